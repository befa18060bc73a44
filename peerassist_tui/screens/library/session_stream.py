"""The list of sessions: from its first entry the cursor goes up to the doors above it."""

from collections.abc import Hashable, Sequence
from typing import Any

from textual.message import Message

from peerassist_tui.widgets.entry_painter import Part
from peerassist_tui.widgets.stream import Entry, Stream


class SessionStream(Stream):
    """A list that something can be above."""

    class Topped(Message):
        """The cursor goes up from the first entry."""

    def __init__(self, **options: Any) -> None:
        super().__init__(follow=False, **options)
        self._awaited: Hashable = None

    def come_back_to(self, key: Hashable) -> None:
        """Take the keys, with the cursor on that entry as soon as it is there."""
        self._awaited = key
        self.screen.set_focus(self)
        self._go_to_awaited()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these entries; see `come_back_to`."""
        super().show(entries)
        self._go_to_awaited()

    def _go_to_awaited(self) -> None:
        if self._awaited is not None:
            self.move_to(self._awaited)
            if self.cursor_key == self._awaited:
                self._awaited = None

    def _part_of(self, index: int) -> Part | None:
        part = super()._part_of(index)
        is_asleep = part == "cursor" and not self.has_focus and self.screen.has_class("-first")
        return None if is_asleep else part  # beneath large doors, of which one is marked

    def action_step(self, lines: int, screens: bool = False) -> None:
        """Move as in any list, or out of it at the top."""
        if lines < 0 and not screens and self._cursor == self._column.near(0, 1):
            self.post_message(self.Topped())
        else:
            super().action_step(lines, screens)
