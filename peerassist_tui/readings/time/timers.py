"""The second timer, beside the agenda's clock: how much of it is left, and what a typed line asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from peerassist_tui.errors import RuleError
from peerassist_tui.language import NC_, _, pgettext
from peerassist_tui.models import Timer, TimerPurpose
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.session import Session
from peerassist_tui.timing.times import read_length

NAMES: Mapping[TimerPurpose, str] = {
    "": NC_("what a timer is for", "timer"),
    "writing": NC_("what a timer is for", "silent writing"),
    "pairs": NC_("what a timer is for", "in pairs"),
    "groups": NC_("what a timer is for", "in small groups"),
}
"""What a timer is for, in words; said by `timer_name`."""
LONGEST_SECONDS = 24 * 3600


@dataclass(frozen=True)
class TimerClock:
    """The timer that is on; `left_seconds` is 0 once it has run out, and `over_seconds` how long ago that was."""

    timer: Timer
    left_seconds: float
    over_seconds: float

    @property
    def is_over(self) -> bool:
        """Whether its time is up."""
        return self.left_seconds <= 0


def running_timer(session: Session) -> Timer | None:
    """The timer that was started last, until somebody takes it away."""
    timers = session.all(Timer)
    return timers[-1] if timers and timers[-1].ended_at is None else None


def timer_clock(session: Session, now: datetime) -> TimerClock | None:
    """The clock of the timer that is on, pauses of the meeting left out."""
    timer = running_timer(session)
    if timer is None:
        return None
    left = timer.seconds - seconds_between(session, timer.started_at, None, now)
    return TimerClock(timer, max(0.0, left), max(0.0, -left))


def timer_name(timer: Timer) -> str:
    """What a timer is for, in a word or two."""
    return pgettext("what a timer is for", NAMES[timer.purpose])


def read_timer(typed: str) -> tuple[int, TimerPurpose]:
    """How many seconds, and what for, a line like "5", "2:30 w" or "pairs 4 min" asks for.

    Raises:
        RuleError: it names no length, or none that a timer can have.
    """
    words = typed.split()
    for place in (0, -1):
        purpose = _purpose(words[place]) if words else None
        if purpose:
            words.pop(place)
            break
    seconds = read_length(" ".join(words)) or 0
    if not 0 < seconds <= LONGEST_SECONDS:
        raise RuleError(_("Say how many minutes, for instance 5, 2:30 or 90 s; then w, p or g for what it is."))
    return seconds, purpose or ""


def _purpose(word: str) -> TimerPurpose | None:
    plain = word.casefold()
    return next((name for name in NAMES if name and plain and name.startswith(plain)), None)
