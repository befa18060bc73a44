"""Copies of a store that are consistent while consoles write."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from peerassist_tui.errors import StoreError
from peerassist_tui.progress import Progress, no_progress
from peerassist_tui.store.disk.file import make_private_file, open_reading
from peerassist_tui.store.disk.reasons import why

_PAGES = 2000


def copy_store(source: Path, target: Path, progress: Progress) -> None:
    """Copy what the source holds at one moment; the copy is one file, without companions.

    Raises:
        StoreError: it cannot be read, or the copy not be written.
    """
    try:
        with closing(open_reading(source)) as reading, closing(sqlite3.connect(target)) as writing:
            reading.execute("BEGIN")
            reading.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # from here on it is this moment's
            reading.backup(writing, pages=_PAGES, progress=lambda _, left, total: progress(total - left, total))
            writing.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise StoreError(f"{source} cannot be copied: {why(error)}.") from None


def copy_aside(path: Path, progress: Progress = no_progress) -> Path:
    """A consistent copy of the store beside it, named after the moment, readable by the user alone.

    `progress` is told how many pages of how many have been copied; stopped half-way, nothing is left of the copy.

    Raises:
        StoreError: it could not be made.
    """
    copy = path.with_name(f"{path.stem}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.bak.db")
    try:
        make_private_file(copy)
    except OSError as error:
        raise StoreError(f"The store {path} could not be copied aside: {why(error)}.") from None
    try:
        copy_store(path, copy, progress)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy
