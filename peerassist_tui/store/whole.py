"""Proving that a store is whole: the file, what its rows name, and that each session is what its Changes add up to."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import Connection, select

from peerassist_tui.models import TABLES, Change, SessionRow
from peerassist_tui.store.search_check import disagreements
from peerassist_tui.store.store import Store, columns, rows_of

Progress = Callable[[int, int], None]
"""Is told how many sessions of how many have been looked at."""
Check = Callable[[Connection], Iterator["Fault"]]


@dataclass(frozen=True)
class Fault:
    """What is not whole, in a sentence; `session_id` says in which session, where it is in one."""

    sentence: str
    session_id: str = ""


def check(store: Store, progress: Progress) -> Iterator[Fault]:
    """All faults of a store, as it is at one moment; a console may go on writing meanwhile.

    Raises:
        StoreError: the store cannot be read.
    """
    with store.reading() as connection:
        for one in CHECKS:
            yield from one(connection)
        table = columns(SessionRow)
        sessions = connection.execute(select(table.c.id, table.c.title).order_by(table.c.starts_at)).all()
        for done, (session_id, title) in enumerate(sessions):
            progress(done, len(sessions))
            for sentence in _session(connection, session_id):
                yield Fault(f"“{title}” ({str(session_id)[:8]}): {sentence}", str(session_id))


def _file(connection: Connection) -> Iterator[Fault]:
    for (found,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if found != "ok":
            yield Fault(f"The file is damaged: {found}.")


def _names(connection: Connection) -> Iterator[Fault]:
    found = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    for table, of in sorted({(row[0], row[2]) for row in found}):
        yield Fault(f"Rows of {table} name rows of {of} that are not there.")


def _index(connection: Connection) -> Iterator[Fault]:
    yield from map(Fault, disagreements(connection))


CHECKS: list[Check] = [_file, _names, _index]
"""What is looked at beside the sessions; what else the store keeps puts its own check here."""


def _session(connection: Connection, session_id: UUID) -> Iterator[str]:
    table = columns(Change)
    query = select(table.c.seq, table.c.rows).where(table.c.session_id == session_id).order_by(table.c.seq)
    rows: dict[tuple[str, str], Any] = {}
    last = 0
    try:
        for seq, images in connection.execute(query):
            if seq != last + 1:
                yield f"its changes are not numbered one by one ({seq} follows {last})."
            last = seq
            for name, row_id, _, after in images:
                rows[name, row_id] = after
        yield from _differences(connection, session_id, {place: row for place, row in rows.items() if row is not None})
    except (ValidationError, json.JSONDecodeError, ValueError, KeyError, TypeError) as error:
        yield f"it cannot be read ({type(error).__name__})."


def _differences(connection: Connection, session_id: UUID, wanted: dict[tuple[str, str], Any]) -> Iterator[str]:
    for name, model in TABLES.items():
        stored = {str(row.id): row.image() for row in rows_of(connection, model, session_id)}
        added_up = {key: model.model_validate(row).image() for (table, key), row in wanted.items() if table == name}
        if stored != added_up:
            differ = {key for key in stored.keys() | added_up.keys() if stored.get(key) != added_up.get(key)}
            yield f"{len(differ)} of its rows in {name} are not what its changes add up to."
