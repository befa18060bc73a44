"""Text of several lines, as part of a form."""

from __future__ import annotations

from typing import Any

from textual.events import Click, Focus, Key, Paste
from textual.geometry import Offset
from textual.widgets import TextArea
from textual.widgets.text_area import Location, Selection

from peerassist_tui.language import N_
from peerassist_tui.text import clean
from peerassist_tui.widgets.fields.clicks import word_at
from peerassist_tui.widgets.own_keys import obey

_JOINERS = frozenset("\u200c\u200d")
"""Bangla, Hindi and Persian are written with them; TextArea drops them because they are not printable."""


class TextField(TextArea):
    """A TextArea without any frame; Tab leaves it, a paste is cleaned and kept whole."""

    keys_mean = N_("Letters go into this text · Tab goes on · Esc leaves it")
    DEFAULT_CSS = """
    TextField { height: 2; padding: 0; scrollbar-size-vertical: 1; }
    TextField:focus .text-area--cursor-line { background: transparent; }
    TextField .text-area--cursor-line { background: transparent; }
    """

    _entered_at: Location | None = None

    def __init__(self, text: str = "", **options: Any) -> None:
        super().__init__(text, compact=True, soft_wrap=True, tab_behavior="focus", **options)

    def on_focus(self, event: Focus) -> None:
        """Go on with what stands here, however the keys came; a click then says a place of its own."""
        if not event.from_app_focus:
            self.go_on()

    def go_on(self) -> None:
        """Put the cursor behind the text; one that cannot be seen whole shows its beginning until a key comes."""
        self._entered_at = self.document.end
        self.move_cursor(self._entered_at)
        self.scroll_home(animate=False)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Follow the cursor once it has moved from where the keys came in."""
        if self.cursor_location == self._entered_at:
            return Offset()
        self._entered_at = None
        return super().scroll_cursor_visible(center, animate)

    async def on_key(self, event: Key) -> None:
        """Take the joiners as they are typed."""
        if not event.is_printable and event.key != "enter" and await obey(self, event):
            return
        if (event.character or "") in _JOINERS and event.character:
            event.stop()
            self.insert(event.character)

    def on_click(self, event: Click) -> None:
        """Select the word at the second click of a row, all at the third."""
        row, place = self.cursor_location
        if event.chain == 2:
            begin, end = word_at(self.document.get_line(row), place)
            self.selection = Selection((row, begin), (row, end))
        elif event.chain > 2:
            self.select_all()

    def on_paste(self, event: Paste) -> None:
        """Take what the terminal pastes, cleaned."""
        event.stop()
        event.prevent_default()
        self.replace(clean(event.text), *self.selection)
