"""When an app has nothing left to do: asked of its event loop, not guessed from how little the process works."""

import asyncio
from asyncio import AbstractEventLoop, Future
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from unittest.mock import patch
from weakref import WeakKeyDictionary

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

_NEXT_LOOK = 0.005
_NOT_SOON = 10.0
_threads: WeakKeyDictionary[AbstractEventLoop, set[Future[Any]]] = WeakKeyDictionary()


@asynccontextmanager
async def running(app: App[None], size: tuple[int, int]) -> AsyncIterator[Pilot[None]]:
    """An app that paints when it has nothing else to do (`quiet`), for nobody sees what is painted in between."""
    _heed_threads()
    with (
        patch("textual.screen.UPDATE_PERIOD", _NOT_SOON),
        patch("peerassist_tui.shell.releasing.QUIET_SECONDS", _NOT_SOON),
    ):
        async with app.run_test(size=size, notifications=True) as pilot:
            yield pilot


def _heed_threads() -> None:
    """From now on know what the running loop has threads do."""
    loop: Any = asyncio.get_running_loop()
    if loop in _threads:
        return
    working = _threads[loop] = set()
    begin = loop.run_in_executor

    def run_in_executor(*given: Any) -> Future[Any]:
        future: Future[Any] = begin(*given)
        working.add(future)
        future.add_done_callback(working.discard)
        return future

    loop.run_in_executor = run_in_executor


async def quiet(app: App[Any]) -> None:
    """Wait until everything asked of the app is done and painted, or waits for an answer or for a time to come."""
    while True:
        await _idle()
        if not app.is_running or app._exception or not app.screen_stack:
            return
        if _unpainted(app.screen) and not app._batch_count:
            with app._context():  # there may be two apps in one test
                app.screen._on_timer_update()
        elif not app.animator._complete_event.is_set():
            await app.animator.wait_until_complete()
        elif sum(not worker.is_finished for worker in app.workers) > _questions(app):
            await asyncio.sleep(_NEXT_LOOK)
        else:
            return


async def _idle() -> None:
    """Wait until no callback is due in the loop, and no thread works for it."""
    loop: Any = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        if not _threads[loop]:
            return
        await asyncio.wait(_threads[loop], return_when=asyncio.FIRST_COMPLETED)


def _unpainted(screen: Screen[Any]) -> bool:
    """Whether the screen would paint, or call somebody, at its next turn."""
    is_moved = screen._layout_required or screen._scroll_required
    is_changed = screen._repaint_required or screen._recompose_required or screen._dirty_widgets
    return bool(is_moved or is_changed or screen._callbacks)


def _questions(app: App[Any]) -> int:
    """How many screens somebody waits for."""
    answers = (call.future for screen in app.screen_stack for call in screen._result_callbacks)
    return sum(answer is not None and bool(answer._callbacks) for answer in answers)
