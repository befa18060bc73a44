"""Keys that are pressed while the store is held, and what is seen meanwhile."""

import asyncio
from collections.abc import Callable
from time import monotonic

from peerassist_tui.seat.writes import WAITING
from tests.helpers.console import Console
from tests.helpers.textual_seam import named, paint, press, typed


async def see(opened: Console, what: Callable[[], bool]) -> None:
    """Wait until something is seen, three seconds at most."""
    end = monotonic() + 3
    while not what():
        paint(opened.app)
        assert monotonic() < end, opened.text()
        await asyncio.sleep(0.01)


def send(opened: Console, *keys: str) -> None:
    """Press keys without waiting for what they do."""
    for key in keys:
        press(opened.app, *named(key))


def send_text(opened: Console, text: str) -> None:
    for key in typed(text):
        press(opened.app, *(key if isinstance(key, tuple) else (key, None)))


def waits(opened: Console) -> Callable[[], bool]:
    return lambda: WAITING in opened.text()
