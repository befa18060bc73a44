"""Reading sessions out of the store and writing Changes into it."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from copy import copy
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import (
    Connection,
    Delete,
    Engine,
    Insert,
    Text,
    Update,
    bindparam,
    cast,
    delete,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from peerassist_tui.errors import StoreError, StoreHeldError
from peerassist_tui.models import TABLES, Change, Row, table_of
from peerassist_tui.session import NO_STEPS, Session, Step, Trail
from peerassist_tui.store.commits import count_commit
from peerassist_tui.store.engine import engine_for, reading_engine
from peerassist_tui.store.file import BUSY_SECONDS, REVISIONS, Version, inspect
from peerassist_tui.store.read_only import REFUSAL, is_read_only
from peerassist_tui.store.rescue import Anchor
from peerassist_tui.store.search_index import keep_in_step
from peerassist_tui.store.waiting import HELD, LONG_SECONDS, Waits, is_busy, nobody

M = TypeVar("M", bound=SQLModel)
_WHYS = {
    "full": "the disk is full",
    "I/O error": "the disk is full, or cannot be reached",
    "readonly": "the store may not be written to any more",
    "unable to open": "the files of the store cannot be opened any more",
    "malformed": "the file is damaged; “peerassist check” says what is whole",
    "not a database": "the file is damaged; “peerassist check” says what is whole",
}
"""What SQLite means by what it says."""


class Store:
    """One store, open for reading and, unless it is read only, writing; made or brought up to date on first use."""

    def __init__(self, path: Path, busy_seconds: float = BUSY_SECONDS, waits: Waits = nobody) -> None:
        """Open the store at `path`; a write waits so long for another program that holds it, and `waits` is told.

        Raises:
            StoreError: it cannot be made, read or migrated, or is of a newer version.
        """
        self.path = path
        if inspect(path) is not Version.CURRENT:
            from peerassist_tui.store.migrate import bring_up_to_date

            bring_up_to_date(path, REVISIONS[-1], waits=waits)
        self.is_read_only, self._patience = is_read_only(path), (busy_seconds, waits)
        self._engine = reading_engine(path) if self.is_read_only else self.engine_of_its_own()
        self.anchor = Anchor(path, self._engine.dispose)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
        self.anchor.close()

    def must_be_writable(self) -> None:
        """Refuse what would write to a store that is read only.

        Raises:
            StoreError: it is.
        """
        if self.is_read_only:
            raise StoreError(REFUSAL)

    @contextmanager
    def patient(self, waits: Waits = nobody) -> Iterator["Store"]:
        """The same store for a long step, which waits long for another program that holds it; `waits` is told."""
        patient = copy(self)
        patient._patience = LONG_SECONDS, waits
        patient._engine = patient.engine_of_its_own()
        try:
            yield patient
        finally:
            patient._engine.dispose()

    def engine_of_its_own(self, *, foreign_keys: bool = True) -> Engine:
        """Another engine on the same file, as patient as this store; whoever asks for it disposes of it."""
        seconds, waits = self._patience
        return engine_for(self.path, foreign_keys=foreign_keys, busy_seconds=seconds, waits=waits)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that holds the write lock from its beginning; committed at the end, or nothing of it.

        Raises:
            StoreHeldError: another process held the store for too long.
            StoreLost: the file is not at its path any more.
            StoreError: the store is read only, the disk is full, …
        """
        self.must_be_writable()
        try:
            with self.anchor.guarded(), self._engine.begin() as connection:
                self.anchor.must_still_stand()  # it may have gone before the lock was had
                count_commit(connection)
                yield connection
        except DBAPIError as error:
            refusal = StoreHeldError if is_busy(error.orig) else StoreError
            raise refusal(f"Nothing was saved: {_why(error)}.") from error

    @contextmanager
    def writing_in_any_case(self) -> Iterator[Connection]:
        """The same for what is being typed: where the store is lost, it is written into the copy.

        Raises:
            StoreError: it could not be written.
        """
        lost = self.anchor.lost()
        if lost is None:
            with self.writing() as connection:
                yield connection
        elif lost.copy is None:
            raise lost
        else:
            with closing(Store(lost.copy)) as copy, copy.writing() as connection:
                yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the store and takes no lock."""
        try:
            with self._engine.connect().execution_options(reading=True) as connection:
                yield connection
        except DBAPIError as error:
            raise StoreError(f"The store cannot be read: {_why(error)}.") from error

    def load(self, session_id: UUID) -> Session:
        """The session as it stands.

        Raises:
            StoreError: there is no such session.
        """
        with self.reading() as connection:
            return load(connection, session_id)

    def changes(self, session_id: UUID) -> list[Change]:
        """All changes of a session from its first on."""
        with self.reading() as connection:
            return changes_after(connection, session_id, 0)

    def changes_naming(self, session_id: UUID, table: str) -> list[Change]:
        """The changes of a session that touched rows of one table, and those that finished or reopened its wrap-up."""
        changes = columns(Change)
        touched = cast(changes.c.rows, Text).like(f'%"{table}"%')
        query = select(changes).where(
            changes.c.session_id == session_id, or_(touched, cast(changes.c.rows, Text).like('%"wrapped_up_at": "%'))
        )
        with self.reading() as connection:
            return [Change(**row) for row in connection.execute(query.order_by(changes.c.seq)).mappings()]


def load(connection: Connection, session_id: UUID) -> Session:
    """The session as it stands.

    Raises:
        StoreError: there is no such session.
    """
    tables = {name: {row.id: row for row in rows_of(connection, model, session_id)} for name, model in TABLES.items()}
    if not tables["session"]:
        raise StoreError("That session is not in the store.")
    return _with_trails(connection, Session(session_id, tables))


def rows_of(connection: Connection, model: type[M], session_id: UUID) -> list[M]:
    """The rows of one table that belong to a session."""
    table = columns(model)
    found = connection.execute(select(table).where(table.c.session_id == session_id).order_by(table.c.number))
    return [model(**row) for row in found.mappings()]


def changes_after(connection: Connection, session_id: UUID, seq: int) -> list[Change]:
    """The changes of a session that came after the one numbered `seq`."""
    table = columns(Change)
    query = select(table).where(table.c.session_id == session_id, table.c.seq > seq).order_by(table.c.seq)
    return [Change(**row) for row in connection.execute(query).mappings()]


def is_followed(connection: Connection, session: Session) -> bool:
    """Whether the store still has the history that `session` knows, by the digest of its last change."""
    return _digest(connection, session.id, session.seq) == session.digest


def _digest(connection: Connection, session_id: UUID, seq: int) -> str:
    """The digest of the change of that number; empty before the first one."""
    table = columns(Change)
    query = select(table.c.digest).where(table.c.session_id == session_id, table.c.seq == seq)
    return str(connection.execute(query).scalar() or "")


def change(connection: Connection, change_id: UUID) -> Change:
    """The change of that id."""
    table = columns(Change)
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
    keep_in_step(connection, change.session_id, change.images())


@cache
def _inserting(model: type[SQLModel]) -> Insert:
    return insert(columns(model))


@cache
def _updating(model: type[SQLModel]) -> Update:
    return update(columns(model)).where(columns(model).c.id == bindparam("row"))


@cache
def _deleting(model: type[SQLModel]) -> Delete:
    return delete(columns(model)).where(columns(model).c.id == bindparam("row"))


def change_of(
    session: Session, saved: Sequence[Row], removed: Sequence[Row]
) -> list[tuple[str, str, dict[str, Any] | None, dict[str, Any] | None]]:
    """The images of rows to be saved and removed, before and after."""
    images: list[tuple[str, str, dict[str, Any] | None, dict[str, Any] | None]] = []
    for row in saved:
        before = session.get(type(row), row.id)
        images.append((table_of(row), str(row.id), before.image() if before else None, row.image()))
    images += [(table_of(row), str(row.id), row.image(), None) for row in removed]
    return images


def _with_trails(connection: Connection, session: Session) -> Session:
    table = columns(Change)
    query = (
        select(table.c.id, table.c.seq, table.c.at, table.c.seat, table.c.rule, table.c.label, table.c.undoes)
        .where(table.c.session_id == session.id)
        .order_by(table.c.seq)
    )
    trails: dict[str, Trail] = {}
    steps = connection.execute(query).all()
    for change_id, _, _, seat, rule, label, undoes in steps:
        if rule not in NO_STEPS:
            trails[seat] = trails.get(seat, Trail()).follow(rule, Step(change_id, label), undoes)
    last = steps[-1]
    digest = _digest(connection, session.id, last.seq)  # it lies behind the images: only the last one is read
    return Session(session.id, session.tables, last.seq, last.at, last.label, digest, trails)


def _values(table: str, image: dict[str, Any]) -> dict[str, Any]:
    return TABLES[table].model_validate(image).model_dump()


def columns(model: type[SQLModel]) -> Any:
    """The table behind a model, for statements."""
    return model.__table__  # type: ignore[attr-defined]


def _why(error: DBAPIError) -> str:
    text = str(error.orig)
    if is_busy(error.orig):
        return HELD
    return next((said for part, said in _WHYS.items() if part in text), text)
