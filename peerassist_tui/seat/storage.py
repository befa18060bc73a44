"""The store that a console has open: opened late, missed when it is taken away, kept current while nobody writes."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from peerassist_tui.language import _
from peerassist_tui.seat.backups import Backups
from peerassist_tui.settings import first_warning_of
from peerassist_tui.store.disk.read_only import REFUSAL, is_copied, is_read_only

if TYPE_CHECKING:
    from peerassist_tui.seat.front import Front
    from peerassist_tui.store.anchor.loss import StoreLost
    from peerassist_tui.store.disk.folding import Quiet
    from peerassist_tui.store.store import Store

LOOK_SECONDS = 0.5
"""So often it is looked whether the store is still in its place,"""
QUIET_SECONDS = 3.0
"""and so often whether nobody has written for a while."""
KEY_SECONDS = 0.6
"""So long a key waits for another program that holds the store before it is said, and the next keys are taken."""


class Storage:
    """What a console does for the file that it has open."""

    def __init__(self, path: Path, app: "Front") -> None:
        self.path = path
        self.loss: StoreLost | None = None
        self.is_read_only = is_read_only(path)
        self.lasting = "" if not self.is_read_only else _("read only, a copy") if is_copied(path) else _("read only")
        self.backups = Backups(path, app, self.stands)
        self._app = app
        self._store: Store | None = None
        self._opening = asyncio.Lock()
        self._quiet: Quiet | None = None

    async def store(self) -> "Store":
        """The store, opened after the first screen was painted.

        Raises:
            StoreError: it cannot be opened.
        """
        async with self._opening:
            if self._store is None:
                self._store = await asyncio.to_thread(_open_store, self.path)
            return self._store

    def begin(self) -> None:
        """Look after the store from now on."""
        self._app.set_interval(LOOK_SECONDS, self.look)
        self._app.set_interval(QUIET_SECONDS, self._fold_when_quiet)
        self.backups.begin()
        self._app.run_worker(self._look_around(), group="services")

    async def let_go(self) -> None:
        """Close it; `loss` says from then on whether it was lost."""
        await self.backups.leave()
        if self._store is not None:
            self.loss = await asyncio.to_thread(_let_go, self._store)

    def is_refused(self) -> bool:
        """Whether nothing can be written here because the store is read only, which has then been told."""
        if self.is_read_only:
            self._app.tell(_(REFUSAL))
        return self.is_read_only

    def stands(self) -> bool:
        """Whether the store is where it was when it was opened."""
        return self.loss is None and (self._store is None or self._store.anchor.stands())

    def is_known_lost(self, sentence: str) -> bool:
        """Whether a sentence says no more than that the store is lost."""
        return self.loss is not None and sentence == str(self.loss)

    def look(self) -> None:
        """See whether the store is still there, and account for it where it is not."""
        if not self.stands():
            self._app.run_worker(self._account_for_store(), group="store", exclusive=True)

    async def _account_for_store(self) -> None:
        assert self._store is not None
        before, self.loss = self.loss, await asyncio.to_thread(self._store.anchor.lost)
        self._app.answers.stand("loss", "" if self.loss is None else str(self.loss), "error")
        if self.loss is None and before is not None:
            self._app.tell(_("The store is back in its place: work goes on, and is saved."), "information")

    def _fold_when_quiet(self) -> None:
        from peerassist_tui.store.disk.folding import Quiet

        self._quiet = self._quiet or Quiet(self.path)
        if self._quiet.has_come():
            self.fold()

    def fold(self) -> None:
        """Make the store's file current by itself, in a thread."""
        if self._store is not None:
            self._app.run_worker(asyncio.to_thread(self._store.anchor.fold), group="fold", exclusive=True)

    def session_ended(self) -> None:
        """Make the store's file current, and then a backup of it."""
        if self._store is not None:
            self._app.run_worker(self._fold_and_back_up(self._store), group="backups")

    async def _fold_and_back_up(self, store: "Store") -> None:
        await asyncio.to_thread(store.anchor.fold)
        await self.backups.make("finish")

    async def _look_around(self) -> None:
        from peerassist_tui.store.disk.synced import service_of
        from peerassist_tui.store.disk.temporary import clear_abandoned

        await asyncio.to_thread(clear_abandoned)
        service = await asyncio.to_thread(service_of, self.path)
        if not service:
            return
        if await asyncio.to_thread(first_warning_of, self.path):
            self._app.tell(
                _(
                    "{service} copies the folder of this store: open it on one computer at a time, and make copies "
                    "with “peerassist backup FILE”.",
                    service=service,
                )
            )


def _let_go(store: "Store") -> "StoreLost | None":
    lost = store.anchor.lost()
    store.anchor.fold()
    store.close()
    return lost


def _open_store(path: Path) -> "Store":
    from peerassist_tui.store.store import Store

    return Store(path, KEY_SECONDS)
