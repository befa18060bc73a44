"""A second timer beside the agenda's clock, and reminders that are nobody else's."""

from datetime import timedelta

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.exchange.bundle import without_log
from peerassist_tui.models import Reminder, Timer
from peerassist_tui.readings.hints.notices import notices
from peerassist_tui.readings.time.reminders import coming_reminders, due_reminders, read_reminder
from peerassist_tui.readings.time.timers import read_timer, timer_clock
from tests.helpers.meeting import START, Meeting


def told(meeting: Meeting) -> list[str]:
    return [one.words for one in notices(meeting.session, meeting.now)]


@pytest.mark.parametrize(
    ("typed", "seconds", "purpose"),
    [
        ("5", 300, ""),
        ("5 w", 300, "writing"),
        ("2:30 pairs", 150, "pairs"),
        ("Groups 10 min", 600, "groups"),
        ("90 s", 90, ""),
        ("1 h", 3600, ""),
    ],
)
def test_a_timer_is_asked_for_by_its_length_and_what_it_is_for(typed: str, seconds: int, purpose: str) -> None:
    assert read_timer(typed) == (seconds, purpose)


@pytest.mark.parametrize("typed", ["", "pairs", "soon", "0", "-3", "5 x", "25 h", "٣ w x"])
def test_what_is_no_length_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(RuleError, match="for instance 5, 2:30"):
        read_timer(typed)


@pytest.mark.parametrize(("at", "left"), [(0, 300), (60, 240), (180, 180), (240, 120), (900, 0)])
def test_a_timer_stands_still_in_a_pause_and_stays_when_it_has_run_out(
    meeting: Meeting, at: float, left: float
) -> None:
    meeting.do("start_timer", seconds=300, purpose="writing")
    meeting.at(60).do("pause")
    meeting.at(120).do("resume")
    clock = timer_clock(meeting.session, START + timedelta(seconds=at))
    assert clock is not None
    assert clock.left_seconds == left
    assert clock.is_over == (left == 0)


def test_the_end_of_a_timer_is_told_until_it_is_taken_away(meeting: Meeting) -> None:
    meeting.do("start_timer", seconds=300, purpose="writing")
    assert meeting.session.label == "Started a timer of 5:00: silent writing"
    assert told(meeting.at(299)) == []
    assert told(meeting.at(300)) == ["Time is up: silent writing, 5:00"]
    meeting.take(next(notices(meeting.session, meeting.now)).act.step)  # type: ignore[union-attr]
    assert (told(meeting), meeting.session.label) == ([], "Stopped the timer: silent writing")
    meeting.undo()
    assert told(meeting) == ["Time is up: silent writing, 5:00"]
    meeting.do("stop_timer")
    with pytest.raises(RuleError, match="No timer is on"):
        meeting.do("stop_timer")


def test_another_timer_takes_the_place_of_the_one_that_is_on_and_the_end_of_the_meeting_ends_it(
    meeting: Meeting,
) -> None:
    meeting.do("start_timer", seconds=300)
    meeting.at(10).do("start_timer", seconds=60, purpose="pairs")
    meeting.at(20).do("finish")
    assert [row.ended_at is not None for row in meeting.session.all(Timer)] == [True, True]
    assert meeting.shown["timers"][1] == {"purpose": "pairs", "seconds": 60, "start": 10, "end": 20}
    with pytest.raises(RuleError, match="over"):
        meeting.do("start_timer", seconds=60)


@pytest.mark.parametrize(
    ("typed", "minutes", "text"),
    [
        ("10 ask Bao", 10, "ask Bao"),
        ("in 10 min ask Bao", 10, "ask Bao"),
        ("1 h lunch", 60, "lunch"),
        ("in 2 minutes: look at the soup", 2, "look at the soup"),
        ("2 min – soup", 2, "soup"),
        ("in half an hour, ask Bao: now?", 30, "ask Bao: now?"),
        ("in a quarter of an hour tea", 15, "tea"),
        ("14:20: the guest", 260, "the guest"),
        ("14:20 the guest comes", 260, "the guest comes"),
        ("at 2 pm lunch", 240, "lunch"),
        ("0:30 go home", 870, "go home"),  # past midnight
    ],
)
def test_a_reminder_is_for_so_many_minutes_or_a_time_on_the_clock_there(
    meeting: Meeting, typed: str, minutes: float, text: str
) -> None:
    now = meeting.at(0).now  # 10:00 in Dhaka
    if "0:30" in typed:
        now += timedelta(hours=6)
    moment, said = read_reminder(meeting.session, now, typed)
    assert (moment - meeting.now, said) == (timedelta(minutes=minutes), text)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("ask Bao", "Say when and what"),
        ("10", "Say when and what"),
        ("", "Say when and what"),
        ("9:30 ask Bao", "9:30 has been already."),
    ],
)
def test_a_reminder_without_a_time_to_come_or_without_words_is_refused(
    meeting: Meeting, typed: str, sentence: str
) -> None:
    with pytest.raises(RuleError, match=sentence):
        read_reminder(meeting.session, meeting.now, typed)


def test_a_reminder_is_told_when_it_is_due_until_it_is_done(meeting: Meeting) -> None:
    meeting.do("set_reminder", text="Ask Bao", moment=(meeting.now + timedelta(minutes=10)).isoformat())
    assert meeting.session.label == "Set a reminder for 10:10"
    assert (told(meeting), len(coming_reminders(meeting.session, meeting.now))) == ([], 1)
    assert told(meeting.at(600)) == ["Your reminder: Ask Bao"]
    assert told(meeting.at(800)) == ["Your reminder: Ask Bao (for 3 min)"]
    meeting.do("end_reminder", reminder="1")
    assert meeting.do("end_reminder", reminder="1") is None
    assert (told(meeting), meeting.session.label) == ([], "Done: “Ask Bao”")
    meeting.undo()
    assert len(due_reminders(meeting.session, meeting.now)) == 1


def test_a_reminder_goes_in_no_bundle_unless_the_log_does(meeting: Meeting) -> None:
    meeting.do("set_reminder", text="Ask Bao", moment=meeting.now.isoformat())
    meeting.do("start_timer", seconds=60)
    assert meeting.session.all(Reminder)
    kept = [table for change in without_log(meeting.changes) for table, *_ in change.rows]
    assert "reminder" not in kept
    assert "timer" in kept
