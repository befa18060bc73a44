"""The agenda as planned: when each item starts, how long each day is, how it is shared among the phases."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from peerassist_tui.language import _, clock_words
from peerassist_tui.models import AgendaItem
from peerassist_tui.readings.agenda.pins import start_of
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local, zone


def planned_moments(session: Session) -> dict[UUID, datetime]:
    """When each item starts, aware UTC; on the clocks there each day starts at the time of the first one.

    An item that is pinned starts there, also where those before it do not fit.
    """
    return {item.id: start for item, start, _ in _planned(session)}


def minutes_before_pins(session: Session) -> dict[UUID, float]:
    """By the plan, the free minutes before each pinned item; negative: so many too few."""
    return {item.id: free for item, _, free in _planned(session) if item.pinned}


def _planned(session: Session) -> Iterator[tuple[AgendaItem, datetime, float]]:
    """Each item with its start and the minutes between it and the end of the item before."""
    info = session.info
    first = to_local(info.starts_at, info.timezone).replace(tzinfo=None)
    reached: dict[int, datetime] = {1: info.starts_at}
    begins: dict[int, datetime] = {}
    for item in session.agenda:
        if item.day not in reached:
            morning = first + timedelta(days=item.day - 1)
            reached[item.day] = morning.replace(tzinfo=zone(info.timezone)).astimezone(UTC)
        day_starts = begins.setdefault(item.day, reached[item.day])
        start = start_of(item, reached[item.day], day_starts, info.timezone)
        yield item, start, (start - reached[item.day]).total_seconds() / 60
        reached[item.day] = start + timedelta(minutes=item.minutes)


def planned_starts(session: Session) -> dict[UUID, datetime]:
    """The local time (without zone) at which each item starts."""
    local = session.info.timezone
    return {item: _clock(moment, local) for item, moment in planned_moments(session).items()}


def planned_days(session: Session) -> dict[int, tuple[datetime, datetime]]:
    """The local times (without zone) at which each day starts and ends."""
    moments, place = planned_moments(session), session.info.timezone
    spans: dict[int, tuple[datetime, datetime]] = {}
    for item in session.agenda:
        start, end = moments[item.id], moments[item.id] + timedelta(minutes=item.minutes)
        first, last = spans.get(item.day, (start, end))
        spans[item.day] = (min(first, start), max(last, end))
    return {day: (_clock(first, place), _clock(last, place)) for day, (first, last) in spans.items()}


@dataclass(frozen=True)
class DayRoom:
    """What a day is planned to take, and how long it is open, in minutes; `free` is below 0 where that is too much.

    `ends_at` is the local time (without zone) at which it ends by the plan.
    """

    day: int
    ends_at: datetime
    planned: float
    open_minutes: float

    @property
    def free(self) -> float:
        """What is left."""
        return self.open_minutes - self.planned


def day_rooms(session: Session) -> list[DayRoom]:
    """How much of each day is planned, from its start to its end, where a time is set by which the days end."""
    return rooms_until(session, time.fromisoformat(session.info.ends_by)) if session.info.ends_by else []


def rooms_until(session: Session, close: time) -> list[DayRoom]:
    """The same as if each day had to end by that time."""
    found = []
    for day, (start, end) in planned_days(session).items():
        closes = datetime.combine(start.date(), close)
        closes += timedelta(days=closes <= start)  # a meeting in the evening that ends after midnight
        found.append(DayRoom(day, end, (end - start).total_seconds() / 60, (closes - start).total_seconds() / 60))
    return found


def day_end_words(session: Session, room: DayRoom) -> str:
    """When a day ends by the plan: "the agenda ends at 12:40", or "day 2 ends at 12:40"."""
    end = clock_words(room.ends_at)
    if len(agenda_days(session)) > 1:
        return _("day {day} ends at {end}", day=str(room.day), end=end)
    return _("the agenda ends at {end}", end=end)


def _clock(moment: datetime, place: str) -> datetime:
    return to_local(moment, place).replace(tzinfo=None)


def leader_of_item(session: Session, item: AgendaItem) -> str:
    """Who leads an item, by name where a reference stands for somebody in the room."""
    names = {person.ref: person.name for person in session.people if person.ref}
    return ", ".join(names.get(word.strip(), word.strip()) for word in item.lead.split(",") if word.strip())


def agenda_days(session: Session) -> list[int]:
    """The days of the agenda."""
    return sorted({item.day for item in session.agenda})


def items_of_day(session: Session, day: int) -> list[AgendaItem]:
    """The items of one day, in their order."""
    return [item for item in session.agenda if item.day == day]


def phase_minutes(items: list[AgendaItem]) -> dict[str, float]:
    """The minutes of each phase, in the order in which the phases come first."""
    minutes: dict[str, float] = {}
    for item in items:
        minutes[item.phase] = minutes.get(item.phase, 0) + item.minutes
    return minutes


def span_words(minutes: float) -> str:
    """Minutes as "45 min" or "7 h 30"."""
    hours, rest = divmod(round(minutes), 60)
    beyond = f"{rest:02}"
    return _("{hours} h {minutes}", hours=hours, minutes=beyond) if hours else _("{minutes} min", minutes=rest)
