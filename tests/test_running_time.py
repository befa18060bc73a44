"""The meeting's own time, with its pauses left out."""

from datetime import timedelta

import pytest

from peerassist_tui.readings.running_time import moment_of, running_seconds, scenes
from tests.meeting import START, Meeting


@pytest.fixture
def rested(meeting: Meeting) -> Meeting:
    """Ten minutes of telling, a pause of an hour after five of them, then five of asking."""
    meeting.at(0).do("next_item")
    meeting.at(300).do("pause")
    meeting.at(3900).do("resume")
    meeting.at(4200).do("next_item")
    meeting.at(4500).do("finish")
    return meeting


@pytest.mark.parametrize(
    ("after", "seconds"), [(-60, 0), (0, 0), (299, 299), (300, 300), (2000, 300), (3900, 300), (4500, 900), (9999, 900)]
)
def test_a_pause_takes_no_time(rested: Meeting, after: float, seconds: float) -> None:
    assert running_seconds(rested.session, START + timedelta(seconds=after)) == seconds


@pytest.mark.parametrize(("seconds", "after"), [(0, 0), (299, 299), (301, 3901), (900, 4500)])
def test_from_the_meetings_time_back_to_the_clock(rested: Meeting, seconds: float, after: float) -> None:
    assert moment_of(rested.session, seconds, rested.now) == START + timedelta(seconds=after)


def test_what_was_on_when(rested: Meeting) -> None:
    seen = [(one.start, one.end, one.item.ref if one.item else None) for one in scenes(rested.session, rested.now)]
    assert seen == [(0, 600, "A1"), (600, 900, "A2")]


def test_time_without_an_item_is_there_too(meeting: Meeting) -> None:
    meeting.at(60).do("next_item")
    meeting.at(90)
    seen = [(one.start, one.end, one.item.ref if one.item else None) for one in scenes(meeting.session, meeting.now)]
    assert seen == [(0, 60, None), (60, 90, "A1")]


def test_before_the_start_there_is_no_time() -> None:
    meeting = Meeting(started=False)
    assert scenes(meeting.session, meeting.now) == []
