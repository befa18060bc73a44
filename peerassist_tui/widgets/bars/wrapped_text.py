"""A text at the top of a screen in as many rows as it needs, where there are as many."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

_ANY_ROWS = 1_000


class WrappedText(Widget):
    """A text that is never markup, in `max-height` rows at most; "…" says that it goes on."""

    DEFAULT_CSS = """
    WrappedText { height: auto; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._text = Content()

    def show(self, text: Content) -> None:
        """Show a text; the screen is laid out again only where it takes other rows than the one before."""
        if text == self._text and text.spans == self._text.spans:
            return
        before, self._text = len(self._rows()), text
        self.refresh(layout=len(self._rows()) != before)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows that the text takes in so many cells."""
        return len(self._rows(width))

    def render(self) -> Content:
        """The rows, the last of which is cut where there are more."""
        return Content("\n").join(self._rows())

    def _rows(self, width: int = 0) -> list[Content]:
        width = max(2, width or self.content_size.width)
        most = self.styles.max_height
        fit = max(1, int(most.value)) if most else _ANY_ROWS
        rows = self._text.wrap(width)
        if len(rows) <= fit:
            return rows
        rest = Content(" ").join(row.rstrip() for row in rows[fit - 1 :])
        return [*rows[: fit - 1], rest.truncate(width, ellipsis=True)]
