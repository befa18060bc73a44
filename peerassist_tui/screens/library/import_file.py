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
from peerassist_tui.progress import Progress
from peerassist_tui.screens.library.bundle_look import BundleLook
from peerassist_tui.screens.library.passphrase import PassphraseQuestion
from peerassist_tui.screens.lists.list_look import ListLook
from peerassist_tui.screens.shell.file_question import FileQuestion
from peerassist_tui.screens.shell.waiting import waiting_shown_by
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.text import clean_line, plural

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


async def import_file(console: "Console", one: Overview | None) -> None:
    """Ask for a file and take in what it holds; a table goes into the session `one`.

    Raises:
        Refused: the file is not right; nothing has been taken in.
    """
    question = f"Import which file? (a bundle {ENDING} or {SEALED}, a script .jsonl, a table .csv)"
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
        raise Refused(f"{path} cannot be imported; its name has to end in {ENDING} {SEALED} {' '.join(TABLES)} .jsonl.")
    asked.forget()


async def _bundle(console: "Console", path: Path) -> None:
    store = await console.storage.store()
    bundle = await _opened(console, path)
    if bundle is None:
        return
    try:
        found = await asyncio.to_thread(
            preview_import, store, bundle, progress_in_library(console, f"Reading {path.name}")
        )
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
        question = PassphraseQuestion(f"The passphrase of {clean_line(path.name)}", said, is_new=False)
        passphrase = await console.push_screen_wait(question)
        if passphrase is None:
            return None
        console.library.show_long_step(f"Opening {clean_line(path.name)} …")


async def _table(console: "Console", path: Path, one: Overview | None) -> None:
    if one is None:
        raise Refused("A table goes into a session: put the cursor on it first.")
    store = await console.storage.store()
    session_id = UUID(one.id)
    title = clean_line(one.title)

    def read(choices: ListChoices) -> tuple[Look, str]:
        taken = take_table(store, session_id, path, console.clock, dry=True, choices=choices)
        known = f" ({taken.known} {plural(taken.known, 'is', 'are')} there already)" if taken.known else ""
        return look_at_tasks(taken.table, taken.read), f"{_counted(taken)}{known} would come into “{title}”."

    look, sentence = await asyncio.to_thread(read, PROPOSED)
    choices = await console.push_screen_wait(ListLook(f"From {clean_line(path.name)}", read, look, sentence))
    if choices is not None:
        with store.patient(waiting_shown_by(console)) as patient:
            taken = await asyncio.to_thread(
                partial(take_table, patient, session_id, path, console.clock, choices=choices)
            )
        left = len(taken.table.notices)
        more = f" {left} {plural(left, 'line was', 'lines were')} left out or changed." * (left > 0)
        console.tell(f"{_counted(taken)} came in.{more}", "information")


def _counted(taken: Taken) -> str:
    return f"{taken.new} {plural(taken.new, taken.what)}"


async def _script(console: "Console", path: Path) -> None:
    store = await console.storage.store()
    console.library.show_long_step(f"Playing {path.name} …")
    try:
        with store.patient(waiting_shown_by(console)) as patient:
            _, title, is_new = await asyncio.to_thread(take_script, patient, path)
    finally:
        console.library.show_long_step("")
    console.tell(f"“{clean_line(title)}” {'came in' if is_new else 'was here already'}.", "information")


def progress_in_library(console: "Console", words: str) -> Progress:
    """Says in the library, from another thread, how far a long step is."""
    loop = asyncio.get_running_loop()

    def tell(done: int, total: int) -> None:
        loop.call_soon_threadsafe(console.library.show_long_step, f"{words} … {done * 100 // total} %")

    return tell
