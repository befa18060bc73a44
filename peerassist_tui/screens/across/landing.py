"""From a hit of the search to where it stands in its session."""

from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.models import TABLES
from peerassist_tui.screens.workspace.opening import point_at, stage_for
from peerassist_tui.store.search.search import Hit
from peerassist_tui.store.search.search_text import TABLES as SEARCHED

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


async def land(console: "Console", hit: Hit) -> None:
    """Open the session of a hit, with the cursor on what was found.

    Raises:
        StoreError: the session is not there any more, or cannot be read.
    """
    table = SEARCHED[hit.kind]
    await console.open_session(UUID(hit.session_id), stage_for(table, console.seat))
    session = console.session
    row = session.get(TABLES[table], UUID(hit.id)) if session else None
    if session is None or row is None:
        console.tell("What was found is not in the session any more.")
    else:
        point_at(console, session, row, hit.field)
