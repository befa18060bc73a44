"""The meeting's own time, with its pauses left out."""

import random
from datetime import datetime, timedelta

import pytest

from peerassist_tui.models import Pause
from peerassist_tui.readings.time.elapsed import seconds_between, unpaused
from peerassist_tui.readings.time.running_time import moment_of, running_seconds, scenes
from tests.helpers.meeting import START, Meeting


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


@pytest.mark.parametrize("seed", range(20))
def test_however_the_pauses_lie_a_second_counts_where_none_is_on(seed: int) -> None:
    chance, meeting = random.Random(seed), Meeting()
    rows = [
        Pause(session_id=meeting.session.id, number=number, started_at=_at(start), ended_at=_at(start + length))
        for number in range(1, chance.randrange(1, 8))
        for start, length in [(chance.randrange(100), chance.choice((0, 1, 5, 40)))]
    ]
    if chance.random() < 0.5:
        rows[-1] = rows[-1].altered(ended_at=None)
    session = meeting.session.with_tables({**meeting.session.tables, "pause": {row.id: row for row in rows}})
    now = _at(100)
    counts = [not any(row.started_at <= _at(second) < (row.ended_at or now) for row in rows) for second in range(100)]
    for start, end in ((0, 100), *(sorted(chance.sample(range(101), 2)) for _ in range(20))):
        assert seconds_between(session, _at(start), _at(end), now) == sum(counts[start:end])
        cut = unpaused(session, (_at(start), _at(end)), now)
        assert sum((b - a).total_seconds() for a, b in cut) == sum(counts[start:end])
    ends = [second + 1 for second in range(100) if counts[second]]
    assert [moment_of(session, place, now) for place in range(1, len(ends) + 1)] == [_at(end) for end in ends]


def _at(second: float) -> datetime:
    return START + timedelta(seconds=second)
