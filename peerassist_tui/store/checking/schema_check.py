"""Whether the store's tables, columns, keys and indexes are those of a store that is made today."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from functools import cache
from typing import Any

from sqlalchemy import Connection

from peerassist_tui.language import _
from peerassist_tui.store.anchor.commits import LEAST
from peerassist_tui.store.disk.file import APPLICATION_ID, REVISIONS, open_reading
from peerassist_tui.store.disk.temporary import passing_folder
from peerassist_tui.store.migrate import bring_up_to_date

_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
_Entry = tuple[str, str, str]


def strangeness(connection: Connection) -> Iterator[str]:
    """A sentence for each table, index or mark that is another than in a fresh store; none when all is well."""
    found, wanted = _entries(connection.exec_driver_sql(_SCHEMA).all()), _fresh()
    for kind, name, __ in sorted(map(_shown, found.keys() ^ wanted.keys())):
        yield _(
            "The {kind} {name} is not as it should be: missing, another, or not of this program.", kind=kind, name=name
        )
    for entry in sorted(found.keys() & wanted.keys()):
        if found[entry] != wanted[entry]:
            kind, name, __ = entry
            yield _("The {kind} {name} is made in another way than it should be.", kind=kind, name=name)
    versions = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    if versions != [REVISIONS[-1]]:
        yield _("The store does not say rightly which version it has.")
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        yield _("The file is not marked as a store of peerassist.")
    count = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0) >> 1
    if count and count < LEAST:
        yield _("The file is marked as no store of peerassist is.")


def lacking_indexes(connection: Connection) -> Iterator[tuple[str, str]]:
    """The name, and the statement that makes it, of each of SQLite's indexes that is missing or made in another way."""
    found, wanted = _entries(connection.exec_driver_sql(_SCHEMA).all()), _fresh()
    for kind, name, of, made in _fresh_schema():
        if kind == "index" and made and found.get((kind, name, of)) != wanted[kind, name, of]:
            yield name, made


def _shown(entry: _Entry) -> _Entry:
    """An entry for a sentence: whatever stands in a damaged file, in characters that can be printed."""
    kind, name, of = (ascii(str(part))[1:-1] for part in entry)
    return kind, name, of


def _entries(rows: Iterable[Any]) -> Mapping[_Entry, list[str]]:
    """Each table and index with its definitions; migrations put keys into a table in any order."""
    return {(kind, name, of): sorted(map(str.strip, re.split("[,\n]", str(sql)))) for kind, name, of, sql in rows}


def _fresh() -> Mapping[_Entry, list[str]]:
    return _entries(_fresh_schema())


@cache
def _fresh_schema() -> list[tuple[str, str, str, str | None]]:
    """What a store has that is made today."""
    with passing_folder() as folder:
        path = folder / "fresh.db"
        bring_up_to_date(path, REVISIONS[-1])
        with closing(open_reading(path)) as connection:
            return connection.execute(_SCHEMA).fetchall()
