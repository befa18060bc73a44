"""What is done to sessions in the library (bin, archive, tags), each of which can be taken back and done again."""

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from peerassist_tui.step import Step
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.text import clip

if TYPE_CHECKING:
    from peerassist_tui.desk import Desk
    from peerassist_tui.models import Change
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.seat.drafts import Typed


class Deed(NamedTuple):
    """A rule by its name, and what it is given."""

    rule: str
    given: dict[str, Any]


def to_bin(*, on: bool) -> Deed:
    """What puts a session into the bin, or takes it out."""
    return Deed("discard_session" if on else "restore_session", {})


def to_archive(*, on: bool) -> Deed:
    """What puts a session into the archive, or takes it out."""
    return Deed("archive_session", {"on": on})


def tags(words: Collection[str]) -> Deed:
    """What puts a session under these tags."""
    return Deed("set_tags", {"tags": list(words)})


@dataclass(frozen=True)
class Move:
    """One deed to one session and its opposite; `label` is what its change is called."""

    desk: "Desk"
    deed: Deed
    opposite: Deed
    label: str

    def back(self) -> "Change | None":
        """Take it back; whatever was done to the session since stays."""
        self.desk.catch_up()
        return self.desk.undo() if self.desk.undo_label == self.label else self._do(self.opposite)

    def again(self) -> "Change | None":
        """Do it again after it was taken back."""
        self.desk.catch_up()
        return self.desk.redo() if self.desk.redo_label == self.label else self._do(self.deed)

    def _do(self, deed: Deed) -> "Change | None":
        return self.desk.do(deed.rule, **deed.given)


class Moves:
    """What was done in this library, as two piles."""

    def __init__(self) -> None:
        self.done: list[Move] = []
        self.undone: list[Move] = []

    async def make(
        self, console: "Console", one: Overview, deed: Deed, opposite: Deed, typed: "Typed | None" = None
    ) -> UUID:
        """Do something to a session, for which this was typed, and give its id.

        Raises:
            Refused: it is not there, the rule refuses, or it could not be saved.
        """
        from peerassist_tui.desk import open_session

        store = await console.store()
        desk = await asyncio.to_thread(open_session, store, UUID(one.id), "facilitator", console.clock)
        words = lambda: f"{deed.rule.replace('_', ' ')} “{clip(one.title, 40)}”"  # noqa: E731
        act = console.saving(typed, lambda beside: desk.perform(Step(deed.rule, deed.given), beside), desk.session.id)
        if change := await console.writes.answer(act, words):
            self.done.append(Move(desk, deed, opposite, change.label))
            self.undone.clear()
        return desk.session.id

    async def undo(self, console: "Console") -> UUID:
        """Take the last one back, and give the id of its session; there must be one.

        Raises:
            Refused: its session is not there, the rule refuses, or it could not be saved.
        """
        return await self._pass_on(console, self.done, self.undone, Move.back)

    async def redo(self, console: "Console") -> UUID:
        """Do again what was taken back last, as `undo` takes it back."""
        return await self._pass_on(console, self.undone, self.done, Move.again)

    async def _pass_on(
        self,
        console: "Console",
        pile: list[Move],
        other: list[Move],
        step: "Callable[[Move], Change | None]",
    ) -> UUID:
        await console.writes.answer(partial(step, pile[-1]), lambda: "undo" if step is Move.back else "redo")
        other.append(pile.pop())
        return other[-1].desk.session.id

    def forget(self, sessions: Collection[UUID]) -> None:
        """Nothing can be taken back of sessions that are no more."""
        self.done = [move for move in self.done if move.desk.session.id not in sessions]
        self.undone = [move for move in self.undone if move.desk.session.id not in sessions]
