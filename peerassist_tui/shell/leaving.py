"""The key that leaves: it is obeyed in every dialog, and after whatever was pressed before it."""

import asyncio
from contextlib import suppress

from textual.app import ReturnType
from textual.binding import Binding
from textual.events import Event, Key

from peerassist_tui.shell.releasing import Releasing

LEAVE = "ctrl+q"
TAKEN_SECONDS = 0.5
"""So long the keys before it may take to arrive where they were meant for."""


def leave_key(tooltip: str = "Leave") -> Binding:
    """The key itself; a dialog keeps the console's own keys from working, unless they have priority."""
    return Binding(LEAVE, "quit", "quit", id="quit", show=False, priority=True, tooltip=tooltip)


class Leaving(Releasing[ReturnType]):
    """An app with a `leave_key`, which overtakes no other key although it has priority."""

    async def on_event(self, event: Event) -> None:
        """Let the keys before it arrive."""
        if isinstance(event, Key) and event.key == LEAVE and not event.is_forwarded:
            with suppress(TimeoutError):
                async with asyncio.timeout(TAKEN_SECONDS):
                    await self._keys_taken()
        await super().on_event(event)

    async def _keys_taken(self) -> None:
        chain = (self.focused or self.screen).ancestors_with_self
        for node in [*chain, *chain]:  # once more for what a key made them say to each other
            taken = asyncio.Event()
            if node is not self and node.call_later(taken.set):
                await taken.wait()
