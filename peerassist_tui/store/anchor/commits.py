"""Each store counts its commits from a number of its own, so that a file which is overwritten in place is noticed.

The count stands in SQLite's `user_version`, above a bit that is another matter (`store.secure_vacuum`). In the file
itself, past the log, it is the count up to which the log was folded back: it never goes back, and never beyond what
somebody has committed. Another store has begun elsewhere; an older copy is behind, and a newer one ahead without a
commit.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path
from random import SystemRandom

from sqlalchemy import Connection

from peerassist_tui.store.disk.header import Header

LEAST = 1 << 28
"""Counts begin here or above: below it is a store that was made before there were any."""
_LEAP = 1_000_000
"""So many commits do not come between two looks."""


def count_commit(connection: Connection) -> None:
    """Count, within a transaction that writes."""
    marked = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
    count = marked >> 1 if marked >> 1 >= LEAST else SystemRandom().randrange(LEAST, 2 * LEAST)
    connection.exec_driver_sql(f"PRAGMA user_version={(count + 1) << 1 | marked & 1}")


def count_as_later(copy: sqlite3.Connection, store: sqlite3.Connection) -> None:
    """Let a copy that comes into a store's place, by SQLite, count as a later commit of that store."""
    count, marked = (int(one.execute("PRAGMA user_version").fetchone()[0]) for one in (store, copy))
    if count >> 1 >= LEAST:
        copy.execute(f"PRAGMA user_version={((count >> 1) + _LEAP // 10) << 1 | marked & 1}")


class Commits:
    """What is known of the count, of the store that has just been opened at a path."""

    def __init__(self, path: Path) -> None:
        """Hold its file until `close`.

        Raises:
            OSError: there is none that can be read.
        """
        self._header = Header(path)
        self._folded = self._count()
        self._seen = self._folded or 0
        self._version = -1

    def are_as_known(self) -> bool:
        """Whether nothing was folded or overwritten since the last `follow`; takes microseconds."""
        return self._count() == self._folded

    def follow(self, connection: sqlite3.Connection | None) -> bool:
        """Whether it is the same store still; from now on as it stands now.

        `connection` tells of the commits; None where it has another log than the one that stands beside the store.
        """
        folded, before = self._count(), self._version
        if connection is not None:
            with suppress(sqlite3.Error):
                (self._version,) = connection.execute("PRAGMA data_version").fetchone()
        has_moved = connection is None or self._version != before
        if folded is None or folded < (self._folded or 0) or self._is_ahead(folded, has_moved):
            return False
        self._folded = folded
        if connection is not None:
            with suppress(sqlite3.Error):
                (marked,) = connection.execute("PRAGMA user_version").fetchone()
                self._seen = max(self._seen, folded, marked >> 1)
        return True

    def are_all_folded(self) -> bool:
        """Whether the store's file has by itself every commit that is known of."""
        return (self._folded or 0) >= self._seen

    def close(self) -> None:
        """Let go of the file."""
        self._header.close()

    def _is_ahead(self, folded: int, has_moved: bool) -> bool:
        leaps = self._seen >= LEAST and folded - self._seen > _LEAP
        return leaps or (folded > self._seen and not has_moved)

    def _count(self) -> int | None:
        number = self._header.number()
        return None if number is None else number >> 1
