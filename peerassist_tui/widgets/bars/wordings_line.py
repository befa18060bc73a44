"""A line that is said in fewer words where there is less room."""

from textual.content import Content

from peerassist_tui.text import fitting
from peerassist_tui.widgets.panel import Panel


class WordingsLine(Panel):
    """Its face is a tuple of wordings, the longest first: the first that fits is shown, and its keys can be clicked."""

    NAMES_KEYS = True
    DEFAULT_CSS = "WordingsLine { height: 1; }"

    def lines(self, width: int) -> list[Content]:
        assert isinstance(self.face, tuple)
        return [Content(fitting(self.face, width))]
