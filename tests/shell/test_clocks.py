"""A computer that slept, a clock that was set: seen in the console, asked about, and counted exactly."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.models import Pause
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.readings.state import open_turn, status
from peerassist_tui.readings.time.clocks import clock_back, moved_words
from peerassist_tui.screens.time.clocks import ClockBackScreen
from peerassist_tui.screens.time.outage import OutageScreen
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import START, Meeting

SPOKE, AWAY = 115.0, 760.0


class Laptop:
    """A wall clock and a steady one; the wall clock can be set."""

    def __init__(self) -> None:
        self.wall, self._steady = ManualClock(TEN), 0.0

    def steady(self) -> float:
        return self._steady

    def goes_on(self, seconds: float) -> None:
        self._steady += seconds
        self.wall.advance(seconds)


async def looked(opened: Console) -> None:
    """The console's next tick."""
    opened.app.time.tick()
    await opened.settle()
    opened.app.time.tick()
    await opened.settle()


async def let_zoe_speak(opened: Console, laptop: Laptop) -> None:
    """115 seconds into a turn, the console looks at the clocks."""
    await opened.press("f3", "space", "enter", "5", "space")
    opened.app.time.tick()
    for _ in range(int(SPOKE / 5)):
        laptop.goes_on(5)
        opened.app.time.tick()
    await opened.settle()


def zoe_spoke(opened: Console) -> float:
    shown = session_document(opened.session, opened.app.now)
    return float(next(one for one in shown["people"] if one["name"].startswith("Zoë"))["seconds"])


@pytest.fixture
def laptop() -> Laptop:
    return Laptop()


@pytest.mark.parametrize(
    ("key", "seconds", "item_seconds", "speaks"),
    [("1", SPOKE + AWAY, SPOKE + AWAY, True), ("2", SPOKE, SPOKE + AWAY, False), ("3", SPOKE, SPOKE, True)],
)
async def test_after_a_sleep_each_answer_counts_exactly(
    tmp_path: Path, laptop: Laptop, key: str, seconds: float, item_seconds: float, speaks: bool
) -> None:
    path = tmp_path / "store.db"
    session_id = new_session(path, laptop.wall)
    async with console(path, session_id, clock=laptop.wall, steady=laptop.steady) as opened:
        await let_zoe_speak(opened, laptop)
        laptop.goes_on(AWAY)
        await looked(opened)
        assert isinstance(opened.app.screen, OutageScreen)
        assert "10:01:55 (12 min ago)" in " ".join(opened.text().replace("█", " ").split())
        await opened.press(key)
        assert not isinstance(opened.app.screen, OutageScreen)
        assert zoe_spoke(opened) == seconds
        assert session_document(opened.session, opened.app.now)["agenda"][0]["actual_seconds"] == item_seconds
        assert (open_turn(opened.session) is not None) == speaks


async def test_the_key_that_wakes_the_computer_only_brings_the_question(tmp_path: Path, laptop: Laptop) -> None:
    path = tmp_path / "store.db"
    session_id = new_session(path, laptop.wall)
    async with console(path, session_id, clock=laptop.wall, steady=laptop.steady) as opened:
        await let_zoe_speak(opened, laptop)
        before = opened.session.seq
        laptop.goes_on(AWAY)
        await opened.press("r")
        assert isinstance(opened.app.screen, OutageScreen)
        assert opened.session.seq == before
        await opened.press("3")
        assert zoe_spoke(opened) == SPOKE


async def test_a_night_in_a_pause_asks_nothing(tmp_path: Path, laptop: Laptop) -> None:
    path = tmp_path / "store.db"
    session_id = new_session(path, laptop.wall)
    async with console(path, session_id, clock=laptop.wall, steady=laptop.steady) as opened:
        await let_zoe_speak(opened, laptop)
        await opened.press("p")
        laptop.goes_on(15 * 3600)
        await looked(opened)
        assert not isinstance(opened.app.screen, OutageScreen)
        await opened.press("p")
        assert zoe_spoke(opened) == SPOKE


@pytest.mark.parametrize(("set_by", "words"), [(-3600, "back by 1 h 00 min"), (3600, "forward by 1 h 00 min")])
async def test_a_clock_that_is_set_in_the_meeting_is_told_and_moves_nothing(
    tmp_path: Path, laptop: Laptop, set_by: float, words: str
) -> None:
    path = tmp_path / "store.db"
    session_id = new_session(path, laptop.wall)
    async with (
        console(path, session_id, clock=laptop.wall, steady=laptop.steady, size=(220, 40)) as one,
        console(path, session_id, clock=laptop.wall, steady=laptop.steady, seat="note_taker") as other,
    ):
        await let_zoe_speak(one, laptop)
        other.app.follower.poll()
        await looked(other)
        laptop.wall.advance(set_by)
        await one.press("3")  # at once, before anybody has looked
        laptop.goes_on(5)
        await looked(one)
        assert any(f"clock was set {words}." in said for said in one.told)
        assert one.session.label.startswith("Kept the meeting's time")
        assert f"(computer {'09' if set_by < 0 else '11'}:0" in one.text()
        other.app.follower.poll()
        await looked(other)
        assert (zoe_spoke(one), zoe_spoke(other)) == (SPOKE + 5, SPOKE + 5)
        assert one.session.info.clock_offset_seconds == other.session.info.clock_offset_seconds == -set_by
        await one.press("space", "u")
        assert open_turn(one.session) is not None
        laptop.goes_on(5)
        await looked(one)
        assert zoe_spoke(one) == SPOKE + 10
        assert one.session.info.clock_offset_seconds == -set_by
    async with console(path, session_id, clock=laptop.wall, steady=laptop.steady) as again:
        await again.press("1")
        assert zoe_spoke(again) == SPOKE + 10


