"""A screen that was closed leaves nothing behind, and nothing that was painted of it."""

import asyncio
import heapq
from pathlib import Path
from typing import Any
from weakref import ref

import pytest
from textual._styles_cache import StylesCache
from textual.screen import Screen
from textual.widget import Widget

from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


def forget_cancelled_timers() -> None:
    """Timers of the test's own that were cancelled stay in the loop until their time, with what they were made in."""
    loop: Any = asyncio.get_running_loop()
    loop._scheduled[:] = [handle for handle in loop._scheduled if not handle.cancelled()]
    loop._timer_cancelled_count = 0
    heapq.heapify(loop._scheduled)


def painted(screen: Screen[Any]) -> list[ref[StylesCache]]:
    return [ref(widget._styles_cache) for widget in screen.walk_children(Widget)]


async def show_and_leave(
    opened: Console, keys: tuple[str, ...]
) -> tuple[list[ref[Screen[Any]]], list[ref[StylesCache]]]:
    """The screens that were shown one after the other, and what was painted of them."""
    shown: list[ref[Screen[Any]]] = []
    paint: list[ref[StylesCache]] = []
    for key in keys * 3:
        before = opened.app.screen
        await opened.press(key)
        assert opened.app.screen is not before
        shown.append(ref(opened.app.screen))
        paint += painted(opened.app.screen)
    return shown, paint


@pytest.mark.parametrize("keys", [("f2", "f3"), ("f1", "escape")])
async def test_closed_screens_are_gone(tmp_path: Path, keys: tuple[str, ...]) -> None:
    path = tmp_path / "store.db"
    async with console(path, new_session(path, ManualClock(TEN))) as opened:
        await opened.press("f3")
        shown, paint = await show_and_leave(opened, keys)
        forget_cancelled_timers()
        opened.app._release()
        stack = opened.app.screen_stack
        standing = [cache() for screen in stack for cache in painted(screen)]
        assert [screen for one in shown if (screen := one()) and screen not in stack] == []
        assert [cache for one in paint if (cache := one()) and cache not in standing] == []
