"""The agenda clock: time used and left in each item, what it does to the rest of the day."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from peerassist_tui.models import AgendaItem, ItemRun
from peerassist_tui.readings.agenda.days import day_begun_at, day_starts_at, today
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

    A day that has not begun yet begins as planned, or now when that is past.
    """
    day, clock = today(session, now), item_clock(session, now)
    if clock and clock.item.day == day:
        return clock.ends_at
    return now if day_begun_at(session, day) else max(now, day_starts_at(session, day, now))


def day_ends_at(session: Session, now: datetime) -> datetime:
    """When today's agenda ends if every item to come takes the time it is given."""
    rest = sum(left_seconds(session, one, now) for one in items_left_today(session, now))
    return day_goes_on_at(session, now) + timedelta(seconds=rest)


def late_seconds(session: Session, now: datetime) -> float:
    """By how much today ends later than planned (negative: earlier)."""
    day = today(session, now)
    planned = 60 * sum(one.minutes for one in session.agenda if one.day == day)
    return (day_ends_at(session, now) - day_starts_at(session, day, now)).total_seconds() - planned
