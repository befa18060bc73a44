"""Keys in the order in which they were pressed, however fast they come."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from textual.actions import parse
from textual.app import App
from textual.events import Key
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from peerassist_tui.textual_seam.app_hooks import HookedApp
from peerassist_tui.textual_seam.widget_keys import own_bindings

LONGEST_SECONDS = 1.0
"""So long a key waits at most for what the keys before it do: nothing may hold the keys for ever."""


async def obey(widget: Widget, event: Key) -> bool:
    """Do at once what a key means to the widget itself; True when it means something.

    Left to Textual, the key goes through the queues of all its parents, and letters typed after it come first.
    """
    for binding in own_bindings(widget, event.key):
        _, action, parameters = parse(binding.action)
        if not binding.priority and widget.check_action(action, parameters) is not False:
            event.stop()
            event.prevent_default()
            await widget.run_action(binding.action)
            return True
    return False


class KeyOrder:
    """Lets a key wait until the one before has done what it does, so that it goes to where that one leads."""

    def __init__(self) -> None:
        self._may_lead = False

    async def next(self, key: Key, app: HookedApp[Any]) -> None:
        """Wait for the key before, and for the screen it leads to, unless that one was only typed.

        Letters are kept waiting by nothing: somebody who types waits for the field and what it stands in, not for what
        the screen saves.
        """
        while self._may_lead:
            screen = app.screen
            await _worked_off(*_concerned(screen))
            came_back = [*app.returned]
            for one in came_back:
                await app.on_event(one)
            if screen is app.screen and not came_back:
                break
        self._may_lead = not (key.is_printable and isinstance(app.screen.focused, Input | TextArea))


def _concerned(screen: Screen[Any]) -> Sequence[MessagePump]:
    focused = screen.focused
    if focused is None:
        return [screen]
    outwards = [one for one in focused.ancestors_with_self if not isinstance(one, App)]
    if isinstance(focused, Input | TextArea) and not getattr(focused, "is_lent", False):
        outwards = [one for one in outwards[:2] if one is not screen]
    return [each for one in outwards for each in (one, one)]  # once more for what it has told itself


async def _worked_off(*pumps: MessagePump) -> None:
    """Wait until each, one after the other, has done what it was told until then, or is gone."""
    for pump in pumps:
        reached = asyncio.Event()
        if pump.call_later(reached.set):
            with suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_SECONDS):
                    await reached.wait()
