"""What the console takes from the settings, and puts into them."""

import asyncio
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.theme import Theme

from peerassist_tui.errors import Refused
from peerassist_tui.settings import load_theme, save_theme


def keep_theme(app: App[Any], tell: Callable[[str], None]) -> None:
    """Have the theme that was chosen last, and remember whichever is chosen; a refusal is told."""

    def chosen(theme: Theme) -> None:
        try:
            save_theme(theme.name)
        except Refused as refused:
            tell(str(refused))

    app.theme = load_theme(app.available_themes, app.theme)
    app.theme_changed_signal.subscribe(app, chosen)


async def tell_of_faults(app: App[Any], tell: Callable[[str], None]) -> None:
    """Say which lines of the settings mean nothing."""
    from peerassist_tui.settings_check import faults

    if told := await asyncio.to_thread(faults, list(app.available_themes)):
        tell("\n".join(told))
