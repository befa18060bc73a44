"""A line for a passphrase: what is typed is not shown, not kept as a draft, and does not go to the clipboard."""

from typing import Any

from peerassist_tui.language import N_
from peerassist_tui.widgets.fields.line_input import LineInput


class PassphraseLine(LineInput):
    """A line whose letters are dots."""

    keys_mean = N_("Letters go in unseen · Enter takes it · Esc leaves it")

    def __init__(self, **options: Any) -> None:
        super().__init__(password=True, compact=True, **options)

    def action_copy(self) -> None:
        """Keep it here: other programs, and the terminal, may look at the clipboard."""

    def action_cut(self) -> None:
        """Keep it here."""
