"""A rehearsal inside the console: for its time, a practice store stands in the place of the console's own."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from random import randrange
from typing import TYPE_CHECKING, Protocol

from textual.timer import Timer

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.seat.draft_keeper import DraftKeeper
from peerassist_tui.seat.storage import Storage
from peerassist_tui.shell.console_app import ConsoleApp
from peerassist_tui.store.disk.temporary import make_passing_folder, remove_passing_folder
from peerassist_tui.timing.clock import SpeedClock, steady_clock

if TYPE_CHECKING:
    from peerassist_tui.models import Seat
    from peerassist_tui.rehearsal.levels import LevelName
    from peerassist_tui.session import Session
    from peerassist_tui.shell.open_session import OpenSession
    from peerassist_tui.shell.rehearsal import Rehearsal
    from peerassist_tui.timing.clock import Clock
    from peerassist_tui.timing.timekeeper import Steady


class RehearsingApp(ConsoleApp, Protocol):
    """The console, whose parts can be exchanged."""

    storage: Storage
    drafts: DraftKeeper
    opened: "OpenSession"
    seat: "Seat"
    clock: "Clock"
    steady: "Steady | None"
    lasting: str

    def set_interval(self, interval: float, callback: Callable[[], None]) -> Timer:
        """Have something done every so many seconds."""


class _OwnParts:
    """What the console had before, to be given back."""

    def __init__(self, app: RehearsingApp) -> None:
        self._app = app
        self.storage, self.drafts, self.opened, self.lasting = app.storage, app.drafts, app.opened, app.lasting
        self.seat, self.clock, self.steady = app.seat, app.clock, app.steady

    def give_back(self) -> None:
        """Let the console have all of it again."""
        app = self._app
        app.storage, app.drafts, app.opened, app.lasting = self.storage, self.drafts, self.opened, self.lasting
        app.seat, app.clock, app.steady = self.seat, self.clock, self.steady


class PracticePlace:
    """Lets a rehearsal begin in the console, and brings the console's own store and library back after it."""

    def __init__(self, app: RehearsingApp) -> None:
        self._app = app
        self.rehearsal: Rehearsal | None = None
        """The one that is on."""
        self._own: _OwnParts | None = None
        self._folder: Path
        self._timer: Timer | None = None
        self._is_leaving = False

    @property
    def help_text(self) -> str:
        """What help says of a rehearsal, on the screen where one is seen."""
        return self.rehearsal.help_text if self.rehearsal is not None else ""

    def asks_to_leave(self) -> bool:
        """Whether a rehearsal is on, which then asks whether it is to be left."""
        if self.rehearsal is not None:
            self.rehearsal.ask_to_leave()
        return self.rehearsal is not None

    async def begin(self, level_name: "LevelName") -> None:
        """Rehearse the made-up case; the session that is open is left, as when another one is opened.

        Raises:
            Refused: the practice meeting could not be made.
        """
        from peerassist_tui.rehearsal.levels import LEVELS
        from peerassist_tui.rehearsal.practice import make_practice

        app, level, seed = self._app, LEVELS[level_name], randrange(1, 10_000)
        if self._own is not None:
            return
        await app.storage.store()  # two stores cannot be made, or brought up to date, at the same time
        if await app.writes.settle():
            raise Refused(_("What was typed before still waits to be saved; rehearse after that."))
        await app.opened.give_up_seat()
        await app.drafts.write()
        self._folder = await asyncio.to_thread(make_passing_folder)
        self._own, self._is_leaving = _OwnParts(app), False
        path = self._folder / "practice.db"
        app.library.show_long_step(_("People come in and sit down …"))
        try:
            practice = await asyncio.to_thread(make_practice, path, None, seed, app.clock, level)
            await self._enter(path, practice, seed, level_name)
        except Refused:
            await self.leave()
            raise
        finally:
            app.library.show_long_step("")

    async def _enter(self, path: Path, practice: "Session", seed: int, level_name: "LevelName") -> None:
        from peerassist_tui.rehearsal.levels import LEVELS
        from peerassist_tui.shell.rehearsal import LOOK_SECONDS, Rehearsal

        app, level = self._app, LEVELS[level_name]
        speed = level.speed(practice)
        app.clock, app.steady = SpeedClock(app.clock(), speed, app.steady or steady_clock), None
        app.storage, app.lasting, app.seat = Storage(path, app), "", "facilitator"
        app.drafts = DraftKeeper(app, app.storage, app.seat, app.clock)
        self.rehearsal = Rehearsal(app, practice, level, seed=seed, speed=speed, left=self._leave_soon)
        app.opened = self.rehearsal.opened
        await app.opened.open(practice.id)
        self._timer = app.set_interval(LOOK_SECONDS, self.rehearsal.look_round)

    def _leave_soon(self) -> None:
        if not self._is_leaving:
            self._is_leaving = True
            self._app.run_worker(self.leave(), group="rehearsal")

    async def leave(self) -> None:
        """Come back to the library."""
        if (rehearsal := self.rehearsal) is not None:
            rehearsal.opened.is_over = True
            await rehearsal.rest()
            await self._app.writes.settle()
            await rehearsal.opened.give_up_seat()
        await self.close()

    async def close(self) -> None:
        """Give the console its own parts back, and let the practice store go; nothing happens where there is none."""
        app, own, rehearsal, timer = self._app, self._own, self.rehearsal, self._timer
        if own is None:
            return
        self._own = self.rehearsal = self._timer = None
        if timer is not None:
            timer.stop()
        if rehearsal is not None:
            await rehearsal.rest()
        drafts, storage = app.drafts, app.storage
        own.give_back()
        app.connected, app.now = (), app.clock()
        if storage is not own.storage:
            await drafts.part()
            await storage.let_go()
        await asyncio.to_thread(remove_passing_folder, self._folder)
