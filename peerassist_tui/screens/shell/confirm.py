"""A question with two answers, for what is rare and weighs something."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.widgets.bars.key_bar import KeyBar

LINE_CELLS = 56
"""So many cells has a line of a question that is not to be broken."""


class Confirm(Dialog[bool]):
    """Answers True to Enter and False to Escape."""

    MODE, HAS_LINES = "CHOOSE", False
    keys_mean = N_("Enter is yes, Esc is no · letters do nothing")
    DEFAULT_CSS = """
    Confirm > Vertical { width: 64; max-height: 90%; border-left: thick $warning; }
    Confirm Band { margin: 1 0 0 0; }
    """
    HELP_TEXT: ClassVar[str] = N_("A question before a weighty step: Enter says yes, Esc says no.")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss(True)", NC_("key", "yes"), id="confirm.yes", tooltip=N_("Say yes")),
        Binding("escape", "dismiss(False)", NC_("key", "no"), id="confirm.no", tooltip=N_("Say no")),
    ]

    def __init__(self, question: str, yes: str, no: str) -> None:
        """`yes` and `no` say in a word or two what either answer does."""
        super().__init__()
        self._question, self._answers = question, {"dismiss(True)": yes, "dismiss(False)": no}

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content(self._question))
            yield KeyBar()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an answer."""
        return self._answers.get(action)
