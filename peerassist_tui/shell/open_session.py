"""The session that a console has open: taking its seat, going from stage to stage, leaving it, following the others."""

import asyncio
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from textual.events import Key

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.screens.shell.refusals import report_refusal
from peerassist_tui.shell.leaving import LEAVE
from peerassist_tui.shell.releasing import keep_what_is_loaded

if TYPE_CHECKING:
    from peerassist_tui.desk import Desk
    from peerassist_tui.screens.shell.stage import Stage
    from peerassist_tui.seat.attendance import Attendance
    from peerassist_tui.seat.coach import Coach
    from peerassist_tui.shell.console_app import ConsoleApp

LONGEST_SECONDS = 5.0
"""So long keys wait at most for a session that is being opened."""


class OpenSession:
    """What the console of one seat does with the session that it has open."""

    def __init__(self, app: "ConsoleApp") -> None:
        self._app = app
        self.desk: Desk | None = None
        self.coach: Coach
        self.attendance: Attendance | None = None
        self.left_at: dict[tuple[UUID, Stage], object] = {}
        self.way_out = N_("F9 shows all sessions.")
        self._was_open: set[UUID] = set()
        self._stands = asyncio.Event()
        self._stands.set()

    async def open(self, session_id: UUID, stage: "Stage | None" = None) -> None:
        """Open a session on its current stage, or on the one given.

        Raises:
            StoreError: it is not there, or cannot be read.
        """
        self._stands.clear()
        try:
            await self._open(session_id, stage)
        finally:
            self._stands.set()

    async def stands_for(self, key: Key) -> None:
        """Wait until a session that is being opened stands on the screen, for which the key is meant."""
        if self._stands.is_set() or key.key == LEAVE:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_SECONDS):
                await self._stands.wait()

    async def _open(self, session_id: UUID, stage: "Stage | None") -> None:
        from peerassist_tui.desk import open_session
        from peerassist_tui.screens.shell.stage import stage_of

        app = self._app
        if self.desk is not None and self.desk.session.id == session_id:
            await self.follow(self.desk)
            await self.show_stage(stage or stage_of(self.desk.session, app.seat))
            return
        store = await app.storage.store()
        await self.take_seat(
            await asyncio.to_thread(open_session, store, session_id, app.seat, app.clock, app.steady), stage
        )

    async def take_seat(self, desk: "Desk", stage: "Stage | None" = None) -> None:
        """Show the session of `desk` from now on."""
        from peerassist_tui.content.hint_limits import hint_limits
        from peerassist_tui.screens.shell.stage import stage_of
        from peerassist_tui.seat.attendance import attend
        from peerassist_tui.seat.coach import Coach

        app = self._app
        if self.attendance is not None:
            await report_refusal(app, self.attendance.leave())
        elif self.desk is None:
            keep_what_is_loaded()
        self.desk, self.coach = desk, Coach(hint_limits())
        store = await app.storage.store()
        store.anchor.last_resort = self._write_last_resort
        # nobody is there who only reads
        self.attendance = None if app.storage.is_read_only else await attend(store, desk, app.clock)
        self._tell_what_waits(desk.session.id, await app.drafts.go_on(desk.session.id))
        app.connected = self.attendance.connected if self.attendance else ()
        app.session, app.now = desk.session, desk.now()
        await self.show_stage(stage or stage_of(desk.session, app.seat))
        app.time.ask()

    def _write_last_resort(self, path: Path) -> None:
        from peerassist_tui.exchange.last_resort import write_as_it_stands

        if self.desk is None:
            raise Refused(_("No session is open."))
        write_as_it_stands(self.desk.session, path)

    def _tell_what_waits(self, session_id: UUID, waiting: Collection[str]) -> None:
        from peerassist_tui.screens.workspace.draft_words import where_it_waits

        if waiting and session_id not in self._was_open:
            self._app.tell(where_it_waits(waiting))
        self._was_open.add(session_id)

    async def show_stage(self, stage: "Stage") -> None:
        """Show another stage of the open session."""
        from peerassist_tui.shell.stage_screens import stage_screen

        app = self._app
        while len(app.screen_stack) > 2:
            app.pop_screen()
        screen = stage_screen(stage)
        shown = app.switch_screen(screen) if len(app.screen_stack) == 2 else app.push_screen(screen)
        await asyncio.shield(shown)  # whoever asks may be stopped with the screen that goes

    def go_on_with(self, desk: "Desk") -> None:
        """Have the open session by another desk from now on."""
        self.desk = desk
        if self.attendance is not None:
            self.attendance.desk = desk
        self.show()

    async def give_up_seat(self) -> None:
        """Leave the session as if it had not been opened."""
        self.leave()
        attendance, self.attendance, self.desk = self.attendance, None, None
        if attendance is not None:
            await report_refusal(self._app, attendance.leave())

    def leave(self, *, to_search: bool = True) -> None:
        """Go back to the library, to this session there; a meeting that runs goes on.

        `to_search`: go on to the search, where the session was opened from one of its hits.
        """
        from peerassist_tui.screens.library.library import LibraryScreen
        from peerassist_tui.screens.library.looking import LookingControl
        from peerassist_tui.screens.library.session_stream import SessionStream

        self.show_library()
        if isinstance(library := self._app.screen, LibraryScreen) and not to_search:
            library.controls.of(LookingControl).drop_list()
        if self.desk is not None:
            for sessions in self._app.screen.query(SessionStream):
                sessions.come_back_to(str(self.desk.session.id))

    def show_library(self) -> None:
        """Take away all screens above the library, where the cursor is still where it was."""
        self._app.answers.hush()  # there u takes back something else
        while len(self._app.screen_stack) > 1:
            self._app.pop_screen()

    def show(self) -> None:
        """Show the session as the desk has it."""
        if self.desk is not None:
            self._app.session = self.desk.session

    async def follow(self, desk: "Desk") -> None:
        """Follow what others have done, and see who is there."""
        app = self._app
        await report_refusal(app, asyncio.to_thread(desk.sync))
        if self.attendance is not None:
            await report_refusal(app, self.attendance.look_round())
            app.connected = self.attendance.connected
        self.show()
