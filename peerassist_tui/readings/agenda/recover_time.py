"""Recovering time: new lengths for the item that is on and those still to come, so that the day ends as planned.

Proportional to each item's own plan, as OnlyT's AdaptiveTimerService has it, but with floors and protected items.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import floor
from uuid import UUID

from peerassist_tui.models import AgendaItem
from peerassist_tui.readings.agenda.agenda_clock import allotted_seconds, items_left_today
from peerassist_tui.readings.agenda.projection import PROTECTED, ItemTimes, projection
from peerassist_tui.readings.state import item_state
from peerassist_tui.session import Session

LEAST_MINUTES = 5.0
"""In less, seven people cannot even say that they have nothing to add."""
LEAST_SHARE = 0.5
"""An item with less than half of its time is another item; better leave one out."""
PROTECTED_MINUTES = {"confer": 10.0, "feedback": 10.0, "commit": 10.0, "break": 5.0}
"""The least for what is protected: a round of the peers, a few actions with owner and date, the way to the tea."""


@dataclass(frozen=True)
class NewLength:
    """The item that is on or one still to come: its minutes as they are and as they are proposed."""

    item: AgendaItem
    minutes: float
    proposed: float
    is_shortest: bool = False
    """Whether not a minute less than proposed is possible."""

    @property
    def is_protected(self) -> bool:
        """Whether it pays only when nothing else is left."""
        return self.item.phase in PROTECTED


@dataclass(frozen=True)
class TimeRecovery:
    """A proposal: what each item would lose, when the day would then end, and how many minutes cannot be recovered."""

    late_minutes: int
    lengths: tuple[NewLength, ...]
    missing_minutes: int
    ends_at: datetime
    planned_end: datetime

    @property
    def saved_minutes(self) -> int:
        """By how many minutes the day is shortened."""
        return _cut(self.lengths)

    @property
    def paying(self) -> tuple[NewLength, ...]:
        """The items that would be shortened."""
        return tuple(one for one in self.lengths if one.proposed != one.minutes)


def recover_time(session: Session, now: datetime) -> TimeRecovery:
    """Propose lengths in steps of whole minutes; protected items keep their plan while any other can still pay.

    The item that is on gives back what was added to it, and pays of its plan only where no other can any more. The
    minutes are those by which the day is told to end later, so that what is taken off adds up to its planned end.
    """
    expected = projection(session, now)
    left = {item.id for item in items_left_today(session, now) if item_state(session, item) == "planned"}
    items = [one for one in expected.items if one.item.id in left or _has_time_left(one)]
    used = {one.item.id: one.actual_seconds / 60 for one in items if one.state == "running"}
    parts = _parts(items, expected.late_minutes)
    lengths_of = [paid(part, late, used) for part, late in parts]
    wanted = sum(max(0, late) for _, late in parts)
    ends_at = expected.ends_at - timedelta(minutes=_cut(lengths_of[-1]))
    lengths = tuple(length for part in lengths_of for length in part)
    return TimeRecovery(wanted, lengths, wanted - _cut(lengths), ends_at, expected.planned_end)


def _has_time_left(one: ItemTimes) -> bool:
    """Whether it is on, and a minute of it is left at least."""
    return one.state == "running" and one.allotted_seconds - one.actual_seconds >= 60


def _cut(lengths: Sequence[NewLength]) -> int:
    return sum(round(one.minutes - one.proposed) for one in lengths)


def _parts(items: Sequence[ItemTimes], late: int) -> list[tuple[list[AgendaItem], int]]:
    """The items between one pinned start and the next, each with the minutes that are too much at its end."""
    parts: list[tuple[list[AgendaItem], int]] = []
    part: list[AgendaItem] = []
    for one in items:
        if one.pin_seconds is not None:
            parts.append((part, -round(one.pin_seconds / 60)))
            part = []
        part.append(one.item)
    return [*parts, (part, late)]


def paid(items: Sequence[AgendaItem], late: int, used: Mapping[UUID, float]) -> list[NewLength]:
    """What each of the items pays of so many minutes, as far as none gets too short.

    `used` has the minutes that the item that is on has been on, by its id; it never gets shorter than that.
    """
    wanted, minutes = max(0, late), [allotted_seconds(item) / 60 for item in items]
    cuts = [0] * len(items)
    first = [max(_floor(item), item.minutes if item.id in used else 0) for item in items]
    for floors in (first, [_last_floor(item) for item in items]):
        lowest = [max(low, used.get(item.id, 0)) for item, low in zip(items, floors, strict=True)]
        room = [max(0, floor(have - cut - low)) for have, cut, low in zip(minutes, cuts, lowest, strict=True)]
        more = distribute(wanted - sum(cuts), [item.minutes for item in items], room)
        cuts = [cut + extra for cut, extra in zip(cuts, more, strict=True)]
    return [
        NewLength(item, have, have - cut, have - cut < low + 1)
        for item, have, cut, low in zip(items, minutes, cuts, lowest, strict=True)
    ]


def _floor(item: AgendaItem) -> float:
    return item.minutes if item.phase in PROTECTED else max(LEAST_MINUTES, LEAST_SHARE * item.minutes)


def _last_floor(item: AgendaItem) -> float:
    return min(item.minutes, PROTECTED_MINUTES[item.phase]) if item.phase in PROTECTED else _floor(item)


def distribute(amount: int, weights: Sequence[float], room: Sequence[int]) -> list[int]:
    """`amount` in whole parts, proportional to `weights`, none above its `room`; all of it, as far as there is room.

    What a full part cannot take the others share; what rounding leaves goes to the largest fractions.
    """
    parts = [0] * len(room)
    open_parts = {place for place, limit in enumerate(room) if limit > 0}
    while open_parts and amount > sum(parts):
        rest = amount - sum(parts)
        total = sum(weights[place] for place in open_parts)
        due = {place: rest * weights[place] / total for place in open_parts}
        full = {place for place in open_parts if due[place] >= room[place]}
        if full:
            for place in full:
                parts[place] = room[place]
            open_parts -= full
            continue
        for place in open_parts:
            parts[place] = int(due[place])
        by_fraction = sorted(open_parts, key=lambda place: (int(due[place]) - due[place], place))
        for place in by_fraction[: amount - sum(parts)]:
            parts[place] += 1
        break
    return parts
