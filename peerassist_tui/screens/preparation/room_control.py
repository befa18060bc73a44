"""Showing who sits where."""

from typing import ClassVar

from peerassist_tui.language import N_
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.sections.people import PeopleSection
from peerassist_tui.screens.workspace.sections.room import RoomSection
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl


class RoomControl(WorkspaceControl):
    """The circle of chairs is shown from the people and from the room."""

    GROUP = N_("People")

    def can_show(self) -> bool:
        """Whether there is a circle to be shown."""
        return self.screen.panes.topic in (PeopleSection.topic, RoomSection.topic) and bool(self.session.people)

    def show(self) -> None:
        """Show the circle of chairs."""
        from peerassist_tui.screens.preparation.circle import CircleScreen

        self.console.push_screen(CircleScreen())

    COMMANDS: ClassVar = (
        Command("room.circle", "C", N_("circle"), N_("Arrange who sits where"), show, when=can_show, leader=True),
    )
