"""A console that notices when its store is taken away under it, and keeps the file current while nobody writes."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from peerassist_tui.settings import first_warning_of
from peerassist_tui.shell.guard import Guarded
from peerassist_tui.store.disk.read_only import is_copied, is_read_only

if TYPE_CHECKING:
    from peerassist_tui.store.anchor.loss import StoreLost
    from peerassist_tui.store.disk.folding import Quiet
    from peerassist_tui.store.store import Store

LOOK_SECONDS = 0.5
QUIET_SECONDS = 3.0
_A_DAY = 86_400.0
KEY_SECONDS = 0.6
"""So long a key waits for another program that holds the store before it is said, and the next keys are taken."""


class Watched(Guarded[None]):
    """What a console does for the file that it has open."""

    def __init__(self, store_path: Path) -> None:
        super().__init__()
        self.store_path = store_path
        self.loss: StoreLost | None = None
        self.is_read_only = is_read_only(store_path)
        self.lasting = "" if not self.is_read_only else "read only, a copy" if is_copied(store_path) else "read only"
        self._store: Store | None = None
        self._opening = asyncio.Lock()
        self._quiet: Quiet | None = None

    def run_guarded(self) -> int:
        """Run until the person leaves; answers with the exit status.

        Raises:
            Refused: there is no terminal to show anything on, or the store is lost.
        """
        status = super().run_guarded()
        if self.loss is not None:
            raise self.loss
        return status

    async def store(self) -> "Store":
        """The store, opened after the first screen was painted.

        Raises:
            StoreError: it cannot be opened.
        """
        async with self._opening:
            if self._store is None:
                self._store = await asyncio.to_thread(_open_store, self.store_path)
            return self._store

    def on_mount(self) -> None:
        self.set_interval(LOOK_SECONDS, self._look_for_store)
        self.set_interval(QUIET_SECONDS, self._fold_when_quiet)
        self.run_worker(self._look_around(), group="services")

    async def on_unmount(self) -> None:
        if self._store is not None:
            self.loss = await asyncio.to_thread(_let_go, self._store)

    def store_stands(self) -> bool:
        """Whether the store is where it was when it was opened."""
        return self.loss is None and (self._store is None or self._store.anchor.stands())

    def show_loss(self) -> None:
        """Say, once and until it is over, that nothing can be saved."""
        if self.loss is not None:
            self.clear_notifications()
            self.notify(str(self.loss), severity="error", timeout=_A_DAY, markup=False)

    def _look_for_store(self) -> None:
        if not self.store_stands():
            self.run_worker(self._account_for_store(), group="store", exclusive=True)

    async def _account_for_store(self) -> None:
        assert self._store is not None
        before, self.loss = self.loss, await asyncio.to_thread(self._store.anchor.lost)
        if self.loss is not None and before is None:
            self.show_loss()
        elif self.loss is None and before is not None:
            self.clear_notifications()
            self.notify("The store is back in its place: work goes on, and is saved.", markup=False)

    def _fold_when_quiet(self) -> None:
        from peerassist_tui.store.disk.folding import Quiet

        self._quiet = self._quiet or Quiet(self.store_path)
        if self._quiet.has_come():
            self.fold_log()

    def fold_log(self) -> None:
        """Make the store's file current by itself, in a thread."""
        if self._store is not None:
            self.run_worker(asyncio.to_thread(self._store.anchor.fold), group="fold", exclusive=True)

    async def _look_around(self) -> None:
        from peerassist_tui.store.disk.synced import service_of
        from peerassist_tui.store.disk.temporary import clear_abandoned

        await asyncio.to_thread(clear_abandoned)
        service = await asyncio.to_thread(service_of, self.store_path)
        if not service:
            return
        if await asyncio.to_thread(first_warning_of, self.store_path):
            self.notify(
                f"{service} copies the folder of this store: open it on one computer at a time, and make copies with "
                "“peerassist backup FILE”.",
                severity="warning",
                timeout=20,
                markup=False,
            )


def _let_go(store: "Store") -> "StoreLost | None":
    lost = store.anchor.lost()
    store.anchor.fold()
    store.close()
    return lost


def _open_store(path: Path) -> "Store":
    from peerassist_tui.store.store import Store

    return Store(path, KEY_SECONDS)
