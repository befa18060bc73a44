"""How a session stands, in sentences: what it is, who is here, who waits, what the time is."""

from collections.abc import Iterator
from datetime import datetime

from peerassist_tui.language import N_, _, clock_words, ngettext, percent_words, pgettext
from peerassist_tui.models import AgendaItem, Person
from peerassist_tui.readings.agenda.agenda_clock import allotted_seconds, day_ends_at, item_clock, late_seconds
from peerassist_tui.readings.agenda.agenda_plan import planned_starts
from peerassist_tui.readings.agenda.lateness import lateness, planned_for
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.floor_time import floor_times, open_turn_seconds
from peerassist_tui.readings.floor.present import is_here, people_here, standing_words
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.report.briefing import party_words
from peerassist_tui.readings.report.code_words import phase_words
from peerassist_tui.readings.state import floor_words, holder, is_wrapped_up, item_state, items_to_come, status
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.readings.time.timers import timer_clock, timer_name
from peerassist_tui.session import Session, full_name, short_name
from peerassist_tui.text import quoted, span_in_words
from peerassist_tui.timing.dates import full_date
from peerassist_tui.timing.zones import clock_time, to_local

_STATUS = {
    "preparing": N_("It is being prepared"),
    "live": N_("The meeting is on"),
    "paused": N_("The meeting is paused"),
    "finished": N_("The meeting is over"),
}


def where_it_stands(session: Session, now: datetime) -> Iterator[str]:
    """What somebody hears who opens a session."""
    info = session.info
    starts = to_local(info.started_at or info.starts_at, info.timezone)
    began = (
        N_("It began on {day} at {time}, {zone}.") if info.started_at else N_("It begins on {day} at {time}, {zone}.")
    )
    yield _("Opened {title}.", title=quoted(info.title))
    yield _(began, day=full_date(starts), time=clock_words(starts), zone=info.timezone)
    stands = _("It is wrapped up") if is_wrapped_up(session) else _(_STATUS[status(session)])
    here = len(people_here(session))
    yield ngettext("{state}; {count} person here.", "{state}; {count} people here.", here, state=stands)
    if session.challenge:
        yield _("Challenge: {challenge}", challenge=session.challenge)
    if status(session) in ("live", "paused"):
        yield from time_told(session, now)
        yield from floor_told(session, now)


def time_told(session: Session, now: datetime) -> Iterator[str]:
    """What the time is, what is left of the item and of a timer, and when the day ends."""
    place, clock = session.info.timezone, item_clock(session, now)
    yield _("It is {time}.", time=clock_time(now, place))
    if clock:
        left, length = span_in_words(abs(clock.left_seconds)), span_in_words(clock.allotted_seconds)
        is_over = clock.left_seconds <= 0
        told = (
            N_("{item}, {phase}: {left} over its {length}.")
            if is_over
            else N_("{item}, {phase}: {left} left of {length}.")
        )
        yield _(told, item=quoted(clock.item.title), phase=phase_words(clock.item.phase), left=left, length=length)
    if timer := timer_clock(session, now):
        told = N_("{timer}: its time is up.") if timer.is_over else N_("{timer}: {left} left.")
        yield _(told, timer=timer_name(timer.timer).capitalize(), left=span_in_words(timer.left_seconds))
    if session.agenda and status(session) in ("live", "paused"):
        late = lateness(round(late_seconds(session, now) / 60), planned=planned_for(session, now))
        ends = N_("Today ends at {time}, {late}.") if late else N_("Today ends at {time}.")
        yield _(ends, time=clock_time(day_ends_at(session, now), place), late=late)
    if status(session) == "paused":
        yield _("The meeting is paused: go on lets the time run.")


def floor_told(session: Session, now: datetime) -> Iterator[str]:
    """Who has the floor, and for how long."""
    words, speaker = floor_words(session), holder(session)
    if not words:
        yield _("Nobody has the floor.")
        return
    since = span_in_words(open_turn_seconds(session, now))
    if speaker:
        yield _("{name} has the floor, for {length}.", name=words, length=since)
    else:
        yield _("{what}, for {length}.", what=words.capitalize(), length=since)


def queue_told(session: Session, now: datetime) -> Iterator[str]:
    """Who waits, next first, for how long and why there."""
    if status(session) == "finished":
        return
    if session.info.queue_closed:
        yield _("The queue is closed.")
    for number, place in enumerate(queue(session, now), 1):
        waits = span_in_words(seconds_between(session, place.hand.raised_at, None, now))
        told, name = N_("{number}: {name}, waits {length}, {reason}."), short_name(place.person)
        yield _(told, number=number, name=name, length=waits, reason=place.reason)


def people_told(session: Session) -> Iterator[str]:
    """Everybody with the number by which they can be named."""
    for number, person in enumerate(circle(session), 1):
        yield _("{number}: {person}.", number=number, person=_person(session, person))


def _person(session: Session, person: Person) -> str:
    away = "" if is_here(session, person) else standing_words(session, person) or _("not here")
    return ", ".join(filter(None, (full_name(person), party_words(person.party), person.organisation, away)))


def agenda_told(session: Session) -> Iterator[str]:
    """The agenda, an item a line."""
    return (_item(session, item) for item in session.agenda)


def _item(session: Session, item: AgendaItem) -> str:
    starts = planned_starts(session)[item.id]
    day = _("day {day}", day=item.day) if session.agenda[-1].day > 1 else ""
    is_to_come = item in items_to_come(session)
    state = _("to come") if is_to_come else pgettext("state of an agenda item", item_state(session, item))
    length = span_in_words(allotted_seconds(item))
    parts = quoted(item.title), day, clock_words(starts), phase_words(item.phase), length, state
    told = _("{number}: {item}.", number=item.ref, item=", ".join(filter(None, parts)))
    return told + " " + _("Conclusion: {text}", text=item.conclusion) if item.conclusion else told


def spoken_told(session: Session, now: datetime) -> Iterator[str]:
    """How long everybody has spoken, in the order of their seats."""
    for time in floor_times(session, now):
        if time.there:
            yield ngettext(
                "{name}: {length} in {count} turn, {share}.",
                "{name}: {length} in {count} turns, {share}.",
                time.turns,
                name=short_name(time.person),
                length=span_in_words(time.seconds),
                share=percent_words(time.share),
            )
