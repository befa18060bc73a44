"""A screen with the flipchart and the note line, as its controls know it."""

from collections.abc import Coroutine
from typing import Any, Protocol
from uuid import UUID

from textual.widget import Widget

from peerassist_tui.models import Note
from peerassist_tui.screens.flipchart.flipchart_pane import FlipchartPane
from peerassist_tui.screens.flipchart.writing import LineView, Writing


class FlipchartView(LineView, Protocol):
    """The flipchart, the line, and where the cursor stands."""

    @property
    def flipchart(self) -> FlipchartPane:
        """The flipchart."""

    @property
    def writing(self) -> Writing:
        """What is being written in the line."""

    @property
    def point(self) -> UUID | None:
        """The id of the note or parked point under the cursor, while somebody is in the flipchart."""

    @property
    def note(self) -> Note | None:
        """The note on which the cursor stands, which is the newest while nobody is in the flipchart."""

    @property
    def in_the_queue(self) -> bool:
        """Whether somebody is in the queue, to which the keys belong that it shares with the flipchart."""

    @property
    def focused(self) -> Widget | None:
        """What has the keys."""

    def set_focus(self, widget: Widget | None) -> None:
        """Give the keys to a widget, or to none."""

    def run_worker(self, work: Coroutine[Any, Any, None], *, group: str = ..., exclusive: bool = ...) -> object:
        """Take a step beside everything else."""
