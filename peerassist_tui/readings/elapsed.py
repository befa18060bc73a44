"""How long something took when paused time counts for nobody."""

from datetime import datetime, timedelta

from peerassist_tui.models import Pause
from peerassist_tui.session import Session

Span = tuple[datetime, datetime]


def seconds_between(session: Session, start: datetime, end: datetime | None, now: datetime) -> float:
    """Seconds from `start` to `end` (or `now` while it is open), less the pauses in between."""
    stop = end or now
    length = stop - start
    for pause in pauses(session, now):
        length -= overlap((start, stop), pause)
    return max(length, timedelta()).total_seconds()


def pauses(session: Session, now: datetime) -> list[Span]:
    """The paused times in their order; those that overlap are one."""
    merged: list[Span] = []
    for start, end in sorted((pause.started_at, pause.ended_at or now) for pause in session.all(Pause)):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def overlap(one: Span, other: Span) -> timedelta:
    """How long two spans of time coincide."""
    return max(min(one[1], other[1]) - max(one[0], other[0]), timedelta())


def offset(session: Session, moment: datetime) -> float:
    """Seconds from the session's start to `moment`, 0 for what came before; to the millisecond."""
    start = session.info.started_at or session.info.starts_at
    return max(0.0, round((moment - start).total_seconds(), 3))
