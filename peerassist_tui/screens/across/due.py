"""All that is due or overdue across the sessions, to be opened, marked and written about."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.insights.due import USUAL_DAYS, Due, counted_due, due
from peerassist_tui.models import Unsaved
from peerassist_tui.screens.across import due_entries as shown
from peerassist_tui.screens.across.finding import FindingScreen
from peerassist_tui.screens.shell.elsewhere import Steps
from peerassist_tui.screens.shell.one_line import OneLine
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.store.queries.promises import Promise
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.stream import Stream

NOTHING_DUE = "Nothing is overdue or due soon."
AHEAD = (USUAL_DAYS, 60, 365, 0)
"""How many days ahead one may look, turn by turn."""


class DueScreen(FindingScreen[Promise, Due]):
    """A list of promises; answers with the one that is to be opened."""

    AUTO_FOCUS = "#due-list"
    HEADLINE = ("peerassist · due", "all sessions")
    HELP_TEXT: ClassVar[str] = (
        "Everything that was promised for a day and is still open, of all your sessions: actions, check-ins, lessons "
        "to be looked at again; the latest first. Days are counted in the time zone of each session. Being late never "
        "changes the day that was promised."
    )
    DEFAULT_CSS = """
    DueScreen #due-list { height: 1fr; padding: 1 1 0 1; }
    DueScreen #count { height: 1; padding: 0 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "d", "done", "done", id="due.done", tooltip="It is done (a check-in: held; a lesson: it holds), and why"
        ),
        Binding("x", "drop", "drop", id="due.drop", tooltip="It will not be done, and why"),
        Binding("m", "messages", "message", id="due.message", tooltip="A message to whoever promised it, to copy"),
        Binding("a", "ahead", "further ahead", id="due.ahead", tooltip="Look further ahead, or only at today"),
        Binding("slash", "find", "find", id="due.find", tooltip="Only those with these words: owner, session, promise"),
        Binding("u", "undo", "undo", id="due.undo", tooltip="Take back what you marked here"),
        Binding("U", "redo", "redo", id="due.redo", show=False, tooltip="Do again what you took back"),
        Binding("escape", "back", "back", id="due.back", tooltip="All again, or back to the library"),
    ]
    days: var[int] = var(USUAL_DAYS, init=False)
    """How many days ahead one looks."""

    def __init__(self, store_path: Path) -> None:
        super().__init__(store_path)
        self._shown: list[Due] = []
        self._here: Promise | None = None
        self._steps = Steps()

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield LineInput(placeholder="owner, session or promise", id="words", compact=True)
        yield Stream(id="due-list", follow=False, empty=NOTHING_DUE)
        yield Static(id="count", markup=False)
        yield KeyBar()

    def read(self) -> list[Due]:
        found = due(self.path, self.console.clock(), self.days)
        shown.matching(found, "a")  # fills the caches, while nobody waits
        shown.due_entries(found, found)
        return found

    def show_found(self) -> None:
        self._shown = shown.matching(self.found, self.words)
        listed = self.query_one("#due-list", Stream)
        listed.say_when_empty("Nothing that is due has these words." if self.words else NOTHING_DUE)
        listed.show(shown.due_entries(self._shown, self.found))
        ahead = f"{self.days} days ahead" if self.days else "until today"
        some = f"{len(self._shown)} of {len(self.found)} · " if self.words else ""
        counted = counted_due(self._shown) or "nothing"
        self.query_one("#count", Static).update(Content(f"{some}{counted} · {ahead}"))
        self.follow()

    @on(Stream.Moved)
    def follow(self) -> None:
        """What the keys do depends on the line."""
        key = self.query_one("#due-list", Stream).cursor_key
        self._here = next((one.promise for one in self._shown if one.promise.id == key), None)
        self.refresh_bindings()

    @on(Stream.Chosen)
    def open_chosen(self) -> None:
        """Open the session at this very line."""
        self.dismiss(self._here)

    def _work(self, step: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self.run_worker(self._worked(step()), group="work", exclusive=False)

    async def _worked(self, step: Coroutine[Any, Any, None]) -> None:
        try:
            await step
        except Refused as refused:
            self.console.tell(str(refused))
        self.reload()

    def action_done(self) -> None:
        """Mark it done."""
        if not self.console.is_refused():
            self._work(self._mark_done)

    def action_drop(self) -> None:
        """Say that it will not be done."""
        if not self.console.is_refused():
            self._work(self._drop)

    async def _mark_done(self) -> None:
        one = self._here
        if one is None:
            return
        session, row = UUID(one.session_id), one.id
        if one.kind == "follow_up":
            if await self._steps.take(self.console, session, "hold_follow_up", follow_up=row):
                self._tell("Held today. Enter on a check-in goes through it point by point.")
        elif (why := await self._why(one, "done" if one.kind == "action" else "still holds")) is not None:
            if one.kind == "action":
                given = {"action": row, "status": "done", "text": why.draft.text}
                await self._steps.take(self.console, session, "revisit_action", why, **given)
            else:
                given = {"lesson": row, "holds": "holds", "text": why.draft.text}
                await self._steps.take(self.console, session, "revisit_lesson", why, **given, review_on=None)

    async def _drop(self) -> None:
        one = self._here
        if one and (why := await self._why(one, "dropped")) is not None:
            given = {"action": one.id, "status": "dropped", "text": why.draft.text}
            await self._steps.take(self.console, UUID(one.session_id), "revisit_action", why, **given)

    async def _why(self, one: Promise, verdict: str) -> Typed | None:
        about, place = UUID(one.session_id), f"why {verdict} {one.id}"
        await self.console.know_drafts(about)
        question, asked = f"“{one.text}”: {verdict}.", "How, or why? One sentence; may stay empty"
        why = await self.app.push_screen_wait(OneLine(about, place, question, asked, verdict))
        return None if why is None else Typed(place, Unsaved(why))

    def _tell(self, sentence: str) -> None:
        self.notify(sentence, markup=False)

    def action_messages(self) -> None:
        """Show the messages of that session, this one first."""
        self._work(self._messages)

    async def _messages(self) -> None:
        from peerassist_tui.insights.messages import messages
        from peerassist_tui.screens.wrap_up.message_choice import MessageScreen

        one = self._here
        if one is None:
            return
        store = await self.console.store()
        session = await asyncio.to_thread(store.load, UUID(one.session_id))
        found = await asyncio.to_thread(messages, session, self.console.clock())
        await self.console.know_drafts(session.id)
        await self.app.push_screen_wait(MessageScreen(session, found, UUID(one.id)))

    def action_undo(self) -> None:
        """Take back what was marked last."""
        self._work(self._undo)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self._work(self._redo)

    async def _undo(self) -> None:
        self._tell(f"Taken back: {await self._steps.undo()}")

    async def _redo(self) -> None:
        self._tell(f"Done again: {await self._steps.redo()}")

    def action_ahead(self) -> None:
        """Look further ahead, or only at today."""
        self.days = AHEAD[(AHEAD.index(self.days) + 1) % len(AHEAD)]

    def watch_days(self) -> None:
        self.reload()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        if action in ("undo", "redo"):
            return bool(self._steps.done if action == "undo" else self._steps.undone)
        if action in ("done", "messages"):
            return self._here is not None
        if action == "drop":
            return self._here is not None and self._here.kind == "action"
        return bool(self.found) if action == "find" else True

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action, where that depends on the line."""
        if action == "done" and self._here:
            return {"action": "done", "follow_up": "held", "lesson": "still holds"}[self._here.kind]
        if action == "ahead":
            following = AHEAD[(AHEAD.index(self.days) + 1) % len(AHEAD)]
            return f"{following} days ahead" if following else "until today"
        return None
