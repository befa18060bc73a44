"""The thumb of a list's scroll bar, painted when it has become another.

Of a long list it seldom does, and each cell of the bar costs as much to paint as a line of the list.
"""

import math

from textual.scrollbar import ScrollBar

EIGHTHS = 8
"""The parts of a cell in which Textual draws a scroll bar."""


class Thumb:
    """Remembers what the scroll bar of one list shows."""

    def __init__(self) -> None:
        self._shown: tuple[int, int, int] | None = None

    def show(self, bar: ScrollBar, lines: int, room: int, top: float) -> None:
        """Let the bar say that of so many lines `room` are in view, the first of them being `top`."""
        size = max(1.0, room * room / lines)
        start = int(EIGHTHS * (room - size) * top / max(1, lines - room))
        shown = room, start, math.ceil(EIGHTHS * size)
        bar.set_reactive(ScrollBar.window_virtual_size, lines)
        bar.set_reactive(ScrollBar.position, top)
        if shown != self._shown:
            self._shown = shown
            bar.refresh()
