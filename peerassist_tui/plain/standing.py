"""How a session stands, in sentences: what it is, who is here, who waits, what the time is."""

from collections.abc import Iterator
from datetime import datetime

from peerassist_tui.models import AgendaItem, Person
from peerassist_tui.readings.agenda.agenda_clock import allotted_seconds, day_ends_at, item_clock, late_seconds
from peerassist_tui.readings.agenda.agenda_plan import planned_starts
from peerassist_tui.readings.agenda.lateness import lateness, planned_for
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.floor_time import floor_times, open_turn_seconds
from peerassist_tui.readings.floor.present import is_here, people_here, standing_words
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.state import floor_words, holder, is_wrapped_up, item_state, items_to_come, status
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.readings.time.timers import timer_clock, timer_name
from peerassist_tui.session import Session, full_name, short_name
from peerassist_tui.text import counted, quoted, span_in_words, spelled
from peerassist_tui.timing.dates import full_date
from peerassist_tui.timing.zones import clock_time, to_local

_STATUS = {
    "preparing": "It is being prepared",
    "live": "The meeting is on",
    "paused": "The meeting is paused",
    "finished": "The meeting is over",
}


def where_it_stands(session: Session, now: datetime) -> Iterator[str]:
    """What somebody hears who opens a session."""
    info = session.info
    starts = to_local(info.started_at or info.starts_at, info.timezone)
    began = "It began" if info.started_at else "It begins"
    yield f"Opened {quoted(info.title)}."
    yield f"{began} on {full_date(starts)} at {starts:%H:%M}, {info.timezone}."
    stands = "It is wrapped up" if is_wrapped_up(session) else _STATUS[status(session)]
    yield f"{stands}; {counted(len(people_here(session)), 'person', 'people')} here."
    if session.challenge:
        yield f"Challenge: {session.challenge}"
    if status(session) in ("live", "paused"):
        yield from time_told(session, now)
        yield from floor_told(session, now)


def time_told(session: Session, now: datetime) -> Iterator[str]:
    """What the time is, what is left of the item and of a timer, and when the day ends."""
    place, clock = session.info.timezone, item_clock(session, now)
    yield f"It is {clock_time(now, place)}."
    if clock:
        left, length = span_in_words(abs(clock.left_seconds)), span_in_words(clock.allotted_seconds)
        stands = f"{left} left of {length}" if clock.left_seconds > 0 else f"{left} over its {length}"
        yield f"{quoted(clock.item.title)}, {spelled(clock.item.phase)}: {stands}."
    if timer := timer_clock(session, now):
        left = "its time is up" if timer.is_over else f"{span_in_words(timer.left_seconds)} left"
        yield f"{timer_name(timer.timer).capitalize()}: {left}."
    if session.agenda and status(session) in ("live", "paused"):
        late = lateness(round(late_seconds(session, now) / 60), planned=planned_for(session, now))
        yield f"Today ends at {clock_time(day_ends_at(session, now), place)}{late and ', '}{late}."
    if status(session) == "paused":
        yield "The meeting is paused: go on lets the time run."


def floor_told(session: Session, now: datetime) -> Iterator[str]:
    """Who has the floor, and for how long."""
    words, speaker = floor_words(session), holder(session)
    if not words:
        yield "Nobody has the floor."
        return
    since = span_in_words(open_turn_seconds(session, now))
    yield f"{words} has the floor, for {since}." if speaker else f"{words.capitalize()}, for {since}."


def queue_told(session: Session, now: datetime) -> Iterator[str]:
    """Who waits, next first, for how long and why there."""
    if status(session) == "finished":
        return
    if session.info.queue_closed:
        yield "The queue is closed."
    for number, place in enumerate(queue(session, now), 1):
        waits = span_in_words(seconds_between(session, place.hand.raised_at, None, now))
        yield f"{number}: {short_name(place.person)}, waits {waits}, {place.reason}."


def people_told(session: Session) -> Iterator[str]:
    """Everybody with the number by which they can be named."""
    return (f"{number}: {_person(session, person)}." for number, person in enumerate(circle(session), 1))


def _person(session: Session, person: Person) -> str:
    party = person.party.replace("_", "-")
    away = "" if is_here(session, person) else standing_words(session, person) or "not here"
    return ", ".join(filter(None, (full_name(person), party, person.organisation, away)))


def agenda_told(session: Session) -> Iterator[str]:
    """The agenda, an item a line."""
    return (_item(session, item) for item in session.agenda)


def _item(session: Session, item: AgendaItem) -> str:
    starts = planned_starts(session)[item.id]
    day = f"day {item.day}, " if session.agenda[-1].day > 1 else ""
    state = "to come" if item in items_to_come(session) else item_state(session, item)
    came = f" Conclusion: {item.conclusion}" if item.conclusion else ""
    length = span_in_words(allotted_seconds(item))
    return f"{item.ref}: {quoted(item.title)}, {day}{starts:%H:%M}, {spelled(item.phase)}, {length}, {state}.{came}"


def spoken_told(session: Session, now: datetime) -> Iterator[str]:
    """How long everybody has spoken, in the order of their seats."""
    for time in floor_times(session, now):
        if time.there:
            turns = counted(time.turns, "turn")
            yield f"{short_name(time.person)}: {span_in_words(time.seconds)} in {turns}, {time.share:.0%}."
