"""Keeping what is being typed: in the console at each key, in the store when the keys rest, told when neither helps."""

import asyncio
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from peerassist_tui.errors import Refused, StoreHeldError
from peerassist_tui.shell.watched import Watched
from peerassist_tui.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from uuid import UUID

    from peerassist_tui.models import Seat, Unsaved
    from peerassist_tui.seat.drafts import Drafts, EndsDraft, Put, Typed, Write
    from peerassist_tui.timing.clock import Clock

T = TypeVar("T")
REST_SECONDS = 0.3
"""So long after the last key the store is written to,"""
LONGEST_SECONDS = 0.7
"""while keys go on coming at the latest so long after the first one,"""
AGAIN_SECONDS = 5.0
"""and so long after it could not be."""


class DraftKeeper(Watched):
    """A console that loses nothing of what is typed, wherever the person goes and however it ends."""

    seat: "Seat"
    clock: "Clock"

    def __init__(self, store_path: Path) -> None:
        super().__init__(store_path)
        self._all_drafts: dict[UUID, Drafts] = {}
        self._drafts: Drafts | None = None
        self._next_write: asyncio.TimerHandle | None = None
        self._latest = 0.0
        self._told_of_drafts = ""

    def kept(self, place: str, of: "UUID | None" = None) -> "Unsaved":
        """What was typed in that place of a session, else of the open one, and is not saved."""
        from peerassist_tui.models.unsaved import NOTHING

        drafts = self.drafts_of(of)
        return NOTHING if drafts is None else drafts[place]

    def keep(self, place: str, draft: "Unsaved", of: "UUID | None" = None) -> None:
        """Keep what stands in that place of a session, else of the open one; an empty text is forgotten."""
        drafts = self.drafts_of(of)
        if drafts is not None and drafts.keep(place, draft):
            self._keep_soon()

    async def know_drafts(self, session_id: "UUID") -> "Collection[str]":
        """Know what was typed about a session and is not saved; answers with the places of which the store has some.

        Raises:
            StoreError: they cannot be read.
        """
        if self.is_read_only:
            self.keep_for(session_id, {}, lambda moved: None, lambda connection, moved: None)
            return ()
        from peerassist_tui.store.drafts import SeatDrafts

        there = SeatDrafts(await self.store(), session_id, self.seat, self.clock)
        stored = await asyncio.to_thread(there.read)
        self.keep_for(session_id, stored, there.write, there.put)
        return stored.keys()

    def drafts_of(self, session_id: "UUID | None" = None) -> "Drafts | None":
        """The drafts of a session, else of the open one, where they are known."""
        return self._drafts if session_id is None else self._all_drafts.get(session_id)

    def _keep_soon(self) -> None:
        if any(drafts.are_owed for drafts in self._all_drafts.values()):
            loop = asyncio.get_running_loop()
            if self._next_write is None:
                self._latest = loop.time() + LONGEST_SECONDS
            self._write_in(min(REST_SECONDS, self._latest - loop.time()))

    def keep_for(self, session_id: "UUID", stored: "Mapping[str, Unsaved]", write: "Write", put: "Put") -> "Drafts":
        """Know the drafts of that session from now on, with what the store has of them."""
        from peerassist_tui.seat.drafts import Drafts

        drafts = self._all_drafts.setdefault(session_id, Drafts(write, put))
        drafts.read(stored)
        return drafts

    def _write_in(self, seconds: float) -> None:
        if self._next_write is not None:
            self._next_write.cancel()
        self._next_write = asyncio.get_running_loop().call_later(max(0.0, seconds), self._write_soon)

    def _write_soon(self) -> None:
        self._next_write = None
        if self.is_running:
            self.run_worker(self.write_drafts(), group="draft")

    async def write_drafts(self) -> None:
        """Write what is unsaved; what stands in the way is told once, and it is tried again."""
        told, is_late = "", False
        for drafts in list(self._all_drafts.values()):
            try:
                await asyncio.to_thread(drafts.write)
            except StoreHeldError:  # nothing is wrong with it, and the title says so where a step waits
                is_late = True
            except Refused as refused:
                told, is_late = str(refused), True
        if is_late:
            self._write_in(AGAIN_SECONDS)
            if told and told != self._told_of_drafts:
                self.notify(f"{told} What you type stays in the line.", severity="warning", timeout=6, markup=False)
        self._told_of_drafts = told

    async def part_with_drafts(self, missing: "Collection[str]" = ()) -> None:
        """Write what is unsaved; what cannot be is told on the terminal after the console has given it back.

        What waits in a step that is `missing` is told with that.
        """
        if self._next_write is not None:
            self._next_write.cancel()
        for drafts in self._all_drafts.values():
            try:
                await asyncio.to_thread(drafts.write)
            except Refused as refused:
                for text in drafts.owed_beside(missing):
                    self.could_not_keep(text, str(refused))

    def saving(
        self, typed: "Typed | None", act: "Callable[[EndsDraft | None], T]", of: "UUID | None" = None
    ) -> "Callable[[], T]":
        """`act`, which saves what was typed, with the end of its draft in the same transaction."""
        drafts = self.drafts_of(of)
        return partial(act, None) if typed is None or drafts is None else partial(drafts.save, typed, act)

    def could_not_keep(self, text: str, why: str) -> None:
        """Tell a text on the terminal after the console has given it back."""
        told = "" if self.loss is not None and why == str(self.loss) else f"{why} "  # that is said at the very end
        self.leave_with(f"{told}You were typing: “{clean(text)}”")

    def on_emergency(self) -> None:
        for drafts in self._all_drafts.values():
            with suppress(Refused):
                drafts.write()
