"""A block of lines that are painted from values, without laying the screen out again."""

from typing import Any, Self

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from peerassist_tui.widgets.named_keys import drawn_with_renamed, renamed_keys


class Panel(Widget):
    """Lines that never wrap; a subclass turns its values into Content in `lines`. Only lines that differ are drawn."""

    DEFAULT_CSS = """
    Panel { height: auto; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    face: reactive[object] = reactive[object](None)
    """The values that are shown; setting equal ones paints nothing."""

    def __init__(self, *children: Widget, **options: Any) -> None:
        super().__init__(*children, **options)
        self._is_drawn, self._drawn_size = False, Size()
        self._drawn: list[tuple[Content, Strip]] = []

    def lines(self, width: int) -> list[Content]:
        """The lines in `width` cells."""
        return []

    def render(self) -> Content:
        return Content("\n").join(self._lines_in_force())

    def _lines_in_force(self) -> list[Content]:
        """The lines; where they name keys, those that the user has now."""
        lines = self.lines(self.content_size.width) if self.face is not None else []
        renamed = renamed_keys(self.screen) if getattr(self, "NAMES_KEYS", False) else {}
        return [drawn_with_renamed(line, renamed) for line in lines]

    def render_line(self, y: int) -> Strip:
        """Draw one line; those that somebody selects with the mouse are drawn by Textual."""
        if self.text_selection is not None:
            return super().render_line(y)
        if not self._is_drawn or self.size != self._drawn_size:
            self._draw()
        return self._drawn[y][1] if y < len(self._drawn) else Strip.blank(self.size.width, self.rich_style)

    def _draw(self) -> None:
        before = self._drawn if self.size == self._drawn_size else []
        lines = self._lines_in_force()
        self._is_drawn, self._drawn_size, self._drawn = True, self.size, []
        for y, line in enumerate(lines):
            same = y < len(before) and before[y][0] == line and before[y][0].spans == line.spans
            self._drawn.append(before[y] if same else (line, self._strip(line, y)))

    def _strip(self, line: Content, y: int) -> Strip:
        (strip,) = Visual.to_strips(self, line, self.size.width, 1, self.visual_style)
        return strip.apply_offsets(0, y)  # by which a selection is begun

    def refresh(self, *regions: Any, **options: Any) -> Self:
        """Paint what has become another."""
        self._is_drawn = False
        return super().refresh(*regions, **options)

    def notify_style_update(self) -> None:
        """Draw anew what was drawn in other colours."""
        self._is_drawn, self._drawn = False, []
        super().notify_style_update()
