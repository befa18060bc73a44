"""A console at a session: which one is open, what is written to it, who else is there."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from textual.reactive import var

from peerassist_tui.errors import Refused, StoreHeldError
from peerassist_tui.screens.workspace.step_words import step_in_words, with_text
from peerassist_tui.seat.second_press import SecondPress
from peerassist_tui.seat.writes import Writes
from peerassist_tui.shell.draft_keeper import DraftKeeper
from peerassist_tui.shell.releasing import keep_what_is_loaded
from peerassist_tui.step import Step
from peerassist_tui.store.disk.read_only import REFUSAL
from peerassist_tui.timing.clock import Clock, wall_clock

if TYPE_CHECKING:
    from peerassist_tui.desk import Desk
    from peerassist_tui.models import Seat
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.screens.shell.stage import Stage
    from peerassist_tui.seat.attendance import Attendance
    from peerassist_tui.seat.coach import Coach
    from peerassist_tui.seat.drafts import Drafts, Typed
    from peerassist_tui.session import Session
    from peerassist_tui.timing.timekeeper import Steady


ENDINGS = ("finish", "wrap_up")
"""After these the store may be copied and carried away."""


class SessionShell(DraftKeeper):
    """What the console of one seat does with the session that it has open."""

    session: "var[Session | None]" = var(None, init=False)
    """The session that is open, as it stands."""
    connected: var[tuple[str, ...]] = var((), init=False)
    """The seats of the other consoles that have the session open, as last seen."""
    now: var[datetime] = var(wall_clock, init=False)
    """The present moment, aware UTC; it moves every second."""

    def __init__(self, store_path: Path, seat: "Seat", clock: Clock, steady: "Steady | None") -> None:
        """With a `steady` clock the other one is watched: somebody may set it, or the computer may sleep."""
        super().__init__(store_path)
        self.seat = seat
        self.clock, self.steady = clock, steady
        self.pace: Clock | None = None
        self.waking = False
        self.second = SecondPress(self.tell, lambda: self.clock())
        self.desk: Desk | None = None
        self.coach: Coach
        self._attendance: Attendance | None = None
        self._was_open: set[UUID] = set()
        self.writes = Writes(self._show_saved, self.tell, self._show_waiting)
        self._leaves_missing = False

    async def open_session(self, session_id: UUID, stage: "Stage | None" = None) -> None:
        """Open a session on its current stage, or on the one given.

        Raises:
            StoreError: it is not there, or cannot be read.
        """
        from peerassist_tui.desk import open_session
        from peerassist_tui.screens.shell.stage import stage_of

        if self.desk is not None and self.desk.session.id == session_id:
            await self._sync(self.desk)
            await self.show_stage(stage or stage_of(self.desk.session, self.seat))
            return
        store = await self.store()
        await self.take_seat(
            await asyncio.to_thread(open_session, store, session_id, self.seat, self.clock, self.steady), stage
        )

    async def take_seat(self, desk: "Desk", stage: "Stage | None" = None) -> None:
        """Show the session of `desk` from now on."""
        from peerassist_tui.content.hint_limits import hint_limits
        from peerassist_tui.screens.shell.stage import stage_of
        from peerassist_tui.seat.attendance import attend
        from peerassist_tui.seat.coach import Coach

        if self._attendance is not None:
            await self.report_refusal(self._attendance.leave())
        elif self.desk is None:
            keep_what_is_loaded()
        self.desk, self.coach = desk, Coach(hint_limits())
        store = await self.store()
        store.anchor.last_resort = self._write_open_session
        # nobody is there who only reads
        self._attendance = None if self.is_read_only else await attend(store, desk, self.clock)
        await self._go_on_typing(desk.session.id)
        self.connected = self._attendance.connected if self._attendance else ()
        self.session, self.now = desk.session, desk.now()
        await self.show_stage(stage or stage_of(desk.session, self.seat))
        self.ask_about_time()

    def _write_open_session(self, path: Path) -> None:
        from peerassist_tui.exchange.last_resort import write_as_it_stands

        if self.desk is None:
            raise Refused("No session is open.")
        write_as_it_stands(self.desk.session, path)

    async def _go_on_typing(self, session_id: UUID) -> None:
        from peerassist_tui.screens.workspace.draft_words import where_it_waits

        waiting = await self.know_drafts(session_id)
        self._drafts = self.drafts_of(session_id)
        if waiting and session_id not in self._was_open:
            self.tell(where_it_waits(waiting))
        self._was_open.add(session_id)

    def ask_about_time(self) -> None:
        """Ask what only a person can know of the time, where there is something to ask."""
        if self._attendance and (self._attendance.outage or self._attendance.clock_back):
            from peerassist_tui.screens.time.clocks import ask_about_time

            ask_about_time(cast("Console", self), self._attendance)

    async def show_stage(self, stage: "Stage") -> None:
        """Show another stage of the open session."""
        from peerassist_tui.shell.stage_screens import stage_screen

        while len(self.screen_stack) > 2:
            self.pop_screen()
        screen = stage_screen(stage)
        await (self.switch_screen(screen) if len(self.screen_stack) == 2 else self.push_screen(screen))

    def go_on_with(self, desk: "Desk") -> None:
        """Have the open session by another desk from now on."""
        self.desk = desk
        if self._attendance is not None:
            self._attendance.desk = desk
        self.show_desk()

    def time_answered(self) -> None:
        """From now on this console counts as being there."""
        if self._attendance is not None:
            self._attendance.outage = self._attendance.clock_back = None
            self._beat()

    async def give_up_seat(self) -> None:
        """Leave the session as if it had not been opened."""
        self.leave_session()
        attendance, self._attendance, self.desk = self._attendance, None, None
        if attendance is not None:
            await self.report_refusal(attendance.leave())

    def leave_session(self) -> None:
        """Go back to the library; a meeting that runs goes on."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    async def do(self, step: "Step", typed: "Typed | None" = None) -> bool:
        """Take a step, save it, show it; False when it was refused, which has been told.

        What was `typed` for it is a draft until it is saved, and again where it is refused.
        """
        if (desk := self.desk) is None:
            return False
        words = partial(step_in_words, desk.session, self.now, step)
        asked_at = desk.time()
        act = lambda beside: desk.perform(step, beside, asked_at)  # noqa: E731
        if typed is None or (drafts := self._drafts) is None:
            done = await self.write(partial(act, None), words)
        else:
            drafts.hand_over(typed)
            all_words = lambda: with_text(words(), typed.draft.text)  # noqa: E731
            done = await self.write(
                partial(drafts.save, typed, act), all_words, partial(self._give_back, drafts, typed)
            )
            if not done:
                drafts.take_back(typed)
        if done and step.rule in ENDINGS:
            self.fold_log()
        return done

    def _give_back(self, drafts: "Drafts", typed: "Typed") -> None:
        from peerassist_tui.seat.drafts import TakesBack

        drafts.take_back(typed)
        self._keep_soon()
        for screen in self.screen_stack:
            if isinstance(screen, TakesBack) and drafts is self._drafts and typed.line:
                screen.take_back(typed)

    async def write(
        self,
        act: "Callable[[], object]",
        words: Callable[[], str] = lambda: "a step",
        refused: Callable[[], None] = lambda: None,
    ) -> bool:
        """Run a write in a thread, after those asked for earlier; False when it was refused, which has been told.

        While another program holds the store it is true at once; when it is refused later, `words` tell what it was,
        and `refused` is called.

        The key that wakes a computer does nothing else: what its sleep was is asked first.
        """
        if self.is_refused():
            return False
        self._look()
        if self.waking:
            return False
        return await self.writes.write(act, words, refused)

    def _show_waiting(self) -> None:
        from peerassist_tui.screens.shell.waiting import show_waiting

        show_waiting(self.screen_stack, is_held=self.writes.is_held)

    def tell(self, sentence: str) -> None:
        """Tell something that has to be known now; what is known to be lost is told once."""
        if self.loss is not None and sentence == str(self.loss):
            self.show_loss()
            return
        self.notify(sentence, severity="warning", timeout=6, markup=False)

    def is_refused(self) -> bool:
        """Whether nothing can be written here because the store is read only, which has then been told."""
        if self.is_read_only:
            self.clear_notifications()  # the same sentence again says nothing more
            self.tell(REFUSAL)
        return self.is_read_only

    def show_desk(self) -> None:
        """Show the session as the desk has it."""
        if self.desk is not None:
            self.session = self.desk.session

    def _show_saved(self) -> None:
        self.show_desk()
        self._keep_soon()

    def tick(self) -> None:
        """Show what the time is, and see whether something is wrong with it."""
        if self.writes.is_held:  # also on a screen that has come since
            self._show_waiting()
        if self.desk is None:
            self.now = self.clock()
            return
        self._look()
        self.now = self.desk.session.present((self.pace or self.desk.time)())

    def _look(self) -> None:
        if self.desk and self._attendance and (seen := self.desk.time.look()):
            from peerassist_tui.screens.time.clocks import account_for

            self.waking = self.waking or bool(seen.away_seconds)
            self.run_worker(account_for(cast("Console", self), self._attendance, seen), group="clocks")

    async def _sync(self, desk: "Desk") -> None:
        await self.report_refusal(asyncio.to_thread(desk.sync))
        if self._attendance is not None:
            await self.report_refusal(self._attendance.look_round())
            self.connected = self._attendance.connected
        self.show_desk()

    async def report_refusal(self, step: Awaitable[Any]) -> None:
        """Wait for a step, and tell the person where it is refused."""
        try:
            await step
        except StoreHeldError:  # the title says so where anything waits
            return
        except Refused as refused:
            self.tell(str(refused))

    def _beat(self) -> None:
        self.tick()  # or this console would count as having been there
        if self._attendance is not None:
            self.run_worker(self._beating(self._attendance), group="beat", exclusive=True)

    async def _beating(self, attendance: "Attendance") -> None:
        await self.report_refusal(attendance.beat())
        self.connected = attendance.connected
