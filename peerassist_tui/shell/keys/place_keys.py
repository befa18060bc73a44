"""Keys by their place: on a keyboard of another script a letter is the command that stands there on a US keyboard.

What somebody types stays what it is, and so does a key that means something by itself: `.` is the menu everywhere.
"""

import unicodedata
from typing import Any

from textual.app import App
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Input, TextArea

from peerassist_tui.keyboard.layout import at_place, us_key
from peerassist_tui.textual_seam.terminal_keys import told_place
from peerassist_tui.widgets.named_keys import character_name


class PlaceKeys:
    """Reads the keys of one app; `layout` is the one that its user has chosen, or empty."""

    def __init__(self, app: App[Any], layout: str = "") -> None:
        self._app, self.layout = app, layout

    def read(self, key: Key) -> None:
        """Make of a key that means nothing here the one that stands at its place."""
        if getattr(self._app.screen, "READS_KEYS", False):
            return
        *held, last = key.key.split("+")
        written = key.character if key.character and len(key.character) == 1 else last
        if len(written) != 1 or (written.isascii() and (written.isalnum() or not self.layout or held)):
            return
        place = _told(key, written) or at_place(written, self.layout)
        if place and (held or not (self._is_text(key) or self._means(key.key))):
            key.key = "+".join((*held, character_name(place)))
            key.character = None if held else place

    def _is_text(self, key: Key) -> bool:
        """Whether somebody is typing, here or in the line beneath a question."""
        screen = self._app.screen
        if getattr(screen, "TAKES_LETTERS", False):
            return isinstance(self._app.screen_stack[-2].focused, Input | TextArea)
        return screen.focused is not None and screen.focused.check_consume_key(key.key, key.character)

    def _means(self, key: str) -> bool:
        screen: Screen[Any] = self._app.screen
        return key in getattr(screen, "own_letters", ()) or key in screen.active_bindings


def _told(key: Key, written: str) -> str:
    """The place that the terminal tells of, unless the key is known by the Latin letter or sign printed on it."""
    *shift, place = told_place(key).split("+")
    is_latin = written.isascii() or unicodedata.name(written, "").startswith("LATIN")
    if not place or (is_latin and (written.isascii() or place.isalpha())):
        return ""
    return us_key(place) if shift else place
