"""The commands that all lists over all sessions have: finding in them, and back."""

from typing import Any, Protocol

from peerassist_tui.screens.shell.control import AnyControl, Command, View


class ListView(View, Protocol):
    """A list, as its controls know it."""

    @property
    def rows(self) -> Any:
        """All that were read."""

    def find(self) -> None:
        """Let somebody type words."""

    def back(self) -> None:
        """All again, or back to where one came from."""


class ListControl(AnyControl):
    """What is done with a list as a whole."""

    GROUP = "This list"
    screen: ListView

    def has_rows(self) -> bool:
        """Whether there is anything to find in."""
        return bool(self.screen.rows)

    def find(self) -> None:
        """Let somebody type words."""
        self.screen.find()

    def back(self) -> None:
        """All again, or back to where one came from."""
        self.screen.back()


def find_command(of: str, sentence: str) -> Command[ListControl]:
    """The command that finds in the list of that name."""
    return Command(f"{of}.find", "slash", "find", sentence, run=ListControl.find, when=ListControl.has_rows)


def back_command(of: str, sentence: str = "Show all again, or go to the library") -> Command[ListControl]:
    """The command that leads back from the list of that name."""
    return Command(f"{of}.back", "escape", "back", sentence, run=ListControl.back)
