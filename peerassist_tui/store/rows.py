"""The rows and Changes of a session in the store's tables, read and written within a transaction."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, TypeVar
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import (
    Connection,
    Delete,
    Insert,
    MappingResult,
    Select,
    TextClause,
    Update,
    bindparam,
    delete,
    insert,
    select,
    text,
    update,
)
from sqlmodel import SQLModel

from peerassist_tui.errors import StoreError
from peerassist_tui.language import _
from peerassist_tui.models import TABLES, Change, ImageChange, Row, table_of
from peerassist_tui.models.references import references
from peerassist_tui.session import NO_STEPS, Done, Session, Trail
from peerassist_tui.store.disk.reasons import NO_VALUE
from peerassist_tui.store.search.search_index import keep_in_step
from peerassist_tui.store.touched import note_touched
from peerassist_tui.text import clean

M = TypeVar("M", bound=SQLModel)


def load(connection: Connection, session_id: UUID) -> Session:
    """The session as it stands; texts that somebody wrote into the file by hand are cleaned as all others are.

    Raises:
        StoreError: there is no such session, or it holds a value that the program does not write.
    """
    filled = set(connection.execute(_asking_what_is_filled(), {"session": session_id}).scalars())
    tables = {
        name: {row.id: row for row in _sound_rows(connection, model, session_id)} if name in filled else {}
        for name, model in TABLES.items()
    }
    if not tables["session"]:
        raise StoreError(_("That session is not in the store."))
    _must_name_rows(tables)
    return _with_trails(connection, Session(session_id, tables))


Values = Mapping[Any, Any]
"""The values of a row by the names of its columns."""


def rows_of(connection: Connection, model: type[M], session_id: UUID) -> list[M]:
    """The rows of one table that belong to a session, whatever values stand in the file."""
    return [model(**row) for row in _values_of(connection, model, session_id)]


def _must_name_rows(tables: Mapping[str, Mapping[UUID, Row]]) -> None:
    """Stop where a row names one that is not there, as nothing but a hand can leave it."""
    known = {row_id for rows in tables.values() for row_id in rows}
    for name, rows in tables.items():
        for column, several, *__ in references(TABLES[name]) if rows else ():
            values = [value for row in rows.values() if (value := getattr(row, column))]
            named = set(chain.from_iterable(values) if several else values)
            if not {one if isinstance(one, UUID) else UUID(one) for one in named} <= known:
                raise StoreError(_("The store cannot be read: {why}.", why=_(NO_VALUE)))


def _sound_rows(connection: Connection, model: type[M], session_id: UUID) -> list[M]:
    try:
        return [model.model_validate(_cleaned(row)) for row in _values_of(connection, model, session_id)]
    except ValidationError:
        raise StoreError(_("The store cannot be read: {why}.", why=_(NO_VALUE))) from None


def _values_of(connection: Connection, model: type[M], session_id: UUID) -> MappingResult:
    return connection.execute(_selecting(model), {"session": session_id}).mappings()


@cache
def _asking_what_is_filled() -> TextClause:
    """Which tables hold something of a session: the others need no statement, and SQLAlchemy no time to write it."""
    parts = (f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM {name} WHERE session_id = :session)" for name in TABLES)  # noqa: S608
    session = bindparam("session", type_=table_behind(Change).c.session_id.type)
    return text(" UNION ALL ".join(parts)).bindparams(session)


@cache
def _selecting(model: type[SQLModel]) -> Select[Any]:
    table = table_behind(model)
    return select(table).where(table.c.session_id == bindparam("session")).order_by(table.c.number)


def _cleaned(values: Values) -> dict[Any, Any]:
    """Values whose texts cannot act on a terminal; what can be printed holds nothing to clean."""
    acting = {name: clean(text) for name, text in values.items() if type(text) is str and not text.isprintable()}
    return {**values, **acting}


def changes_after(connection: Connection, session_id: UUID, seq: int) -> list[Change]:
    """The changes of a session that came after the one numbered `seq`."""
    table = table_behind(Change)
    query = select(table).where(table.c.session_id == session_id, table.c.seq > seq).order_by(table.c.seq)
    return [Change(**row) for row in connection.execute(query).mappings()]


def is_followed(connection: Connection, session: Session) -> bool:
    """Whether the store still has the history that `session` knows, by the digest of its last change."""
    return _digest(connection, session.id, session.seq) == session.digest


def _digest(connection: Connection, session_id: UUID, seq: int) -> str:
    """The digest of the change of that number; empty before the first one."""
    table = table_behind(Change)
    query = select(table.c.digest).where(table.c.session_id == session_id, table.c.seq == seq)
    return str(connection.execute(query).scalar() or "")


def change(connection: Connection, change_id: UUID) -> Change:
    """The change of that id."""
    table = table_behind(Change)
    return Change(**connection.execute(select(table).where(table.c.id == change_id)).mappings().one())


def save(connection: Connection, change: Change) -> None:
    """Write the rows of a change, what is searched of them, and the change; foreign keys are looked at at the end."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for table, row_id, before, after in change.images():
        if after is None:
            connection.execute(_deleting(TABLES[table]), {"row": row_id})
        elif before is None:
            connection.execute(_inserting(TABLES[table]), _values(table, after))
        else:
            connection.execute(_updating(TABLES[table]), {"row": row_id, **_values(table, after)})
    connection.execute(_inserting(Change), change.model_dump())
    note_touched(connection, [change])
    keep_in_step(connection, change.session_id, change.images())


@cache
def _inserting(model: type[SQLModel]) -> Insert:
    return insert(table_behind(model))


@cache
def _updating(model: type[SQLModel]) -> Update:
    return update(table_behind(model)).where(table_behind(model).c.id == bindparam("row"))


@cache
def _deleting(model: type[SQLModel]) -> Delete:
    return delete(table_behind(model)).where(table_behind(model).c.id == bindparam("row"))


def change_of(session: Session, saved: Sequence[Row], removed: Sequence[Row]) -> list[ImageChange]:
    """The images of rows to be saved and removed, before and after; each row once, as it stands in the end."""
    images: dict[tuple[str, str], ImageChange] = {}
    for row in saved:
        before = session.get(type(row), row.id)
        place = table_of(row), str(row.id)
        images[place] = (*place, before.image() if before else None, row.image())
    for row in removed:
        place = table_of(row), str(row.id)
        images[place] = (*place, row.image(), None)
    return list(images.values())


def _with_trails(connection: Connection, session: Session) -> Session:
    table = table_behind(Change)
    query = (
        select(table.c.id, table.c.seq, table.c.at, table.c.seat, table.c.rule, table.c.label, table.c.undoes)
        .where(table.c.session_id == session.id)
        .order_by(table.c.seq)
    )
    trails: dict[str, Trail] = {}
    steps = connection.execute(query).all()
    for change_id, __, __, seat, rule, label, undoes in steps:
        if rule not in NO_STEPS:
            trails[seat] = trails.get(seat, Trail()).follow(rule, Done(change_id, label, rule), undoes)
    last = steps[-1]
    digest = _digest(connection, session.id, last.seq)  # it lies behind the images: only the last one is read
    return Session(session.id, session.tables, last.seq, last.at, last.label, digest, trails)


def _values(table: str, image: dict[str, Any]) -> dict[str, Any]:
    return TABLES[table].model_validate(image).model_dump()


def table_behind(model: type[SQLModel]) -> Any:
    """The SQLAlchemy table behind a model, for statements."""
    return model.__table__  # type: ignore[attr-defined]
