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

from tests.helpers.textual_seam import (
    has_work,
    is_broken,
    moves,
    paint,
    painted,
    painted_when_read,
    painting_every,
    questions,
    styles_parsed_once,
    waits_to_paint,
    was_read,
)

_NEXT_LOOK = 0.005
_NOT_SOON = 10.0
_MANY = 1_000
_threads: WeakKeyDictionary[AbstractEventLoop, set[Future[Any]]] = WeakKeyDictionary()


@asynccontextmanager
async def running(app: App[None], size: tuple[int, int]) -> AsyncIterator[Pilot[None]]:
    """An app that paints when it has nothing else to do (`quiet`), for nobody sees what is painted in between."""
    _heed_threads()
    with (
        painting_every(_NOT_SOON),
        styles_parsed_once(),
        painted_when_read(),
        patch("peerassist_tui.shell.releasing.QUIET_SECONDS", _NOT_SOON),
        patch("peerassist_tui.shell.releasing.MOST_GONE", _MANY),
    ):
        async with app.run_test(size=size, notifications=True) as pilot:
            yield pilot
            if app.screen_stack and not is_broken(app) and not was_read(app):
                painted(app.screen)  # what cannot be drawn shall not go unseen where a test reads nothing


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
        if not app.is_running or is_broken(app) or not app.screen_stack:
            return
        if waits_to_paint(app):
            paint(app)
        elif moves(app):
            await app.animator.wait_until_complete()
        elif sum(not worker.is_finished for worker in app.workers) > questions(app):
            await asyncio.sleep(_NEXT_LOOK)
        else:
            return


async def _idle() -> None:
    """Wait until no callback is due in the loop, and no thread works for it."""
    loop: Any = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(0)
        if has_work(loop):
            continue
        if not _threads[loop]:
            return
        await asyncio.wait(_threads[loop], return_when=asyncio.FIRST_COMPLETED)
