"""Saying that another program holds the store."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from peerassist_tui.seat.writes import WAITING

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


WAITING_SENTENCE = f"{WAITING} …"


def waiting_shown_by(console: "Console") -> Callable[[], None]:
    """Says so in a long step, from another thread."""
    loop = asyncio.get_running_loop()

    def say() -> None:
        loop.call_soon_threadsafe(partial(console.tell, WAITING_SENTENCE))

    return say
