"""The commands that all lists over all sessions have: finding in them, and back."""

from typing import Any, Protocol

from peerassist_tui.language import N_, NC_
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

    def leave(self) -> None:
        """Back to the library."""


class ListControl(AnyControl):
    """What is done with a list as a whole."""

    GROUP = N_("This list")
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

    def leave(self) -> None:
        """Back to the library at once."""
        self.screen.leave()


def find_command(of: str, sentence: str) -> Command[ListControl]:
    """The command that finds in the list of that name."""
    return Command(f"{of}.find", "slash", NC_("key", "find"), sentence, run=ListControl.find, when=ListControl.has_rows)


def back_command(of: str, sentence: str = N_("Show all again, or go to the library")) -> Command[ListControl]:
    """The command that leads back from the list of that name."""
    return Command(f"{of}.back", "escape", NC_("key", "back"), sentence, run=ListControl.back)


def sessions_command(of: str) -> Command[ListControl]:
    """The command that leads to the library from the list of that name, also while somebody types."""
    return Command(f"{of}.sessions", "f9", N_("all sessions"), N_("Go to all sessions"), run=ListControl.leave,
                   also_typing=True, priority=False)  # fmt: skip
