"""The report: how it will read, with or without names, and writing it to a file."""

import asyncio
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from peerassist_tui.readings.privacy.anonymous import anonymised
from peerassist_tui.readings.report.report import report_paper
from peerassist_tui.screens.report.report_commands import ReportCommands
from peerassist_tui.screens.report.report_entries import report_entries
from peerassist_tui.screens.shell.base import SessionScreen
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


class ReportScreen(ReportCommands, inherit_bindings=False):
    """The report as it stands; it follows the session."""

    STAGE = "report"
    AUTO_FOCUS = "#paper"
    HELP_TEXT: ClassVar[str] = (
        "The report as it will be written: first what will be done by when, last the record of the day. It never says "
        "who spoke how much, and leaves out what is restricted. The anonymous one follows the Chatham House Rule: no "
        "names, no organisations; where the session is under that rule, there is no other. w writes it to be read and "
        "printed (.docx, .html and others), or as .json for programs. Your own templates are in the folder reports "
        "of your settings. Letters of thanks, one lesson alone, tables and dates are written there too."
    )
    DEFAULT_CSS = """
    ReportScreen #paper { height: 1fr; max-width: 104; padding: 1 1 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*ReportCommands.REPORT_KEYS, *SessionScreen.SESSION_KEYS]

    def __init__(self) -> None:
        super().__init__()
        self._painted: tuple[int, bool] | None = None

    def compose_body(self) -> ComposeResult:
        yield Paper(id="paper", follow=False)

    def show_session(self, session: Session) -> None:
        now = (session.seq, self.nameless)
        if now != self._painted:
            self._painted = now
            self.run_worker(self._paint(session), group="paint", exclusive=True)

    async def _paint(self, session: Session) -> None:
        entries = await asyncio.to_thread(_read, session, self.console.now, anonymous=self.nameless)
        self.query_one("#paper", Paper).show(entries)


def _read(session: Session, now: datetime, *, anonymous: bool) -> list[Entry]:
    return report_entries(report_paper(anonymised(session) if anonymous else session, now, anonymous=anonymous))
