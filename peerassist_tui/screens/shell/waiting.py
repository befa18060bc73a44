"""Saying that another program holds the store."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from peerassist_tui.language import _
from peerassist_tui.seat.writes import WAITING

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


def waiting_sentence() -> str:
    """That another program holds the store, which a step waits for."""
    return f"{_(WAITING)} …"


def waiting_shown_by(console: "Console") -> Callable[[], None]:
    """Says so in a long step, from another thread."""
    loop = asyncio.get_running_loop()

    def say() -> None:
        loop.call_soon_threadsafe(partial(console.tell, waiting_sentence()))

    return say
