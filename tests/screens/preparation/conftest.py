"""What the tests of the preparation start from."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """A session that is being prepared."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        yield opened


@pytest.fixture
async def new(tmp_path: Path) -> AsyncIterator[Console]:
    """A session of which there is only the title, on the path."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, challenge="", objectives=[], people=[], agenda=[])
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        yield opened


@pytest.fixture
async def empty(new: Console) -> Console:
    """The same with all fields, and the keys in the list of sections."""
    await new.press("escape")
    return new
