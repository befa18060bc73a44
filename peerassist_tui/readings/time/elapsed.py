"""How long something took when paused time counts for nobody."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate
from operator import itemgetter

from peerassist_tui.models import Pause
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.session import Session

Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Rests:
    """Paused times in their order, none overlapping another; `before` is how much was paused before each, and in all.

    So a length costs two looks in the list, however often and however long a meeting rested.
    """

    spans: list[Span]
    before: list[timedelta]

    def until(self, moment: datetime) -> timedelta:
        """How much had been paused at a moment."""
        place = bisect_left(self.spans, moment, key=itemgetter(0))
        if not place:
            return timedelta()
        start, end = self.spans[place - 1]
        return self.before[place - 1] + min(moment, end) - start

    def within(self, span: Span) -> list[Span]:
        """Those that reach into a span."""
        return self.spans[
            bisect_right(self.spans, span[0], key=itemgetter(1)) : bisect_left(self.spans, span[1], key=itemgetter(0))
        ]

    def after(self, moment: datetime, length: timedelta) -> datetime:
        """When so much unpaused time has passed since a moment; where a pause begins, its beginning."""
        aim = moment - self.until(moment) + length
        place = bisect_left(range(len(self.spans)), aim, key=lambda place: self.spans[place][0] - self.before[place])
        return max(moment, aim + self.before[place])


def rests(session: Session, now: datetime) -> Rests:
    """The paused times; one that is on lasts until `now` (aware UTC)."""
    return _rests_over(session) or _rests([(row.started_at, row.ended_at or now) for row in session.all(Pause)])


@memoized
def _rests_over(session: Session) -> Rests | None:
    """The paused times, unless one is on."""
    spans = [(row.started_at, row.ended_at) for row in session.all(Pause) if row.ended_at]
    return _rests(spans) if len(spans) == len(session.all(Pause)) else None


def _rests(spans: list[Span]) -> Rests:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        elif start <= end:
            merged.append((start, end))
    return Rests(merged, [*accumulate((end - start for start, end in merged), initial=timedelta())])


def pauses(session: Session, now: datetime) -> list[Span]:
    """The paused times in their order, not to be altered; those that overlap are one."""
    return rests(session, now).spans


def time_between(session: Session, start: datetime, end: datetime | None, now: datetime) -> timedelta:
    """The time from `start` to `end` (or `now` while it is open), less the pauses in between; never below nothing."""
    stop, paused = end or now, rests(session, now)
    return max(stop - start - (paused.until(stop) - paused.until(start)), timedelta())


def seconds_between(session: Session, start: datetime, end: datetime | None, now: datetime) -> float:
    """The same in seconds."""
    return time_between(session, start, end, now).total_seconds()


def unpaused(session: Session, span: Span, now: datetime) -> list[Span]:
    """A span cut where the meeting was paused."""
    parts, (start, end) = [], span
    for a, b in rests(session, now).within(span):
        if start < a:
            parts.append((start, a))
        start = max(start, b)
    return [*parts, (start, end)] if start < end else parts


def overlap(one: Span, other: Span) -> timedelta:
    """How long two spans of time coincide."""
    return max(min(one[1], other[1]) - max(one[0], other[0]), timedelta())


def offset(session: Session, moment: datetime) -> float:
    """Seconds from the session's start to `moment`, 0 for what came before; to the millisecond."""
    start = session.info.started_at or session.info.starts_at
    return max(0.0, round((moment - start).total_seconds(), 3))
