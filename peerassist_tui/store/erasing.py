"""Deleting sessions for good: rows, changes, index, and the bytes of all of them.

Rows are overwritten as they go (`secure_delete`). The index keeps the words of what was taken out of it until it is
merged, and the write-ahead log keeps former pages until it is folded back: both are done at the end.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, select
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from peerassist_tui.errors import StoreError
from peerassist_tui.language import _
from peerassist_tui.models import TABLES, Change, Draft, Presence, SessionRow, Touched
from peerassist_tui.progress import Progress
from peerassist_tui.store.disk.file import BUSY_SECONDS, IN_MEMORY
from peerassist_tui.store.disk.waiting import HELD, is_busy
from peerassist_tui.store.presence import others_in
from peerassist_tui.store.rows import table_behind
from peerassist_tui.store.search.search_index import forget
from peerassist_tui.store.store import Store

_MERGED_AT_ONCE = 500
"""Pages of the index that are merged in one transaction, so that nobody waits long for the store."""
_MERGE = "INSERT INTO search_words (search_words, rank) VALUES ('merge', ?)"

_OF_A_SESSION: tuple[type[SQLModel], ...] = (Change, Touched, Presence, Draft, *TABLES.values())


@dataclass
class Erased:
    """What became of each session: `gone` for good, or kept because it is `in_use`; one that left the bin is neither.

    `is_folded`: nothing of them is left in the file either; False while another program reads an older state.
    """

    gone: list[UUID] = field(default_factory=list)
    in_use: list[UUID] = field(default_factory=list)
    is_folded: bool = True


def erase(store: Store, session_ids: Sequence[UUID], now: datetime, progress: Progress) -> Erased:
    """Delete sessions that are in the bin, each in one transaction; one that a console has open stays.

    Raises:
        StoreError: the store could not be written to; what was deleted before stays deleted.
    """
    store.must_be_writable()
    erased = Erased()
    # no row of another session names one of these, and looking for such rows would read the whole store for each
    engine = store.engine_of_its_own(foreign_keys=False)
    try:
        for done, session_id in enumerate(session_ids):
            progress(done, len(session_ids) + 1)
            with engine.begin() as connection:
                _erase(connection, session_id, now, erased)
        progress(len(session_ids), len(session_ids) + 1)
        if erased.gone:
            erased.is_folded = _wipe(store)
    except (DBAPIError, sqlite3.Error) as error:
        why = getattr(error, "orig", error)
        raise StoreError(_("Not all was deleted: {why}.", why=_(HELD) if is_busy(why) else why)) from None
    finally:
        engine.dispose()
    return erased


def _erase(connection: Connection, session_id: UUID, now: datetime, erased: Erased) -> None:
    table = table_behind(SessionRow)
    in_the_bin = select(table.c.id).where(table.c.id == session_id, table.c.discarded_at.is_not(None))
    if connection.execute(in_the_bin).first() is None:
        return
    if others_in(connection, session_id, now).seats:
        erased.in_use.append(session_id)
        return
    forget(connection, session_id)
    for model in _OF_A_SESSION:
        connection.execute(delete(table_behind(model)).where(table_behind(model).c.session_id == session_id))
    erased.gone.append(session_id)


def _wipe(store: Store) -> bool:
    """Take the last traces out of the index and the log; answers whether the log could be folded back."""
    with _plain(store) as connection:
        pages = -_MERGED_AT_ONCE  # a negative number begins by putting all parts of the index on one level
        while True:
            before = connection.total_changes
            connection.execute(_MERGE, (pages,))
            if connection.total_changes - before < 2:
                break
            pages = _MERGED_AT_ONCE
        (is_busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not is_busy


@contextmanager
def _plain(store: Store) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(store.path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute(f"PRAGMA {IN_MEMORY}")
        yield connection
    finally:
        connection.close()
