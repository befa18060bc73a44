"""A text at the top of a screen, painted when it becomes another one."""

from textual.content import Content
from textual.widgets import Static


class TextLine(Static):
    """A Static of fixed height whose text is never markup."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, markup=False)

    def show(self, text: Content | str) -> None:
        """Show a text, without laying the screen out again; nothing is painted where it stands there already."""
        if self.content != text:
            self.update(text, layout=False)
