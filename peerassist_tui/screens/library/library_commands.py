"""What is done in the library with the session under the cursor, or with all of them."""

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peerassist_tui.errors import Refused
from peerassist_tui.screens.library import library_moves as moves
from peerassist_tui.screens.library.library_list import LibraryList
from peerassist_tui.screens.shell.beginning import put_examples
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.store.search.search_text import KINDS
from peerassist_tui.text import clean_line

if TYPE_CHECKING:
    from peerassist_tui.screens.across.search import Asked
    from peerassist_tui.screens.shell.stage import Stage
    from peerassist_tui.seat.drafts import Typed


class LibraryCommands(LibraryList, inherit_bindings=False):
    """One step at a time; what is refused is told, and nothing is lost."""

    def __init__(self, store_path: Path, *, is_behind: bool = False) -> None:
        super().__init__(store_path, is_behind=is_behind)
        self.done = moves.Moves()
        self._at_work = False
        self._asked: Asked | None = None
        """What was searched for when a hit was opened, to come back to."""

    async def on_screen_resume(self) -> None:
        if self._asked:
            self.action_search()

    def open(self, stage: "Stage | None") -> None:
        """Open the session under the cursor at a stage, or at the one that it has reached."""
        if one := self.chosen:
            self.work(self.console.open_session(UUID(one.id), stage))

    def work(self, step: Coroutine[Any, Any, None]) -> None:
        """Do a step that may ask something; while one is being done, another key does nothing."""
        if self._at_work:
            step.close()
            if self.console.writes.is_held:
                self.console.clear_notifications()  # the same sentence again says nothing more
                self.console.tell("Not done: what was asked for before still waits for the store.")
            return
        self._at_work = True
        self.run_worker(self._worked(step))

    def change(self, step: Coroutine[Any, Any, None]) -> None:
        """Do a step that writes, unless the store is read only."""
        if self.console.is_refused():
            step.close()
        else:
            self.work(step)

    async def _worked(self, step: Coroutine[Any, Any, None]) -> None:
        try:
            await step
        except Refused as refused:
            self.console.tell(str(refused))
        finally:
            self._at_work = False

    def action_new(self) -> None:
        """Make a session and prepare it."""
        self.change(self._new())

    async def _new(self) -> None:
        from peerassist_tui.screens.library.new_session import make_new_session

        desk = await make_new_session(self.console)
        if desk is not None:
            await self.console.take_seat(desk, "preparation")

    def action_duplicate(self) -> None:
        """Make a session after the pattern of the one under the cursor, and prepare it."""
        if one := self.chosen:
            self.change(self._duplicate(one))

    async def _duplicate(self, one: Overview) -> None:
        from peerassist_tui.screens.library.new_session import make_one_like

        desk = await make_one_like(self.console, UUID(one.id))
        if desk is not None:
            await self.console.take_seat(desk, "preparation")

    def action_report(self) -> None:
        """Open the report of the session under the cursor."""
        self.open("report")

    def action_check_in(self) -> None:
        """Open the check-in of the session under the cursor."""
        self.open("check_in")

    def action_learned(self) -> None:
        """Show all that was learned, and open what is chosen there."""
        self.work(self._open_learned())

    async def _open_learned(self) -> None:
        from peerassist_tui.screens.across.learned import LearnedScreen

        if lesson := await self.app.push_screen_wait(LearnedScreen(self.path)):
            from peerassist_tui.screens.shell.navigation import open_at

            await open_at(self.console, UUID(lesson.session_id), "lesson", UUID(lesson.id))

    def action_everybody(self) -> None:
        """Show everybody who was in any session, and open the session that is chosen there."""
        self.work(self._open_everybody())

    async def _open_everybody(self) -> None:
        from peerassist_tui.screens.across.everybody import EverybodyScreen

        await self.console.store()  # a store of an older version is brought up to date before it is read
        if chosen := await self.app.push_screen_wait(EverybodyScreen(self.path)):
            await self.console.open_session(chosen)

    def action_over_time(self) -> None:
        """Show how the meetings went over time, and open the figures of the one that is chosen there."""
        self.work(self._open_over_time())

    async def _open_over_time(self) -> None:
        from peerassist_tui.screens.across.over_time import OverTimeScreen

        await self.console.store()
        if chosen := await self.app.push_screen_wait(OverTimeScreen(self.path)):
            from peerassist_tui.screens.shell.navigation import FIGURES, open_at

            await open_at(self.console, chosen, "session", at=FIGURES)

    def action_due(self) -> None:
        """Show all that is due, and open what is chosen there."""
        self.work(self._open_due())

    async def _open_due(self) -> None:
        from peerassist_tui.screens.across.due import DueScreen

        if promise := await self.app.push_screen_wait(DueScreen(self.path)):
            from peerassist_tui.screens.shell.navigation import CHECK_IN, open_at

            at = CHECK_IN if promise.kind == "follow_up" else None
            await open_at(self.console, UUID(promise.session_id), promise.kind, UUID(promise.id), at=at)

    def action_examples(self) -> None:
        """Put the example sessions into the store."""
        self.change(put_examples(self.console))

    def action_bring_in(self) -> None:
        """Take in what is in a file."""
        self.change(self._bring_in())

    async def _bring_in(self) -> None:
        from peerassist_tui.screens.library.bringing_in import bring_in

        await bring_in(self.console, self.chosen)
        self.reload()

    def action_carry(self) -> None:
        """Write a bundle."""
        self.work(self._carry())

    async def _carry(self) -> None:
        from peerassist_tui.screens.library.carrying import carry

        if one := self.chosen:
            await carry(self.console, one, self.shown)

    def action_search(self) -> None:
        """Search everything that was written, or go on with it."""
        self.work(self._search())

    async def _search(self) -> None:
        from peerassist_tui.screens.across.search import Asked, SearchScreen

        asked, self._asked = self._asked or Asked(), None
        hit = await self.app.push_screen_wait(SearchScreen(self.path, asked))
        if hit is not None:
            from peerassist_tui.screens.shell.navigation import open_at

            await open_at(self.console, UUID(hit.session_id), KINDS[hit.kind], UUID(hit.id), hit.field)
            self._asked = asked

    def action_discard(self) -> None:
        """Put the session under the cursor into the bin; delete it for good when it is there already."""
        if one := self.chosen:
            self.change(self._erase([one]) if self.bin else self._discard(one))

    async def _discard(self, one: Overview) -> None:
        if one.status in ("live", "paused"):
            question = f"“{clean_line(one.title)}” is {one.status}. Into the bin with it?"
            if not await self._confirmed(question, "into the bin", "leave it"):
                return
        await self._do(one, moves.to_bin(on=True), moves.to_bin(on=False))

    def take_out(self) -> None:
        """Take the session under the cursor out of the bin."""
        if one := self.chosen:
            self.change(self._do(one, moves.to_bin(on=False), moves.to_bin(on=True)))

    def action_archive(self) -> None:
        """Put the session under the cursor into the archive, or take it out."""
        if one := self.chosen:
            self.change(self._do(one, moves.to_archive(on=not one.archived), moves.to_archive(on=one.archived)))

    def action_tags(self) -> None:
        """Ask for the tags of the session under the cursor."""
        if one := self.chosen:
            self.change(self._tag(one))

    async def _tag(self, one: Overview) -> None:
        from peerassist_tui.models import Unsaved
        from peerassist_tui.screens.shell.one_line import OneLine
        from peerassist_tui.screens.workspace.sections.section import tag_words
        from peerassist_tui.seat.drafts import Typed

        about = UUID(one.id)
        await self.console.know_drafts(about)
        question = f"Tags of “{clean_line(one.title)}”, parted by spaces"
        there = " ".join(one.tags)
        typed = await self.app.push_screen_wait(OneLine(about, "tags", question, "wells training 2026", "keep", there))
        if typed is not None:
            line = Typed("tags", Unsaved(typed))
            await self._do(one, moves.tags(tag_words(typed)), moves.tags(one.tags), line)

    async def _do(self, one: Overview, deed: moves.Deed, opposite: moves.Deed, typed: "Typed | None" = None) -> None:
        await self.show_again(await self.done.make(self.console, one, deed, opposite, typed))

    def action_undo(self) -> None:
        """Take back what was done last here."""
        if self.done.done or self._at_work:  # which is then told
            self.change(self._then_shown(partial(self.done.undo, self.console)))

    def action_redo(self) -> None:
        """Do again what was taken back."""
        if self.done.undone or self._at_work:
            self.change(self._then_shown(partial(self.done.redo, self.console)))

    async def _then_shown(self, step: Callable[[], Coroutine[Any, Any, UUID]]) -> None:
        await self.show_again(await step())

    def action_empty(self) -> None:
        """Delete for good what is shown of the bin."""
        self.change(self._erase(self.shown))

    async def _erase(self, sessions: Sequence[Overview]) -> None:
        from peerassist_tui.screens.library.emptying import erase_asked

        gone = await erase_asked(self.console, sessions)
        self.done.forget(gone)
        self.reload()

    async def _confirmed(self, question: str, yes: str, no: str) -> bool:
        from peerassist_tui.screens.shell.confirm import Confirm

        return await self.app.push_screen_wait(Confirm(question, yes, no))

    async def ask_order(self) -> None:
        """Ask in which order the sessions are to stand."""
        from peerassist_tui.insights.library_filter import SORTS
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        picks = [Pick(name, name.capitalize(), said) for name, (said, _) in SORTS.items()]
        if picked := await self.app.push_screen_wait(PickScreen("Sorted by", picks, self.order)):
            self.order = picked
