"""The report: how it will read, with or without names, and writing it to a file."""

import asyncio
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import var

from peerassist_tui.language import N_
from peerassist_tui.readings.privacy.anonymous import anonymised
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.readings.report.report import report_paper
from peerassist_tui.screens.report.report_control import REPORT_BAR, ReportControl
from peerassist_tui.screens.report.report_entries import report_entries
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.control import keys_of
from peerassist_tui.session import Session
from peerassist_tui.widgets.stream import Entry, Stream


class ReportText(Stream):
    """A text that one reads from block to block."""

    DEFAULT_CSS = """
    ReportText > .stream--heading { color: $text-accent; text-style: bold; }
    """

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to open in a text."""
        return False if action == "choose" else super().check_action(action, parameters)

    def action_choose(self) -> None:
        """A second click does nothing."""


class ReportScreen(SessionScreen, inherit_bindings=False):
    """The report as it stands; it follows the session."""

    keys_mean = N_("↑ ↓ read · F8 writes it to a file · . more · ? help")
    STAGE = "report"
    AUTO_FOCUS = "#paper"
    HELP_TEXT: ClassVar[str] = N_(
        "The report as it will be written: first the actions with their dates, last the record of the day. Speaking "
        "times and restricted notes are left out, with names or without. The anonymous one follows the Chatham House "
        "Rule: no names, no organisations; a session under that rule has no other. F8 writes it to be read and printed "
        "(.docx, .html and others), or as .json for programs; also letters of thanks, one lesson alone, tables and "
        "dates, and e-mail drafts of letters and reminders. Your own templates are in the folder reports of your "
        "settings."
    )
    DEFAULT_CSS = """
    ReportScreen #paper { height: 1fr; max-width: 104; padding: 1 1 0 1; }
    """
    CONTROLS = (ReportControl,)
    BINDINGS: ClassVar[list[BindingType]] = [*keys_of(CONTROLS, bar=REPORT_BAR), *SessionScreen.SESSION_KEYS]

    anonymous: var[bool] = var(False, init=False)
    """Whether names are left out, though the session would let them stand."""

    def __init__(self) -> None:
        super().__init__()
        self._painted: tuple[int, bool] | None = None

    def compose_body(self) -> ComposeResult:
        yield ReportText(id="paper", follow=False)

    @property
    def nameless(self) -> bool:
        """Whether names are left out: because somebody wants it, or under the Chatham House Rule always."""
        return self.anonymous or not names_are_public(self.session)

    def watch_anonymous(self) -> None:
        self.refresh_all()

    def show_session(self, session: Session) -> None:
        now = (session.seq, self.nameless)
        if now != self._painted:
            self._painted = now
            self.run_worker(self._paint(session), group="paint", exclusive=True)

    async def _paint(self, session: Session) -> None:
        entries = await asyncio.to_thread(_read, session, self.console.now, anonymous=self.nameless)
        self.query_one("#paper", ReportText).show(entries)


def _read(session: Session, now: datetime, *, anonymous: bool) -> list[Entry]:
    return report_entries(report_paper(anonymised(session) if anonymous else session, now, anonymous=anonymous))
