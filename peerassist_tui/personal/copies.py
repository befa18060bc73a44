"""The copies of a store that the program made, and whether somebody still stands in them."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from peerassist_tui.errors import StoreError
from peerassist_tui.personal.people_directory import Someone
from peerassist_tui.progress import Progress
from peerassist_tui.readings.privacy.name_replacer import NameReplacer, WordCounts, name_replacer
from peerassist_tui.store.backups.place import backups_of, folder_of
from peerassist_tui.store.copying import clear_abandoned_copies
from peerassist_tui.store.disk.file import open_reading
from peerassist_tui.store.secure_vacuum import copies_of

_TABLES = """
SELECT name FROM sqlite_schema
WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' AND sql NOT LIKE 'CREATE VIRTUAL%'
"""


def copies_holding(store: Path, whom: Someone, progress: Progress) -> list[Path]:
    """The copies beside the store, and its backups, in which the person is named in whole or by address.

    So does one count that cannot be read. `progress` is told how many copies have been looked through.
    """
    looked_for = name_replacer(whom.names, whom.addresses, "", (), parts=False)
    for folder in filter(None, (store.parent, folder_of(store))):
        clear_abandoned_copies(folder)
    copies = [*copies_of(store), *(one.path for one in backups_of(store))]
    holding = []
    for done, copy in enumerate(copies):
        progress(done, len(copies))
        if _holds(copy, looked_for):
            holding.append(copy)
    progress(1, 1)
    return holding


def _holds(copy: Path, looked_for: NameReplacer) -> bool:
    try:
        with closing(open_reading(copy)) as connection:
            return any(_is_named(text, looked_for) for text in _texts(connection))
    except (sqlite3.Error, StoreError):
        return True


def _texts(connection: sqlite3.Connection) -> Iterator[str]:
    """Every text of every table, whichever version of the program has made them."""
    connection.text_factory = lambda raw: raw.decode(errors="replace")
    for (table,) in connection.execute(_TABLES).fetchall():
        for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608
            yield from (value for value in row if isinstance(value, str))


def _is_named(text: str, looked_for: NameReplacer) -> bool:
    seen = WordCounts()
    looked_for.replaced(_unescaped(text), seen)
    return bool(seen)


def _unescaped(text: str) -> str:
    if "\\u" not in text:
        return text
    try:
        return json.dumps(json.loads(text), ensure_ascii=False)
    except ValueError:
        return text
