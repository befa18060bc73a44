"""The session of a rehearsal: it is held at once, with a played note-taker, and is left by the look-back."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from peerassist_tui.language import N_, _
from peerassist_tui.shell.open_session import OpenSession
from peerassist_tui.widgets.bars.room_line import RoomLine

if TYPE_CHECKING:
    from peerassist_tui.desk import Desk
    from peerassist_tui.screens.shell.stage import Stage
    from peerassist_tui.shell.console_app import ConsoleApp


class RehearsedSession(OpenSession):
    """Has a desk for the note-taker too, and room in the meeting for the line that says what the room does."""

    def __init__(self, app: "ConsoleApp", room_came: Callable[[], None]) -> None:
        """`room_came` is called when that line is there to be painted."""
        super().__init__(app)
        self.taker: Desk | None = None
        self._room_came = room_came
        self.way_out = N_("F9 ends the rehearsal, after a question.")
        self.is_over = False
        """Whether it was left, so that nothing is asked any more."""

    async def take_seat(self, desk: "Desk", stage: "Stage | None" = None) -> None:
        from peerassist_tui.desk import open_session

        await super().take_seat(desk, stage or "live")
        store = await self._app.storage.store()
        self.taker = await asyncio.to_thread(open_session, store, desk.session.id, "note_taker", self._app.clock)
        self._app.tell(_("A rehearsal: nothing of it is kept, and your own sessions are not touched."), "information")

    async def show_stage(self, stage: "Stage") -> None:
        await super().show_stage(stage)
        if stage == "live":
            self._app.screen.add_class("-rehearsed")
            await self._app.screen.mount(RoomLine(), before="HintLine")
            self._room_came()

    def leave(self, *, to_search: bool = True) -> None:
        """Ask, and look back, before it is left."""
        if self.is_over:
            self.show_library()  # its session is in no list
            return
        self._app.run_worker(self._app.action_quit(), group="leave", exclusive=True)
