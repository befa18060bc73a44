"""What can be asked of any screen, dialogs too: help and the menu."""

from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.command import CommandPalette
from textual.screen import Screen
from textual.widgets import Input, TextArea

from peerassist_tui.language import N_, NC_

_SENTENCE = N_("Help: this screen and all its keys")
HELP_KEYS = (
    Binding("f1", "help", NC_("key", "help"), id="help", priority=True, tooltip=_SENTENCE),
    Binding("question_mark", "help(True)", NC_("key", "help"), id="help.letter", priority=True, tooltip=_SENTENCE),
)
"""They have priority, since a dialog keeps an app's own keys away; the second is a letter in a text."""


def is_typing(app: App[None]) -> bool:
    """Whether a letter goes into a text, here or in the line beneath a question."""
    return isinstance(app.focused, Input | TextArea) or getattr(app.screen, "TAKES_LETTERS", False)


async def turn_help(app: App[None], also: str = "") -> None:
    """Show what the screen is for and its keys, after what is to be told `also`; or go back from there."""
    from peerassist_tui.screens.guide.help import HelpScreen

    if isinstance(app.screen, HelpScreen):
        app.screen.dismiss()
    elif not isinstance(app.screen, CommandPalette):
        await app.push_screen(HelpScreen(app.screen, also))


def leads_through_menu(key: str, screen: Screen[Any]) -> bool:
    """Whether a key opens the menu, or means something within it."""
    return getattr(screen, "IS_MENU", False) or (key in ("full_stop", "f10") and key in screen.active_bindings)


def show_menu(app: App[None]) -> None:
    """Show all that can be done on the screen that is on top."""
    from peerassist_tui.screens.menu.menu import MenuScreen

    app.push_screen(MenuScreen(app.screen))
