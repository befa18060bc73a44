"""The seat that a plain console has at one session: its steps, what others do there, and its presence."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from peerassist_tui.desk import Desk
from peerassist_tui.errors import Refused, StoreHeldError
from peerassist_tui.models import Change
from peerassist_tui.seat.attendance import Attendance, attend
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.store.disk.file import Watch
from peerassist_tui.store.rows import changes_after
from peerassist_tui.store.store import Store

T = TypeVar("T")


class PlainSeat:
    """A desk with what was told of its session so far; `held` is called when another program holds the store."""

    def __init__(self, store: Store, desk: Desk, held: Callable[[], None]) -> None:
        """Take the seat.

        Raises:
            StoreError: the store cannot be read.
        """
        self.desk, self._store, self._held = desk, store, held
        self._watch = Watch(store.path)
        self._watch.moved()
        store.anchor.last_resort = self._write_last_resort
        self.attendance: Attendance | None = None
        if not store.is_read_only:  # nobody is there who only reads
            self.attendance = asyncio.run(attend(store, desk, desk.time.wall))
        self._told = desk.session.seq

    @property
    def session(self) -> Session:
        """The session as it was last followed."""
        return self.desk.session

    @property
    def now(self) -> datetime:
        """The present moment of the session, aware UTC."""
        return self.desk.now()

    def do(self, step: Step) -> Change | None:
        """Take a step, however long another program holds the store; None when there was nothing to do.

        Raises:
            Refused: the rule refuses, or it cannot be saved.
        """
        asked_at = self.desk.time()
        return self.wait_for(lambda: self.desk.perform(step, asked_at=asked_at))

    def wait_for(self, write: Callable[[], T]) -> T:
        """What a write answers, which is tried until no other program holds the store.

        Raises:
            Refused: what `write` raises.
        """
        while True:
            try:
                return write()
            except StoreHeldError:
                self._held()

    def news(self, *, of_all: bool = False) -> Iterator[Change]:
        """What was done since it was last asked, oldest first; `of_all`: also where nothing seems to have been written.

        Raises:
            StoreError: the store cannot be read.
        """
        if not (self._watch.moved() or of_all):
            return
        session = self.desk.sync()
        with self._store.reading() as connection:
            changes = changes_after(connection, session.id, min(self._told, session.seq))
        self._told = session.seq
        yield from (change for change in changes if change.seq <= session.seq)

    def beat(self) -> None:
        """Show that this console is there; a store that is held is tried again the next time."""
        if self.attendance:
            with suppress(Refused):
                asyncio.run(self.attendance.beat())

    def leave(self) -> None:
        """Give the seat up."""
        self._watch.close()
        if self.attendance:
            with suppress(Refused):
                asyncio.run(self.attendance.leave())

    def _write_last_resort(self, path: Path) -> None:
        from peerassist_tui.exchange.last_resort import write_as_it_stands

        write_as_it_stands(self.desk.session, path)
