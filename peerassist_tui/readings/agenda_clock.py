"""The agenda clock: time used and left in each item, what it does to the rest of the day."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from peerassist_tui.models import AgendaItem, ItemRun
from peerassist_tui.readings.elapsed import seconds_between
from peerassist_tui.readings.state import current_item, item_state
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


def today(session: Session) -> int:
    """The agenda's day that is on: that of the present item, else of the first one still to come."""
    item = current_item(session)
    if item:
        return item.day
    coming = [one.day for one in session.agenda if item_state(session, one) == "planned"]
    return min(coming, default=max((one.day for one in session.agenda), default=1))


def day_ends_at(session: Session, now: datetime) -> datetime:
    """When today's agenda ends if every item to come takes the time it is given."""
    clock = item_clock(session, now)
    rest = sum(allotted_seconds(one) for one in _still_today(session, clock.item if clock else None))
    return (clock.ends_at if clock else now) + timedelta(seconds=rest)


def late_seconds(session: Session, now: datetime) -> float:
    """By how much today ends later than planned (negative: earlier); the plan is counted from today's first item."""
    day = today(session)
    planned = 60 * sum(one.minutes for one in session.agenda if one.day == day)
    return (day_ends_at(session, now) - (_day_began(session, day, now) + timedelta(seconds=planned))).total_seconds()


def _day_began(session: Session, day: int, now: datetime) -> datetime:
    if day == 1 and session.info.started_at:
        return session.info.starts_at if _started_on_the_day(session) else session.info.started_at
    of_day = {one.id for one in session.agenda if one.day == day}
    begun = [run.started_at for run in session.all(ItemRun) if run.item_id in of_day]
    return min(begun, default=now)


def _started_on_the_day(session: Session) -> bool:
    started = session.info.started_at
    return started is not None and abs(started - session.info.starts_at) < timedelta(hours=3)


def _still_today(session: Session, current: AgendaItem | None) -> list[AgendaItem]:
    day = today(session)
    return [
        one
        for one in session.agenda
        if one.day == day and item_state(session, one) == "planned" and (current is None or one.number > current.number)
    ]
