"""A rehearsal inside the console: on a store of its own, and back to the doors after the look-back."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.readings.state import status
from peerassist_tui.screens.library.doors import Door
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.shell.rehearsal_look_back import RehearsalLookBack
from peerassist_tui.store.disk.temporary import passing_path
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.bars.room_line import RoomLine
from tests.helpers.console import TEN, Console, console, new_session


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """The library, with one session, at a time that goes on when the test says so."""
    clock = ManualClock(TEN)
    new_session(tmp_path / "store.db", clock, title="Our wells")
    steady = lambda: (clock() - TEN).total_seconds()  # noqa: E731
    async with console(tmp_path / "store.db", clock=clock, steady=steady, size=(80, 24)) as opened:
        yield opened


def practice_folders() -> list[Path]:
    return [*passing_path().glob(f"peerassist-{os.getpid()}-*")]


async def one_second(opened: Console) -> None:
    opened.clock.advance(1)
    assert opened.app.practice.rehearsal is not None
    opened.app.practice.rehearsal.look_round()
    await opened.settle()


async def until_a_hand(opened: Console) -> None:
    for _ in range(60):
        await one_second(opened)
        if "a hand" in opened.text():
            return
    raise AssertionError(opened.text())


@pytest.mark.parametrize(("digit", "people"), [("1", 4), ("2", 8)])
async def test_it_is_facilitated_here_and_leads_back_to_the_doors(opened: Console, digit: str, people: int) -> None:
    before = opened.app.storage.path.read_bytes()
    await opened.press("1", digit)
    assert isinstance(opened.app.screen, LiveScreen)
    assert len(opened.session.people) == people
    assert "space begins the meeting" in opened.text()
    await opened.press("space", "enter")
    await until_a_hand(opened)
    await opened.press("E")
    assert "E again ends the meeting" in opened.band
    await opened.press("E")
    await one_second(opened)
    assert isinstance(opened.app.screen, RehearsalLookBack)
    assert opened.band == "LEAD ↑ ↓ move · Esc leaves"
    await opened.press("enter")
    assert isinstance(opened.app.screen, LibraryScreen)
    assert "1  Rehearse" in opened.text()
    assert [one.title for one in overviews(opened.app.storage.path)] == ["Our wells"]
    assert opened.app.storage.path.read_bytes() == before
    assert not practice_folders()


async def test_ones_own_sessions_go_on_after_it_by_the_real_clock(opened: Console) -> None:
    await opened.press("1", "1", "ctrl+q")
    assert isinstance(opened.app.screen, LibraryScreen)
    assert opened.app.clock is opened.clock
    assert opened.app.practice.rehearsal is None
    await opened.press("enter", "f3", "space", "enter")
    assert status(opened.session) == "live"
    assert opened.session.info.title == "Our wells"
    assert not opened.app.screen.query(RoomLine)


async def test_without_sessions_the_cursor_is_on_the_door_again(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", clock=ManualClock(TEN), size=(80, 24)) as opened:
        await opened.press("1", "1", "ctrl+q")
        assert isinstance(opened.app.focused, Door)
        await opened.press("down")
        assert opened.app.focused.words.digit == "2"


async def test_a_second_rehearsal_follows_the_first(opened: Console) -> None:
    await opened.press("1", "1", "ctrl+q", "1", "3")
    assert isinstance(opened.app.screen, LiveScreen)
    assert len(practice_folders()) == 1


async def test_leaving_the_console_in_the_middle_leaves_nothing_behind(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        await opened.press("1", "1", "space", "enter")
        assert practice_folders()
        opened.app.exit()
    assert not practice_folders()
    assert opened.app.storage.path == tmp_path / "store.db"
