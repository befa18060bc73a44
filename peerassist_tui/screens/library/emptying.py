"""Deleting sessions of the bin for good, after saying what will be gone."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.screens.library.import_file import progress_in_library
from peerassist_tui.screens.shell.confirm import Confirm
from peerassist_tui.screens.shell.waiting import waiting_shown_by
from peerassist_tui.store.erasing import Erased, erase
from peerassist_tui.store.queries.contents import SessionContents, contents
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.text import clean_line, clip, counted

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

_NAMED, _TITLE_CELLS = 5, 48


async def erase_asked(console: "Console", sessions: Sequence[Overview]) -> list[UUID]:
    """Ask whether these are to be deleted for good, and do it; answers with those that are gone.

    Raises:
        Refused: the store could not be written to.
    """
    ids = [UUID(one.id) for one in sessions]
    store = await console.storage.store()
    question = _question(sessions, await asyncio.to_thread(contents, store.path, ids))
    if not ids or not await console.push_screen_wait(Confirm(question, "delete for good", "keep sessions")):
        return []
    try:
        with store.patient(waiting_shown_by(console)) as patient:
            erased = await asyncio.to_thread(
                erase, patient, ids, console.clock(), progress_in_library(console, "Deleting")
            )
    finally:
        console.library.show_long_step("")
    console.tell(_told(erased), "information")
    return erased.gone


def _question(sessions: Sequence[Overview], held: SessionContents) -> str:
    titles = [f"“{clip(clean_line(one.title), _TITLE_CELLS)}”" for one in sessions[:_NAMED]]
    if len(sessions) > _NAMED:
        titles.append(f"and {len(sessions) - _NAMED:,} more")
    rows = ", ".join(counted(number, table) for table, number in vars(held).items() if number)
    lines = [f"For good: {counted(len(sessions), 'session')}{f' with {rows}' if rows else ''}, and their history.", ""]
    end = "Nothing brings them back, unless there is a backup or a bundle of them; those are not touched."
    return "\n".join([*lines, *titles, "", end])


def _told(erased: Erased) -> str:
    told = [f"{counted(len(erased.gone), 'session')} deleted for good."]
    if erased.in_use:
        told.append(f"{counted(len(erased.in_use), 'session')} stayed: another console has it open.")
    if not erased.is_folded:
        told.append("The last traces go from the file when the other programs that read it are closed.")
    return " ".join(told)
