"""The meeting's own time, and reminders, at the moment itself."""

from datetime import timedelta

import pytest

from peerassist_tui.readings.time.clocks import may_follow_again
from peerassist_tui.readings.time.reminders import coming_reminders, due_reminders
from tests.helpers.meeting import START, Meeting


@pytest.mark.parametrize(("second", "due", "coming"), [(59, [], ["Lunch"]), (60, ["Lunch"], []), (61, ["Lunch"], [])])
def test_a_reminder_is_to_come_or_due_and_never_both(
    meeting: Meeting, second: int, due: list[str], coming: list[str]
) -> None:
    meeting.do("set_reminder", text="Lunch", moment=(START + timedelta(seconds=60)).isoformat())
    now = meeting.at(second).now
    assert [row.text for row in due_reminders(meeting.session, now)] == due
    assert [row.text for row in coming_reminders(meeting.session, now)] == coming


def test_the_time_is_taken_from_the_computer_again_in_a_pause_once_its_clock_has_come_so_far(meeting: Meeting) -> None:
    meeting.at(60).do("pause")
    wall = meeting.now
    assert not may_follow_again(meeting.session, wall), "it is taken from there already"
    meeting.do("keep_time", offset_seconds=30)
    assert not may_follow_again(meeting.session, wall - timedelta(seconds=1))
    assert may_follow_again(meeting.session, wall)
    meeting.do("resume")
    assert not may_follow_again(meeting.session, wall), "a second would be counted twice, or not at all"
