"""Agenda items that begin at a time of day, come what may: lunch, a guest. All else is laid around them."""

from datetime import UTC, datetime, time

from peerassist_tui.models import AgendaItem
from peerassist_tui.timing.zones import to_local, zone


def pinned_moment(item: AgendaItem, day_starts: datetime, place: str) -> datetime | None:
    """When an item is pinned to begin, aware UTC: at that time on the date on which its day starts; None: nowhere."""
    if not item.pinned:
        return None
    date = to_local(day_starts, place).date()
    return datetime.combine(date, time.fromisoformat(item.pinned), zone(place)).astimezone(UTC)


def start_of(item: AgendaItem, reached: datetime, day_starts: datetime, place: str) -> datetime:
    """When an item begins of which the items before end at `reached`: where it is pinned, else then."""
    return pinned_moment(item, day_starts, place) or reached
