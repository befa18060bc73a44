"""A second timer beside the agenda's: for silent writing, for work in pairs or in small groups."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Timer, TimerPurpose
from peerassist_tui.readings.time.timers import running_timer, timer_name
from peerassist_tui.rules.core.registry import Outcome, rule
from peerassist_tui.rules.meeting.meeting import must_be_held
from peerassist_tui.session import Session
from peerassist_tui.text import minutes_and_seconds

Seconds = Annotated[int, Field(ge=1, le=24 * 3600)]
"""The length of a timer."""


@rule
def start_timer(session: Session, now: datetime, *, seconds: Seconds, purpose: TimerPurpose = "") -> Outcome:
    """Start a timer of so many seconds, in the place of one that is on; like all time it stands still in a pause."""
    must_be_held(session)
    on = running_timer(session)
    ended = (on.altered(ended_at=now),) if on else ()
    row = Timer(
        session_id=session.id,
        number=session.next_number(Timer),
        purpose=purpose,
        seconds=seconds,
        started_at=now,
    )
    return Outcome(f"Started a timer of {minutes_and_seconds(seconds)}{_for(row)}", (*ended, row))


@rule
def stop_timer(session: Session, now: datetime) -> Outcome:
    """Take the timer away, whether it has run out or not."""
    on = running_timer(session)
    if on is None:
        raise RuleError("No timer is on.")
    return Outcome(f"Stopped the timer{_for(on)}", (on.altered(ended_at=now),))


def _for(timer: Timer) -> str:
    """What it is for, where that was said."""
    return f": {timer_name(timer)}" if timer.purpose else ""
