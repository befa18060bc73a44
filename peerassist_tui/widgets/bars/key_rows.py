"""Rows that begin with a key each; a click on a row presses its key."""

from typing import Any

from textual.widgets import Static


class KeyRows(Static):
    """A text that is never markup; in a row with several keys the one before the place of the click is meant."""

    ALLOW_SELECT = False
    NAMES_KEYS = "rows"

    def __init__(self, content: Any = "", **options: Any) -> None:
        super().__init__(content, markup=False, **options)
