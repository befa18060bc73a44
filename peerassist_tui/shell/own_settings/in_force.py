"""Having a console heed what its user's settings say now."""

import asyncio
from typing import TYPE_CHECKING, Any

from peerassist_tui.content.hint_limits import hint_limits
from peerassist_tui.settings import chosen_layout
from peerassist_tui.shell.guard import Guarded
from peerassist_tui.shell.keys.chosen_keys import chosen_keys
from peerassist_tui.shell.themes import chosen_theme

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console_parts import OpenedSession


async def put_in_force(app: Guarded[Any], opened: "OpenedSession") -> None:
    """Heed them, in the session that is `opened` too; what is read each time it is needed needs nothing here."""
    app.theme = chosen_theme(app)
    app.place_keys.layout = chosen_layout()
    held, _ = await asyncio.to_thread(chosen_keys)
    if held != app.rebound:
        app.rebind(held)
    if opened.desk is not None:
        opened.coach.limits = hint_limits()
