"""The key that opens the menu of all that a screen can do."""

from typing import ClassVar

from peerassist_tui.screens.shell.control import AnyControl, Command


class MenuControl(AnyControl):
    """The menu."""

    GROUP = "This console"

    def open(self) -> None:
        """Show all commands in groups."""
        self.console.action_menu()

    COMMANDS: ClassVar = (
        Command("menu", "full_stop", "more", "Show all commands in groups", open),
        Command("menu.typing", "f10", "more", "Show all commands, also while typing", open, also_typing=True,
                priority=False),
    )  # fmt: skip
