"""What the console takes from the settings, and puts into them."""

import asyncio
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual.app import App

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.settings_writing import save_theme
from peerassist_tui.shell.guard import Guarded
from peerassist_tui.shell.keys.chosen_keys import chosen_keys
from peerassist_tui.shell.themes import faults_of_own

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console_parts import OpenedSession

NO_COLOUR = N_("NO_COLOR is set, so there are no colours to choose from.")


async def choose_theme(app: App[Any], tell: Callable[[str], None]) -> None:
    """Let a theme be chosen, and remember it; a refusal is told, and the theme stays until the console is left."""
    from peerassist_tui.screens.shell.theme_choice import ThemeScreen

    if app.no_color:
        tell(_(NO_COLOUR))
        return
    chosen = await app.push_screen_wait(ThemeScreen(app.available_themes.values(), app.theme))
    if chosen is None:
        return
    try:
        await asyncio.to_thread(save_theme, chosen)
    except Refused as refused:
        tell(str(refused))


async def choose_keys(app: Guarded[Any]) -> None:
    """Let commands be given other keys, and the keyboard be told."""
    from peerassist_tui.screens.guide.keys_page import KeysPage
    from peerassist_tui.shell.keys.command_keys import keyed_commands
    from peerassist_tui.shell.keys.keeping import KeysKeeper

    await asyncio.to_thread(keyed_commands)  # which imports every screen
    await app.push_screen_wait(KeysPage(KeysKeeper(app, app.tell)))


async def choose_settings(app: Guarded[Any], opened: "OpenedSession") -> None:
    """Show all settings, to be changed."""
    await asyncio.to_thread(import_module, "peerassist_tui.screens.settings.settings_page")  # with the hints it is much
    from peerassist_tui.screens.settings.settings_page import SettingsPage
    from peerassist_tui.shell.own_settings.keeper import SettingsKeeper

    keeper = SettingsKeeper(app, opened, lambda: choose_theme(app, app.tell), lambda: choose_keys(app))
    await app.push_screen(SettingsPage(keeper))


async def heed_settings(app: Guarded[Any]) -> None:
    """Give commands the keys that the user has chosen, and say which lines of the settings mean nothing."""
    from peerassist_tui.settings_check import faults

    held, refused = await asyncio.to_thread(chosen_keys)
    if held:
        app.rebind(held)
    told = await asyncio.to_thread(faults, list(app.available_themes), refused)
    if told := [*told, *await asyncio.to_thread(faults_of_own)]:
        app.tell("\n".join(told))
