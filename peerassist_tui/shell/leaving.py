"""The key that leaves: it is obeyed in every dialog, and after whatever was pressed before it."""

import asyncio
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.events import Event, Key
from textual.screen import Screen

from peerassist_tui.language import N_, NC_, _

LEAVE = "ctrl+q"
TAKEN_SECONDS = 0.5
"""So long the keys before it may take to arrive where they were meant for."""


def leave_key(tooltip: str = N_("Leave")) -> Binding:
    """The key itself; a dialog keeps the console's own keys from working, unless they have priority."""
    return Binding(LEAVE, "quit", NC_("key", "quit"), id="quit", show=False, priority=True, tooltip=tooltip)


def overtakes(event: Event) -> bool:
    """Whether it is this key, just pressed: it would be obeyed before the keys that were pressed before it."""
    return isinstance(event, Key) and event.key == LEAVE and not event.is_forwarded


def what_is_lost(screen: Screen[Any]) -> str:
    """What somebody has typed into a dialog is not kept; empty where nothing is."""
    is_typed = screen.is_modal and any(getattr(one, "is_typed", False) for one in screen.query("*"))
    return _("What you have typed here is not saved.") if is_typed else ""


async def keys_before(app: App[Any]) -> None:
    """Let the keys that were pressed before arrive where they were meant for."""
    with suppress(TimeoutError):
        async with asyncio.timeout(TAKEN_SECONDS):
            await _keys_taken(app)


async def _keys_taken(app: App[Any]) -> None:
    chain = (app.focused or app.screen).ancestors_with_self
    for node in [*chain, *chain]:  # once more for what a key made them say to each other
        taken = asyncio.Event()
        if node is not app and node.call_later(taken.set):
            await taken.wait()
