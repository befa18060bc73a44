"""A second timer beside the agenda's: for silent writing, for work in pairs or in small groups."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

from pydantic import Field

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Timer, TimerPurpose
from peerassist_tui.readings.time.timers import running_timer
from peerassist_tui.rules.core.registry import Outcome, rule
from peerassist_tui.rules.meeting.meeting import must_be_held
from peerassist_tui.session import Session
from peerassist_tui.text import minutes_and_seconds

Seconds = Annotated[int, Field(ge=1, le=24 * 3600)]
"""The length of a timer."""
_FOR: Mapping[TimerPurpose, str] = {
    "writing": called("silent writing"),
    "pairs": called("in pairs"),
    "groups": called("in small groups"),
}
"""What a timer is for, where that was said."""


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
    length, what = minutes_and_seconds(seconds), _FOR.get(purpose, "")
    label = (
        called("Started a timer of {length}: {what}", length=length, what=what)
        if what
        else called("Started a timer of {length}", length=length)
    )
    return Outcome(label, (*ended, row))


@rule
def stop_timer(session: Session, now: datetime) -> Outcome:
    """Take the timer away, whether it has run out or not."""
    on = running_timer(session)
    if on is None:
        raise RuleError(_("No timer is on."))
    what = _FOR.get(on.purpose, "")
    label = called("Stopped the timer: {what}", what=what) if what else called("Stopped the timer")
    return Outcome(label, (on.altered(ended_at=now),))
