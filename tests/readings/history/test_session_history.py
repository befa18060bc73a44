"""A session seen again: at any moment as it stood then, slips included, or as that moment is known now."""

import json
import random
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.intake.script import parse
from peerassist_tui.readings.history.as_of import as_of
from peerassist_tui.readings.history.session_history import KEPT_EVERY, SessionHistory
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.readings.state import status
from tests.helpers.meeting import START, Meeting
from tests.helpers.stores import filled
from tests.intake.test_recorded_meetings import MEETINGS, assert_figures, performed_meeting, tool


def history_of(meeting: Meeting) -> SessionHistory:
    return SessionHistory(meeting.session.id, meeting.changes)


@pytest.fixture
def slipped(meeting: Meeting) -> Meeting:
    """A meeting in which the wrong person got the floor and a note was taken back."""
    meeting.at(60).do("give_floor", who="Amina")
    meeting.at(120).do("note", kind="telling", text="A slip of the key")
    meeting.at(125).undo()
    meeting.at(180).do("since", moment=(START + timedelta(seconds=90)).isoformat(), who="Bao")
    meeting.at(240).do("finish")
    return meeting


def test_what_was_taken_back_is_seen_where_it_stood(slipped: Meeting) -> None:
    history = history_of(slipped)
    texts = [
        [note["text"] for note in session_document(history.after(history.made_by(at)), at)["notes"]]
        for at in (START + timedelta(seconds=second) for second in (119, 121, 126))
    ]
    assert texts == [[], ["A slip of the key"], []]


@pytest.mark.parametrize(
    ("seconds", "then", "now"), [(80, "Amina", "Amina"), (100, "Amina", "Bao"), (200, "Bao", "Bao")]
)
def test_a_slip_is_seen_or_put_right(slipped: Meeting, seconds: float, then: str, now: str) -> None:
    history, moment = history_of(slipped), START + timedelta(seconds=seconds)
    as_it_was = session_document(history.after(history.made_by(moment)), moment)
    as_corrected = session_document(as_of(slipped.session, moment), moment)
    assert (as_it_was["floor"]["holder"], as_corrected["floor"]["holder"]) == (then, now)


def test_a_meeting_that_is_over_is_seen_while_it_was_on(slipped: Meeting) -> None:
    before, after = (as_of(slipped.session, START + timedelta(seconds=second)) for second in (239, 240))
    assert (status(before), status(after)) == ("live", "finished")


def test_the_end_of_both_is_the_session_itself(slipped: Meeting) -> None:
    history = history_of(slipped)
    assert filled(history.after(len(history))) == filled(slipped.session)
    assert filled(as_of(slipped.session, slipped.now)) == filled(slipped.session)


@settings(max_examples=8)
@given(st.lists(st.integers(0, 200), min_size=1, max_size=12))
def test_wherever_one_jumps_the_session_stands_as_it_stood(jumps: list[int]) -> None:
    meeting = Meeting()
    stood = [filled(meeting.session)]
    for second in range(2 * KEPT_EVERY + 5):
        meeting.at(second).do("note", kind="telling", text=f"Point {second}")
        stood.append(filled(meeting.session))
    history = history_of(meeting)
    for jump in jumps:
        count = min(jump, len(history) - 2)
        assert filled(history.after(count + 2)) == stood[count]


def test_before_the_first_change_there_is_nothing(meeting: Meeting) -> None:
    history = history_of(meeting)
    assert history.made_by(START - timedelta(days=1)) == 0
    assert filled(history.after(0)) == {}


@pytest.mark.skipif(not MEETINGS, reason="the recorded meetings are not here")
@pytest.mark.parametrize("which", MEETINGS[::33])
def test_a_recorded_meeting_at_twenty_moments_is_what_a_script_cut_there_gives(which: str) -> None:
    script = tool("meeting", which)
    history = history_of(performed_meeting(script))
    lines = [line.at for line in parse(script.splitlines())]
    for moment in random.Random(which).sample(range(1, int(lines[-1])), 20):
        at = START + timedelta(seconds=max(line for line in lines if line <= moment))
        expected = json.loads(tool("meeting", which, "--until", str(moment), "--expect"))
        assert_figures(session_document(history.after(history.made_by(at)), at), expected)
