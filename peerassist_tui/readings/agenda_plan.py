"""The agenda as planned: when each item starts, how long each day is, how it is shared among the phases."""

from datetime import datetime, timedelta
from uuid import UUID

from peerassist_tui.models import AgendaItem
from peerassist_tui.session import Session
from peerassist_tui.zones import to_local


def planned_starts(session: Session) -> dict[UUID, datetime]:
    """The local time (without zone) at which each item starts; each day starts at the time of the first one."""
    first = to_local(session.info.starts_at, session.info.timezone).replace(tzinfo=None)
    reached: dict[int, datetime] = {}
    starts = {}
    for item in session.agenda:
        start = reached.get(item.day, first + timedelta(days=item.day - 1))
        starts[item.id] = start
        reached[item.day] = start + timedelta(minutes=item.minutes)
    return starts


def led_by(session: Session, item: AgendaItem) -> str:
    """Who leads an item, by name where a reference stands for somebody in the room."""
    names = {person.ref: person.name for person in session.people if person.ref}
    return ", ".join(names.get(word.strip(), word.strip()) for word in item.lead.split(",") if word.strip())


def days(session: Session) -> list[int]:
    """The days of the agenda."""
    return sorted({item.day for item in session.agenda})


def of_day(session: Session, day: int) -> list[AgendaItem]:
    """The items of one day, in their order."""
    return [item for item in session.agenda if item.day == day]


def phase_minutes(items: list[AgendaItem]) -> dict[str, float]:
    """The minutes of each phase, in the order in which the phases come first."""
    minutes: dict[str, float] = {}
    for item in items:
        minutes[item.phase] = minutes.get(item.phase, 0) + item.minutes
    return minutes


def span(minutes: float) -> str:
    """Minutes as "45 min" or "7 h 30"."""
    hours, rest = divmod(round(minutes), 60)
    return f"{hours} h {rest:02}" if hours else f"{rest} min"
