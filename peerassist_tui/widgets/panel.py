"""A block of lines that are painted from values, without laying the screen out again."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Panel(Widget):
    """Lines that never wrap; a subclass turns its values into Content in `lines`."""

    DEFAULT_CSS = """
    Panel { height: auto; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    face: reactive[object] = reactive[object](None)
    """The values that are shown; setting equal ones paints nothing."""

    def lines(self, width: int) -> list[Content]:
        """The lines in `width` cells."""
        return []

    def render(self) -> Content:
        return Content("\n").join(self.lines(self.content_size.width)) if self.face is not None else Content()
