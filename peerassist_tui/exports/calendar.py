"""The invitation for calendars (RFC 5545, and RFC 5546 for what a calendar does with it)."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, vCalAddress
from icalendar.prop import vText

from peerassist_tui.errors import Refused
from peerassist_tui.exports.time_zone import time_zone
from peerassist_tui.language import _, clock_words
from peerassist_tui.models import Objective, Person
from peerassist_tui.readings.agenda.agenda_plan import planned_starts
from peerassist_tui.readings.agenda.sittings import Sitting, sittings
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.privacy.reachable import (
    Reachable,
    email_address,
    names_are_public,
    people_coming,
    reachable,
)
from peerassist_tui.session import Session, full_name
from peerassist_tui.timing.zones import zone

REMINDER = timedelta(minutes=-30)
IN_UTC = ("UTC", "Etc/UTC", "Zulu", "Etc/Zulu", "Universal", "Etc/Universal", "UCT", "Etc/UCT")
"""Zones whose times are written as UTC, which needs no definition."""
_ANSWERS = {"accepted": "ACCEPTED", "declined": "DECLINED"}


def write(session: Session, now: datetime) -> bytes:
    """The calendar file: one event a day, which replaces the one of an earlier invitation.

    Raises:
        Refused: the agenda is empty, so that no end is known.
    """
    days = sittings(session)
    if not days:
        raise Refused(_("The agenda is empty, so that nobody can tell when the meeting ends; add its first item."))
    return _written(session, now, days)


@in_its_language
def _written(session: Session, now: datetime, days: Sequence[Sitting]) -> bytes:
    people = reachable(session)
    calendar = empty_calendar()
    if people.organiser:
        calendar.add("method", "REQUEST" if _attendees(session, people) else "PUBLISH")
    if session.info.timezone not in IN_UTC:
        calendar.add_component(time_zone(zone(session.info.timezone), days[0].start, days[-1].end))
    for sitting in days:
        calendar.add_component(_event(session, now, sitting, len(days), people))
    return bytes(calendar.to_ical())


def empty_calendar() -> Calendar:
    """A calendar without events."""
    calendar = Calendar()
    calendar.add("prodid", "-//peerassist//peerassist//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _event(session: Session, now: datetime, sitting: Sitting, days: int, people: Reachable) -> Event:
    info = session.info
    event = Event()
    event.add("uid", f"{session.id}-{sitting.day}@peerassist")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", session.seq)
    event.add("dtstart", _unmistakable(sitting.start))
    event.add("dtend", _unmistakable(sitting.end))
    event.add("summary", _titled(info.title, sitting.day, days))
    event.add("description", _description(session, sitting, people))
    if info.place:
        event.add("location", info.place)
    event.add("class", visibility(session))
    event.add("status", "CONFIRMED")
    if people.organiser:
        event.add("organizer", calendar_address(people.organiser))
    for person in _attendees(session, people):
        event.add("attendee", _attendee(person, organises=person is people.organiser))
    event.add_component(alarm(info.title, REMINDER))
    return event


def _titled(title: str, day: int, days: int) -> str:
    if days == 1:
        return title
    return _("{title} (day {day} of {days})", title=title, day=str(day), days=str(days))


def _unmistakable(local: datetime) -> datetime:
    """A local time; in UTC where the clocks show it twice, which calendars read differently, or the zone is UTC."""
    shown_twice = local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset()
    return local.astimezone(UTC) if shown_twice or str(local.tzinfo) in IN_UTC else local


def _attendees(session: Session, people: Reachable) -> tuple[Person, ...]:
    return people.invited if people.organiser and names_are_public(session) else ()


def visibility(session: Session) -> str:
    """Whether others who can look into a calendar see the event."""
    return "PUBLIC" if session.info.privacy == "open" else "PRIVATE"


def calendar_address(person: Person) -> vCalAddress:
    """A person's e-mail address with the name."""
    found = vCalAddress(f"mailto:{email_address(person)}")
    found.params["CN"] = vText(person.name)
    return found


def _attendee(person: Person, *, organises: bool) -> vCalAddress:
    found = calendar_address(person)
    answer = _ANSWERS.get(person.invitation, "ACCEPTED" if organises else "NEEDS-ACTION")
    found.params["CUTYPE"] = vText("INDIVIDUAL")
    found.params["ROLE"] = vText("CHAIR" if person.party == "facilitator" else "REQ-PARTICIPANT")
    found.params["PARTSTAT"] = vText(answer)
    if answer == "NEEDS-ACTION":
        found.params["RSVP"] = vText("TRUE")
    return found


def alarm(title: str, before: timedelta) -> Alarm:
    """What a calendar shows so long (a negative length) before an event begins."""
    found = Alarm()
    found.add("action", "DISPLAY")
    found.add("description", title)
    found.add("trigger", before)
    return found


def _description(session: Session, sitting: Sitting, people: Reachable) -> str:
    starts = planned_starts(session)
    parts = [
        session.challenge,
        _list(_("What we want to have at the end:"), [row.text for row in session.all(Objective)]),
        _list(_("Agenda:"), [f"{clock_words(starts[item.id])} {item.title}" for item in sitting.items]),
    ]
    if names_are_public(session):
        title, named = (_("Also invited:"), people.others) if people.organiser else (_("Who comes:"), session.people)
        parts.append(_list(title, [full_name(person) for person in named if person in people_coming(session)]))
    return "\n\n".join(filter(None, parts))


def _list(title: str, lines: list[str]) -> str:
    return "\n".join([title, *(f"- {line}" for line in lines)]) if lines else ""
