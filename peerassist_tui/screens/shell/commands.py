"""Keys that are commands, as against keys that are typed."""

from typing import Any

from textual.binding import Binding


def command(keys: str, action: str, description: str, tooltip: str, **options: Any) -> Binding:
    """A key that is obeyed in the order in which keys were pressed, however fast they come.

    Without priority a key pressed just before would still wait in another queue, and the first letters of a note
    would be taken for commands. A screen refuses commands in `check_action` while somebody is typing.
    """
    return Binding(keys, action, description, tooltip=tooltip, priority=True, **options)
