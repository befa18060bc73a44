"""Several writes as one: either all of them are in the store, or none."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from peerassist_tui.store.store import Store


class TransactionStore(Store):
    """A store whose writes all belong to one transaction; whoever began it commits it."""

    def __init__(self, store: Store, connection: Connection) -> None:
        self.path, self._connection = store.path, connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The transaction, which whoever began it commits."""
        yield self._connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The transaction itself, so that what it has written is read."""
        yield self._connection
