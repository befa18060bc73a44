"""The invitation for calendars, read back by the letter of RFC 5545."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.exports.registry import invitation
from peerassist_tui.readings.privacy.reachable import unreached
from tests.helpers.calendar_file import Component, read
from tests.helpers.meeting import Meeting

LONG = "Maria-Magdalena von und zu Beispielhausen-Musterstadt, Doctor of Hydrology, “the elder”"
PEOPLE: list[dict[str, Any]] = [
    {"name": "Hawa", "party": "host", "email": "hawa@example.org", "invitation": "accepted"},
    {"name": "ليلى المثال", "party": "peer", "email": "Layla@Example.org", "invitation": "declined"},
    {"name": "王示例", "party": "peer", "email": "wang@example.org", "invitation": "invited"},
    {"name": f'{LONG} "Mimi"', "party": "peer", "email": "mm@example.org"},
    {"name": "Aïssatou; Exemple\\n", "party": "peer"},
    {"name": "Twin", "party": "peer", "email": "hawa@example.org"},
    {"name": "Fay", "party": "facilitator", "email": "fay@example.org"},
]
AGENDA = [
    {"ref": "A1", "title": "Telling; how, and why", "phase": "telling", "minutes": 60, "note": "SECRET one"},
    {"ref": "A2", "title": "Asking", "phase": "asking", "minutes": 120},
]


def planned(**header: Any) -> Meeting:
    return Meeting(started=False, **{"people": PEOPLE, "agenda": AGENDA, "place": "Room B, 2nd floor", **header})


def calendar(meeting: Meeting) -> Component:
    return read(invitation(meeting.session, meeting.now, ".ics"))


def events(meeting: Meeting) -> list[Component]:
    return calendar(meeting).parts("VEVENT")


def test_everybody_with_an_address_is_invited_with_their_answer_and_their_whole_name() -> None:
    (event,) = events(planned())
    assert event.one("ORGANIZER").value == "mailto:fay@example.org"
    told = {
        line.value: (line.params["CN"], line.params["ROLE"], line.params["PARTSTAT"]) for line in event.all("ATTENDEE")
    }
    assert told == {
        "mailto:hawa@example.org": ("Hawa", "REQ-PARTICIPANT", "ACCEPTED"),
        "mailto:layla@example.org": ("ليلى المثال", "REQ-PARTICIPANT", "DECLINED"),
        "mailto:wang@example.org": ("王示例", "REQ-PARTICIPANT", "NEEDS-ACTION"),
        "mailto:mm@example.org": (f'{LONG} "Mimi"', "REQ-PARTICIPANT", "NEEDS-ACTION"),
        "mailto:fay@example.org": ("Fay", "CHAIR", "ACCEPTED"),
    }


def test_those_without_an_address_of_their_own_are_named() -> None:
    meeting = planned()
    (event,) = events(meeting)
    assert event.one("DESCRIPTION").text.endswith("Also invited:\n- Aïssatou; Exemple\\n\n- Twin")
    assert "Exemple\\n, Twin" in unreached(meeting.session)


def test_an_event_says_what_where_and_what_for_and_nothing_private() -> None:
    meeting = planned()
    content = invitation(meeting.session, meeting.now, ".ics")
    (event,) = read(content).parts("VEVENT")
    assert event.one("SUMMARY").text == "Storm warnings"
    assert event.one("LOCATION").text == "Room B, 2nd floor"
    assert "How do warnings reach the last house?" in event.one("DESCRIPTION").text
    assert "- 10:00 Telling; how, and why\n- 11:00 Asking" in event.one("DESCRIPTION").text
    assert b"SECRET" not in content
    (alarm,) = event.parts("VALARM")
    assert (alarm.one("ACTION").value, alarm.one("TRIGGER").value) == ("DISPLAY", "-PT30M")
    assert event.one("DTSTAMP").value == "20261208T040000Z"


def test_a_second_invitation_replaces_the_first_one() -> None:
    meeting = planned()
    (first,) = events(meeting)
    meeting.do("describe", starts_at="2026-12-09T10:00")
    (second,) = events(meeting)
    meeting.undo()
    (third,) = events(meeting)
    assert first.one("UID").value == second.one("UID").value == third.one("UID").value
    sequences = [int(event.one("SEQUENCE").value) for event in (first, second, third)]
    assert sequences == sorted(set(sequences))


@pytest.mark.parametrize(
    ("header", "method", "attendees", "named"),
    [
        ({}, ["REQUEST"], 5, True),
        ({"privacy": "confidential"}, ["REQUEST"], 5, True),
        ({"privacy": "chatham_house"}, ["PUBLISH"], 0, False),
        ({"people": PEOPLE[:4]}, ["REQUEST"], 4, False),
        ({"people": [{"name": "Fay", "party": "facilitator"}, *PEOPLE[1:4]]}, [], 0, True),
    ],
)
def test_who_asks_whom(header: dict[str, Any], method: list[str], attendees: int, named: bool) -> None:
    found = calendar(planned(**header))
    (event,) = found.parts("VEVENT")
    assert [line.value for line in found.all("METHOD")] == method
    assert len(event.all("ATTENDEE")) == attendees
    assert bool(event.all("ORGANIZER")) == bool(method)
    assert ("- " in event.one("DESCRIPTION").text.split("Asking")[1]) is named


@pytest.mark.parametrize(
    ("zone", "starts_at", "start", "minutes"),
    [
        ("Asia/Dhaka", "2026-12-08T10:00", "2026-12-08T04:00", 180),
        ("Europe/Oslo", "2026-12-08T10:00", "2026-12-08T09:00", 180),
        ("Europe/Oslo", "2026-07-08T10:00", "2026-07-08T08:00", 180),
        ("Europe/Oslo", "2027-03-28T01:30", "2027-03-28T00:30", 180),
        ("Europe/Oslo", "2027-03-28T03:30", "2027-03-28T01:30", 180),
        ("Europe/Oslo", "2026-10-24T23:30", "2026-10-24T21:30", 180),
        ("Europe/Oslo", "2026-10-25T02:30", "2026-10-25T00:30", 180),
        ("America/New_York", "2027-03-14T01:00", "2027-03-14T06:00", 180),
        ("Africa/Casablanca", "2027-02-20T10:00", "2027-02-20T10:00", 180),
        ("Asia/Kathmandu", "2030-05-01T10:00", "2030-05-01T04:15", 180),
        ("Pacific/Auckland", "2060-01-08T10:00", "2060-01-07T21:00", 180),
        ("UTC", "2026-12-08T10:00", "2026-12-08T10:00", 180),
    ],
)
def test_the_definition_of_the_zone_gives_the_right_moment(zone: str, starts_at: str, start: str, minutes: int) -> None:
    found = calendar(planned(timezone=zone, starts_at=starts_at))
    (event,) = found.parts("VEVENT")
    begin = datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert found.moment(event.one("DTSTART")) == begin
    assert found.moment(event.one("DTEND")) == begin + timedelta(minutes=minutes)
    assert bool(found.parts("VTIMEZONE")) is (zone != "UTC")


@pytest.mark.parametrize("zone", ["Europe/Oslo", "America/Santiago", "Australia/Lord_Howe", "Africa/Casablanca"])
def test_the_definition_holds_for_every_week_around_the_meeting(zone: str) -> None:
    found = calendar(planned(timezone=zone, starts_at="2027-03-29T10:00"))
    line = found.parts("VEVENT")[0].one("DTSTART")
    for hours in range(-9000, 9000, 83):
        local = datetime(2027, 3, 29, 10) + timedelta(hours=hours)  # noqa: DTZ001 - the clock on the wall
        aware = local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
        if aware.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == local:
            line.value = f"{local:%Y%m%dT%H%M%S}"
            assert found.moment(line) == aware, local


def test_each_day_is_an_event_at_the_same_time_of_day_though_the_clocks_change() -> None:
    agenda = [{**item, "day": day} for day in (1, 2) for item in AGENDA]
    for item, ref in zip(agenda, ("A1", "A2", "B1", "B2"), strict=True):
        item["ref"] = ref
    found = calendar(planned(timezone="Europe/Oslo", starts_at="2027-03-27T09:00", agenda=agenda))
    first, second = found.parts("VEVENT")
    assert [one.one("DTSTART").value for one in (first, second)] == ["20270327T090000", "20270328T090000"]
    assert found.moment(second.one("DTSTART")) - found.moment(first.one("DTSTART")) == timedelta(hours=23)
    assert [one.one("SUMMARY").text[-12:] for one in (first, second)] == ["(day 1 of 2)", "(day 2 of 2)"]
    assert first.one("UID").value != second.one("UID").value


@pytest.mark.parametrize(
    ("minutes", "end"), [(270, "20271031T003000Z"), (330, "20271031T013000Z"), (360, "20271031T030000")]
)
def test_a_time_that_the_clocks_show_twice_is_written_as_utc(minutes: float, end: str) -> None:
    item = {**AGENDA[0], "minutes": minutes}
    found = calendar(planned(timezone="Europe/Oslo", starts_at="2027-10-30T22:00", agenda=[item]))
    assert found.parts("VEVENT")[0].one("DTEND").value == end


def test_without_an_agenda_nobody_knows_when_it_ends() -> None:
    meeting = planned(agenda=[])
    with pytest.raises(Refused, match="The agenda is empty"):
        invitation(meeting.session, meeting.now, ".ics")
