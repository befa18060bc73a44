"""What a field is called, before it."""

from textual.events import Click
from textual.widgets import Static


class FieldLabel(Static):
    """A text that is never markup; a click goes into the field that stands right behind it."""

    ALLOW_SELECT = False

    def __init__(self, text: str) -> None:
        super().__init__(text, classes="label", markup=False)

    def on_click(self, event: Click) -> None:
        """Enter the field, as a click on it does."""
        event.stop()
        assert self.parent is not None
        place = self.parent.children.index(self)
        self.screen.set_focus(self.parent.children[place + 1])
