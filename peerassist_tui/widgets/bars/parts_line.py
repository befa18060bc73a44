"""A line of several parts, each of which can be clicked."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

_BETWEEN = " · "


class PartsLine(Static):
    """Shows its parts with a dot between them; their texts are never markup."""

    ALLOW_SELECT = False

    @dataclass
    class Chosen(Message):
        """The part of that place was clicked on."""

        place: int

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, markup=False)
        self._ends: list[int] = []

    def show(self, parts: Sequence[str]) -> None:
        """Show these parts."""
        self._ends = list(accumulate(cell_len(part) + len(_BETWEEN) for part in parts))
        self.update(Content(_BETWEEN.join(parts)), layout=False)

    def on_click(self, event: Click) -> None:
        """Say which part it was; none behind the last one."""
        offset = event.get_content_offset(self)
        place = next((place for place, end in enumerate(self._ends) if offset and offset.x < end), None)
        if place is not None:
            self.post_message(self.Chosen(place))
