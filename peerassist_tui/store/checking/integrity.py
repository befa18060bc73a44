"""Proving that a store is whole: the file and its tables, what its rows name, the index of the search, the chain of
the Changes and what they touched, and that each session is what its Changes add up to.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from peerassist_tui.language import N_, _
from peerassist_tui.models import TABLES, Change, Draft, Presence, Touched, digest_of
from peerassist_tui.progress import Progress
from peerassist_tui.store.checking.as_written import written_otherwise
from peerassist_tui.store.checking.schema_check import strangeness
from peerassist_tui.store.rows import changes_after, rows_of, table_behind
from peerassist_tui.store.search.search_check import disagreements
from peerassist_tui.store.store import Store

Check = Callable[[Connection], Iterator[str]]
_KEPT: tuple[type[SQLModel], ...] = (*TABLES.values(), Change, Touched, Presence, Draft)
_UNREADABLE = (DBAPIError, ValueError, TypeError, LookupError, OverflowError)
"""What reading raises where a damaged file holds what nobody wrote."""


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
        for what, one in CHECKS.items():
            yield from map(Fault, _read(one(connection), _(what)))
        sessions = connection.exec_driver_sql("SELECT id, title FROM session ORDER BY starts_at").all()
        for done, (key, title) in enumerate(sessions):
            progress(done, len(sessions))
            for sentence in _read(_session(connection, key), _("it cannot be read.")):
                yield Fault(_("“{title}” ({id}): {sentence}", title=title, id=key[:8], sentence=sentence), _id(key))


def _read(found: Iterator[str], unreadable: str) -> Iterator[str]:
    try:
        yield from found
    except _UNREADABLE:
        yield unreadable


def _id(key: str) -> str:
    try:
        return str(UUID(key))
    except ValueError:
        return key


def _file(connection: Connection) -> Iterator[str]:
    for (found,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if found != "ok":
            yield _("The file is damaged: {found}.", found=found)


def _names(connection: Connection) -> Iterator[str]:
    found = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    for table, of in sorted({(row[0], row[2]) for row in found}):
        yield _("Rows of {table} name rows of {other} that are not there.", table=table, other=of)


CHECKS: dict[str, Check] = {
    N_("The file cannot be read."): _file,
    N_("The schema cannot be read."): strangeness,
    N_("What rows name cannot be read."): _names,
    N_("The index of the search cannot be read."): disagreements,
}
"""What is looked at beside the sessions, by what is said where that fails; what else is kept puts its check here."""


def _session(connection: Connection, key: str) -> Iterator[str]:
    session_id = UUID(key)
    for model in _KEPT:
        if count := written_otherwise(connection, model, session_id):
            yield _(
                "{number} of its rows in {table} are not as they are written.", number=count, table=model.__tablename__
            )
    changes = changes_after(connection, session_id, 0)
    yield from _history(changes)
    yield from _touched(connection, session_id, changes)
    rows = {(name, row_id): after for change in changes for name, row_id, __, after in change.rows}
    yield from _differences(connection, session_id, {place: row for place, row in rows.items() if row is not None})


def _history(changes: list[Change]) -> Iterator[str]:
    """Whether the Changes follow each other, and are what their digests say."""
    last, previous, unproved = 0, "", 0
    for change in changes:
        if change.seq != last + 1:
            yield _("its changes are not numbered one by one ({number} follows {last}).", number=change.seq, last=last)
        unproved += change.digest != digest_of(previous, change)
        last, previous = change.seq, change.digest
    if unproved:
        yield _("{number} of its changes are not what their digests say.", number=unproved)


def _touched(connection: Connection, session_id: UUID, changes: list[Change]) -> Iterator[str]:
    """Whether it is noted rightly which tables each Change touched."""
    table = table_behind(Touched)
    noted = connection.execute(select(table.c.kind, table.c.seq).where(table.c.session_id == session_id)).all()
    wanted = {(kind, change.seq) for change in changes for kind in change.kinds()}
    if differ := wanted ^ {(kind, seq) for kind, seq in noted}:
        number = len({seq for __, seq in differ})
        yield _("of {number} of its changes it is not noted rightly what they touched.", number=number)


def _differences(connection: Connection, session_id: UUID, wanted: dict[tuple[str, str], Any]) -> Iterator[str]:
    for name, model in TABLES.items():
        rows = rows_of(connection, model, session_id)
        stored = {str(row.id): row.model_dump(mode="json", warnings=False) for row in rows}  # of whatever values
        added_up = {key: model.model_validate(row).image() for (table, key), row in wanted.items() if table == name}
        if stored != added_up:
            differ = {key for key in stored.keys() | added_up.keys() if stored.get(key) != added_up.get(key)}
            yield _(
                "{number} of its rows in {table} are not what its changes add up to.", number=len(differ), table=name
            )
