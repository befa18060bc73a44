"""An app whose keys happen in the order in which they were pressed."""

from textual.app import ReturnType
from textual.events import Event, Key
from textual.message import Message

from peerassist_tui.shell.guard import Guarded
from peerassist_tui.widgets.own_keys import KeyOrder


class KeysInOrder(Guarded[ReturnType]):
    """Each key finds what the one before has done, also where that came back from its screen to the app."""

    def __init__(self) -> None:
        super().__init__()
        self._key_order = KeyOrder()

    def post_message(self, message: Message) -> bool:
        """Take a message; a key that comes back from its screen is obeyed before the next one."""
        if isinstance(message, Key) and message.is_forwarded:
            self._key_order.returned(message)
        return super().post_message(message)

    async def on_event(self, event: Event) -> None:
        """Obey each key once, after the one before."""
        if isinstance(event, Key) and not event.is_forwarded and self.screen_stack:
            await self._key_order.next(event, self)
        if not isinstance(event, Key) or not event.is_forwarded or self._key_order.takes(event):
            await super().on_event(event)
