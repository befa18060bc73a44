"""The key that opens the menu of all that a screen can do."""

from typing import ClassVar

from peerassist_tui.language import N_, NC_
from peerassist_tui.screens.shell.control import AnyControl, Command


class MenuControl(AnyControl):
    """The menu."""

    GROUP = N_("This console")

    def open(self) -> None:
        """Show all commands in groups."""
        self.console.action_menu()

    COMMANDS: ClassVar = (
        Command("menu", "full_stop", NC_("key", "more"), N_("Show all commands in groups"), open),
        Command("menu.typing", "f10", NC_("key", "more"), N_("Show all commands, also while typing"), open,
                also_typing=True, priority=False),
    )  # fmt: skip


class ConsoleControl(AnyControl):
    """What is asked of the console itself."""

    GROUP = N_("This console")

    def find(self) -> None:
        """Find a command by its words."""
        self.console.action_command_palette()

    def choose_theme(self) -> None:
        """Choose dark, light or the terminal's own colours."""
        self.console.action_change_theme()

    def choose_keys(self) -> None:
        """Show all keys, and give commands others."""
        self.console.action_choose_own("keys")

    def choose_settings(self) -> None:
        """Show all settings, and change them."""
        self.console.action_choose_own("settings")

    COMMANDS: ClassVar = (
        Command("find", "ctrl+p", N_("find command"), N_("Find a command by its words"), find),
        Command("theme", "ctrl+t", N_("choose theme"), N_("Dark, light or the terminal's colours"), choose_theme),
        Command("keys", "ctrl+k", N_("choose keys"), N_("All keys, and others for commands"), choose_keys),
        Command("settings", "ctrl+o", N_("settings"), N_("Show and change all settings"), choose_settings),
    )
