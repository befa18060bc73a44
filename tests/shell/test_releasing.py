"""A screen that was closed leaves nothing behind, and nothing that was painted of it."""

import asyncio
from pathlib import Path
from typing import Any
from weakref import ref

import pytest
from textual.screen import Screen
from textual.widget import Widget

from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.textual_seam import Paint, forget_cancelled_timers, paint_of


def painted(screen: Screen[Any]) -> list[ref[Paint]]:
    return [ref(paint_of(widget)) for widget in screen.walk_children(Widget)]


async def show_and_leave(opened: Console, keys: tuple[str, ...]) -> tuple[list[ref[Screen[Any]]], list[ref[Paint]]]:
    """The screens that were shown one after the other, and what was painted of them."""
    shown: list[ref[Screen[Any]]] = []
    paint: list[ref[Paint]] = []
    for key in keys * 3:
        before = opened.app.screen
        await opened.press(key)
        assert opened.app.screen is not before
        shown.append(ref(opened.app.screen))
        paint += painted(opened.app.screen)
    return shown, paint


@pytest.mark.usefixtures("own_garbage")
@pytest.mark.parametrize("keys", [("f2", "f3"), ("f1", "escape")])
async def test_closed_screens_are_gone(tmp_path: Path, keys: tuple[str, ...]) -> None:
    path = tmp_path / "store.db"
    async with console(path, new_session(path, ManualClock(TEN))) as opened:
        await opened.press("f3")
        shown, paint = await show_and_leave(opened, keys)
        forget_cancelled_timers(asyncio.get_running_loop())
        opened.app.releaser.release()
        stack = opened.app.screen_stack
        standing = [cache() for screen in stack for cache in painted(screen)]
        assert [screen for one in shown if (screen := one()) and screen not in stack] == []
        assert [cache for one in paint if (cache := one()) and cache not in standing] == []
