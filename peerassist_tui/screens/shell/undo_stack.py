"""What `u` takes back: the last step taken here, in the open session (its desk says which) or in others (a stack)."""

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from peerassist_tui.errors import Refused
from peerassist_tui.labels import worded
from peerassist_tui.language import _, pgettext
from peerassist_tui.seat.answers import said_of
from peerassist_tui.step import Step
from peerassist_tui.text import quoted
from peerassist_tui.widgets.bars.said import Said

if TYPE_CHECKING:
    from peerassist_tui.desk import Desk
    from peerassist_tui.models import Change
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.seat.drafts import Typed

SHORT_OF_ROOM = 80
"""So many cells have no room for the words of a step in the key bar."""


class Undoable(Protocol):
    """What takes steps and can say which of them `u` and `U` would turn round."""

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""


def undo_words(steps: Undoable | None) -> str | None:
    """What the key bar says of `u`: the step it would take back; None where there is none."""
    return _("undo {step}", step=quoted(worded(steps.undo_label))) if steps and steps.undo_label else None


def undo_words_here(console: "Console") -> str | None:
    """The same of the open session; where a bar has no room for it, the band alone says it."""
    is_short = console.screen.size.width <= SHORT_OF_ROOM
    return None if is_short or console.writes.is_held else undo_words(console.opened.desk)


@dataclass(frozen=True)
class TakenStep:
    """One step in one session, by the id and the label of its change.

    Where something else was done there since, its `opposite` takes it back; without one it then stays.
    """

    desk: "Desk"
    change: UUID
    label: str
    step: Step
    opposite: Step | None = None

    def back(self) -> "TakenStep":
        """Take it back.

        Raises:
            Refused: something else was done in that session since, or the rule refuses.
        """
        trail = self.desk.sync().trails.get(self.desk.seat)
        last = trail.done[0] if trail and trail.done else None
        return self._turned(last and last.change, self.desk.undo, self.opposite)

    def again(self) -> "TakenStep":
        """Do it again after it was taken back.

        Raises:
            Refused: something else was done in that session since, or the rule refuses.
        """
        trail = self.desk.sync().trails.get(self.desk.seat)
        last = trail.undone[0] if trail and trail.undone else None
        return self._turned(last and last.change, self.desk.redo, self.step if self.opposite else None)

    def _turned(self, last: UUID | None, turn: "Callable[[], Change | None]", otherwise: Step | None) -> "TakenStep":
        if last == self.change:
            change = turn()
        elif otherwise:
            change = self.desk.perform(otherwise)
        else:
            raise Refused(_("Something else was done in that session since; open it to put this right."))
        return replace(self, change=change.id) if change else self


class UndoStack:
    """The steps that were taken from here in sessions that need not be open, as two piles."""

    def __init__(self) -> None:
        self._done: list[TakenStep] = []
        self._undone: list[TakenStep] = []

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        return self._undone[-1].label if self._undone else None

    async def take(
        self,
        console: "Console",
        session_id: UUID,
        step: Step,
        words: Callable[[], str],
        opposite: Step | None = None,
        typed: "Typed | None" = None,
    ) -> bool:
        """Do something to a session, for which this was typed; False when there was nothing to do.

        `words` say what it was, while it waits for another program that holds the store.

        Raises:
            Refused: the session is not there, the rule refuses, or it could not be saved.
        """
        from peerassist_tui.desk import open_session

        store = await console.storage.store()
        desk = await asyncio.to_thread(open_session, store, session_id, "facilitator", console.clock)
        act = console.drafts.saving(typed, lambda beside: desk.perform(step, beside), session_id)
        change = await console.writes.answer(act, words)
        if change:
            self._done.append(TakenStep(desk, change.id, change.label, step, opposite))
            self._undone.clear()
            console.answers.say(said_of(change))
        return change is not None

    async def undo(self, console: "Console") -> TakenStep:
        """Take the last step back, and answer with it; there must be one.

        Raises:
            Refused: its session is not there, something else was done there since, or it could not be saved.
        """
        step = await self._pass_on(console, self._done, self._undone, TakenStep.back, pgettext("key", "undo"))
        console.answers.say(Said(_("Took back {step}", step=quoted(worded(step.label))), turned="redo"))
        return step

    async def redo(self, console: "Console") -> TakenStep:
        """Do again what was taken back last, as `undo` takes it back."""
        step = await self._pass_on(console, self._undone, self._done, TakenStep.again, pgettext("key", "redo"))
        console.answers.say(Said(_("Did again {step}", step=quoted(worded(step.label))), turned="undo"))
        return step

    async def _pass_on(
        self,
        console: "Console",
        pile: list[TakenStep],
        other: list[TakenStep],
        turn: Callable[[TakenStep], TakenStep],
        words: str,
    ) -> TakenStep:
        step = await console.writes.answer(partial(turn, pile[-1]), lambda: words)
        pile.pop()
        other.append(step)
        return step

    def forget(self, sessions: Collection[UUID]) -> None:
        """Nothing can be taken back of sessions that are no more."""
        for pile in (self._done, self._undone):
            pile[:] = [step for step in pile if step.desk.session.id not in sessions]
