"""What the tests of the library start from."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.screens.library.sessions import TITLES


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with three sessions, a month apart."""
    for month, title in enumerate(TITLES, 1):
        new_session(tmp_path / "store.db", ManualClock(TEN), title=title, starts_at=f"2026-0{month}-03T10:00")
    return tmp_path / "store.db"


@pytest.fixture
async def library(path: Path) -> AsyncIterator[Console]:
    """The library of that store."""
    async with console(path) as opened:
        yield opened
