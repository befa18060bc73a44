"""Making anew what a store can make anew: what is derived from its Changes, and from its rows.

Rows are made from the Changes where their history proves itself, and where nothing would go that no Change knows of;
the index of the search from the rows; what each Change touched from the Changes; SQLite's own indexes from the tables.
Nothing else is touched: what a person wrote and no Change has any more, nobody can make anew.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from peerassist_tui.errors import Refused, StoreError
from peerassist_tui.language import _
from peerassist_tui.models import TABLES, Change, Presence, Touched, unproved
from peerassist_tui.progress import Progress
from peerassist_tui.store.anchor.commits import count_commit
from peerassist_tui.store.checking.as_written import written_otherwise
from peerassist_tui.store.checking.schema_check import lacking_indexes
from peerassist_tui.store.disk.waiting import HELD, is_busy
from peerassist_tui.store.rows import changes_after, table_behind
from peerassist_tui.store.search.search_index import empty_index, index_anew
from peerassist_tui.store.store import Store
from peerassist_tui.store.touched import forget_touched, note_touched

_UNREADABLE = (DBAPIError, Refused, ValueError, TypeError, LookupError, OverflowError)
_SESSIONS = "SELECT session_id FROM change UNION SELECT id FROM session"
_ASTRAY = f"DELETE FROM touched WHERE session_id NOT IN ({_SESSIONS})"  # noqa: S608


def repair(store: Store, must_be_alone: Callable[[], None], progress: Progress) -> None:
    """Make anew whatever can be, in one transaction: all of it is done, or nothing.

    What was whole stays as it is. Whoever calls has a copy of the store. `must_be_alone` raises where a console has a
    session open; it is asked while nobody else can write.

    Raises:
        StoreError: the store cannot be written to, or it is damaged so that nothing could be made anew.
    """
    store.must_be_writable()
    engine = store.engine_of_its_own(foreign_keys=False)
    try:
        with engine.begin() as connection:
            must_be_alone()
            count_commit(connection)
            _make_anew(connection, progress)
    except DBAPIError as error:
        why = _(HELD) if is_busy(error.orig) else error.orig
        raise StoreError(_("The store could not be repaired and is as it was: {why}.", why=why)) from None
    finally:
        engine.dispose()


def _make_anew(connection: Connection, progress: Progress) -> None:
    for name, made in [*lacking_indexes(connection)]:
        with _or_as_it_was(connection):
            connection.exec_driver_sql(f'DROP INDEX IF EXISTS "{name}"')
            connection.exec_driver_sql(made)
    with _or_as_it_was(connection):
        connection.exec_driver_sql("REINDEX")
    connection.exec_driver_sql(_ASTRAY)
    sessions = connection.exec_driver_sql(_SESSIONS).scalars().all()
    for done, key in enumerate(sessions):
        progress(done, 2 * len(sessions))
        with _or_as_it_was(connection):
            _session(connection, UUID(key))
    with _or_as_it_was(connection):
        empty_index(connection)
        index_anew(connection, lambda done, total: progress(total + done, 2 * total))


@contextmanager
def _or_as_it_was(connection: Connection) -> Iterator[None]:
    """What cannot be read, or not be made anew, stays as it is, for `check` to name."""
    connection.exec_driver_sql("SAVEPOINT anew")
    try:
        yield
    except _UNREADABLE:
        connection.exec_driver_sql("ROLLBACK TO anew")
    connection.exec_driver_sql("RELEASE anew")


def _session(connection: Connection, session_id: UUID) -> None:
    if written_otherwise(connection, Presence, session_id):  # it says only which consoles were there
        connection.execute(delete(table_behind(Presence)).where(table_behind(Presence).c.session_id == session_id))
    changes = changes_after(connection, session_id, 0)
    if _is_all_there(connection, session_id, changes):
        forget_touched(connection, session_id, 0)
        note_touched(connection, changes)
        if not [*unproved(changes)]:
            _rows(connection, session_id, changes)


def _is_all_there(connection: Connection, session_id: UUID, changes: list[Change]) -> bool:
    """Whether a history has no gap, and none is known of after its end."""
    table = table_behind(Touched)
    known = connection.execute(select(table.c.seq).where(table.c.session_id == session_id)).scalars().all()
    numbers = [change.seq for change in changes]
    return bool(numbers) and numbers == [*range(1, len(numbers) + 1)] and max(known, default=0) <= numbers[-1]


def _rows(connection: Connection, session_id: UUID, changes: list[Change]) -> None:
    """Let the rows of a session be what its Changes add up to, where no row would go."""
    added_up = {(name, row_id): after for change in changes for name, row_id, _, after in change.rows}
    wanted = {place: image for place, image in added_up.items() if image is not None}
    if {*_standing(connection, session_id)} - wanted.keys():
        return
    for name, model in TABLES.items():
        rows = [model.model_validate(image).model_dump() for (table, _), image in wanted.items() if table == name]
        _put(connection, model, session_id, rows)


def _standing(connection: Connection, session_id: UUID) -> Iterator[tuple[str, str]]:
    """All rows of a session, by table and id; an id that is written in another way is the same one."""
    for name in TABLES:
        query = f'SELECT id FROM "{name}" WHERE session_id = ?'  # noqa: S608
        for (row_id,) in connection.exec_driver_sql(query, (session_id.hex,)):
            yield name, str(UUID(row_id))


def _put(connection: Connection, model: type[SQLModel], session_id: UUID, rows: list[dict[str, Any]]) -> None:
    table = table_behind(model)
    connection.execute(delete(table).where(table.c.session_id == session_id))
    if rows:
        connection.execute(insert(table), rows)
