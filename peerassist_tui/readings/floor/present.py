"""Who is in the room: now, at all, and from when to when. Every figure about people goes by it.

Of whom nothing was noted (no `Stay`), it is taken that they are there from the start to the end, unless they
declined; whoever declined and had a turn was there all the same.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal
from uuid import UUID

from peerassist_tui.language import _, clock_words
from peerassist_tui.models import Person, Stay, Turn
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.time.elapsed import Span
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import clock_time, to_local

Standing = Literal["here", "later", "left", "not_here"]
"""Here now; not yet, but expected; here until some time ago; not here at all."""
SIDES = ("host", "peer")
_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@memoized
def _stays(session: Session) -> dict[UUID, list[Stay]]:
    found: defaultdict[UUID, list[Stay]] = defaultdict(list)
    for row in sorted(session.all(Stay), key=lambda row: (row.arrived_at or _BEFORE_ALL, row.number)):
        found[row.person_id].append(row)
    return dict(found)


@memoized
def _first_turns(session: Session) -> dict[UUID, datetime]:
    first: dict[UUID, datetime] = {}
    for turn in session.all(Turn):
        if turn.person_id:
            first.setdefault(turn.person_id, turn.started_at)
    return first


def stays_of(session: Session, person: Person) -> Sequence[Stay]:
    """What was noted of somebody's coming and going, in the order of arrival; a mark of absence comes first."""
    return _stays(session).get(person.id, ())


def open_stay(session: Session, person: Person) -> Stay | None:
    """The time in the room that is on, where it was noted."""
    return next((row for row in stays_of(session, person) if row.arrived_at and row.left_at is None), None)


def is_here(session: Session, person: Person) -> bool:
    """Whether somebody is in the room now, at the end where the meeting is over; who is expected at its start before.

    Two laptops may each have noted an arrival: one that is open is enough.
    """
    if stays_of(session, person):
        return open_stay(session, person) is not None
    return person.invitation != "declined" or person.id in _first_turns(session)


def was_there(session: Session, person: Person) -> bool:
    """Whether somebody is here or was at any time; who left at the moment of the start was not."""
    begun = session.info.started_at
    stayed = (row for row in stays_of(session, person) if row.arrived_at and row.left_at)
    return (
        is_here(session, person)
        or person.id in _first_turns(session)
        or any(begun and row.left_at > max(row.arrived_at, begun) for row in stayed if row.arrived_at and row.left_at)
    )


def people_here(session: Session) -> list[Person]:
    """Who is in the room now, in the order of their seats."""
    return [person for person in session.people if is_here(session, person)]


def people_there(session: Session) -> list[Person]:
    """Who is in the room or was at any time, in the order of their seats."""
    return [person for person in session.people if was_there(session, person)]


def standing(session: Session, person: Person) -> Standing:
    """How somebody stands to the room, in a word."""
    if is_here(session, person):
        return "here"
    if was_there(session, person):
        return "left"
    return "later" if any(row.expected for row in stays_of(session, person)) else "not_here"


def times_there(session: Session, person: Person) -> list[tuple[datetime, datetime | None]]:
    """From when to when somebody was in the room since the start; None where they are here, or stayed to the end."""
    begun = session.info.started_at
    if begun is None:
        return []
    if not stays_of(session, person):
        return [(begun, None)] if is_here(session, person) else []
    merged: list[tuple[datetime, datetime | None]] = []
    for row in stays_of(session, person):
        if row.arrived_at is None or (row.left_at and row.left_at <= max(row.arrived_at, begun)):
            continue
        start, end = max(row.arrived_at, begun), row.left_at
        if merged and (merged[-1][1] is None or start <= merged[-1][1]):
            start, before = merged.pop()
            end = max(before, end) if before and end else None
        merged.append((start, end))
    return merged


def arrived_at(session: Session, person: Person) -> datetime | None:
    """Since when somebody is in the room, or came last: the start of the meeting at the earliest."""
    times = times_there(session, person)
    return times[-1][0] if times else None


def left_at(session: Session, person: Person) -> datetime | None:
    """When somebody left who is not here now, and was."""
    times = times_there(session, person)
    return times[-1][1] if times else None


def spans_there(session: Session, person: Person, now: datetime) -> list[Span]:
    """The times of `times_there` until `now`, or until the end of the meeting."""
    last = session.info.finished_at or now
    return [(start, min(end or last, last)) for start, end in times_there(session, person) if start < last]


def late_arrival(session: Session, person: Person) -> datetime | None:
    """When somebody came whom nobody had expected at the start; None for all others."""
    begun, rows = session.info.started_at, stays_of(session, person)
    arrivals = [row.arrived_at for row in rows if row.arrived_at]
    if begun is None or any(row.expected for row in rows):
        return None
    if not rows and person.invitation == "declined":
        return _first_turns(session).get(person.id)
    return min(arrivals) if arrivals and min(arrivals) > begun else None


def is_out(session: Session, person: Person) -> bool:
    """Whether somebody declined and has neither come nor is expected; whoever else is not here keeps their seat."""
    rows = stays_of(session, person)
    declined = person.invitation == "declined"
    return declined and not any(row.arrived_at or row.expected for row in rows) and not is_here(session, person)


def times_words(session: Session, person: Person) -> str:
    """From when to when somebody was there who was not there all the time, for instance "from 10:20"; else empty."""
    begun, times = session.info.started_at, _by_minute(times_there(session, person))
    if times == [(begun, None)]:
        return ""
    return ", ".join(_stay_words(session, None if start == begun else start, end) for start, end in times)


def _by_minute(times: list[tuple[datetime, datetime | None]]) -> list[tuple[datetime, datetime | None]]:
    """The times without absences that no clock shows: who came back in the minute in which they left was there."""
    joined: list[tuple[datetime, datetime | None]] = []
    for start, end in times:
        left = joined[-1][1] if joined else None
        if left and left.replace(second=0, microsecond=0) == start.replace(second=0, microsecond=0):
            start, _left = joined.pop()
        joined.append((start, end))
    return joined


def _stay_words(session: Session, start: datetime | None, end: datetime | None) -> str:
    zone = session.info.timezone
    begun, ended = (clock_words(to_local(one, zone)) if one else "" for one in (start, end))
    if begun and ended:
        return _("from {start} until {end}", start=begun, end=ended)
    if ended:
        return _("until {end}", end=ended)
    return _("from {start}", start=begun) if begun else ""


def standing_words(session: Session, person: Person) -> str:
    """Why somebody is not in the room, in a word or two; empty for who is."""
    now = standing(session, person)
    left = left_at(session, person)
    if now == "left" and left:
        return f"left {_clock(session, left)}"
    return {"here": "", "later": "comes later", "left": "left", "not_here": "not here"}[now]


def absent(session: Session) -> dict[str, list[Person]]:
    """Who is not in the room, by the words that say why not."""
    found: defaultdict[str, list[Person]] = defaultdict(list)
    for person in session.people:
        if words := standing_words(session, person):
            found[words].append(person)
    return dict(found)


def _clock(session: Session, moment: datetime) -> str:
    return clock_time(moment, session.info.timezone)
