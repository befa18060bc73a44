"""The agenda clock: time used and left in each item, what it does to the rest of the day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from peerassist_tui.models import AgendaItem, ItemRun
from peerassist_tui.readings.agenda.days import day_begun_at, day_starts_at, today
from peerassist_tui.readings.agenda.pins import start_of
from peerassist_tui.readings.state import current_item, items_to_come
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.session import Session


@dataclass(frozen=True)
class ItemClock:
    """The clock of the agenda item that is on; `left_seconds` is negative once it is over its time."""

    item: AgendaItem
    allotted_seconds: float
    used_seconds: float
    ends_at: datetime

    @property
    def left_seconds(self) -> float:
        """What is left of the item's time."""
        return self.allotted_seconds - self.used_seconds


def actual_seconds(session: Session, item: AgendaItem, now: datetime) -> float:
    """How long an item has been on, pauses left out; to the millisecond."""
    return round(
        sum(
            seconds_between(session, run.started_at, run.ended_at, now)
            for run in session.all(ItemRun)
            if run.item_id == item.id
        ),
        3,
    )


def item_clock(session: Session, now: datetime) -> ItemClock | None:
    """The clock of the item that is on."""
    item = current_item(session)
    if item is None:
        return None
    allotted, used = allotted_seconds(item), actual_seconds(session, item, now)
    return ItemClock(item, allotted, used, now + timedelta(seconds=max(0.0, allotted - used)))


def allotted_seconds(item: AgendaItem) -> float:
    """The item's length as planned, with what was added or taken while it ran."""
    return 60 * (item.minutes + item.extended_minutes)


def left_seconds(session: Session, item: AgendaItem, now: datetime) -> float:
    """What is left of an item's time, never below 0."""
    return max(0.0, allotted_seconds(item) - actual_seconds(session, item, now))


def items_left_today(session: Session, now: datetime) -> list[AgendaItem]:
    """The items that are still to come today, with those that an earlier day has left."""
    day = today(session, now)
    return [one for one in items_to_come(session) if one.day <= day]


def day_goes_on_at(session: Session, now: datetime) -> datetime:
    """When the first of the items to come today starts if nobody does anything: after the present one.

    A day that has not begun yet begins as planned, or now when that is past; once the meeting is over, it is its end.
    """
    if session.info.finished_at:
        return min(now, session.info.finished_at)
    day, clock = today(session, now), item_clock(session, now)
    if clock and clock.item.day == day:
        return clock.ends_at
    return now if day_begun_at(session, day) else max(now, day_starts_at(session, day, now))


def coming_starts(session: Session, now: datetime) -> Iterator[tuple[AgendaItem, datetime, float]]:
    """The items still to come today with their starts, and by how many seconds each is later than those before end.

    A pinned one starts where it is pinned as long as that is to come; by a negative number it does so too early.
    """
    reached, place = day_goes_on_at(session, now), session.info.timezone
    for item in items_left_today(session, now):
        start = start_of(item, reached, day_starts_at(session, item.day, now), place)
        start = start if start >= now else reached
        yield item, start, (start - reached).total_seconds()
        reached = start + timedelta(seconds=left_seconds(session, item, now))


def day_ends_at(session: Session, now: datetime) -> datetime:
    """When today's agenda ends if every item to come takes the time it is given, and a pinned one begins in time."""
    ends = [
        start + timedelta(seconds=left_seconds(session, item, now)) for item, start, _ in coming_starts(session, now)
    ]
    return ends[-1] if ends else day_goes_on_at(session, now)


def planned_spans(session: Session, now: datetime) -> list[tuple[AgendaItem, datetime, datetime]]:
    """When each item starts and ends by the plan, each day from when it begins; a pinned one where it is pinned."""
    reached: dict[int, datetime] = {}
    spans = []
    for item in session.agenda:
        begins = day_starts_at(session, item.day, now)
        start = start_of(item, reached.get(item.day, begins), begins, session.info.timezone)
        reached[item.day] = start + timedelta(minutes=item.minutes)
        spans.append((item, start, reached[item.day]))
    return spans


def late_seconds(session: Session, now: datetime) -> float:
    """By how much today ends later than planned (negative: earlier)."""
    day = today(session, now)
    starts = day_starts_at(session, day, now)
    planned = max((end for item, _, end in planned_spans(session, now) if item.day == day), default=starts)
    return (day_ends_at(session, now) - planned).total_seconds()
