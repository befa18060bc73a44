"""A screen that was closed leaves nothing behind."""

import asyncio
import gc
import heapq
from pathlib import Path
from typing import Any
from weakref import ref

import pytest
from textual.screen import Screen

from peerassist_tui.timing.clock import ManualClock
from tests.console import TEN, console, new_session


def forget_cancelled_timers() -> None:
    """Timers of the test's own that were cancelled stay in the loop until their time, with what they were made in."""
    loop: Any = asyncio.get_running_loop()
    loop._scheduled[:] = [handle for handle in loop._scheduled if not handle.cancelled()]
    loop._timer_cancelled_count = 0
    heapq.heapify(loop._scheduled)


@pytest.mark.parametrize("keys", [("f2", "f3"), ("f1", "escape")])
async def test_closed_screens_are_gone(tmp_path: Path, keys: tuple[str, ...]) -> None:
    path = tmp_path / "store.db"
    async with console(path, new_session(path, ManualClock(TEN))) as opened:
        await opened.press("f3")
        shown: set[ref[Screen[Any]]] = set()
        for key in keys * 3:
            await opened.press(key)
            shown.add(ref(opened.app.screen))
        forget_cancelled_timers()
        gc.collect()
        left = [screen for one in shown if (screen := one()) and screen not in opened.app.screen_stack]
        assert left == []
