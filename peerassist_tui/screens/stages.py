"""The stages of a session and the screen of each; a screen is imported when it is first shown."""

from typing import Any, Literal

from textual.screen import Screen

from peerassist_tui.models import Seat
from peerassist_tui.readings.state import status
from peerassist_tui.session import Session

Stage = Literal["preparation", "live", "wrap_up", "report", "check_in", "review", "notes"]


def stage_of(session: Session, seat: Seat) -> Stage:
    """The stage a session is at, for that seat."""
    if seat == "note_taker":
        return "notes"
    return {"preparing": "preparation", "finished": "wrap_up"}.get(status(session), "live")  # type: ignore[return-value]


def stage_screen(stage: Stage) -> Screen[Any]:
    """A new screen of that stage."""
    if stage == "preparation":
        from peerassist_tui.screens.preparation import PreparationScreen

        return PreparationScreen()
    if stage == "live":
        from peerassist_tui.screens.live import LiveScreen

        return LiveScreen()
    if stage == "wrap_up":
        from peerassist_tui.screens.wrap_up import WrapUpScreen

        return WrapUpScreen()
    if stage == "review":
        from peerassist_tui.screens.review import ReviewScreen

        return ReviewScreen()
    if stage == "check_in":
        from peerassist_tui.screens.check_in import CheckInScreen

        return CheckInScreen()
    if stage == "notes":
        from peerassist_tui.screens.notes import NotesScreen

        return NotesScreen()
    from peerassist_tui.screens.report import ReportScreen

    return ReportScreen()
