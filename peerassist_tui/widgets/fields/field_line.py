"""A line in a form: what is typed on entering it replaces what stood there; elsewhere it shows how that begins."""

from typing import Any

from textual.events import Click, Focus
from textual.widgets.input import Selection

from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.first_click import FirstClick


class FieldLine(LineInput):
    """Is selected when it is entered, unless `is_selected_on_entering` is not: a half-typed text is gone on with."""

    def __init__(self, value: str, **options: Any) -> None:
        super().__init__(value, compact=True, **options)
        self.is_selected_on_entering = True
        self._left_at = Selection.cursor(0)
        self._first_click = FirstClick(self)

    def on_blur(self) -> None:
        """Show the beginning."""
        self._left_at = self.selection
        self.cursor_position = 0

    def on_focus(self, event: Focus) -> None:
        """Go on where the keys were when it is only the terminal that comes back."""
        if event.from_app_focus:
            self.selection = self._left_at
            return
        self._first_click.focused()
        if self.is_selected_on_entering:
            self.select_all()
        else:
            self.cursor_position = len(self.value)

    def on_mouse_down(self) -> None:
        """A click puts the cursor where it is, but for the one with which the field is entered."""
        self._first_click.pressed()

    def on_click(self, event: Click) -> None:
        """Entering by a click is entering: the value is selected."""
        if self._first_click.is_it and self.is_selected_on_entering and self.selection.is_empty:
            self.select_all()

    def select_all(self) -> None:
        """Select all, and show how it begins: a cursor at the end would scroll a long value there."""
        super().select_all()
        self.selection = Selection(len(self.value), 0)
