"""Leaving the console from its first screen."""

from peerassist_tui.language import N_, NC_
from peerassist_tui.screens.library.library_control import LibraryControl
from peerassist_tui.screens.shell.control import Command


class LeavingControl(LibraryControl):
    """The way out, which the key bar and the menu show."""

    GROUP = N_("This console")

    async def quit(self) -> None:
        """Leave; the console asks first where something is not saved."""
        await self.console.action_quit()

    COMMANDS = (
        Command("library.quit", "ctrl+q", NC_("key", "quit"), N_("Quit; everything is saved"),
                run=quit, also_typing=True),
    )  # fmt: skip
