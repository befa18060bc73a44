"""The console: which session is open, what is written to it, what the other terminal does. No business in here."""

import asyncio
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Event, Key
from textual.screen import Screen
from textual.theme import Theme

from peerassist_tui.errors import Refused
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.shell.startup import StartupRequest, start_up
from peerassist_tui.seat.writes import unsaved
from peerassist_tui.settings import crash_log_path, load_theme, save_theme
from peerassist_tui.shell.leaving import LEAVE, leave_key
from peerassist_tui.shell.palette import commands_of
from peerassist_tui.shell.session_shell import SessionShell
from peerassist_tui.store.disk.file import Watch
from peerassist_tui.text import plural
from peerassist_tui.timing.clock import Clock, steady_clock, wall_clock
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.own_keys import KeyOrder

if TYPE_CHECKING:
    from peerassist_tui.models import Seat
    from peerassist_tui.timing.timekeeper import Steady


POLL_SECONDS = 0.05
HEARTBEAT_SECONDS = 20
READY_SECONDS = 0.5
"""So long the library has the machine for itself before what a session needs is imported."""
HELD = "Another program holds the store; ctrl+q leaves without them."


class PeerAssistApp(SessionShell):
    """The console of one seat on one store."""

    TITLE = "peerassist"
    grace = 12.0  # longer than two writes that wait for a held store
    CSS_PATH = ["app.tcss", "../screens/library/library.tcss"]  # the first screen's own would not be loaded
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "help", id="help", tooltip="What this screen is for and all its keys"),
        leave_key("Leave; everything is saved"),
    ]

    def __init__(
        self,
        store_path: Path,
        session_id: UUID | None = None,
        *,
        seat: "Seat" = "facilitator",
        script: Path | None = None,
        speed: float = 60.0,
        examples: bool = False,
        clock: Clock = wall_clock,
        steady: "Steady | None" = steady_clock,
    ) -> None:
        """Show the library, or at once the session `session_id`, or `script` played `speed` times as fast.

        With a `steady` clock the other one is watched: somebody may set it, or the computer may sleep.
        """
        super().__init__(store_path, seat, clock, steady)
        self.crash_log = crash_log_path()
        self.library = LibraryScreen(store_path, is_behind=bool(session_id or script))
        self._startup = StartupRequest(session_id, script, speed, examples)
        self._watch_store = Watch(store_path)
        self._next_poll: asyncio.TimerHandle | None = None
        self._key_order = KeyOrder()

    def get_default_screen(self) -> Screen[None]:
        return self.library

    def on_mount(self) -> None:
        self.theme = load_theme(self.available_themes, self.theme)
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        self.run_worker(self._tell_of_settings(), group="settings")
        self.set_interval(1.0, self.tick)
        self._keep_polling()
        self.set_interval(HEARTBEAT_SECONDS, self._beat)
        if self._startup.is_urgent:
            self.call_after_refresh(self._begin_soon)
        else:
            self.set_timer(READY_SECONDS, self._begin_soon)

    def _keep_theme(self, theme: Theme) -> None:
        try:
            save_theme(theme.name)
        except Refused as refused:
            self.tell(str(refused))

    async def _tell_of_settings(self) -> None:
        from peerassist_tui.settings_check import faults

        if told := await asyncio.to_thread(faults, list(self.available_themes)):
            self.notify("\n".join(told), timeout=10, markup=False)

    async def on_event(self, event: Event) -> None:
        """Keys in their order: each finds what the one before has done, and takes back what that has asked."""
        if isinstance(event, Key) and not event.is_forwarded:
            await self._key_order.next(event, self.screen)
            self.second.pressed(event.key)
        await super().on_event(event)

    def _begin_soon(self) -> None:
        self.run_worker(self._begin(), exit_on_error=True)

    async def _begin(self) -> None:
        try:
            await start_up(self, self._startup)
        except Refused as refused:
            self.exit(return_code=1, message=f"peerassist: {refused}")

    def on_line_input_cut(self, event: LineInput.Cut) -> None:
        """Say what a line could not take."""
        dropped = plural(event.dropped, "the last character was", f"the last {event.dropped:,} characters were")
        self.tell(f"A line holds {event.line.limit:,} characters: {dropped} left out.")

    def _keep_polling(self) -> None:
        # a timer of Textual's, each tick of which is a message, would cost a third more
        self.poll()
        self._next_poll = asyncio.get_running_loop().call_later(POLL_SECONDS, self._keep_polling)

    def poll(self) -> None:
        """Follow what another process has committed."""
        if not self.store_stands():
            self._watch_store.close()
            if self.loss is None:
                self._look_for_store()
            return
        try:
            moved = self._watch_store.moved()
        except (Refused, sqlite3.Error):  # the next look may succeed
            return
        if moved:
            self.library.store_moved()
            if self.desk is not None:
                self.run_worker(self._sync(self.desk), group="catch up", exclusive=True)

    async def action_undo(self) -> None:
        """Take back this seat's last step."""
        if self.desk is not None:
            await self.write(self.desk.undo, lambda: "Undo")

    async def action_redo(self) -> None:
        """Do again what was taken back last."""
        if self.desk is not None:
            await self.write(self.desk.redo, lambda: "Redo")

    async def action_help(self) -> None:
        """What this screen is for and all its keys."""
        from peerassist_tui.screens.guide.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            await self.push_screen(HelpScreen(self.screen))

    async def action_quit(self) -> None:
        """Leave once everything is saved; at the second time of asking without what cannot be."""
        is_typed = self.screen.is_modal and any(line.is_typed for line in self.screen.query(LineInput))
        why = "What you have typed here is not saved." if is_typed else ""
        if not self.second.confirms(LEAVE, why, "leaves without it"):
            return
        missing = await self.writes.settle()
        if not missing or self._leaves_missing:
            self.exit()
        else:
            self._leaves_missing = True
            self.tell(f"Not saved yet: {'; '.join(missing)}. {HELD}")

    async def on_unmount(self) -> None:
        if self._next_poll is not None:
            self._next_poll.cancel()
        await self.writes.give_up()
        if missing := self.writes.missing:
            self.leave_with(unsaved(missing))
        await self.part_with_drafts(missing)
        if self._attendance is not None:
            with suppress(Refused):  # the others will miss it in a minute
                await self._attendance.leave()
        self._watch_store.close()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: what the screen's keys do, and what every Textual app offers."""
        yield from commands_of(screen)
        yield from super().get_system_commands(screen)
