"""A peer assist over two days: what the console says in the night between, and the morning after."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.state import current_item
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session

AGENDA = [
    {"title": "The well and its history", "phase": "telling", "minutes": 60},
    {"title": "Questions", "phase": "asking", "minutes": 30},
    {"title": "What we would do", "phase": "feedback", "minutes": 60, "day": 2},
    {"title": "What we take", "phase": "commit", "minutes": 30, "day": 2},
]
EVENING_SECONDS, NIGHT_SECONDS = 100 * 60, 22.5 * 3600


@pytest.fixture
async def evening(tmp_path: Path) -> AsyncIterator[Console]:
    """The first day is over: its items have been on, somebody has spoken for a minute, the time is stopped."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, agenda=AGENDA, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(100, 30)) as opened:
        await opened.press("n", "n", "1", "space")
        await opened.later(60)
        await opened.press("r")
        await opened.later(EVENING_SECONDS - 60)
        await opened.press("p")
        yield opened


@pytest.mark.parametrize(("day", "said"), [(2, "tomorrow: What we would do"), (3, "Thu 10:00: What we would do")])
async def test_what_comes_on_another_day_is_told_to_do_so(tmp_path: Path, day: int, said: str) -> None:
    clock = ManualClock(TEN)
    agenda = [*AGENDA[:2], {**AGENDA[2], "day": day}]
    session_id = new_session(tmp_path / "store.db", clock, agenda=agenda, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        assert "then: Questions" in opened.text()
        await opened.later(60)
        await opened.press("n")
        assert said in opened.text()
        assert "then:" not in opened.text()


async def test_in_the_evening_the_screen_says_when_the_second_day_begins(evening: Console) -> None:
    assert "paused since 11:40" in evening.text()
    assert "day 2: Wed 10:00" in evening.text()


async def test_the_night_counts_for_nobody_and_for_no_item(evening: Console) -> None:
    before = evening.text()
    await evening.later(NIGHT_SECONDS)
    text = evening.text()
    assert "paused Tue 11:40" in text
    assert "day 2: Wed 10:00" in text
    clock = [line[:20] for line in before.splitlines()[3:6]]
    assert clock == [line[:20] for line in text.splitlines()[3:6]]
    assert [time.seconds for time in floor_times(evening.session, evening.clock()) if time.seconds] == [60.0]


async def test_the_morning_after_two_keys_begin_the_second_day(evening: Console) -> None:
    await evening.later(NIGHT_SECONDS)
    await evening.press("p", "n")
    item = current_item(evening.session)
    assert item is not None
    assert item.title == "What we would do"
    text = evening.text()
    assert "Day 2" in text
    assert "day ends 11:40" in text
