"""A copy of the store that is consistent while consoles write, and putting one back."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from peerassist_tui.errors import Refused, StoreError, StoreHeldError
from peerassist_tui.language import _
from peerassist_tui.progress import Progress
from peerassist_tui.store.alive import BELIEVED, console_runs
from peerassist_tui.store.anchor.commits import count_as_later
from peerassist_tui.store.backups.making import put_aside
from peerassist_tui.store.copying import copy_store, put_in_place, unfinished, whole_file
from peerassist_tui.store.disk.file import (
    Version,
    inspect,
    make_private_folder,
    open_reading,
    unreadable,
)
from peerassist_tui.store.disk.identity import COMPANIONS
from peerassist_tui.store.disk.reasons import why
from peerassist_tui.store.disk.waiting import HELD, LONG_SECONDS, Patience, Waits, is_busy, tell_nobody
from peerassist_tui.store.queries.open_consoles import open_consoles

_FIRST_PAGES = 16
"""Fewer than the tables of any store: it is held, and not written yet, when the first of them are copied."""


def back_up(store: Path, file: Path, progress: Progress, *, replace: bool = False) -> None:
    """Copy the store to `file`, for the user's eyes only, whole or not at all.

    Raises:
        Refused: there is no store, or the file is there already and is not to be replaced, or cannot be written.
    """
    if inspect(store) is Version.ABSENT:
        raise Refused(_("There is no store {store} yet.", store=store))
    if file.exists() and (not replace or not file.is_file() or os.path.samefile(file, store)):
        raise Refused(
            _("{file} is there already; name another file, or say --force.", file=file)
            if file.is_file()
            else _("{file} is there already; name another file.", file=file)
        )
    try:
        with whole_file(file) as copy:
            copy_store(store, copy, progress)
    except OSError as error:
        raise Refused(_("{file} cannot be written: {why}.", file=file, why=why(error))) from None


def restore(
    store: Path,
    file: Path,
    now: datetime,
    progress: Progress,
    waits: Waits = tell_nobody,
    seconds: float = LONG_SECONDS,
) -> Path | None:
    """Let the store be what `file` holds; answers with the copy of what it was before, None when there was none.

    `now` (aware UTC) tells which consoles are still there. Another program that holds the store is waited for that
    many seconds, and `waits` is told.

    Raises:
        Refused: the file is no whole store, a console has a session open, or it could not be done; nothing has changed.
    """
    if not file.is_file():
        raise Refused(_("There is no file {file}.", file=file))
    if store.exists() and os.path.samefile(file, store):
        raise Refused(_("{file} is the store itself.", file=file))
    if inspect(file) is Version.ABSENT:
        raise Refused(_("There is no file {file}.", file=file))
    make_private_folder(store.parent)
    try:
        with unfinished(store) as copy:
            copy_store(file, copy, progress)
            _must_be_sound(copy, file)
            if not store.exists():
                _moved_aside(store, copy)  # a log that was left would be read as this one's
                return None
            return _replace(store, copy, now, progress, Patience(seconds, waits))
    except OSError as error:
        raise Refused(_("{store} cannot be written: {why}.", store=store, why=why(error))) from None


def _must_be_sound(copy: Path, file: Path) -> None:
    try:
        with closing(open_reading(copy)) as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
            missing = connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        raise StoreError(
            _("{file} cannot be read whole: {why}; nothing has changed.", file=file, why=why(error))
        ) from None
    if found != ["ok"] or missing:
        raise StoreError(_("{file} is damaged; nothing has changed.", file=file))


def _replace(store: Path, copy: Path, now: datetime, progress: Progress, patience: Patience) -> Path:
    """Through SQLite, in one transaction, so that consoles on the library follow; a store that is no more is moved."""
    return _written_over(store, copy, progress, patience) if _is_sound(store, now) else _moved_aside(store, copy)


def _is_sound(store: Path, now: datetime) -> bool:
    try:
        inspect(store)
        with closing(open_reading(store)) as connection:
            nobody_may_be_there(connection, now)
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except StoreHeldError:
        raise
    except (sqlite3.Error, StoreError) as error:
        if is_busy(error):
            raise unreadable(store, error) from None
        return False


def _written_over(store: Path, copy: Path, progress: Progress, patience: Patience) -> Path:
    aside: list[Path] = []

    def step(status: int, *rest: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            if not patience.holds():
                raise StoreHeldError(
                    _("{store} could not be written: {why}; nothing has changed.", store=store, why=_(HELD))
                )
        elif not aside:  # from its first page on the store is held by us, and what it was until then is what it is
            aside.append(put_aside(store, "before-restore", progress))

    try:
        with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(store, timeout=0)) as target:
            count_as_later(source, target)
            source.backup(target, pages=_FIRST_PAGES, progress=step, sleep=0)
    except BaseException as error:
        for one in aside:
            one.unlink(missing_ok=True)
        if isinstance(error, sqlite3.Error):
            raise StoreError(
                _("{store} could not be written: {why}; nothing has changed.", store=store, why=why(error))
            ) from None
        raise
    return aside[0]


def nobody_may_be_there(connection: sqlite3.Connection, now: datetime) -> None:
    """Stop where a console that is alive at `now` (aware UTC) has a session open.

    Raises:
        Refused: one has; the sentence says which session.
    """
    for one in open_consoles(connection):
        if now - one.seen_at < BELIEVED and console_runs(one.process):
            raise Refused(
                _(
                    "A console has “{title}” open; leave it first, so that nothing that is typed there is lost.",
                    title=one.title,
                )
            )


def _moved_aside(store: Path, copy: Path) -> Path:
    aside = store.with_name(f"{store.stem}-{uuid4().hex[:8]}.former.db")
    for ending in ("", *COMPANIONS):
        if Path(f"{store}{ending}").exists():
            shutil.copy2(f"{store}{ending}", f"{aside}{ending}")
    for ending in COMPANIONS:
        Path(f"{store}{ending}").unlink(missing_ok=True)
    put_in_place(copy, store)
    return aside
