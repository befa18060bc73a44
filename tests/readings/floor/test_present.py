"""Who is really here: what every figure, hint and seat makes of it."""

from datetime import timedelta

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Stay
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.floor.present import people_here, standing_words
from peerassist_tui.readings.floor.silence import silence_remark
from peerassist_tui.readings.hints import hints
from peerassist_tui.readings.history.as_of import as_of
from peerassist_tui.readings.history.look_back import room_look_back
from peerassist_tui.readings.readiness.feedback import without_option
from peerassist_tui.readings.report.letter import receivers
from peerassist_tui.readings.report.report_opening import taking_part
from tests.helpers.meeting import START, Meeting
from tests.readings.floor.presence import declined, stands


def test_two_seats_touch_different_rows() -> None:
    meeting = Meeting().at(60)
    meeting.do("leave", who="Bao")
    meeting.do_as("note_taker", "leave", who="Chen")
    meeting.undo()
    assert [stands(meeting, name) for name in ("Bao", "Chen")] == ["here", "left"]
    meeting.undo("note_taker")
    assert meeting.session.all(Stay) == []


def test_what_another_seat_built_on_is_not_taken_back() -> None:
    meeting = declined("Bao").at(60)
    meeting.do("arrive", who="Bao")
    meeting.do_as("note_taker", "raise_hand", who="Bao")
    with pytest.raises(RuleError, match="Bao would have the floor, or ask for it, without being here"):
        meeting.undo()
    meeting.do_as("note_taker", "lower_hand", who="Bao")
    meeting.do_as("note_taker", "leave", who="Bao")
    with pytest.raises(RuleError, match="changed since by somebody else"):
        meeting.undo()


def test_a_departure_stays_when_another_seat_noted_the_return() -> None:
    meeting = Meeting().at(60)
    meeting.do("leave", who="Bao")
    meeting.at(90).do_as("note_taker", "arrive", who="Bao")
    with pytest.raises(RuleError, match="Bao has come again since; it stays"):
        meeting.undo()


def test_figures_are_of_those_who_were_there() -> None:
    meeting = declined("Chen")
    meeting.spoke("Hawa", 300).spoke("Amina", 100).at(500)
    meeting.do("leave", who="Amina")
    assert meeting.shown["floor"]["gini"] == pytest.approx((2 * (300 * 4 + 100 * 3) / (4 * 400)) - 5 / 4)
    room = room_look_back(meeting.session, meeting.now)
    assert (room.heard, room.people) == (2, 4)
    assert [one.name for one in without_option(meeting.session)] == ["Amina", "Bao"]
    assert [one.name for one in receivers(meeting.session)] == ["Amina", "Bao"]
    paper = str(list(taking_part(meeting.session)))
    assert "Chen:" not in paper
    assert "until 10:08" in paper


def test_silence_counts_from_arrival_and_nobody_absent_is_hinted_at() -> None:
    meeting = Meeting(agenda=[{"ref": "A1", "title": "Asking", "phase": "asking", "minutes": 120}], started=False)
    meeting.do("call_roll", later=["Chen"], not_here=["Hawa"])
    meeting.do("start")
    meeting.do("next_item")
    for name in ("Hugo", "Amina", "Bao"):
        meeting.spoke(name, 60)
    meeting.at(1300).do("leave", who="Hugo")
    meeting.do("arrive", who="Chen")
    for name in ("Amina", "Bao"):
        meeting.spoke(name, 60)
    meeting.at(2200)
    (hint,) = [one for one in hints(meeting.session, meeting.now) if one.name == "not_heard"]
    assert hint.words == "Chen not heard yet, 15 min"
    times = {one.person.name: one for one in floor_times(meeting.session, meeting.now)}
    remarks = [silence_remark(meeting.session, times[name], meeting.now) for name in ("Hawa", "Hugo", "Chen")]
    assert remarks == ["", "", "not heard, 15 min"]
    words = [standing_words(meeting.session, meeting.session.person(name)) for name in ("Hawa", "Hugo", "Chen")]
    assert words == ["not here", "left 10:21", ""]


def test_a_replay_knows_who_was_there_when() -> None:
    meeting = declined("Bao").at(600)
    meeting.do("arrive", who="Bao")
    meeting.at(1200).do("leave", who="Amina")
    for seconds, here in ((300, {"Amina"}), (900, {"Amina", "Bao"}), (1500, {"Bao"})):
        then = as_of(meeting.at(1800).session, START + timedelta(seconds=seconds))
        assert {one.name for one in people_here(then)} & {"Amina", "Bao"} == here
