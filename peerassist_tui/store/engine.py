"""The engine: how every connection to a store is set up, in one place."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, event
from sqlmodel import create_engine

from peerassist_tui.store.file import BUSY_SECONDS, open_reading


def engine_for(path: Path, *, foreign_keys: bool = True, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine whose transactions take the write lock at once (BEGIN IMMEDIATE) and are durable at COMMIT."""
    url = URL.create("sqlite", database=str(path))
    quiet = {"hide_parameters": True}  # an error's words may reach a log, and notes may not
    engine = create_engine(url, connect_args={"timeout": busy_seconds, "check_same_thread": False}, **quiet)

    def set_up(connection: Any, _: object) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "secure_delete=ON",  # what was deleted leaves no bytes behind
            f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
            f"busy_timeout={int(busy_seconds * 1000)}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    def begin(connection: Connection) -> None:
        mode = "" if connection.get_execution_options().get("reading") else " IMMEDIATE"
        connection.exec_driver_sql(f"BEGIN{mode}")

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
