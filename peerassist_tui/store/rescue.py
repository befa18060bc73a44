"""A store that is deleted, moved or replaced while it is open: noticed before anything counts as saved, and rescued."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock
from uuid import uuid4

from peerassist_tui.errors import StoreError
from peerassist_tui.settings import data_path, in_home
from peerassist_tui.store.file import BUSY_SECONDS, make_private_file, make_private_folder
from peerassist_tui.store.folding import fold
from peerassist_tui.store.identity import Identity


class StoreLost(StoreError):  # noqa: N818 - as its kin
    """The store is not at its path any more; `copy` holds all that it held, None where none could be written."""

    def __init__(self, path: Path, copy: Path | None) -> None:
        kept = (
            f"all until then is kept: leave, and open it with “peerassist --store {in_home(copy)}”"
            if copy
            else "no copy of it could be written; put the file back before you leave"
        )
        super().__init__(
            f"The store {in_home(path)} was deleted, moved or replaced, so nothing is saved from now on; {kept}."
        )
        self.copy = copy


class Anchor:
    """Holds the store's own file, wherever it is taken, from its opening until `close`."""

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, Lock()
        self._lost: StoreLost | None = None
        self._folded = False
        self._connection = _opened(path)
        self._identity = Identity(path)

    def must_stand(self) -> None:
        """Stop where the file at the path is not the one that is open, or not its log; microseconds while it is.

        Raises:
            StoreLost: it is not; the first time, the copy has been made.
        """
        if lost := self.lost():
            raise lost

    def lost(self) -> StoreLost | None:
        """The loss, with its copy; None while the store stands at its path, or once it was put back."""
        if self._lost is None and self.stands():
            return None
        with self._lock:
            if self._connection is None or self._identity.is_back():
                self._lost = None
            elif self._lost is None:
                self._lost = StoreLost(self._path, self._rescued(self._connection))
                self._folded = fold(self._connection)
            if self._lost:
                self._identity.set_companions_aside()
            return self._lost

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """A piece of work that counts only if the store stood at its path before it and after it.

        Raises:
            StoreLost: it did not.
        """
        self.must_stand()
        try:
            yield
        finally:
            self.must_stand()

    def stands(self) -> bool:
        """Whether the store is at its path, for microseconds; where it can only be read, it is taken to be."""
        return self._connection is None or self._identity.stands()

    def must_still_stand(self) -> None:
        """The same within a transaction, which is in the way of a rescue: `guarded` does that after it."""
        if not self.stands():
            raise StoreError("The store is not at its place.")

    def fold(self) -> None:
        """Write the log into the store's file and empty it, so that the file alone is current; waits for nobody."""
        with self._lock:
            if self._connection is not None and self._identity.stands():
                fold(self._connection)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._connection is None:
                return
            self._connection.close()
            self._connection = None
            if self._folded:
                self._identity.forget_companions()

    def _rescued(self, connection: sqlite3.Connection) -> Path | None:
        for folder in (self._path.parent, data_path()):
            copy = folder / f"{self._path.stem}-{uuid4().hex[:8]}.rescued.db"
            try:
                if folder == data_path():
                    make_private_folder(folder)
                make_private_file(copy)
                _copy(connection, copy)
                return copy
            except (OSError, StoreError, sqlite3.Error):
                with suppress(OSError):
                    copy.unlink()
        return None


def _opened(path: Path) -> sqlite3.Connection | None:
    """A connection by which SQLite has the store's log open; None where the store can only be read."""
    try:
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error:
        return None
    return connection


def _copy(connection: sqlite3.Connection, copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as target:
        connection.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
    with open(copy, "rb+") as file:
        os.fsync(file.fileno())
