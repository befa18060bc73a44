"""Lunch is at 12:30 and the guest comes at 14:00: the rest of the agenda is laid around what cannot move."""

from typing import Any

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.readings.agenda.agenda_check import missing_in_agenda
from peerassist_tui.readings.agenda.agenda_clock import late_seconds
from peerassist_tui.readings.agenda.agenda_plan import day_rooms, minutes_before_pins, planned_days, planned_starts
from peerassist_tui.readings.agenda.projection import projection
from peerassist_tui.readings.agenda.recover_time import recover_time
from peerassist_tui.readings.agenda.sittings import sittings
from peerassist_tui.screens.live.agenda_faces import agenda_face, pin_words
from tests.helpers.meeting import Meeting
from tests.readings.agenda.test_projection import minute


def planned(pinned: str = "11:00", **header: Any) -> Meeting:
    """A morning from 10:00 with 45 minutes before a guest of 30, and 20 minutes after."""
    agenda = [
        {"ref": "A1", "title": "Welcome", "phase": "welcome", "minutes": 15},
        {"ref": "A2", "title": "Asking", "phase": "asking", "minutes": 30},
        {"ref": "A3", "title": "The guest", "phase": "telling", "minutes": 30, "pinned": pinned},
        {"ref": "A4", "title": "Feedback", "phase": "feedback", "minutes": 20},
    ]
    return Meeting(agenda=agenda, **header)


@pytest.mark.parametrize(
    ("pinned", "starts", "free", "ends"),
    [
        ("", ["10:00", "10:15", "10:45", "11:15"], None, "11:35"),
        ("11:00", ["10:00", "10:15", "11:00", "11:30"], 15, "11:50"),
        ("10:45", ["10:00", "10:15", "10:45", "11:15"], 0, "11:35"),
        ("10:35", ["10:00", "10:15", "10:35", "11:05"], -10, "11:25"),
    ],
)
def test_the_plan_keeps_to_a_pinned_start_and_says_what_lies_before_it(
    pinned: str, starts: list[str], free: float | None, ends: str
) -> None:
    session = planned(pinned, started=False).session
    assert [f"{start:%H:%M}" for start in planned_starts(session).values()] == starts
    assert [*minutes_before_pins(session).values()] == ([] if free is None else [free])
    assert f"{planned_days(session)[1][1]:%H:%M}" == f"{sittings(session)[0].end:%H:%M}" == ends
    told = [one.text for one in missing_in_agenda(session) if "too little" in one.text]
    assert told == (["“The guest” begins at 10:35: 10 min too little before it"] if free and free < 0 else [])


@pytest.mark.parametrize(
    ("begun", "words", "starts", "late"),
    [
        (0, "at 11:00, 15 min free before it", 60, 0),
        (10, "at 11:00, 5 min free before it", 60, 0),
        (15, "at 11:00", 60, 0),
        (25, "at 11:00, 10 min over before it", 60, 0),
    ],
)
def test_the_projection_keeps_to_it_and_the_day_is_late_only_behind_it(
    begun: float, words: str, starts: float, late: float
) -> None:
    meeting = planned()
    meeting.at(60 * begun).do("next_item")
    expected = projection(meeting.session, meeting.now)
    guest = expected.items[2]
    assert (pin_words(guest), minute(guest.starts_at), minute(expected.ends_at)) == (words, starts, 110)
    assert late_seconds(meeting.session, meeting.now) == expected.late_seconds == late


def test_what_is_pinned_and_past_is_projected_like_all_else() -> None:
    meeting = planned()
    meeting.do("next_item")
    meeting.at(60 * 70).do("next_item")
    guest = projection(meeting.session, meeting.now).items[2]
    assert (pin_words(guest), minute(guest.starts_at)) == (["at 11:00", " 0 min over before it"][0], 100)
    assert late_seconds(meeting.session, meeting.now) == 40 * 60


def test_the_agenda_clock_names_the_time_and_what_is_too_much() -> None:
    meeting = planned()
    meeting.at(60 * 15).do("next_item")
    meeting.at(60 * 40).do("next_item")
    face = agenda_face(meeting.session, meeting.now)
    assert face.following[0] == "then: The guest (30 min) at 11:00"
    assert face.squeezed == "10 min over before 11:00"


def test_catching_up_shortens_what_stands_before_the_pinned_start_and_nothing_behind_it() -> None:
    meeting = planned()
    meeting.at(60 * 25).do("next_item")
    offer = recover_time(meeting.session, meeting.now)
    assert (offer.late_minutes, offer.missing_minutes) == (10, 0)
    assert [(one.item.ref, one.minutes - one.proposed) for one in offer.paying] == [("A2", 10)]
    meeting.do("set_lengths", lengths=[{"item": one.item.ref, "minutes": one.proposed} for one in offer.paying])
    assert recover_time(meeting.session, meeting.now).late_minutes == 0


def test_each_day_has_the_time_on_its_own_date_also_where_the_clocks_change() -> None:
    agenda = [
        {"title": "Saturday", "phase": "asking", "minutes": 30},
        {"title": "Sunday", "phase": "asking", "minutes": 30, "day": 2},
        {"title": "Lunch", "phase": "break", "minutes": 60, "day": 2, "pinned": "12:30"},
    ]
    session = Meeting(started=False, agenda=agenda, timezone="Europe/Berlin", starts_at="2026-10-24T10:00").session
    assert [f"{start:%d %H:%M}" for start in planned_starts(session).values()] == ["24 10:00", "25 10:00", "25 12:30"]


@pytest.mark.parametrize(("typed", "kept"), [("2 pm", "14:00"), ("9.30", "09:30"), ("noon", "12:00"), (" ", "")])
def test_a_pinned_start_is_typed_as_people_write_times(meeting: Meeting, typed: str, kept: str) -> None:
    meeting.do("change_item", item="A2", pinned="8:00")
    meeting.do("change_item", item="A2", pinned=typed)
    assert meeting.shown["agenda"][1]["pinned"] == kept


def test_what_is_no_time_is_refused(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="Wrong value for pinned: give a time of day like 14:00"):
        meeting.do("change_item", item="A2", pinned="after lunch")


@pytest.mark.parametrize(
    ("ends_by", "free", "told"),
    [
        ("", None, []),
        ("12:00", 10, []),
        ("11:50", 0, []),
        ("11:30", -20, ["the agenda ends at 11:50, 20 min after “Ends by” 11:30"]),
        ("9 am", 23 * 60 - 110, []),
    ],
)
def test_a_day_is_measured_against_the_time_by_which_it_has_to_be_over(
    ends_by: str, free: float | None, told: list[str]
) -> None:
    meeting = planned(started=False)
    meeting.do("describe", ends_by=ends_by)
    assert [one.free for one in day_rooms(meeting.session)] == ([] if free is None else [free])
    assert [one.text for one in missing_in_agenda(meeting.session) if "Ends by" in one.text and not one.advice] == told
