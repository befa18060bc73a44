"""Doing what a section asks for."""

from collections.abc import Callable

from peerassist_tui.errors import Refused
from peerassist_tui.models import NOTHING
from peerassist_tui.screens.shell.control import SessionView
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.step import Step


async def perform(screen: SessionView, ask: Callable[[], Step | None], typed: Typed | None) -> bool:
    """Do it, for which this was typed; False when it was refused, which has been told."""
    try:
        step = ask()
    except Refused as refused:
        screen.console.tell(str(refused))
        return False
    if step is None:
        if typed:
            screen.console.drafts.keep(typed.place, NOTHING)
        return True
    return await screen.do(step, typed)
