"""The engine: how every connection to a store is set up, in one place."""

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, event
from sqlmodel import create_engine

from peerassist_tui.store.disk.file import BUSY_SECONDS, IN_MEMORY, open_reading
from peerassist_tui.store.disk.waiting import Patience, Waits, tell_nobody


def engine_for(
    path: Path, *, foreign_keys: bool = True, busy_seconds: float = BUSY_SECONDS, waits: Waits = tell_nobody
) -> Engine:
    """An engine whose transactions take the write lock at once (BEGIN IMMEDIATE) and are durable at COMMIT.

    For that lock it waits `busy_seconds`, and `waits` is told when it has waited for about a second.
    """
    usual = min(busy_seconds, BUSY_SECONDS)
    url = URL.create("sqlite", database=str(path))
    quiet = {"hide_parameters": True}  # an error's words may reach a log, and notes may not
    engine = create_engine(url, connect_args={"timeout": usual, "check_same_thread": False}, **quiet)

    def set_up(connection: Any, _: object) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            IN_MEMORY,
            "secure_delete=ON",  # what was deleted leaves no bytes behind
            f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
            f"busy_timeout={int(usual * 1000)}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("reading"):
            connection.exec_driver_sql("BEGIN")
        else:
            _begin_writing(connection, busy_seconds, waits)

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", begin)
    return engine


def reading_engine(path: Path) -> Engine:
    """An engine for a store that is read only: a connection for each reading, because others may begin to write."""
    engine = create_engine("sqlite://", creator=lambda: open_reading(path), poolclass=NullPool, hide_parameters=True)

    def set_up(connection: Any, _: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA query_only=OFF")  # it forbids tables of one's own in memory, too

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _begin_writing(connection: Connection, busy_seconds: float, waits: Waits) -> None:
    """Begin with the write lock; SQLite's own patience is for the statements after it, and for reading."""
    raw: Any = connection.connection.driver_connection
    patience = Patience(busy_seconds, waits)
    (usual,) = raw.execute("PRAGMA busy_timeout").fetchone()
    raw.execute("PRAGMA busy_timeout=0")
    try:
        while not _has_begun(raw):
            if not patience.holds():
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                return
    finally:
        raw.execute(f"PRAGMA busy_timeout={usual}")


def _has_begun(connection: Any) -> bool:
    with suppress(sqlite3.OperationalError):  # the last attempt, which is SQLAlchemy's, tells of it
        connection.execute("BEGIN IMMEDIATE")
    return bool(connection.in_transaction)
