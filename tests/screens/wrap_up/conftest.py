"""What the tests of the wrap-up start from."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step
from tests.screens.wrap_up.sections import NOTES


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting that is over, with three notes."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.app.writer.do(step("start"))
        for text in NOTES:
            await opened.app.writer.do(step("note", kind="telling", text=text, who=None))
        await opened.app.writer.do(step("finish"))
        await opened.press("f4", "escape", "down")  # from the goodbye to all fields, there to the closing check
        yield opened
