"""What is done with a promise in the list of all that is due: marked, taken back, written about."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import Unsaved
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.control import AnyControl, Command, View
from peerassist_tui.screens.shell.one_line import OneLine
from peerassist_tui.screens.shell.undo_stack import UndoStack, undo_words
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.step import Step
from peerassist_tui.store.queries.open_commitments import Commitment
from peerassist_tui.widgets.bars.said import Said
from peerassist_tui.widgets.key_word import key_word

DONE_WORDS = {"action": NC_("key", "done"), "follow_up": NC_("key", "held"), "lesson": NC_("key", "still holds")}
"""What "done" is called of each kind of promise."""
STEP_WORDS = {
    "hold_follow_up": N_("hold follow up “{text}”"),
    "revisit_action": N_("revisit action “{text}”"),
    "revisit_lesson": N_("revisit lesson “{text}”"),
}


class DueView(View, Protocol):
    """The list of what is due, as its control knows it."""

    @property
    def promise(self) -> Commitment | None:
        """The promise under the cursor."""

    def work(self, step: Coroutine[Any, Any, None]) -> None:
        """Do a step that may ask something."""

    def change(self, step: Coroutine[Any, Any, None]) -> None:
        """Do a step that writes, unless the store is read only."""

    def reload(self) -> None:
        """Read the list again."""


class DueControl(AnyControl):
    """Each step is taken in the session of the promise, which need not be open, and can be taken back here."""

    GROUP = N_("This entry")
    screen: DueView

    def __init__(self, screen: DueView) -> None:
        super().__init__(screen)
        self._steps = UndoStack()

    def is_on_one(self) -> bool:
        """Whether the cursor is on a promise."""
        return self.screen.promise is not None

    def is_on_action(self) -> bool:
        """Whether the cursor is on an action."""
        return self.screen.promise is not None and self.screen.promise.kind == "action"

    def done_words(self) -> str | None:
        """What "done" means of the promise under the cursor."""
        return key_word(DONE_WORDS[self.screen.promise.kind]) if self.screen.promise else None

    def mark_done(self) -> None:
        """Mark it done."""
        if one := self.screen.promise:
            self.screen.change(self._then_read(partial(self._mark_done, one)))

    def drop(self) -> None:
        """Say that it will not be done."""
        if one := self.screen.promise:
            self.screen.change(self._then_read(partial(self._drop, one)))

    def write(self) -> None:
        """Show the messages of that session, this one first."""
        if one := self.screen.promise:
            self.screen.work(self._then_read(partial(self._messages, one)))

    def undo(self) -> None:
        """Take back what was marked last."""
        self.screen.work(self._then_read(self._undo))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.screen.work(self._then_read(self._redo))

    async def _then_read(self, step: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            await step()
        finally:
            self.screen.reload()

    async def _mark_done(self, one: Commitment) -> None:
        if one.kind == "follow_up":
            if await self._take(one, steps.hold_follow_up(follow_up=one.id)):
                self.console.answers.say(
                    Said(_("Held today. Enter on a check-in goes through it point by point"), turned="undo")
                )
        elif one.kind == "action":
            await self._answer(one, "done", partial(steps.revisit_action, action=one.id, status="done"))
        else:
            holds = partial(steps.revisit_lesson, lesson=one.id, holds="holds", review_on=None)
            await self._answer(one, "still holds", holds)

    async def _drop(self, one: Commitment) -> None:
        await self._answer(one, NC_("key", "dropped"), partial(steps.revisit_action, action=one.id, status="dropped"))

    async def _answer(self, one: Commitment, verdict: str, step: Callable[..., Step]) -> None:
        """Ask why, and do it."""
        about, place = UUID(one.session_id), f"why {verdict} {one.id}"
        await self.console.drafts.know(about)
        answer = key_word(verdict)
        question = _("“{text}”: {answer}.", text=one.text, answer=answer)
        asked = _("How, or why? One sentence; may stay empty")
        why = await self.console.push_screen_wait(OneLine(about, place, question, asked, answer))
        if why is not None:
            await self._take(one, step(text=why), Typed(place, Unsaved(why)))

    async def _take(self, one: Commitment, step: Step, typed: Typed | None = None) -> bool:
        words = lambda: _(STEP_WORDS[step.rule], text=one.text)  # noqa: E731
        return await self._steps.take(self.console, UUID(one.session_id), step, words, typed=typed)

    async def _messages(self, one: Commitment) -> None:
        from peerassist_tui.insights.messages import messages
        from peerassist_tui.screens.wrap_up.message_choice import MessageScreen

        store = await self.console.storage.store()
        session = await asyncio.to_thread(store.load, UUID(one.session_id))
        found = await asyncio.to_thread(messages, session, self.console.clock())
        await self.console.drafts.know(session.id)
        await self.console.push_screen_wait(MessageScreen(session, found, UUID(one.id)))

    async def _undo(self) -> None:
        await self._steps.undo(self.console)

    async def _redo(self) -> None:
        await self._steps.redo(self.console)

    COMMANDS = (
        Command("due.done", "d,space", NC_("key", "done"), N_("Mark as done (check-in held, lesson still holds)"),
                run=mark_done, when=is_on_one, words=done_words),
        Command("due.drop", "delete", NC_("key", "drop"), N_("Drop the entry, with a reason"),
                run=drop, when=is_on_action),
        Command("due.message", "M", NC_("key", "message"),
                N_("Write a message to whoever promised this"), run=write, when=is_on_one),
        Command("due.undo", "u", N_("undo"), N_("Undo your last mark here"),
                run=undo, when=lambda self: bool(self._steps.undo_label), words=lambda self: undo_words(self._steps)),
        Command("due.redo", "U", N_("redo"), N_("Redo your last undone step"),
                run=redo, when=lambda self: bool(self._steps.redo_label)),
    )  # fmt: skip
