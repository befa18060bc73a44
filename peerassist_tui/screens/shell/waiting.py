"""Saying that another program holds the store."""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from peerassist_tui.seat.writes import WAITING
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


def show_waiting(screens: Iterable[Screen[Any]], *, is_held: bool) -> None:
    """Say so in the title of each screen, at the foot of a dialog, which has none; or no longer."""
    for screen in screens:
        title, keys = screen.query(TitleBar), screen.query(KeyBar)
        for bar in title or keys:
            bar.instead = WAITING if is_held else ""


def waiting_shown_by(console: "Console") -> Callable[[], None]:
    """Says so in a long step, from another thread."""
    loop = asyncio.get_running_loop()

    def say() -> None:
        loop.call_soon_threadsafe(partial(console.notify, f"{WAITING.capitalize()} …", markup=False))

    return say
