"""The list of sessions: from its first entry the cursor goes up to the doors above it."""

from typing import Any

from textual.message import Message

from peerassist_tui.widgets.stream import Stream


class SessionStream(Stream):
    """A list that something can be above."""

    class Topped(Message):
        """The cursor goes up from the first entry."""

    def __init__(self, **options: Any) -> None:
        super().__init__(follow=False, **options)

    def action_step(self, lines: int, screens: bool = False) -> None:
        """Move as in any list, or out of it at the top."""
        if lines < 0 and not screens and self._cursor == self._column.near(0, 1):
            self.post_message(self.Topped())
        else:
            super().action_step(lines, screens)
