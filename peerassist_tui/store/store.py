"""Reading sessions out of the store and writing Changes into it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from copy import copy
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from peerassist_tui.errors import StoreError, StoreHeldError
from peerassist_tui.language import _
from peerassist_tui.models import Change
from peerassist_tui.session import Session
from peerassist_tui.store.anchor.commits import count_commit
from peerassist_tui.store.anchor.rescue import Anchor
from peerassist_tui.store.disk.file import BUSY_SECONDS, REVISIONS, Version, inspect
from peerassist_tui.store.disk.read_only import REFUSAL, is_read_only
from peerassist_tui.store.disk.reasons import NO_VALUE, UNREADABLE_VALUES, is_held, is_of_a_value, why
from peerassist_tui.store.disk.waiting import LONG_SECONDS, Waits, tell_nobody
from peerassist_tui.store.engine import engine_for, reading_engine
from peerassist_tui.store.rows import changes_after, load


class Store:
    """One store, open for reading and, unless it is read only, writing; made or brought up to date on first use."""

    def __init__(self, path: Path, busy_seconds: float = BUSY_SECONDS, waits: Waits = tell_nobody) -> None:
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
            raise StoreError(_(REFUSAL))

    @contextmanager
    def patient(self, waits: Waits = tell_nobody) -> Iterator["Store"]:
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
            if "readonly" in str(error.orig):
                self.anchor.renew()
            refusal = StoreHeldError if is_held(error.orig, self.path) else StoreError
            raise refusal(_("Nothing was saved: {why}.", why=why(error.orig, self.path))) from error
        except UNREADABLE_VALUES as error:
            if not is_of_a_value(error):
                raise
            raise StoreError(_("Nothing was saved, for the store cannot be read: {why}.", why=_(NO_VALUE))) from error

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
            raise StoreError(_("The store cannot be read: {why}.", why=why(error.orig))) from error
        except UNREADABLE_VALUES as error:
            if not is_of_a_value(error):
                raise
            raise StoreError(_("The store cannot be read: {why}.", why=_(NO_VALUE))) from error

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
