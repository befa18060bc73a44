"""Texts that name keys, which a click on them presses."""

from typing import Any

from textual.widgets import Static


class KeyLine(Static):
    """A text that is never markup; a click presses the key whose doing is told there."""

    ALLOW_SELECT = False
    NAMES_KEYS: bool | str = True

    def __init__(self, content: Any = "", **options: Any) -> None:
        super().__init__(content, markup=False, **options)


class KeyRows(KeyLine):
    """Rows that begin with a key each; in a row with several the one before the place of the click is meant."""

    NAMES_KEYS = "rows"
