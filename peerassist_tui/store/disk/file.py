"""The store as a file: where it is, whose it is, which version it has. Needs nothing but sqlite3."""

import os
import sqlite3
from contextlib import suppress
from enum import Enum
from pathlib import Path

from peerassist_tui.errors import StoreError, StoreHeldError
from peerassist_tui.files import PRIVATE, make_own_folder
from peerassist_tui.language import _
from peerassist_tui.store.disk.header import Header
from peerassist_tui.store.disk.identity import FileMark, file_mark
from peerassist_tui.store.disk.read_only import FileState, address, file_state, is_read_only
from peerassist_tui.store.disk.reasons import is_held, why

APPLICATION_ID = 0x50454552
"""Marks the file as a store of this program (SQLite's application_id); the letters PEER."""

REVISIONS: tuple[str, ...] = tuple(f"{number:04}" for number in range(1, 16))
"""The schema's revisions, oldest first; a test holds them against the migrations."""

BUSY_SECONDS = 5.0
IN_MEMORY = "temp_store=MEMORY"
"""The pragma that keeps what SQLite puts in order out of the computer's temporary folder; every connection has it."""


class Version(Enum):
    """How a file stands to this version of the program."""

    ABSENT = "not there yet"
    CURRENT = "current"
    OLDER = "older"


def inspect(path: Path) -> Version:
    """What stands at `path`.

    Raises:
        StoreError: it is no store, a store of a newer version, damaged, or cannot be read.
    """
    if not os.path.exists(path):
        _must_have_room(path)
        return Version.ABSENT
    revision = _revision(path)
    if revision not in REVISIONS:
        raise StoreError(
            _("The store {path} was made by a newer version of peerassist; it has not been touched.", path=path)
        )
    return Version.CURRENT if revision == REVISIONS[-1] else Version.OLDER


def _must_have_room(path: Path) -> None:
    standing = next(folder for folder in path.parents if os.path.exists(folder))
    if not standing.is_dir():
        raise StoreError(_("The store {path} cannot be there: {other} is no folder.", path=path, other=standing))


def _revision(path: Path) -> str:
    connection = open_reading(path)
    try:
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        if mark != APPLICATION_ID:
            raise StoreError(_("The file {path} is not a store of peerassist; it has not been touched.", path=path))
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    except (sqlite3.Error, TypeError, ValueError) as error:
        raise unreadable(path, error) from None
    finally:
        connection.close()


def unreadable(path: Path, error: Exception) -> StoreError:
    """What to say of a store that cannot be read; a StoreHeldError where another program is all there is to it."""
    kind = StoreHeldError if is_held(error, path) else StoreError
    return kind(f"The store {path} cannot be read: {why(error, path)}.")


def open_reading(path: Path) -> sqlite3.Connection:
    """A connection that only reads.

    Raises:
        StoreError: the file cannot be opened.
    """
    try:
        connection = sqlite3.connect(address(path), uri=True, timeout=BUSY_SECONDS, check_same_thread=False)
    except sqlite3.Error as error:
        raise StoreError(_("The store {path} cannot be opened: {why}.", path=path, why=why(error))) from None
    for pragma in ("query_only=ON", IN_MEMORY):  # flags of the connection, which touch no file
        connection.execute(f"PRAGMA {pragma}")
    return connection


def make_private_folder(folder: Path) -> None:
    """Make the folder for the store, for the user's eyes only.

    Raises:
        StoreError: it cannot be made.
    """
    try:
        make_own_folder(folder)
    except OSError as error:
        raise StoreError(_("The folder {folder} cannot be made: {why}.", folder=folder, why=why(error))) from None


def make_private_file(path: Path) -> None:
    """Make an empty file with mode 0600; SQLite gives its companions the same mode.

    Raises:
        OSError: it cannot be made.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE))


def must_be_writable(path: Path) -> None:
    """Refuse at once what could not be written to later; makes the store's folder.

    Raises:
        StoreError: the store, or its folder, cannot be written to.
    """
    make_private_folder(path.parent)
    for place in (path.parent, path):
        if place.exists() and not os.access(place, os.W_OK):
            raise StoreError(_("{place} cannot be written to.", place=place))


class Watch:
    """Tells whether another connection has committed since it was last asked, for some microseconds."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._header: Header | None = None
        self._is_read_only = is_read_only(path)
        self._mark: FileMark = None
        self._seen: tuple[FileState, int] | None = None

    def moved(self) -> bool:
        """True when something was committed since the last call, or the file is another one; False without a store."""
        standing = file_mark(self._path)
        if standing != self._mark:
            self.close()
            self._mark, self._seen = standing, None
        if standing is None:
            return False
        # a connection that was told that nobody writes would never see that somebody does
        state = file_state(self._path) if self._is_read_only else ()
        if self._seen and state != self._seen[0]:
            self.close()
        seen = (state, self._version())  # files move before what is written in them counts
        moved = seen != self._seen
        self._seen = seen
        return moved

    def _version(self) -> int:
        if self._connection is None:
            self._connection = open_reading(self._path)
            with suppress(OSError):
                self._header = Header(self._path)  # or the locks would go with somebody else's
            self._connection.execute("PRAGMA busy_timeout=0")  # it is asked where nothing may wait
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Let go of the store."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._header is not None:
            self._header.close()
            self._header = None
