"""Taking in what is in a file: a bundle after a look at it, a table into the session under the cursor, a script."""

import asyncio
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.errors import Refused
from peerassist_tui.exchange.bundle import ENDING
from peerassist_tui.exchange.import_bundle import preview_import
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.exchange.sealing import SEALED, PassphraseNeeded
from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.intake.intake import Taken, take_script, take_table
from peerassist_tui.intake.look import Look, look_at_tasks
from peerassist_tui.intake.text_files import TABLES
from peerassist_tui.language import _, ngettext
from peerassist_tui.progress import Progress
from peerassist_tui.screens.library.bundle_look import BundleLook
from peerassist_tui.screens.library.passphrase import PassphraseQuestion
from peerassist_tui.screens.lists.list_look import ListLook
from peerassist_tui.screens.shell.file_question import FileQuestion
from peerassist_tui.screens.shell.waiting import waiting_shown_by
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.text import clean_line

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


async def import_file(console: "Console", one: Overview | None) -> None:
    """Ask for a file and take in what it holds; a table goes into the session `one`.

    Raises:
        Refused: the file is not right; nothing has been taken in.
    """
    question = _(
        "Import which file? (a bundle {ending} or {sealed}, a script .jsonl, a table .csv)",
        ending=ENDING,
        sealed=SEALED,
    )
    about = UUID(one.id) if one else None
    if about:
        await console.drafts.know(about)
    asked = FileQuestion(about, question)
    path = await console.push_screen_wait(asked)
    if path is None:
        return
    ending = path.suffix.lower()
    if ending in (ENDING, SEALED):
        await _bundle(console, path)
    elif ending in TABLES:
        await _table(console, path, one)
    elif ending == ".jsonl":
        await _script(console, path)
    else:
        endings = " ".join([ENDING, SEALED, *TABLES, ".jsonl"])
        raise Refused(_("{file} cannot be imported; its name has to end in {endings}.", file=path, endings=endings))
    asked.forget()


async def _bundle(console: "Console", path: Path) -> None:
    store = await console.storage.store()
    bundle = await _opened(console, path)
    if bundle is None:
        return
    try:
        told = progress_in_library(console, _("Reading {file}", file=path.name))
        found = await asyncio.to_thread(preview_import, store, bundle, told)
    finally:
        console.library.show_long_step("")
    await console.push_screen_wait(BundleLook(store, bundle, found))


async def _opened(console: "Console", path: Path) -> Bundle | None:
    """The bundle; where it needs a passphrase, that is asked for until it opens or nobody tells it."""
    passphrase, said = None, ""
    while True:
        try:
            return await asyncio.to_thread(Bundle, path, passphrase)
        except PassphraseNeeded as needed:
            said = str(needed) if passphrase is not None else ""
        finally:
            console.library.show_long_step("")
        asked = _("The passphrase of {file}", file=clean_line(path.name))
        question = PassphraseQuestion(asked, said, is_new=False)
        passphrase = await console.push_screen_wait(question)
        if passphrase is None:
            return None
        console.library.show_long_step(_("Opening {file} …", file=clean_line(path.name)))


async def _table(console: "Console", path: Path, one: Overview | None) -> None:
    if one is None:
        raise Refused(_("A table goes into a session: put the cursor on it first."))
    store = await console.storage.store()
    session_id = UUID(one.id)
    title = clean_line(one.title)

    def read(choices: ListChoices) -> tuple[Look, str]:
        taken = take_table(store, session_id, path, console.clock, dry=True, choices=choices)
        return look_at_tasks(taken.table, taken.read), _would_come(taken, title)

    look, sentence = await asyncio.to_thread(read, PROPOSED)
    choices = await console.push_screen_wait(
        ListLook(_("From {file}", file=clean_line(path.name)), read, look, sentence)
    )
    if choices is not None:
        with store.patient(waiting_shown_by(console)) as patient:
            taken = await asyncio.to_thread(
                partial(take_table, patient, session_id, path, console.clock, choices=choices)
            )
        console.tell(" ".join(filter(None, (_came(taken), _left_out(len(taken.table.notices))))), "information")


def _would_come(taken: Taken, title: str) -> str:
    rows = _counted(taken)
    if not taken.known:
        return ngettext(
            "{rows} would come into “{title}”.", "{rows} would come into “{title}”.", taken.new, rows=rows, title=title
        )
    known = ngettext("{figure} is there already", "{figure} are there already", taken.known, figure=taken.known)
    return ngettext(
        "{rows} ({known}) would come into “{title}”.",
        "{rows} ({known}) would come into “{title}”.",
        taken.new,
        rows=rows,
        known=known,
        title=title,
    )


def _came(taken: Taken) -> str:
    return ngettext("{rows} came in.", "{rows} came in.", taken.new, rows=_counted(taken))


def _left_out(lines: int) -> str:
    if not lines:
        return ""
    return ngettext(
        "{figure} line was left out or changed.", "{figure} lines were left out or changed.", lines, figure=lines
    )


def _counted(taken: Taken) -> str:
    if taken.what == "action":
        return ngettext("{figure} action", "{figure} actions", taken.new, figure=taken.new)
    return ngettext("{figure} note", "{figure} notes", taken.new, figure=taken.new)


async def _script(console: "Console", path: Path) -> None:
    store = await console.storage.store()
    console.library.show_long_step(_("Playing {file} …", file=path.name))
    try:
        with store.patient(waiting_shown_by(console)) as patient:
            __, title, is_new = await asyncio.to_thread(take_script, patient, path)
    finally:
        console.library.show_long_step("")
    title = clean_line(title)
    came, was_here = _("“{title}” came in.", title=title), _("“{title}” was here already.", title=title)
    console.tell(came if is_new else was_here, "information")


def progress_in_library(console: "Console", words: str) -> Progress:
    """Says in the library, from another thread, how far a long step is."""
    loop = asyncio.get_running_loop()

    def tell(done: int, total: int) -> None:
        told = _("{words} … {percent} %", words=words, percent=done * 100 // total)
        loop.call_soon_threadsafe(console.library.show_long_step, told)

    return tell
