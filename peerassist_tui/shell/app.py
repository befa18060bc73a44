"""The console: which session is open, what is written to it, what the other terminal does; no rules of meetings."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from textual import work
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.events import Key
from textual.reactive import var
from textual.screen import Screen

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _, separated
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.shell.startup import StartupRequest, start_up
from peerassist_tui.screens.shell.waiting import waiting_sentence
from peerassist_tui.seat.draft_keeper import DraftKeeper
from peerassist_tui.seat.second_press import SecondPress
from peerassist_tui.seat.storage import Storage
from peerassist_tui.seat.writes import Writes, unsaved
from peerassist_tui.settings import crash_log_path
from peerassist_tui.shell.guard import Guarded
from peerassist_tui.shell.helped import HELP_KEYS, is_typing, leads_through_menu, show_menu, turn_help
from peerassist_tui.shell.kept_settings import choose_keys, choose_settings, choose_theme, heed_settings
from peerassist_tui.shell.leaving import LEAVE, leave_key, what_is_lost
from peerassist_tui.shell.open_session import OpenSession
from peerassist_tui.shell.palette import FIND, PALETTE_KEY, ConsoleCommands
from peerassist_tui.shell.practice_place import PracticePlace
from peerassist_tui.shell.step_writer import StepWriter
from peerassist_tui.shell.store_follower import StoreFollower
from peerassist_tui.shell.time_watch import TimeWatch
from peerassist_tui.timing.clock import Clock, on_the_watch, steady_clock, wall_clock
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.own_keys import KeyOrder

if TYPE_CHECKING:
    from peerassist_tui.models import Seat
    from peerassist_tui.screens.shell.console import Own
    from peerassist_tui.session import Session
    from peerassist_tui.timing.timekeeper import Steady


READY_SECONDS = 0.5
"""So long the library has the machine for itself before what a session needs is imported."""


_HELD = N_("Not saved yet: {steps}. Another program holds the store; ctrl+q leaves without them.")


class PeerAssistApp(Guarded[None]):
    """The console of one seat on one store."""

    TITLE = "peerassist"
    grace = 12.0  # longer than two writes that wait for a held store
    CSS_PATH = ["app.tcss", "../screens/library/library.tcss"]  # the first screen's own would not be loaded
    COMMANDS = {ConsoleCommands}
    BINDINGS: ClassVar[list[BindingType]] = [*HELP_KEYS, PALETTE_KEY, leave_key(N_("Quit; everything is saved"))]

    session: "var[Session | None]" = var(None, init=False)
    """The session that is open, as it stands."""
    connected: var[tuple[str, ...]] = var((), init=False)
    """The seats of the other consoles that have the session open, as last seen."""
    now: var[datetime] = var(wall_clock, init=False)
    """The present moment, aware UTC; it moves every second."""

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
        super().__init__()
        self.crash_log = crash_log_path()
        self.seat, self.clock, self.steady = seat, clock, steady
        self.storage = Storage(store_path, self)
        self.lasting = self.storage.lasting
        self.drafts = DraftKeeper(self, self.storage, seat, clock)
        self.writes = Writes(self._show_saved, self.tell, self._show_waiting)
        self.opened, self.follower = OpenSession(self), StoreFollower(self, store_path)
        self.writer, self.time, self.practice = StepWriter(self), TimeWatch(self), PracticePlace(self)
        self.second = SecondPress(self.tell, self.answers.unsay, lambda: on_the_watch(self.clock))
        self.library = LibraryScreen(store_path, is_behind=bool(session_id or script))
        self._startup = StartupRequest(session_id, script, speed, examples)
        self._key_order, self._leaves_missing = KeyOrder(), False

    def get_default_screen(self) -> Screen[None]:
        return self.library

    def on_mount(self) -> None:
        self.run_worker(heed_settings(self), group="settings")
        for part in (self.time, self.follower, self.storage):
            part.begin()
        if self._startup.is_urgent:
            self.call_after_refresh(self._begin)
        else:
            self.set_timer(READY_SECONDS, self._begin)

    async def key_comes(self, key: Key) -> None:
        """Keys in their order: each finds what the one before has done, and takes back what that has asked."""
        await self._key_order.next(key, self)
        await self.opened.stands_for(key)
        await super().key_comes(key)
        if not leads_through_menu(key.key, self.screen):  # the line that is taken there says which key it is
            self.second.pressed(key.key)

    @work
    async def _begin(self) -> None:
        try:
            await start_up(self, self._startup)
        except Refused as refused:
            self.exit(return_code=1, message=f"peerassist: {refused}")

    def on_line_input_cut(self, event: LineInput.Cut) -> None:
        """Say what a line could not take."""
        self.tell(event.words)

    def _show_waiting(self) -> None:
        self.answers.stand("held", waiting_sentence() if self.writes.is_held else "")

    def _show_saved(self, done: object) -> None:
        self.answers.say_done(done, self.seat)
        self.opened.show()
        self.drafts.keep_soon()

    async def action_help(self, by_letter: bool = False) -> None:
        """Help: this screen and all its keys."""
        await turn_help(self, self.practice.help_text)

    def action_command_palette(self) -> None:
        """Find a command by its words."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=f"{_(FIND)} …", id="--command-palette"))

    def action_menu(self) -> None:
        """Show all that can be done on the screen that is on top."""
        show_menu(self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A question mark that is typed asks for no help."""
        return not (action == "help" and parameters and is_typing(self))

    def action_change_theme(self) -> None:
        """Choose a theme, which is shown while the cursor moves, and remember it."""
        self.run_worker(choose_theme(self, self.tell), group="settings")

    def action_choose_own(self, what: "Own") -> None:
        """Show all keys, or all settings, to be changed."""
        self.run_worker(choose_keys(self) if what == "keys" else choose_settings(self, self.opened), group="settings")

    async def action_quit(self) -> None:
        """Leave once everything is saved; at the second time of asking without what cannot be."""
        if self.practice.asks_to_leave():
            return
        if not self.second.confirms(LEAVE, what_is_lost(self.screen), _("leaves without it")):
            return
        missing = await self.writes.settle()
        if not missing or self._leaves_missing:
            self.exit()
        else:
            self._leaves_missing = True
            self.tell(_(_HELD, steps=separated(missing)))

    def run_guarded(self) -> int:
        """Run until the person leaves; answers with the exit status.

        Raises:
            Refused: there is no terminal to show anything on, or the store is lost.
        """
        status = super().run_guarded()
        if self.storage.loss is not None:
            raise self.storage.loss
        return status

    def on_emergency(self) -> None:
        self.drafts.save_in_emergency()

    async def on_unmount(self) -> None:
        self.follower.rest()
        await self.writes.give_up()
        if missing := self.writes.missing:
            self.leave_with(unsaved(missing))
        await self.practice.close()
        await self.drafts.part(missing)
        if (attendance := self.opened.attendance) is not None:
            with suppress(Refused):  # the others will miss it in a minute
                await attendance.leave()
        self.follower.close()
        await self.storage.let_go()
