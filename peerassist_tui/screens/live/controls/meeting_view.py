"""The live screen, as its controls know it."""

from typing import Protocol

from peerassist_tui.models import AgendaItem
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.widgets.bars.hint_line import HintLine
from peerassist_tui.widgets.panels.queue_panel import QueuePanel


class MeetingView(FlipchartView, Protocol):
    """The queue, and the line with the hint, beside the flipchart."""

    @property
    def queue_panel(self) -> QueuePanel:
        """The queue as it is shown."""

    view: str
    """Which panes are seen: both, the meeting or the flipchart."""

    @property
    def hint_line(self) -> HintLine:
        """The line with the hint."""

    async def action_command(self, command_id: str) -> None:
        """Do what a command of the screen's controls says."""

    def write_conclusion(self, item: AgendaItem | None) -> None:
        """Open the line for what came of that item."""
