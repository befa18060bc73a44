"""Copies of stores that are consistent while consoles write, and files that are whole or not there."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from peerassist_tui.errors import StoreError
from peerassist_tui.language import _
from peerassist_tui.progress import Progress
from peerassist_tui.store.disk.file import make_private_file, open_reading
from peerassist_tui.store.disk.identity import COMPANIONS
from peerassist_tui.store.disk.reasons import why
from peerassist_tui.store.disk.temporary import process_runs

_PAGES = 2000
_UNFINISHED = re.compile(r"\.(\d+)-[0-9a-f]{32}\.copy\.db(-wal|-shm|-journal)?")


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
        raise StoreError(_("{path} cannot be copied: {why}.", path=source, why=why(error))) from None


@contextmanager
def unfinished(file: Path) -> Iterator[Path]:
    """An empty file beside `file`, for the user's eyes only, which goes away at the end if it is still there.

    It is called after the process, so that what one that was killed has left goes away too.

    Raises:
        OSError: it cannot be made.
    """
    clear_abandoned_copies(file.parent)
    copy = file.with_name(f".{os.getpid()}-{uuid4().hex}.copy.db")
    try:
        make_private_file(copy)
        yield copy
    finally:
        for ending in ("", "-journal", *COMPANIONS):
            Path(f"{copy}{ending}").unlink(missing_ok=True)


@contextmanager
def whole_file(file: Path) -> Iterator[Path]:
    """A file to be filled, which then stands at `file`, seen on the disk, or not at all, whatever happens meanwhile.

    Raises:
        OSError: it cannot be written.
    """
    with unfinished(file) as copy:
        yield copy
        put_in_place(copy, file)


def put_in_place(copy: Path, file: Path) -> None:
    """Let `copy` stand at `file`, with all that is in it on the disk.

    Raises:
        OSError: it cannot be done.
    """
    with open(copy, "rb+") as written:
        os.fsync(written.fileno())
    os.replace(copy, file)
    with suppress(OSError):  # not every system opens a folder
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def clear_abandoned_copies(folder: Path) -> None:
    """Delete the copies in a folder that processes had begun which are not there any more."""
    with suppress(OSError):
        for place in folder.iterdir():
            named = _UNFINISHED.fullmatch(place.name)
            if named and not process_runs(int(named[1])):
                place.unlink(missing_ok=True)
