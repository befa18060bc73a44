"""The agenda as it was planned, as it went and as it will go, and what the end of the day squeezes."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from peerassist_tui.models import AgendaItem, ItemRun
from peerassist_tui.readings.agenda.agenda_clock import (
    actual_seconds,
    allotted_seconds,
    coming_starts,
    day_ends_at,
    left_seconds,
    planned_spans,
)
from peerassist_tui.readings.agenda.agenda_plan import day_rooms
from peerassist_tui.readings.agenda.days import today
from peerassist_tui.readings.memoized import kept_at
from peerassist_tui.readings.state import current_item, item_state, items_to_come
from peerassist_tui.session import Session

PROTECTED = frozenset(("confer", "feedback", "commit", "break"))
"""Phases that are not to pay for what came before: what the hosts get out of the day, and the breaks that carry it."""


def minutes_later(moment: datetime, than: datetime) -> int:
    """By how many minutes a moment is later than another, as the two are read off a clock without seconds."""
    told, before = (one.replace(second=0, microsecond=0) for one in (moment, than))
    return round((told - before).total_seconds() / 60)


@dataclass(frozen=True)
class ItemTimes:
    """One item's times, aware UTC; `starts_at` and `ends_at` are what they were or what they will be, None for neither.

    `squeezed_seconds` is how long a protected item would have if the day ends when it must; None: all it needs.
    `pin_seconds` is what lies free before an item that is pinned and still to come; negative: what is too much.
    """

    item: AgendaItem
    state: Literal["planned", "running", "done", "skipped"]
    planned_start: datetime
    planned_end: datetime
    starts_at: datetime | None
    ends_at: datetime | None
    actual_seconds: float
    allotted_seconds: float
    squeezed_seconds: float | None = None
    pin_seconds: float | None = None

    @property
    def late_seconds(self) -> float:
        """By how much it starts later than planned; 0 for an item that has no start."""
        return (self.starts_at - self.planned_start).total_seconds() if self.starts_at else 0.0


@dataclass(frozen=True)
class Projection:
    """All items in their order, and the end of the day that is on."""

    day: int
    items: tuple[ItemTimes, ...]
    planned_end: datetime
    must_end: datetime
    """The time by which the days end, where one is set; else the planned end."""
    ends_at: datetime

    @property
    def late_seconds(self) -> float:
        """By how much the day ends later than planned; negative: earlier."""
        return (self.ends_at - self.planned_end).total_seconds()

    @property
    def late_minutes(self) -> int:
        """The same in minutes, as the two are read off a clock without seconds."""
        return minutes_later(self.ends_at, self.planned_end)

    @property
    def of_day(self) -> tuple[ItemTimes, ...]:
        """The items of the day that is on, and those that it has taken over from an earlier one."""
        return tuple(one for one in self.items if one.item.day == self.day)

    @property
    def squeezed(self) -> tuple[ItemTimes, ...]:
        """The protected items that would not have their time if the day ends when it must."""
        return tuple(one for one in self.items if one.squeezed_seconds is not None)


@kept_at
def projection(session: Session, now: datetime) -> Projection:
    """The whole agenda in time: what has been as it was, what comes as it will be if each item takes its length.

    What is pinned begins where it is pinned, and what comes before it is told to be too long or too short.
    """
    day, plan = today(session, now), planned_spans(session, now)
    current = current_item(session)
    here = {item.id: (start, free) for item, start, free in coming_starts(session, now)}
    later = {item.id for item in items_to_come(session)} - set(here)
    planned_end = max((end for item, _, end in plan if item.day == day), default=now)
    spare = next((room.free for room in day_rooms(session) if room.day == day), 0.0)
    must_end = planned_end + timedelta(minutes=spare)
    items = []
    for item, start, end in plan:
        seconds, allotted = actual_seconds(session, item, now), allotted_seconds(item)
        spans: tuple[datetime | None, datetime | None] = _been(session, item)
        left = left_seconds(session, item, now)
        if current and item.id == current.id:
            spans = (spans[0], now + timedelta(seconds=left))
        elif item.id in here:
            begins = here[item.id][0]
            spans = (begins, begins + timedelta(seconds=left))
        elif item.id in later:
            spans = (start, end)
        state = item_state(session, item)
        there = state == "running" or item.id in here
        squeezed = _squeezed(item, spans[1], left, allotted, must_end) if there and item.day <= day else None
        free = here[item.id][1] if item.pinned and item.id in here else None
        items.append(ItemTimes(item, state, start, end, *spans, seconds, allotted, squeezed, free))
    return Projection(day, tuple(items), planned_end, must_end, day_ends_at(session, now))


def _been(session: Session, item: AgendaItem) -> tuple[datetime | None, datetime | None]:
    runs = [run for run in session.all(ItemRun) if run.item_id == item.id]
    return (runs[0].started_at, runs[-1].ended_at) if runs else (None, None)


def _squeezed(
    item: AgendaItem, ends_at: datetime | None, left: float, allotted: float, day_ends: datetime
) -> float | None:
    if item.phase not in PROTECTED or ends_at is None:
        return None
    lost = min(left, 60.0 * minutes_later(ends_at, day_ends))
    return allotted - lost if lost > 0 else None
