"""The lines of a list's entries as they are painted, drawn once for as long as they look the same."""

from typing import Literal

from rich.style import Style
from textual.cache import LRUCache
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from peerassist_tui.widgets.column import Column, Entry, EntryLine

Part = Literal["cursor", "mark", "quiet", "heading"]
"""What of a list has a style of its own, its component class `stream--` and this word."""
_REMEMBERED = 512


class EntryPainter:
    """Draws entries in the styles of the list that shows them."""

    def __init__(self, view: Widget) -> None:
        self._view = view
        self._strips = LRUCache[tuple[int, int, int, Part | None], tuple[Entry, Strip]](_REMEMBERED)

    def forget(self) -> None:
        """Draw all anew: the styles are others."""
        self._strips.clear()

    def line(self, column: Column, index: int, line: int, width: int, part: Part | None) -> Strip:
        """A line of the column, that of an entry `index`, in `width` cells; without `part` in the list's own style."""
        entry, row = column.entries[index], line - column.span(index)[0]
        key = id(entry), row, width, part
        known = self._strips.get(key)
        if known is None or known[0] is not entry:
            known = self._strips[key] = entry, self._drawn(column.rows(index)[row], width, part)
        return known[1]

    def _drawn(self, row: EntryLine, width: int, part: Part | None) -> Strip:
        view, here = self._view, part == "cursor"
        mark, quiet = (view.get_visual_style(f"stream--{name}", partial=True) for name in ("mark", "quiet"))
        content = Content.assemble(("▌" if here else " ", mark), row.lead, row.text, (row.tail, quiet))
        style = view.get_visual_style(f"stream--{part}") if part else view.visual_style
        strip = Strip(content.render_segments(style)).adjust_cell_length(width, style.rich_style)
        return strip.apply_style(self._reversal()) if here else strip

    def _reversal(self) -> Style:
        # a visual style knows nothing of it
        return Style(reverse=self._view.get_component_styles("stream--cursor").text_style.reverse)
