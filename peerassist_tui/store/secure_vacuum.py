"""Leaving nothing in the file of what was deleted or overwritten: SQLite itself would keep it until it needs the room.

That it is still to be done is written down in the transaction that deletes, in the lowest bit of `PRAGMA user_version`,
so that whoever is stopped in between can go on.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from peerassist_tui.errors import StoreError
from peerassist_tui.language import _
from peerassist_tui.store.disk.file import BUSY_SECONDS, open_reading

_DUE = 1
_COPIES = ("*.bak.db", "*.former.db", "*.rescued.db", ".*.copy.db", ".*.new.db")


def request_secure_vacuum(connection: Connection) -> None:
    """Note, within a transaction, that the file is to be scrubbed after it."""
    marked = connection.exec_driver_sql("PRAGMA user_version").scalar() or 0
    connection.exec_driver_sql(f"PRAGMA user_version={marked | _DUE}")


def needs_secure_vacuum(path: Path) -> bool:
    """Whether something was deleted for good and may still stand in the file."""
    with closing(open_reading(path)) as connection:
        return bool(_marked(connection) & _DUE)


def secure_vacuum(path: Path) -> None:
    """Write the store anew and empty its journal, so that its files hold what the store holds and nothing else.

    Raises:
        StoreError: another program is holding the store; it is to be done once more.
    """
    try:
        with closing(sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete=ON")
            _write_beside(connection, path)
            connection.execute("VACUUM")
            _empty_the_journal(connection, path)
            connection.execute(f"PRAGMA user_version={_marked(connection) & ~_DUE}")
            _empty_the_journal(connection, path)
    except sqlite3.Error as error:
        raise StoreError(_again(path, str(error))) from None


def _write_beside(connection: sqlite3.Connection, path: Path) -> None:
    """Let SQLite write the store anew beside it: it may be larger than the memory, and is not for temporary folders."""
    folder = str(path.parent).replace("'", "''")
    connection.execute(f"PRAGMA temp_store_directory='{folder}'")  # for the process; all other connections use memory


def _marked(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def copies_of(path: Path) -> list[Path]:
    """The copies of a store that the program put beside it: before a migration, before another one was put back."""
    found = {file for pattern in _COPIES for file in path.parent.glob(pattern)}
    return sorted(file for file in found if file.name.startswith((f"{path.stem}-", ".")))


def _empty_the_journal(connection: sqlite3.Connection, path: Path) -> None:
    busy, *__ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreError(_again(path, _("another program is reading it")))


def _again(path: Path, why: str) -> str:
    return _(
        "What was deleted may still stand in the file {path} ({why}); close the other consoles and say "
        "`peerassist people`, which goes on with it.",
        path=path,
        why=why,
    )
