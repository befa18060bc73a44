"""What somebody goes on typing while a question stands before the screen: it belongs to the line they were in."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from textual.events import Key
from textual.screen import Screen
from textual.widgets import Input, TextArea

from peerassist_tui.screens.flipchart.flipchart_screen import FlipchartScreen

GOES_ON = timedelta(seconds=1.5)
"""So long after a letter a digit or Enter belongs to the words, and answers nothing."""
_ANSWERS = "123456789"


class TypedBeneath:
    """Puts keys into the field that has the cursor on the screen `beneath`; `clock` is the computer's."""

    def __init__(self, beneath: Screen[Any], clock: Callable[[], datetime]) -> None:
        self._beneath, self._clock = beneath, clock
        self._last = clock() if self._field and self.text else None

    @property
    def text(self) -> str:
        """What stands in that field; empty where there is none."""
        field = self._field
        return field.text if isinstance(field, TextArea) else field.value if field else ""

    def takes(self, event: Key) -> bool:
        """Whether the key was part of what is being typed, and has gone there."""
        char = event.character if event.is_printable else None
        if self._goes_on and event.key == "backspace":
            self._rub_out()
        elif not char or (char in _ANSWERS and not self._goes_on):
            return False
        elif self._field:
            self.put(char)
        elif not self._opens_line(char):
            return False
        self._last = self._clock()
        return True

    def takes_enter(self) -> bool:
        """Whether Enter was part of it; between words that are not saved yet it is a blank."""
        if goes_on := self._goes_on:
            self.put(" ")
        return goes_on

    def put(self, text: str) -> None:
        """Put a text where the cursor is; nothing happens without a field."""
        field = self._field
        if isinstance(field, TextArea):
            field.insert(text)
        elif field:
            field.insert_text_at_cursor(text)

    @property
    def _goes_on(self) -> bool:
        return self._last is not None and abs(self._clock() - self._last) < GOES_ON

    @property
    def _field(self) -> Input | TextArea | None:
        focused = self._beneath.focused
        return focused if isinstance(focused, Input | TextArea) else None

    def _rub_out(self) -> None:
        if field := self._field:
            field.action_delete_left()

    def _opens_line(self, key: str) -> bool:
        """Whether the key opens the note line; the letters after it are a note's."""
        if isinstance(self._beneath, FlipchartScreen):
            self._beneath.begin_to_write(key)
        return self._field is not None