@pytest.mark.parametrize(("key", "counted"), [("1", 0.0), ("2", 600.0)])
async def test_a_clock_set_back_while_the_console_was_closed_is_asked_about(
    tmp_path: Path, laptop: Laptop, key: str, counted: float
) -> None:
    path = tmp_path / "store.db"
    session_id = new_session(path, laptop.wall)
    async with console(path, session_id, clock=laptop.wall, steady=laptop.steady) as opened:
        await let_zoe_speak(opened, laptop)
    laptop.goes_on(600)
    laptop.wall.advance(-3600)
    async with console(path, session_id, clock=laptop.wall, steady=laptop.steady) as opened:
        assert isinstance(opened.app.screen, ClockBackScreen)
        shown = " ".join(opened.text().replace("█", "").split())
        assert "clock shows 09:11:55, but this meeting has already come to 10:01:55" in shown
        assert "it is 10:11 there, 10 min later" in shown
        await opened.press(key)
        if counted:
            assert isinstance(opened.app.screen, OutageScreen)
            await opened.press("1")
        assert not isinstance(opened.app.screen, OutageScreen | ClockBackScreen)
        laptop.goes_on(3)
        await looked(opened)
        assert zoe_spoke(opened) == SPOKE + counted + 3


async def test_after_a_night_in_a_pause_the_computers_clock_is_followed_again(tmp_path: Path, laptop: Laptop) -> None:
    path = tmp_path / "store.db"
    session_id = new_session(path, laptop.wall)
    async with console(path, session_id, clock=laptop.wall, steady=laptop.steady) as opened:
        await let_zoe_speak(opened, laptop)
        laptop.wall.advance(-3600)
        await looked(opened)
        await opened.press("p")
    laptop.goes_on(15 * 3600)
    async with console(path, session_id, clock=laptop.wall, steady=laptop.steady) as opened:
        assert status(opened.session) == "paused"
        assert opened.session.info.clock_offset_seconds == 0
        assert opened.app.now == laptop.wall()


async def test_before_the_meeting_the_computers_clock_is_right(tmp_path: Path, laptop: Laptop) -> None:
    path = tmp_path / "store.db"
    session_id = new_session(path, laptop.wall)
    async with console(path, session_id, clock=laptop.wall, steady=laptop.steady) as opened:
        await looked(opened)
        laptop.wall.advance(-3600)
        await looked(opened)
        await opened.press("f3", "space", "enter")
        assert opened.session.info.started_at == TEN - timedelta(hours=1)
        assert opened.session.info.clock_offset_seconds == 0


async def test_the_title_names_the_zone_only_where_the_computer_is_in_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = ManualClock(TEN)
    session_id: UUID = new_session(tmp_path / "store.db", clock, timezone="Asia/Dhaka", is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        for place, named in (("Europe/Oslo", True), ("Asia/Dhaka", False), ("Asia/Almaty", True)):
            monkeypatch.setenv("TZ", place)
            await opened.later(1)
            assert ("16:00 Dhaka" in opened.text()) == named
    monkeypatch.undo()


@pytest.mark.parametrize(
    ("seconds", "words"), [(-3600, "back by 1 h 00 min"), (90, "forward by 1 min 30 s"), (-2.6, "back by 3 s")]
)
def test_by_how_much_a_clock_was_set(seconds: float, words: str) -> None:
    assert moved_words(seconds) == words


def test_the_meetings_time_is_nobodys_step(meeting: Meeting) -> None:
    meeting.do("set_queue", order="round")
    meeting.at(10).do("keep_time", offset_seconds=3600)
    assert meeting.do("keep_time", offset_seconds=3600.4) is None
    meeting.undo()
    assert (meeting.session.info.queue, meeting.session.info.clock_offset_seconds) == ("first_come", 3600)
    meeting.redo()
    assert (meeting.session.info.queue, meeting.session.info.clock_offset_seconds) == ("round", 3600)


@pytest.mark.parametrize(
    ("wall", "offset", "hours"),
    [(8, 0, None), (10, 0, None), (6, 0, 1), (-3580, 0, 1), (-3595, 0, 2), (-3580, 3600, None)],
)
def test_a_clock_lies_before_what_has_happened(meeting: Meeting, wall: float, offset: float, hours: int | None) -> None:
    meeting.at(10).do("next_item")
    if offset:
        meeting.do("keep_time", offset_seconds=offset)
    back = clock_back(meeting.session, START + timedelta(seconds=wall), None)
    assert (back and back.whole_hours) == hours
    assert not meeting.session.all(Pause)
