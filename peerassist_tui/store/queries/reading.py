"""Reading with SQLAlchemy's statements."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from peerassist_tui.errors import StoreError
from peerassist_tui.language import _
from peerassist_tui.store.disk.file import unreadable
from peerassist_tui.store.disk.reasons import NO_VALUE, UNREADABLE_VALUES
from peerassist_tui.store.engine import reading_engine

_engine = lru_cache(maxsize=8)(reading_engine)
"""An engine keeps no connection, only how its statements are worded."""


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """A connection to the store at `path` that sees one moment of it and only reads, closed whatever happens.

    Raises:
        StoreHeldError: another program holds the store.
        StoreError: the store cannot be read.
    """
    try:
        with _engine(path).connect() as connection:
            yield connection
    except DBAPIError as error:
        raise unreadable(path, error.orig or error) from None
    except UNREADABLE_VALUES as error:  # whatever is worked out here comes of the values alone
        raise StoreError(_("The store {path} cannot be read: {why}.", path=path, why=_(NO_VALUE))) from error
