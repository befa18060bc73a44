"""Texts that name keys, which a click on them presses."""

from typing import Any

from textual.events import Click
from textual.widgets import Static

from peerassist_tui.widgets.leading_words import tell_chosen


class KeyLine(Static):
    """A text that is never markup; a click presses the key whose doing is told there."""

    ALLOW_SELECT = False
    NAMES_KEYS: bool | str = True

    def __init__(self, content: Any = "", **options: Any) -> None:
        super().__init__(content, markup=False, **options)


class LeadingLine(KeyLine):
    """A click on words that lead somewhere says where, too."""

    def on_click(self, event: Click) -> None:
        """Say where the words lead that were clicked on."""
        tell_chosen(event, self)


class KeyRows(KeyLine):
    """Rows that begin with a key each; in a row with several the one before the place of the click is meant."""

    NAMES_KEYS = "rows"
