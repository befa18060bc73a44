"""A line that is said in fewer words where there is less room."""

from textual.content import Content
from textual.events import Click

from peerassist_tui.text import clip
from peerassist_tui.widgets.leading_words import tell_chosen
from peerassist_tui.widgets.panel import Panel


class WordingsLine(Panel):
    """Its face is a tuple of wordings, the longest first: the first that fits is shown.

    Its keys can be clicked, and words that lead somewhere.
    """

    NAMES_KEYS = True
    DEFAULT_CSS = "WordingsLine { height: 1; }"

    def lines(self, width: int) -> list[Content]:
        assert isinstance(self.face, tuple)
        fitting = (words for words in self.face if words.cell_length <= width)
        return [next(fitting, Content(clip(self.face[-1].plain, width)) if self.face else Content())]

    def on_click(self, event: Click) -> None:
        """Say where the words lead that were clicked on."""
        tell_chosen(event, self)
