"""Steps in sessions that are not open here, each of which can be taken back and done again."""

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peerassist_tui.errors import Refused

if TYPE_CHECKING:
    from peerassist_tui.desk import Desk
    from peerassist_tui.models import Change
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.seat.drafts import Typed


@dataclass(frozen=True)
class Step:
    """One step of one session, by the id and the label of its change."""

    desk: "Desk"
    change: UUID
    label: str

    def back(self) -> "Step":
        """Take it back.

        Raises:
            Refused: something else was done in that session since.
        """
        self._must_be_last(undone=False)
        return self._after(self.desk.undo())

    def again(self) -> "Step":
        """Do it again after it was taken back.

        Raises:
            Refused: something else was done in that session since.
        """
        self._must_be_last(undone=True)
        return self._after(self.desk.redo())

    def _must_be_last(self, *, undone: bool) -> None:
        trail = self.desk.catch_up().trails.get(self.desk.seat)
        steps = (trail.undone if undone else trail.done) if trail else None
        if not steps or steps[0].change != self.change:
            raise Refused("Something else was done in that session since; open it to put this right.")

    def _after(self, change: "Change | None") -> "Step":
        return replace(self, change=change.id) if change else self


class Steps:
    """The steps taken from here, as two piles."""

    def __init__(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []

    async def take(
        self, console: "Console", session_id: UUID, rule: str, typed: "Typed | None" = None, /, **given: Any
    ) -> bool:
        """Do something to a session, for which this was typed; False when there was nothing to do.

        Raises:
            Refused: the session is not there, the rule refuses, or it could not be saved.
        """
        from peerassist_tui.desk import open_session
        from peerassist_tui.step import Step as Ask

        store = await console.store()
        desk = await asyncio.to_thread(open_session, store, session_id, "facilitator", console.clock)
        act = console.saving(typed, lambda beside: desk.perform(Ask(rule, given), beside), session_id)
        change = await asyncio.to_thread(act)
        if change:
            self.done.append(Step(desk, change.id, change.label))
            self.undone.clear()
        return change is not None

    async def undo(self) -> str:
        """Take the last step back; answers with its label."""
        step = await asyncio.to_thread(self.done[-1].back)
        self.undone.append(step)
        self.done.pop()
        return step.label

    async def redo(self) -> str:
        """Do again what was taken back last; answers with its label."""
        step = await asyncio.to_thread(self.undone[-1].again)
        self.done.append(step)
        self.undone.pop()
        return step.label
