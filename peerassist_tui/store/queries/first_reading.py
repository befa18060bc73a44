"""Reading with sqlite3 alone, where importing SQLAlchemy would double the time until the first words are there."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from peerassist_tui.store.disk.file import open_reading, unreadable


@contextmanager
def first_reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the store at `path` that only reads, and is closed whatever happens.

    Raises:
        StoreHeldError: another program holds the store.
        StoreError: the store cannot be read.
    """
    try:
        with closing(open_reading(path)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise unreadable(path, error) from None
