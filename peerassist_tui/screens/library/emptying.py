"""Deleting sessions of the bin for good, after saying what will be gone."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.language import _, ngettext
from peerassist_tui.screens.library.import_file import progress_in_library
from peerassist_tui.screens.shell.confirm import Confirm
from peerassist_tui.screens.shell.waiting import waiting_shown_by
from peerassist_tui.store.erasing import Erased, erase
from peerassist_tui.store.queries.contents import SessionContents, contents
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.text import clean_line, clip

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
    if not ids or not await console.push_screen_wait(Confirm(question, _("delete for good"), _("keep sessions"))):
        return []
    try:
        with store.patient(waiting_shown_by(console)) as patient:
            erased = await asyncio.to_thread(
                erase, patient, ids, console.clock(), progress_in_library(console, _("Deleting"))
            )
    finally:
        console.library.show_long_step("")
    console.tell(_told(erased), "information")
    return erased.gone


def _question(sessions: Sequence[Overview], held: SessionContents) -> str:
    titles = [_("“{title}”", title=clip(clean_line(one.title), _TITLE_CELLS)) for one in sessions[:_NAMED]]
    if more := max(0, len(sessions) - _NAMED):
        titles.append(ngettext("and {count} more", "and {count} more", more))
    end = _("Nothing brings them back, unless there is a backup or a bundle of them; those are not touched.")
    return "\n".join([_what_goes(len(sessions), held), "", *titles, "", end])


def _what_goes(sessions: int, held: SessionContents) -> str:
    rows = (
        (held.note, ngettext("{count} note", "{count} notes", held.note)),
        (held.option, ngettext("{count} option", "{count} options", held.option)),
        (held.lesson, ngettext("{count} lesson", "{count} lessons", held.lesson)),
        (held.action, ngettext("{count} action", "{count} actions", held.action)),
    )
    if said := ", ".join(words for number, words in rows if number):
        return ngettext(
            "For good: {count} session with {rows}, and their history.",
            "For good: {count} sessions with {rows}, and their history.",
            sessions,
            rows=said,
        )
    return ngettext(
        "For good: {count} session, and their history.", "For good: {count} sessions, and their history.", sessions
    )


def _told(erased: Erased) -> str:
    told = [ngettext("{count} session deleted for good.", "{count} sessions deleted for good.", len(erased.gone))]
    if erased.in_use:
        told.append(
            ngettext(
                "{count} session stayed: another console has it open.",
                "{count} sessions stayed: another console has it open.",
                len(erased.in_use),
            )
        )
    if not erased.is_folded:
        told.append(_("The last traces go from the file when the other programs that read it are closed."))
    return " ".join(told)
