"""Keys in the order in which they were pressed, however fast they come."""

from textual.actions import parse
from textual.events import Key
from textual.widget import Widget


async def obey(widget: Widget, event: Key) -> bool:
    """Do at once what a key means to the widget itself; True when it means something.

    Left to Textual, the key goes through the queues of all its parents, and letters typed after it come first.
    """
    # not among the screen's active bindings: those are of the widget that has the keys by now
    for binding in widget._bindings.key_to_bindings.get(event.key, ()):
        _, action, parameters = parse(binding.action)
        if not binding.priority and widget.check_action(action, parameters) is not False:
            event.stop()
            event.prevent_default()
            await widget.run_action(binding.action)
            return True
    return False
