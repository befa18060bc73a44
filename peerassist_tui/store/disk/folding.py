"""Folding the log back into the store's file, so that whoever copies the file alone has everything."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from peerassist_tui.store.disk.file import BUSY_SECONDS


def fold_log(connection: sqlite3.Connection) -> bool:
    """Write the log into the file by a connection of its own and empty it; False where somebody is at it right now.

    The first step copies and holds nobody up; then emptying the log is a matter of a millisecond.
    """
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA busy_timeout=0")
        try:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            connection.execute(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")
        return not busy
    return False


class Quiet:
    """Tells from the log alone whether nobody has written to a store since it was last asked."""

    def __init__(self, path: Path) -> None:
        self._log = Path(f"{path}-wal")
        self._seen: tuple[int, int] | None = None

    def has_come(self) -> bool:
        """True when something is in the log, and the same as at the last call."""
        try:
            found = os.stat(self._log)
        except OSError:
            return False
        seen, self._seen = self._seen, (found.st_size, found.st_mtime_ns)
        return bool(found.st_size) and seen == self._seen
