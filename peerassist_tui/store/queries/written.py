"""All that was written in the sessions of a store, read within the transaction that may alter it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Text, func, select, type_coerce, union

from peerassist_tui.models import KINDS, TABLES, Change, Draft, SessionRow
from peerassist_tui.store.rows import table_behind


@dataclass(frozen=True, slots=True)
class Titled:
    """A session by its title."""

    id: UUID
    title: str


@dataclass(frozen=True, slots=True)
class PersonWritten:
    """A Change; `rows` are its images as JSON, which need not be read where nothing of interest stands in them."""

    id: UUID
    label: str
    rows: str


@dataclass(frozen=True, slots=True)
class Typing:
    """What somebody was typing at a seat, by its place."""

    seat: str
    place: str
    text: str


def count_sessions(connection: Connection) -> int:
    """How many sessions there are, those in the bin included."""
    return connection.execute(select(func.count()).select_from(table_behind(SessionRow))).scalar_one()


def sessions(connection: Connection) -> list[Titled]:
    """All sessions, those in the bin included, always in the same order."""
    table = table_behind(SessionRow)
    return [Titled(*row) for row in connection.execute(select(table.c.id, table.c.title).order_by(table.c.id))]


def owners(connection: Connection, session_id: UUID) -> set[str]:
    """Who took something on in a session without being in it."""
    named = [(table_behind(TABLES[table]), kind.outside) for table, kind in KINDS.items() if kind.outside]
    every = (select(table.c[name]).where(table.c.session_id == session_id) for table, name in named)
    return {name for name in connection.execute(union(*every)).scalars() if name}


def words_of(
    connection: Connection, table: str, names: Sequence[str], session_id: UUID
) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """Each row of a session's table, by its id, with these columns as an image has them."""
    rows = table_behind(TABLES[table])
    query = select(rows.c.id, *(rows.c[name] for name in names)).where(rows.c.session_id == session_id)
    for row_id, *values in connection.execute(query):
        yield row_id, dict(zip(names, values, strict=True))


def history(connection: Connection, session_id: UUID) -> Iterator[PersonWritten]:
    """The Changes of a session, from the first on."""
    table = table_behind(Change)
    query = select(table.c.id, table.c.label, type_coerce(table.c.rows, Text)).where(table.c.session_id == session_id)
    for row in connection.execute(query.order_by(table.c.seq)):
        yield PersonWritten(*row)


def drafts_of(connection: Connection, session_id: UUID) -> list[Typing]:
    """What was being typed in a session, at any seat."""
    table = table_behind(Draft)
    query = select(table.c.seat, table.c.place, table.c.text).where(table.c.session_id == session_id)
    return [Typing(*row) for row in connection.execute(query)]
