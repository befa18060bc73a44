"""A store that can only be read: how SQLite gets at it, and the private copy that is read where there is no other way.

SQLite keeps an index beside the log of a store. Where it can make none, it reads a store without a log only when it is
told that nobody writes to it (https://www.sqlite.org/wal.html#readonly), and one with a log only where somebody else
has made the index. Imports little more than sqlite3.
"""

import atexit
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import RLock
from urllib.parse import quote

from peerassist_tui.errors import StoreError
from peerassist_tui.language import N_, _
from peerassist_tui.store.disk.reasons import why
from peerassist_tui.store.disk.temporary import clear_abandoned, make_passing_folder, remove_passing_folder

REFUSAL = N_("The store is read only: you can look at everything, and change nothing.")

FileState = tuple[tuple[int, int] | None, ...]
_copies: dict[Path, tuple[Path, FileState]] = {}
_copying = RLock()


def is_read_only(path: Path) -> bool:
    """Whether there is a store at `path` that cannot be written to, or nothing can be put beside it."""
    real = os.path.realpath(path)
    places = (real, os.path.dirname(real))
    return os.path.exists(real) and not all(os.access(place, os.W_OK) for place in places)


def file_state(path: Path) -> FileState:
    """What is another one after the store at `path` was written to: time and size of its file and its log."""
    return tuple(_stamp(place) for place in (os.path.realpath(path), _beside(path, "-wal")))


def address(path: Path) -> str:
    """The URI by which SQLite reads the store at `path`; nothing is put beside a store that is read only.

    Raises:
        StoreError: it would have to be copied, and that was not possible.
    """
    if not is_read_only(path):
        return _uri(path)
    with _copying:
        copy, then = _copies.get(path, (path, ()))
        if then == file_state(path):
            return _uri(copy)
        if not os.path.exists(_beside(path, "-wal")) and not os.path.exists(_beside(path, "-journal")):
            return _uri(path, "immutable=1")  # a console that has it open would have made the log
        if os.path.exists(_beside(path, "-journal")) or (os.path.exists(_beside(path, "-shm")) and _opens(path)):
            return _uri(path)
        if not os.path.getsize(_beside(path, "-wal")):
            return _uri(path, "immutable=1")
        return _uri(_copied(path))


def private_place(path: Path) -> Path:
    """Where a copy of the store at `path` can be put for this process alone; it goes when the process ends.

    Raises:
        StoreError: there is no room for it.
    """
    clear_abandoned()
    try:
        folder = make_passing_folder()
    except StoreError as error:
        raise StoreError(
            _("The store {path} is read only, and cannot be copied to be read: {why}", path=path, why=error)
        ) from None
    atexit.register(remove_passing_folder, folder)
    return folder / path.name


def read_instead(path: Path, copy: Path) -> None:
    """Read `copy` for the store at `path`, as long as nobody writes to that."""
    _copies[path] = copy, file_state(path)


def is_copied(path: Path) -> bool:
    """Whether a private copy is read for the store at `path`."""
    return path in _copies


def _copied(path: Path) -> Path:
    copy, before = private_place(path), file_state(path)
    try:
        for ending in ("", "-wal"):
            shutil.copyfile(_beside(path, ending), f"{copy}{ending}")
    except OSError as error:
        raise StoreError(_("The store {path} cannot be copied to be read: {why}.", path=path, why=why(error))) from None
    read_instead(path, copy)
    if file_state(path) != before:
        del _copies[path]
        raise StoreError(_("The store {path} is being written to; try again in a moment.", path=path))
    return copy


def _opens(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(_uri(path), uri=True)) as connection:
            connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
    except sqlite3.Error:
        return False
    return True


def _beside(path: Path, ending: str) -> str:
    return f"{os.path.realpath(path)}{ending}"


def _stamp(place: str) -> tuple[int, int] | None:
    try:
        found = os.stat(place)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _uri(path: Path, how: str = "mode=ro") -> str:
    return f"file:{quote(str(path))}?{how}"
