"""The figures of a meeting: who spoke when, plan against reality, the pace of notes, waits for the floor."""

from time import perf_counter
from xml.etree import ElementTree

import pytest

from peerassist_tui.exports.svg_bars import svg_file
from peerassist_tui.readings.agenda.projection import projection
from peerassist_tui.readings.history.look_back import look_back, scopes
from peerassist_tui.readings.report.figure_charts import figure_charts
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.readings.report.session_stats import pace, planned_and_actual, spoken_by_phase, waits_by_circle
from peerassist_tui.screens.review.figure_entries import figures
from peerassist_tui.screens.review.review_entries import summary_page
from tests.helpers.meeting import Meeting
from tests.readings.history.test_hint_log import left_on


@pytest.fixture
def held_meeting(meeting: Meeting) -> Meeting:
    """Hawa tells for four minutes, Amina asks for two of the next four, then it is over."""
    meeting.at(0).do("next_item")
    meeting.do("give_floor", who="Hawa")
    meeting.at(60).do("note", kind="telling", text="One")
    meeting.at(240).do("next_item")
    meeting.do("raise_hand", who="Amina")
    meeting.at(300).do("give_floor")
    meeting.at(330).do("note", kind="asking", text="Two")
    meeting.at(420).do("release_floor")
    meeting.at(480).do("finish")
    return meeting


def test_who_spoke_in_which_phase(held_meeting: Meeting) -> None:
    told = {one.person.name: dict(one.by_phase) for one in spoken_by_phase(held_meeting.session, held_meeting.now)}
    assert told["Hawa"] == {"telling": 240, "asking": 60}
    assert told["Amina"] == {"telling": 0, "asking": 120}
    assert sum(told["Chen"].values()) == 0


def test_time_outside_the_agenda_is_counted_too(meeting: Meeting) -> None:
    meeting.spoke("Bao", 90)
    told = {one.person.name: one.seconds for one in spoken_by_phase(meeting.session, meeting.now)}
    assert told["Bao"] == 90


def test_plan_against_reality(held_meeting: Meeting) -> None:
    rows = [
        (one.item.ref, one.planned, one.actual) for one in planned_and_actual(held_meeting.session, held_meeting.now)
    ]
    assert rows == [("A1", 10, 4), ("A2", 20, 4), ("A3", 30, 0)]


def test_notes_in_every_five_minutes(held_meeting: Meeting) -> None:
    rows = [(one.start, dict(one.counts)) for one in pace(held_meeting.session, held_meeting.now)]
    assert rows == [
        (0, {"telling": 1, "asking": 0, "analyzing": 0}),
        (300, {"telling": 0, "asking": 1, "analyzing": 0}),
    ]


def test_a_pause_is_told_between_the_five_minutes_that_it_parts(meeting: Meeting) -> None:
    meeting.at(60).do("note", kind="telling", text="One")
    meeting.at(120).do("pause")
    meeting.at(180).do("resume")
    meeting.at(420).do("note", kind="asking", text="Two")
    page = [f"{entry.lead}{entry.text}".strip() for entry in figures(meeting.session, meeting.now)]
    begin = next(place for place, line in enumerate(page) if line.startswith("Notes in every five minutes"))
    assert [line.split("  ")[0] for line in page[begin + 1 : begin + 4]] == ["10:00", "paused for 1 min", "10:06"]
    chart = figure_charts(meeting.session, meeting.now)["notes"]
    assert [row.told for row in chart.rows] == ["1 telling", "1 asking, after a pause of 1 min"]


def test_of_a_meeting_in_which_nothing_was_said_the_review_says_so(meeting: Meeting) -> None:
    meeting.at(60).do("finish")
    page = [f"{entry.lead}{entry.text}".strip() for entry in figures(meeting.session, meeting.now)]
    assert page[:2] == ["Who spoke, by phase", "Nobody had the floor."]
    assert "No note was written." in page
    summary = [f"{entry.lead}{entry.text}".strip() for entry in summary_page(meeting.session, meeting.now)]
    assert {"No lesson yet.", "No action yet.", "No date yet."} <= set(summary)


@pytest.mark.parametrize("quiet_minutes", [120, 125, 30 * 24 * 60])
def test_more_than_two_hours_without_a_note_are_one_stretch(meeting: Meeting, quiet_minutes: int) -> None:
    meeting.at(60).do("note", kind="telling", text="One")
    meeting.at(300 + 60 * quiet_minutes).do("note", kind="asking", text="Two")
    meeting.at(360 + 60 * quiet_minutes).do("finish")
    rows = [(one.start, one.seconds, one.total) for one in pace(meeting.session, meeting.now)]
    quiet = 60 * quiet_minutes
    between = [(300, quiet, 0)] if quiet > 7200 else [(start, 300, 0) for start in range(300, 300 + quiet, 300)]
    assert rows == [(0, 300, 1), *between, (300 + quiet, 300, 1)]


def test_the_pace_of_several_days_says_the_day_and_how_long_nothing_was_written(meeting: Meeting) -> None:
    meeting.at(60).do("note", kind="telling", text="One")
    meeting.at(30 * 86_400).do("finish")
    page = [f"{entry.lead}{entry.text}".rstrip() for entry in figures(meeting.session, meeting.now)]
    begin = page.index("Notes in every five minutes  (T telling, A asking, Z analysing)")
    assert [line[:5] for line in page[begin + 1 : begin + 3]] == ["10:00", "10:05"]
    assert page[begin + 2] == "10:05  no note for 30 d 0 h"
    chart = figure_charts(meeting.session, meeting.now)["notes"]
    assert [(row.label, row.told) for row in chart.rows] == [("10:00", "1 telling"), ("10:05", "none for 30 d 0 h")]


def test_what_is_read_of_a_meeting_that_was_left_on_for_thirty_days_is_there_within_a_second() -> None:
    meeting = left_on(30)
    session, now = meeting.session, meeting.now
    begun = perf_counter()
    assert len(figures(session, now)) < 60
    assert figure_charts(session, now)
    assert session_document(session, now)
    assert [look_back(session, scope, now) for scope in scopes(session, now)]
    assert projection(session, now)
    assert perf_counter() - begun < 1


def test_how_long_people_waited(held_meeting: Meeting) -> None:
    held_meeting.do("note", kind="telling", text="Later")
    assert [(one.person.name, one.waits, one.median) for one in waits_by_circle(held_meeting.session)] == [
        ("Amina", (60,), 60)
    ]


def test_a_lowered_hand_is_no_wait(meeting: Meeting) -> None:
    meeting.raised("Bao").at(30).do("lower_hand", who="Bao")
    assert waits_by_circle(meeting.session) == []


def test_a_meeting_that_has_not_begun_has_no_figures() -> None:
    meeting = Meeting(started=False)
    assert pace(meeting.session, meeting.now) == []
    assert {one.seconds for one in spoken_by_phase(meeting.session, meeting.now)} == {0}


def test_the_figures_as_drawings_name_what_they_show(held_meeting: Meeting) -> None:
    charts = figure_charts(held_meeting.session, held_meeting.now)
    assert list(charts) == ["speaking", "times", "notes", "waits"]
    drawn = ElementTree.fromstring(svg_file(charts["speaking"]))
    assert drawn.tag == "{http://www.w3.org/2000/svg}svg"
    texts = {text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Hawa", "5:00", "Amina", "2:00"} <= texts


def test_before_the_meeting_there_is_nothing_to_draw() -> None:
    meeting = Meeting(started=False)
    assert figure_charts(meeting.session, meeting.now) == {}
