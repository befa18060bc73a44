"""What the console takes from the settings, and puts into them."""

import asyncio
from collections.abc import Callable
from typing import Any

from textual.app import App

from peerassist_tui.errors import Refused
from peerassist_tui.settings import save_theme


async def choose_theme(app: App[Any], tell: Callable[[str], None]) -> None:
    """Let a theme be chosen, and remember it; a refusal is told, and the theme stays until the console is left."""
    from peerassist_tui.screens.shell.theme_choice import ThemeScreen

    chosen = await app.push_screen_wait(ThemeScreen(app.available_themes.values(), app.theme))
    if chosen is None:
        return
    try:
        await asyncio.to_thread(save_theme, chosen)
    except Refused as refused:
        tell(str(refused))


async def tell_of_faults(app: App[Any], tell: Callable[[str], None]) -> None:
    """Say which lines of the settings mean nothing."""
    from peerassist_tui.settings_check import faults

    if told := await asyncio.to_thread(faults, list(app.available_themes)):
        tell("\n".join(told))
