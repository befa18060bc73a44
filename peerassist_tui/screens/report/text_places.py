"""Going to where a text stands: the stage, the section and the row in which it is reworded."""

from typing import TYPE_CHECKING, Any, cast

from textual.app import App

from peerassist_tui.models import TABLES
from peerassist_tui.readings.privacy.leftovers import Leftover
from peerassist_tui.screens.workspace.opening import point_at, stage_for

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


async def go_to_text(app: App[Any], left: Leftover) -> None:
    """Show where that text is reworded, with the cursor on it; notes are on the flipchart of the meeting."""
    console = cast("Console", app)
    session = console.session
    row = session.get(TABLES[left.table], left.row) if session else None
    if session is None or row is None:
        console.tell("What was found is not in the session any more.")
        return
    await console.show_stage(stage_for(left.table, console.seat))
    point_at(console, session, row, left.field)
