"""The meeting as a whole: start, pause, resume, finish, the bin."""

from datetime import timedelta

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Hand, ItemRun, Pause, Turn
from peerassist_tui.readings.floor.floor_time import paused_seconds
from tests.helpers.meeting import START, Meeting


def test_a_meeting_goes_from_preparing_to_live_to_paused_to_finished() -> None:
    meeting = Meeting(started=False)
    seen = [meeting.shown["status"]]
    for rule in ("start", "pause", "resume", "finish"):
        meeting.do(rule)
        seen.append(meeting.shown["status"])
    assert seen == ["preparing", "live", "paused", "live", "finished"]


def test_paused_time_counts_for_nobody_and_no_item_and_the_turn_stays_open(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.do("give_floor", who="Amina")
    meeting.at(30).do("pause")
    meeting.at(1000)
    assert (meeting.holder, meeting.seconds()) == ("Amina", {"Amina": 30})
    meeting.do("resume")
    meeting.at(1010)
    assert meeting.seconds() == {"Amina": 40}
    assert meeting.shown["agenda"][0]["actual_seconds"] == 40


def test_a_turn_that_begins_and_ends_in_a_pause_takes_no_time(meeting: Meeting) -> None:
    meeting.do("pause")
    meeting.at(10).spoke("Bao", 20)
    meeting.at(60).do("resume")
    assert meeting.seconds() == {}
    assert meeting.shown["people"][3]["turns"] == 1


def test_pausing_twice_is_one_pause(meeting: Meeting) -> None:
    meeting.at(10).do("pause")
    assert meeting.at(20).do("pause") is None
    meeting.at(30).do("resume")
    assert paused_seconds(meeting.session, meeting.now) == 20


def test_finish_ends_the_turn_the_item_and_the_pause_at_that_moment(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.do("give_floor", who="Amina")
    meeting.at(50).do("pause")
    meeting.at(70).do("finish")
    meeting.at(5000)
    end = START + timedelta(seconds=70)
    (turn,), (run,), (pause,) = (meeting.session.all(Turn), meeting.session.all(ItemRun), meeting.session.all(Pause))
    assert (turn.ended_at, run.ended_at, pause.ended_at) == (end, end, end)
    assert meeting.seconds() == {"Amina": 50}
    assert meeting.shown["floor"]["holder"] is None
    assert meeting.shown["finished_at"] == "2026-12-08T04:01:10Z"


def test_hands_that_nobody_called_stay_in_the_queue_of_a_finished_meeting(meeting: Meeting) -> None:
    meeting.raised("Bao").do("finish")
    assert meeting.queue == ["Bao"]
    assert [hand.ended_at for hand in meeting.session.all(Hand)] == [None]


def test_a_meeting_starts_once(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="has already started"):
        meeting.do("start")


@pytest.mark.parametrize("rule", ["pause", "resume", "finish"])
def test_what_has_not_started_cannot_be_paused_or_finished(rule: str) -> None:
    with pytest.raises(RuleError, match="has not started yet"):
        Meeting(started=False).do(rule)


@pytest.mark.parametrize("rule", ["pause", "resume", "finish", "start", "next_item"])
def test_what_is_finished_stays_finished(meeting: Meeting, rule: str) -> None:
    meeting.do("finish")
    with pytest.raises(RuleError):
        meeting.do(rule)


def test_time_never_runs_backwards_within_a_session(meeting: Meeting) -> None:
    meeting.at(100).do("give_floor", who="Amina")
    meeting.at(40).do("release_floor")
    assert [change.at for change in meeting.changes[-2:]] == [START + timedelta(seconds=100)] * 2
    assert meeting.seconds() == {}


def test_the_bin_takes_a_session_and_gives_it_back(meeting: Meeting) -> None:
    meeting.do("discard_session")
    assert meeting.session.info.discarded_at
    assert meeting.do("discard_session") is None
    meeting.do("restore_session")
    assert meeting.session.info.discarded_at is None
    assert meeting.do("restore_session") is None


@pytest.mark.parametrize(
    ("answer", "amina", "item"),
    [("went_on", 100, 100), ("speaker_stopped", 40, 100), ("meeting_stopped", 40, 40)],
)
def test_a_gap_is_accounted_for_as_a_person_says(meeting: Meeting, answer: str, amina: float, item: float) -> None:
    meeting.do("next_item")
    meeting.do("give_floor", who="Amina")
    meeting.at(100).do("account_for_gap", since=START + timedelta(seconds=40), answer=answer)
    assert meeting.seconds() == {"Amina": amina}
    assert meeting.shown["agenda"][0]["actual_seconds"] == item


def test_a_gap_over_a_pause_is_not_left_out_twice(meeting: Meeting) -> None:
    meeting.do("give_floor", who="Amina")
    meeting.at(10).do("pause")
    meeting.at(20).do("resume")
    meeting.at(60).do("account_for_gap", since=START + timedelta(seconds=5), answer="meeting_stopped")
    assert meeting.at(100).seconds() == {"Amina": 45}
    assert paused_seconds(meeting.session, meeting.now) == 55


def test_a_gap_cannot_lie_in_the_future(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="has not come yet"):
        meeting.do("account_for_gap", since=START + timedelta(seconds=1), answer="went_on")
