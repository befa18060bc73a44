"""The report: how it will read, with or without names, and writing it to a file."""

import asyncio
import re
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import var
from textual.widgets import Input, Static

from peerassist_tui.errors import Refused
from peerassist_tui.exports.registry import report, write_file
from peerassist_tui.screens.base import SessionScreen
from peerassist_tui.screens.report_entries import report_entries
from peerassist_tui.session import Session
from peerassist_tui.widgets.line_input import LineInput
from peerassist_tui.widgets.stream import Entry, Stream


class Paper(Stream):
    """A text that one reads from block to block."""

    DEFAULT_CSS = """
    Paper > .stream--heading { color: $text-accent; text-style: bold; }
    """

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to open in a text."""
        return False if action == "choose" else super().check_action(action, parameters)

    def action_choose(self) -> None:
        """A second click does nothing."""


class ReportScreen(SessionScreen, inherit_bindings=False):
    """The report as it stands; it follows the session."""

    STAGE = "report"
    AUTO_FOCUS = "#paper"
    HELP_TEXT: ClassVar[str] = (
        "The report as it will be written. The anonymous one follows the Chatham House Rule: no names, no "
        "organisations, no floor times. Write it as .md to be read, or as .json for programs."
    )
    DEFAULT_CSS = """
    ReportScreen #paper { height: 1fr; max-width: 104; padding: 1 1 0 1; }
    ReportScreen #ask { height: 1; padding: 0 1; display: none; color: $foreground-muted; }
    ReportScreen #path { height: 1; padding: 0 1; border: none; display: none; }
    ReportScreen.-writing #ask { display: block; }
    ReportScreen.-writing #path { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "write", "write", id="report.write", tooltip="Write the report to a file"),
        Binding("a", "anonymous", "anonymous", id="report.anonymous", tooltip="With or without names and floor times"),
        *SessionScreen.SESSION_KEYS,
    ]
    anonymous: var[bool] = var(False, init=False)
    """Whether names are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._painted: tuple[int, bool] | None = None

    def compose_body(self) -> ComposeResult:
        yield Paper(id="paper", follow=False)
        yield Static("Write the report to (.md or .json)   enter writes, esc leaves it", id="ask", markup=False)
        yield LineInput(id="path", compact=True)

    def show_session(self, session: Session) -> None:
        now = (session.seq, self.anonymous)
        if now != self._painted:
            self._painted = now
            self.run_worker(self._paint(session), group="paint", exclusive=True)

    async def _paint(self, session: Session) -> None:
        entries = await asyncio.to_thread(_read, session, self.console.now, anonymous=self.anonymous)
        self.query_one("#paper", Paper).show(entries)

    def watch_anonymous(self) -> None:
        self.refresh_all()

    def action_anonymous(self) -> None:
        """Leave the names out, or put them back."""
        self.anonymous = not self.anonymous

    def action_write(self) -> None:
        """Ask for the file."""
        line = self.query_one("#path", LineInput)
        if not line.value:
            line.value = f"~/{safe_name(self.session.info.title)}.md"
        self.add_class("-writing")
        line.focus()

    @on(LineInput.Left)
    def leave_path(self) -> None:
        """Write nothing."""
        self.remove_class("-writing")
        self.query_one("#paper").focus()

    @on(Input.Submitted)
    async def write(self, event: Input.Submitted) -> None:
        """Write the report; where that is refused, the path stays."""
        path = Path(event.value.strip()).expanduser().absolute()
        try:
            await asyncio.to_thread(_write, path, self.session, self.console.now, anonymous=self.anonymous)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        self.leave_path()
        self.notify(f"Wrote {path}", markup=False)

    def key_label(self, action: str) -> str | None:
        if action == "anonymous":
            return "with names" if self.anonymous else "anonymous"
        return super().key_label(action)


def _read(session: Session, now: datetime, *, anonymous: bool) -> list[Entry]:
    return report_entries(report(session, now, ".md", anonymous=anonymous))


def _write(path: Path, session: Session, now: datetime, *, anonymous: bool) -> None:
    write_file(path, report(session, now, path.suffix, anonymous=anonymous))


def safe_name(title: str) -> str:
    """A title as a file name that every system takes."""
    words = re.sub(r"[^\w-]+", "-", title.casefold()).strip("-_")
    return words[:60].rstrip("-") or "report"
