"""A library of more sessions than are read at first: what is changed meanwhile is shown."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from unittest.mock import patch

import pytest

from peerassist_tui.desk import make_session
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.library.library_list import FIRST_READ
from peerassist_tui.store.queries.overview import Overview, overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


@pytest.fixture
async def long_library(path: Path) -> AsyncIterator[Console]:
    """A library of more sessions than are read at first."""
    store = Store(path)
    for day in range(FIRST_READ):
        starts_at = datetime(2020, 1, 1, 10) + timedelta(days=day)  # noqa: DTZ001
        make_session(store, ManualClock(TEN), title=f"Day {day}", starts_at=starts_at)
    store.close()
    async with console(path) as opened:
        yield opened


async def until_shown(library: Console, words: str) -> None:
    """Wait for words, and for nothing that goes on behind them."""
    while words not in library.text():
        await library.pilot.pause()


async def test_a_change_here_is_shown_before_a_long_list_is_read_again(long_library: Console) -> None:
    with patch("peerassist_tui.screens.library.library_list.overviews", side_effect=AssertionError):
        archive = ("full_stop", "a")
        for keys, counted in ((archive, "102 sessions"), ("u", "103"), (["delete"], "102 sessions"), ("u", "103")):
            await long_library.pilot.press(*keys)
            await until_shown(long_library, counted)
        assert "Three hills" in long_library.text()
        long_library.app.workers.cancel_all()


async def test_a_long_list_follows_another_process_too(long_library: Console, path: Path) -> None:
    new_session(path, ManualClock(TEN), title="From elsewhere", starts_at="2026-11-03T10:00")
    long_library.app.follower.poll()
    await until_shown(long_library, "104 sessions")
    await long_library.press("home")
    assert "From elsewhere" in long_library.text()


async def test_what_was_read_before_a_change_does_not_come_back(long_library: Console) -> None:
    screen = long_library.app.screen
    assert isinstance(screen, LibraryScreen)
    old = overviews(screen.path)
    reads = iter([old])
    begun, goes_on = Event(), Event()

    def slow(path: Path, **options: bool) -> list[Overview]:
        for rows in reads:
            begun.set()
            goes_on.wait(10)
            return rows
        return overviews(path, **options)

    with patch("peerassist_tui.screens.library.library_list.overviews", slow):
        screen.reload()
        while not begun.is_set():
            await long_library.pilot.pause()
        await long_library.pilot.press("full_stop", "a")
        await until_shown(long_library, "1 in the archive")
        goes_on.set()
        await long_library.settle()
        assert "1 in the archive" in long_library.text()
