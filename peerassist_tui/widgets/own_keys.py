"""Keys in the order in which they were pressed, however fast they come."""

from textual.events import Key
from textual.widget import Widget


async def obey(widget: Widget, event: Key) -> bool:
    """Do at once what a key means to the widget itself; True when it means something.

    Left to Textual, the key goes through the queues of all its parents, and letters typed after it come first.
    """
    active = widget.screen.active_bindings.get(event.key)
    if active is None or active.node is not widget or active.binding.priority:
        return False
    event.stop()
    event.prevent_default()
    await widget.run_action(active.binding.action)
    return True
