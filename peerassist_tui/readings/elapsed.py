"""How long something took when paused time counts for nobody."""

from datetime import datetime, timedelta

from peerassist_tui.models import Pause
from peerassist_tui.session import Session

Span = tuple[datetime, datetime]


def seconds_between(session: Session, start: datetime, end: datetime | None, now: datetime) -> float:
    """Seconds from `start` to `end` (or `now` while it is open), less the pauses in between."""
    stop = end or now
    length = stop - start
    for pause in session.all(Pause):
        length -= overlap((start, stop), (pause.started_at, pause.ended_at or now))
    return max(length, timedelta()).total_seconds()


def overlap(one: Span, other: Span) -> timedelta:
    """How long two spans of time coincide."""
    return max(min(one[1], other[1]) - max(one[0], other[0]), timedelta())


def offset(session: Session, moment: datetime) -> float:
    """Seconds from the session's start to `moment`, 0 for what came before; to the millisecond."""
    start = session.info.started_at or session.info.starts_at
    return max(0.0, round((moment - start).total_seconds(), 3))
