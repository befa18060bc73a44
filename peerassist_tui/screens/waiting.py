"""Saying in a long step that another program holds the store."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from peerassist_tui.writes import WAITING

if TYPE_CHECKING:
    from peerassist_tui.app import PeerAssistApp


def waits(console: "PeerAssistApp") -> Callable[[], None]:
    """Says so from another thread."""
    loop = asyncio.get_running_loop()

    def say() -> None:
        loop.call_soon_threadsafe(partial(console.notify, f"{WAITING.capitalize()} …", markup=False))

    return say
