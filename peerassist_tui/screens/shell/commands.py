"""Keys that are commands, as against keys that are typed."""

from typing import Any

from textual.binding import Binding

from peerassist_tui.language import N_, NC_
from peerassist_tui.widgets.named_keys import in_menu

MENU_KEY = Binding("full_stop,f10", "app.menu", NC_("key", "more"), key_display=".", id="dialog.menu",
                   tooltip=N_("Show all commands in groups"))  # fmt: skip
"""The key of the menu in a dialog that has one."""


def only_in_menu(letter: str, action: str, description: str, tooltip: str, **options: Any) -> Binding:
    """A key that is obeyed in the menu alone, because its letter means something else in a meeting."""
    return Binding(in_menu(letter), action, description, key_display=f".{letter}", tooltip=tooltip, **options)


def command(keys: str, action: str, description: str, tooltip: str, **options: Any) -> Binding:
    """A key that is obeyed in the order in which keys were pressed, however fast they come.

    Without priority a key pressed just before would still wait in another queue, and the first letters of a note
    would be taken for commands. A screen refuses commands in `check_action` while somebody is typing.
    """
    return Binding(keys, action, description, tooltip=tooltip, priority=True, **options)
