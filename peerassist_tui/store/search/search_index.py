"""The index of everything that was written, kept in step with the rows in the transaction that writes them.

A passage is a row that has text. Its id is made of the number of its session and its place among that session's
passages, so that the later one has the higher id, and a session's passages lie beside each other. The index itself
holds no text: what was indexed is taken out again by the text that the Change says the row had.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from peerassist_tui.models import RowChange
from peerassist_tui.progress import Progress, no_progress
from peerassist_tui.store.search.search_text import FIELDS, indexed, passage, searched_columns

SESSION_BITS = 32
"""A passage's id is its session's number shifted by so many bits, and its place."""
INDEXED_SINCE = "0008"
"""The schema's revision since which the index is as it is; a migration that makes indexed texts others raises it."""
_AT_ONCE = 5_000
_ADD = "INSERT INTO search_words (rowid, words, letters, kind) VALUES (?, ?, ?, ?)"
_TAKE = "INSERT INTO search_words (search_words, rowid, words, letters, kind) VALUES ('delete', ?, ?, ?, ?)"
_PLACE = "INSERT INTO search_passage (id, kind, row_id) VALUES (?, ?, ?)"


def keep_in_step(connection: Connection, session_id: UUID, images: Iterable[RowChange]) -> None:
    """Let the index follow rows of a session that are being written, by what they were before and after."""
    session: int | None = None
    for table, row_id, before, after in images:
        was, text = passage(table, before), passage(table, after)
        if was == text:
            continue
        session = session or _number(connection, session_id)
        place = _found(connection, session, row_id) if was else None
        if place is not None:
            connection.exec_driver_sql(_TAKE, (place, *indexed(was), table))
            if not text:
                connection.exec_driver_sql("DELETE FROM search_passage WHERE id = ?", (place,))
        if text:
            if place is None:
                place = _next(connection, session)
                connection.exec_driver_sql(_PLACE, (place, table, row_id.bytes))
            connection.exec_driver_sql(_ADD, (place, *indexed(text), table))


def forget(connection: Connection, session_id: UUID) -> None:
    """Take a session out of the index, before its rows are deleted for good."""
    session = _number(connection, session_id)
    places = connection.exec_driver_sql("SELECT id, kind, row_id FROM search_passage WHERE id BETWEEN ? AND ?",
                                        _span(session)).all()  # fmt: skip
    texts = {row_id: text for table in FIELDS for row_id, text in _texts(connection, table, session_id)}
    for place, kind, row_id in places:
        if text := texts.get(row_id):
            connection.exec_driver_sql(_TAKE, (place, *indexed(text), kind))
    connection.exec_driver_sql("DELETE FROM search_passage WHERE id BETWEEN ? AND ?", _span(session))
    connection.exec_driver_sql("DELETE FROM search_session WHERE number = ?", (session,))


def index_anew(connection: Connection, progress: Progress = no_progress) -> None:
    """Make the index from the rows as they stand; nothing of what was indexed before is left.

    `progress` is told how many sessions of how many are in it.
    """
    connection.exec_driver_sql("INSERT INTO search_words (search_words) VALUES ('delete-all')")
    for table in ("search_passage", "search_session"):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608
    sessions = connection.exec_driver_sql("SELECT id FROM session ORDER BY made_at, id").scalars().all()
    rows: list[tuple[int, str, UUID, str]] = []
    for number, session_id in enumerate(sessions, 1):
        connection.exec_driver_sql("INSERT INTO search_session VALUES (?, ?)", (number, session_id))
        rows += passages(connection, number, UUID(session_id))
        progress(number - 1, len(sessions))
        if len(rows) > _AT_ONCE:
            _add_all(connection, rows)
            rows = []
    _add_all(connection, rows)
    connection.exec_driver_sql("INSERT INTO search_words (search_words) VALUES ('optimize')")


def empty_index(connection: Connection) -> None:
    """Empty the index past FTS5, which may not be able to read it any more; before this connection has used it."""
    made = connection.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE name = 'search_words'").scalar_one()
    connection.exec_driver_sql(made.replace("search_words", "temp.search_fresh", 1))
    for part in ("data", "idx", "docsize", "config"):
        connection.exec_driver_sql(f"DELETE FROM main.search_words_{part}")  # noqa: S608
        connection.exec_driver_sql(f"INSERT INTO main.search_words_{part} SELECT * FROM temp.search_fresh_{part}")  # noqa: S608
    connection.exec_driver_sql("DROP TABLE temp.search_fresh")


def passages(connection: Connection, number: int, session_id: UUID) -> Iterator[tuple[int, str, UUID, str]]:
    """What is to be found of a session that has that number: place, table, row and text."""
    place = number << SESSION_BITS
    for table in FIELDS:
        for row_id, text in _texts(connection, table, session_id):
            yield place, table, UUID(bytes=row_id), text
            place += 1


def _add_all(connection: Connection, rows: list[tuple[int, str, UUID, str]]) -> None:
    if rows:
        connection.exec_driver_sql(_PLACE, [(place, table, row_id.bytes) for place, table, row_id, _ in rows])
        connection.exec_driver_sql(_ADD, [(place, *indexed(text), table) for place, table, _, text in rows])


def _texts(connection: Connection, table: str, session_id: UUID) -> Iterator[tuple[bytes, str]]:
    names = FIELDS[table]
    query = f'SELECT id, {searched_columns(table)} FROM "{table}" WHERE session_id = ? ORDER BY number'  # noqa: S608
    for row_id, *values in connection.exec_driver_sql(query, (session_id.hex,)):
        if text := passage(table, dict(zip(names, values, strict=True))):
            yield UUID(row_id).bytes, text


def _number(connection: Connection, session_id: UUID) -> int:
    query = "SELECT number FROM search_session WHERE session_id = ?"
    number = connection.exec_driver_sql(query, (session_id.hex,)).scalar()
    if number is None:
        connection.exec_driver_sql("INSERT INTO search_session (session_id) VALUES (?)", (session_id.hex,))
        number = connection.exec_driver_sql(query, (session_id.hex,)).scalar_one()
    return int(number)


def _span(session: int) -> tuple[int, int]:
    return session << SESSION_BITS, ((session + 1) << SESSION_BITS) - 1


def _next(connection: Connection, session: int) -> int:
    first, last = _span(session)
    query = "SELECT max(id) FROM search_passage WHERE id BETWEEN ? AND ?"
    highest: Any = connection.exec_driver_sql(query, (first, last)).scalar()
    return first if highest is None else int(highest) + 1


def _found(connection: Connection, session: int, row_id: UUID) -> int | None:
    query = "SELECT id FROM search_passage WHERE id BETWEEN ? AND ? AND row_id = ?"
    found: Any = connection.exec_driver_sql(query, (*_span(session), row_id.bytes)).scalar()
    return None if found is None else int(found)
