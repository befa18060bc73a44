"""The stages of a session."""

from typing import Literal

from peerassist_tui.models import Seat
from peerassist_tui.readings.state import status
from peerassist_tui.session import Session

Stage = Literal["preparation", "live", "wrap_up", "report", "check_in", "review", "notes"]


def stage_of(session: Session, seat: Seat) -> Stage:
    """The stage a session is at, for that seat."""
    if seat == "note_taker":
        return "notes"
    return {"preparing": "preparation", "finished": "wrap_up"}.get(status(session), "live")  # type: ignore[return-value]
