"""The report: how it will read, with or without names, and writing it to a file."""

import asyncio
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import var

from peerassist_tui.exports.registry import FORMATS, report
from peerassist_tui.screens.base import SessionScreen
from peerassist_tui.screens.report_entries import report_entries
from peerassist_tui.session import Session
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
        """Ask for the file, and write the report."""
        from peerassist_tui.screens.writing import Writable, WritingScreen
        from peerassist_tui.text import safe_name

        session, now, anonymous = self.session, self.console.now, self.anonymous
        document = Writable(
            "the report without names" if anonymous else "the report",
            safe_name(session.info.title),
            tuple(FORMATS),
            lambda ending: report(session, now, ending, anonymous=anonymous),
        )
        self.app.push_screen(WritingScreen([document]))

    def key_label(self, action: str) -> str | None:
        if action == "anonymous":
            return "with names" if self.anonymous else "anonymous"
        return super().key_label(action)


def _read(session: Session, now: datetime, *, anonymous: bool) -> list[Entry]:
    return report_entries(report(session, now, ".md", anonymous=anonymous))
