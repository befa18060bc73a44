"""A line in a form: what is typed on entering it replaces what stood there; elsewhere it shows how that begins."""

from typing import Any

from rich.cells import cell_len
from rich.segment import Segment
from textual.events import Click, Focus
from textual.strip import Strip
from textual.widgets.input import Selection

from peerassist_tui.widgets.fields.line_input import LineInput


class FieldLine(LineInput):
    """Is selected when it is entered, unless `is_selected_on_entering` is not: a half-typed text is gone on with."""

    def __init__(self, value: str, **options: Any) -> None:
        super().__init__(value, compact=True, **options)
        self.is_selected_on_entering = True
        self._left_at = Selection.cursor(0)
        self._is_entered = self._is_taken = False

    def render_line(self, y: int) -> Strip:
        """The line; where its end is out of view, "…" stands in the last cell."""
        strip, room = super().render_line(y), self.scrollable_content_region.width
        if y or room < 1 or cell_len(self.value) <= self.scroll_offset.x + room:
            return strip
        kept, last = strip.crop(0, room - 1), strip.crop(room - 1, room)
        return Strip([*kept, *(Segment("…", segment.style) for segment in [*last][:1])])

    def on_blur(self) -> None:
        """Show the beginning."""
        self._left_at = self.selection
        self.cursor_position = 0

    def on_focus(self, event: Focus) -> None:
        """Go on where the keys were when it is only the terminal that comes back."""
        if event.from_app_focus:
            self.selection = self._left_at
            return
        self._is_entered = True
        if self.is_selected_on_entering:
            self.select_all()
        else:
            self.cursor_position = len(self.value)

    def on_mouse_down(self) -> None:
        """A click puts the cursor where it is, but for the first one, while all is selected as on entering."""
        self._is_taken = self._is_entered and len(self.selected_text) == len(self.value)
        self._is_entered = False

    def on_click(self, event: Click) -> None:
        """The first click takes the whole value, whether it brings the keys here or they have come before it."""
        if self._is_taken and self.is_selected_on_entering and self.selection.is_empty:
            self.select_all()

    def select_all(self) -> None:
        """Select all, and show how it begins: a cursor at the end would scroll a long value there."""
        super().select_all()
        self.selection = Selection(len(self.value), 0)
