"""Which of the two panes of the meeting are seen."""

from typing import ClassVar

from peerassist_tui.language import N_, NC_
from peerassist_tui.screens.live.controls.meeting_view import MeetingView
from peerassist_tui.screens.shell.control import Command, Control


class PanesControl(Control):
    """The meeting and the flipchart, or one of them."""

    GROUP = N_("Help me")
    screen: MeetingView

    def turn(self) -> None:
        """Turn from both panes to the meeting alone, to the flipchart alone."""
        self.screen.view = {"both": "meeting", "meeting": "flipchart", "flipchart": "both"}[self.screen.view]

    COMMANDS: ClassVar = (Command("view", "v", NC_("key", "view"), N_("Show meeting, flipchart or both"), turn),)
