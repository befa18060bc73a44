"""What becomes of the meeting's time when somebody sets the computer's clock."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from peerassist_tui.labels import called
from peerassist_tui.language import written_in
from peerassist_tui.language_files import ENGLISH
from peerassist_tui.readings.time.clocks import moved_words
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.meeting.meeting import must_be_held
from peerassist_tui.session import Session

MILLENNIUM_SECONDS = 1000 * 366 * 24 * 3600.0
"""Scripts are played of meetings in any year that a meeting can be in."""
_NOTICEABLE_SECONDS = 1.0
_DAY_SECONDS = 24 * 3600.0


@rule
def keep_time(
    session: Session,
    now: datetime,
    *,
    offset_seconds: Annotated[float, Field(ge=-MILLENNIUM_SECONDS, le=MILLENNIUM_SECONDS)],
    quiet: bool = False,
) -> Outcome:
    """From now on the meeting's time is the computer's clock plus so many seconds; it is nobody's step to take back.

    A `quiet` one is not told: a script that is played keeps its own time once a second.
    """
    must_be_held(session)
    moved = session.info.clock_offset_seconds - offset_seconds
    if abs(moved) < _NOTICEABLE_SECONDS:
        return NOTHING
    row = session.info.altered(clock_offset_seconds=offset_seconds)
    if quiet:
        return Outcome("", (row,))
    if not offset_seconds:
        return Outcome(called("Took the time from the computer's clock again"), (row,))
    if abs(moved) >= _DAY_SECONDS:
        return Outcome(called("Kept the meeting's time"), (row,))
    with written_in(ENGLISH):
        length = moved_words(moved).partition(" by ")[2]
    label = (
        called("Kept the meeting's time, the computer's clock was set forward by {length}", length=length)
        if moved > 0
        else called("Kept the meeting's time, the computer's clock was set back by {length}", length=length)
    )
    return Outcome(label, (row,))
