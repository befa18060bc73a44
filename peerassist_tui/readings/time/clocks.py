"""The meeting's time beside the computer's clock, where the two are no longer the same."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from peerassist_tui.language import _
from peerassist_tui.readings.state import status
from peerassist_tui.session import Session

_BEHIND_SECONDS = 2.0
_HOUR = 3600
_MINUTE = 60


@dataclass(frozen=True)
class ClockBack:
    """The computer's clock lies before what has already happened in a meeting that is held.

    `since` is the last moment that is known. `stopped_offset` goes on from there; `whole_hours` is by how many the
    clock was set back at least, and `hours_offset` counts as if it was exactly those. Offsets are seconds.
    """

    since: datetime
    stopped_offset: float
    whole_hours: int
    hours_offset: float


def clock_back(session: Session, wall: datetime, last_seen_at: datetime | None) -> ClockBack | None:
    """What is to be asked when a session is opened at `wall` (aware UTC, not corrected)."""
    if status(session) not in ("live", "paused") or session.at is None:
        return None
    offset = session.info.clock_offset_seconds
    since = max(session.at, last_seen_at) if last_seen_at else session.at
    behind = (since - wall).total_seconds() - offset
    if behind <= _BEHIND_SECONDS:
        return None
    hours = ceil(behind / _HOUR)
    return ClockBack(since, offset + behind, hours, offset + hours * _HOUR)


def may_follow_again(session: Session, wall: datetime) -> bool:
    """Whether the meeting can take its time from the computer's clock again: nothing is counted in a pause."""
    info = session.info
    return bool(
        info.clock_offset_seconds and status(session) == "paused" and session.at is not None and wall >= session.at
    )


def computer_time(session: Session, now: datetime) -> datetime | None:
    """What the computer's clock shows at the meeting's `now`, where that is another minute of the same day.

    A meeting that is days away from the computer's clock is one that is played from a script.
    """
    offset = session.info.clock_offset_seconds
    shown = _MINUTE / 2 <= abs(offset) < 24 * _HOUR and status(session) in ("live", "paused")
    return now - timedelta(seconds=offset) if shown else None


def moved_words(seconds: float) -> str:
    """By how much a clock was set, and which way: "back by 1 h 00 min", "forward by 12 s"."""
    whole = round(abs(seconds))
    hours, rest = divmod(whole, _HOUR)
    minutes, over = divmod(rest, 60)
    if hours:
        time = _("{hours} h {minutes} min", hours=hours, minutes=f"{minutes:02}")
    elif minutes:
        time = _("{minutes} min {seconds} s", minutes=minutes, seconds=f"{over:02}")
    else:
        time = _("{seconds} s", seconds=over)
    return _("forward by {time}", time=time) if seconds > 0 else _("back by {time}", time=time)
