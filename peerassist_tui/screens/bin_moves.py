"""Moves into the bin and out of it, each of which can be taken back and done again."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from peerassist_tui.store.overview import Overview

if TYPE_CHECKING:
    from peerassist_tui.app import PeerAssistApp
    from peerassist_tui.desk import Desk
    from peerassist_tui.models import Change

MoveRule = Literal["discard_session", "restore_session"]
_OPPOSITE: dict[MoveRule, MoveRule] = {
    "discard_session": "restore_session",
    "restore_session": "discard_session",
}


@dataclass(frozen=True)
class Move:
    """One move of one session; `label` is what its change is called."""

    desk: "Desk"
    rule: MoveRule
    title: str
    label: str

    def back(self) -> "Change | None":
        """Take it back; whatever was done to the session since stays."""
        self.desk.catch_up()
        return self.desk.undo() if self.desk.undo_label == self.label else self.desk.do(_OPPOSITE[self.rule])

    def again(self) -> "Change | None":
        """Do it again after it was taken back."""
        self.desk.catch_up()
        return self.desk.redo() if self.desk.redo_label == self.label else self.desk.do(self.rule)


class BinMoves:
    """The moves made in this library, as two piles."""

    def __init__(self) -> None:
        self.done: list[Move] = []
        self.undone: list[Move] = []

    async def make(self, console: "PeerAssistApp", one: Overview, rule: MoveRule) -> None:
        """Move a session.

        Raises:
            Refused: it is not there, or could not be saved.
        """
        from peerassist_tui.desk import open_session

        store = await console.store()
        desk = await asyncio.to_thread(open_session, store, UUID(one.id), "facilitator", console.clock)
        if change := await asyncio.to_thread(desk.do, rule):
            self.done.append(Move(desk, rule, one.title, change.label))
            self.undone.clear()

    async def undo(self) -> None:
        """Take the last move back."""
        if self.done:
            await asyncio.to_thread(self.done[-1].back)
            self.undone.append(self.done.pop())

    async def redo(self) -> None:
        """Do again what was taken back last."""
        if self.undone:
            await asyncio.to_thread(self.undone[-1].again)
            self.done.append(self.undone.pop())
