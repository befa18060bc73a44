"""The keys that a widget obeys itself, whoever has the keys just now."""

from collections.abc import Sequence

from textual.binding import Binding
from textual.widget import Widget


def own_bindings(widget: Widget, key: str) -> Sequence[Binding]:
    """What a key does in this widget, its base classes' bindings included; nothing where it means nothing to it.

    `Screen.active_bindings` is public, but tells of the widget that has the keys, which may be another one by now.
    """
    return widget._bindings.key_to_bindings.get(key, ())
