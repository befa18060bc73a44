"""A store that is deleted, moved or replaced while it is open: noticed before anything counts as saved, and rescued."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Lock

from peerassist_tui.errors import StoreError, StoreHeldError
from peerassist_tui.language import _
from peerassist_tui.store.anchor.commits import Commits
from peerassist_tui.store.anchor.loss import Loss, StoreLost
from peerassist_tui.store.anchor.put_aside import copy_whole, put_aside
from peerassist_tui.store.disk.file import BUSY_SECONDS, IN_MEMORY
from peerassist_tui.store.disk.folding import fold_log
from peerassist_tui.store.disk.identity import Identity
from peerassist_tui.store.disk.reasons import why

LastResort = Callable[[Path], None]
"""Writes what the program itself still knows of the store into the file given, or raises Refused."""


class Anchor:
    """Holds the store's own file, wherever it is taken, from its opening until `close`."""

    last_resort: LastResort | None = None

    def __init__(self, path: Path, let_go: Callable[[], None]) -> None:
        """Hold the store at `path`; `let_go` closes every other connection to it that nobody uses just now.

        Raises:
            StoreError: it has gone meanwhile.
        """
        self._path, self._lock, self._let_go = path, Lock(), let_go
        self._lost: StoreLost | None = None
        self._is_log_done = self._is_overwritten = False
        self._connection, self._identity = _opened(path), Identity(path)
        self._is_held = self._connection is not None
        self._commits = _commits(path) if self._is_held else None

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
            if not self._is_held or (self._is_mine() and (self._identity.is_back() or self._has_new_log())):
                self._lost = None
            elif self._lost is None:
                self._lost = self._rescued()
                held = self._identity, self._connection
                self._is_log_done = _is_done_with_log(*held, is_overwritten=self._is_overwritten)
            if self._lost:
                self._identity.set_companions_aside(is_overwritten=self._is_overwritten)
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
            if self._lock.acquire(blocking=False):  # who folds just now follows, too
                try:
                    self._is_mine()
                finally:
                    self._lock.release()

    def stands(self) -> bool:
        """Whether the store is at its path, for microseconds; where it can only be read, it is taken to be.

        False also where another process has folded the log: `lost` tells that from a file that was overwritten.
        """
        if self._commits is None:
            return True
        return not self._is_overwritten and self._identity.stands() and self._commits.are_as_known()

    def is_gone(self) -> bool:
        """Whether it is not the store that was opened, for who only reads and has nothing to rescue."""
        if self.stands():
            return False
        with self._lock:
            return not (self._is_mine() and self._identity.is_back())

    def must_still_stand(self) -> None:
        """The same within a transaction, which is in the way of a rescue: `guarded` does that after it.

        Raises:
            StoreHeldError: it does not; where it can be gone on with, the next attempt succeeds.
        """
        if self.stands():
            return
        with self._lock:
            stands = self._identity.stands() and self._is_mine()
        if not stands:
            raise StoreHeldError(_("The store was not at its place, and nothing was saved; try once more."))

    def fold(self) -> None:
        """Write the log into the store's file and empty it, so that the file alone is current; waits for nobody."""
        with self._lock:
            if self._connection is not None and self._identity.stands() and self._is_mine():
                fold_log(self._connection)
                self._is_mine()

    def renew(self) -> None:
        """Have fresh connections: one whose file could not be opened for writing never writes again."""
        with self._lock:
            if self._is_held and self._identity.stands() and self._is_mine():
                self._has_new_connections()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if not self._is_mine():
                self._identity.empty_log()
            if self._connection is not None:
                _close(self._connection, never=self._identity.has_others_log())
            self._connection, self._is_held = None, False
            if self._commits is not None:
                self._commits.close()
                self._commits = None
            if self._is_log_done:
                self._identity.forget_companions()

    def _is_mine(self) -> bool:
        """Whether what stands in the file is what was written to it; once it is not, it never is again."""
        if self._commits is not None and self._connection is not None and not self._is_overwritten:
            apart = self._identity.has_others_log()
            self._is_overwritten = not self._commits.follow(None if apart else self._connection)
        return not self._is_overwritten

    def _has_new_log(self) -> bool:
        """Where only the log's files were taken away: fold what is held of them into the store, and begin new ones.

        That needs a moment in which nobody reads or writes: SQLite shares the old ones among a process's connections.
        """
        if not self._identity.is_only_without_log():
            return False
        return (self._connection is None or fold_log(self._connection)) and self._has_new_connections()

    def _has_new_connections(self) -> bool:
        if self._connection is not None:
            self._connection.close()
        self._let_go()
        self._connection, fresh = _opened(self._path), Identity(self._path)
        if self._connection is None or not fresh.has_log():
            return False
        self._identity = fresh
        return True

    def _rescued(self) -> StoreLost:
        if self._identity.has_others_log() and self._commits and self._commits.are_all_folded():
            return StoreLost(self._path, Loss.WITHOUT_LOG)
        whole = None if self._is_overwritten else self._connection
        if whole and (copy := put_aside(self._path, ".rescued.db", partial(copy_whole, whole))):
            return StoreLost(self._path, Loss.GONE, copy)
        bundle = put_aside(self._path, ".rescued.peerassist", self.last_resort) if self.last_resort else None
        return StoreLost(self._path, Loss.OVERWRITTEN if self._is_overwritten else Loss.GONE, None, bundle)


def _is_done_with_log(identity: Identity, connection: sqlite3.Connection | None, *, is_overwritten: bool) -> bool:
    """Keep what is only in the log from what stands at the path now; whether the log is of no more use."""
    if is_overwritten:
        identity.empty_log()
        return True
    return connection is not None and not identity.has_others_log() and fold_log(connection)


def _opened(path: Path) -> sqlite3.Connection | None:
    """A connection by which SQLite has the store's log open; None where the store can only be read."""
    try:
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA {IN_MEMORY}")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error:
        return None
    return connection


def _close(connection: sqlite3.Connection, *, never: bool) -> None:
    """Close it; or leave it to the process's end: SQLite would delete the log that another console has begun."""
    if not never:
        connection.close()
        return
    from ctypes import py_object, pythonapi

    pythonapi.Py_IncRef(py_object(connection))


def _commits(path: Path) -> Commits:
    try:
        return Commits(path)
    except OSError as error:
        raise StoreError(_("The store {path} cannot be opened: {why}.", path=path, why=why(error))) from None
