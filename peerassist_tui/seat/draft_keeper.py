"""Keeping what is being typed: in the console at each key, in the store when the keys rest, told when neither helps."""

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from peerassist_tui.errors import Refused, StoreHeldError
from peerassist_tui.language import _
from peerassist_tui.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from uuid import UUID

    from peerassist_tui.models import Seat, Unsaved
    from peerassist_tui.seat.drafts import Drafts, EndsDraft, KeptDrafts, Typed
    from peerassist_tui.seat.front import Front
    from peerassist_tui.seat.storage import Storage
    from peerassist_tui.timing.clock import Clock

T = TypeVar("T")
REST_SECONDS = 0.3
"""So long after the last key the store is written to,"""
LONGEST_SECONDS = 0.7
"""while keys go on coming at the latest so long after the first one,"""
AGAIN_SECONDS = 5.0
"""and so long after it could not be."""


class DraftKeeper:
    """The drafts of a console: nothing of what is typed is lost, wherever the person goes and however it ends."""

    def __init__(self, app: "Front", storage: "Storage", seat: "Seat", clock: "Clock") -> None:
        self._app, self._storage, self._seat, self._clock = app, storage, seat, clock
        self._all: dict[UUID, Drafts] = {}
        self.current: Drafts | None = None
        """Those of the session that is open."""
        self._next_write: asyncio.TimerHandle | None = None
        self._latest = 0.0
        self._told = ""

    def kept(self, place: str, of: "UUID | None" = None) -> "Unsaved":
        """What was typed in that place of a session, else of the open one, and is not saved."""
        from peerassist_tui.models.unsaved import NOTHING

        drafts = self._of(of)
        return NOTHING if drafts is None else drafts[place]

    def begun(self, under: str) -> "Mapping[str, Unsaved]":
        """What was typed in the places of the open session whose names begin so, and is not saved."""
        return self.current.begun(under) if self.current else {}

    def keep(self, place: str, draft: "Unsaved", of: "UUID | None" = None) -> None:
        """Keep what stands in that place of a session, else of the open one; an empty text is forgotten."""
        drafts = self._of(of)
        if drafts is not None and drafts.keep(place, draft):
            self.keep_soon()

    async def know(self, session_id: "UUID") -> "Collection[str]":
        """Know what was typed about a session and is not saved; answers with the places of which the store has some.

        Raises:
            StoreError: they cannot be read.
        """
        from peerassist_tui.seat.drafts import Drafts, NotKept
        from peerassist_tui.store.drafts import SeatDrafts

        if self._storage.is_read_only:
            there: KeptDrafts = NotKept()
        else:
            there = SeatDrafts(await self._storage.store(), session_id, self._seat, self._clock)
        return await asyncio.to_thread(self._all.setdefault(session_id, Drafts(there)).read)

    async def go_on(self, session_id: "UUID") -> "Collection[str]":
        """Have the drafts of this session for those of the open one; answers and raises as `know`."""
        waiting = await self.know(session_id)
        self.current = self._of(session_id)
        return waiting

    def _of(self, session_id: "UUID | None") -> "Drafts | None":
        return self.current if session_id is None else self._all.get(session_id)

    def keep_soon(self) -> None:
        """Have the store brought up to date once the keys rest, where it is not."""
        if any(drafts.are_owed for drafts in self._all.values()):
            loop = asyncio.get_running_loop()
            if self._next_write is None:
                self._latest = loop.time() + LONGEST_SECONDS
            self._write_in(min(REST_SECONDS, self._latest - loop.time()))

    def _write_in(self, seconds: float) -> None:
        if self._next_write is not None:
            self._next_write.cancel()
        self._next_write = asyncio.get_running_loop().call_later(max(0.0, seconds), self._write_soon)

    def _write_soon(self) -> None:
        self._next_write = None
        if self._app.is_running:
            self._app.run_worker(self.write(), group="draft")

    async def write(self) -> None:
        """Write what is unsaved; what stands in the way is told once, and it is tried again."""
        told, is_late = "", False
        for drafts in list(self._all.values()):
            try:
                await asyncio.to_thread(drafts.write)
            except StoreHeldError:  # nothing is wrong with it, and the title says so where a step waits
                is_late = True
            except Refused as refused:
                told, is_late = str(refused), True
        if is_late:
            self._write_in(AGAIN_SECONDS)
            if told and told != self._told:
                self._app.tell(_("{why} What you type stays in the line.", why=told))
        self._told = told

    async def part(self, missing: "Collection[str]" = ()) -> None:
        """Write what is unsaved; what cannot be is told on the terminal after the console has given it back.

        What waits in a step that is `missing` is told with that.
        """
        if self._next_write is not None:
            self._next_write.cancel()
        for drafts in self._all.values():
            try:
                await asyncio.to_thread(drafts.write)
            except Refused as refused:
                for text in drafts.owed_beside(missing):
                    self._could_not_keep(text, str(refused))

    def saving(
        self, typed: "Typed | None", act: "Callable[[EndsDraft | None], T]", of: "UUID | None" = None
    ) -> "Callable[[], T]":
        """`act`, which saves what was typed, with the end of its draft in the same transaction."""
        drafts = self._of(of)
        return partial(act, None) if typed is None or drafts is None else partial(drafts.save, typed, act)

    def _could_not_keep(self, text: str, why: str) -> None:
        typed = clean(text)
        if self._storage.is_known_lost(why):  # that is said at the very end
            self._app.leave_with(_("You were typing: “{text}”", text=typed))
        else:
            self._app.leave_with(_("{why} You were typing: “{text}”", why=why, text=typed))

    def save_in_emergency(self) -> None:
        """Write what is unsaved, at once, in another thread than that of the app."""
        for drafts in self._all.values():
            with suppress(Refused):
                drafts.write()
