"""Backups that a console makes by itself: one a day, one when a session ends; in a thread, in the way of nothing."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic, sleep
from typing import TYPE_CHECKING

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.progress import Progress
from peerassist_tui.timing.clock import Clock, wall_clock

if TYPE_CHECKING:
    from datetime import date

    from peerassist_tui.seat.front import Front
    from peerassist_tui.store.backups.place import Reason

LOOK_SECONDS = 5.0
"""So often it is looked whether another day has begun; before the first look the console has painted and is at rest."""
REST_SECONDS = 0.25
"""So long at most the disk belongs to what is typed after each step of copying."""
LEAVE_SECONDS = 2.0
"""So long a backup may go on when the console is left; the next console makes one that was given up."""


class Backups:
    """Makes them one after the other, and says once where one could not be made."""

    def __init__(self, path: Path, app: "Front", stands: Callable[[], bool], clock: Clock = wall_clock) -> None:
        """`stands` says whether the store is what it was when it was opened."""
        self._path, self._app, self._stands, self._clock = path, app, stands, clock
        self._stop, self._turn = Event(), asyncio.Lock()
        self._looked_on: date | None = None
        self._being_made: asyncio.Task[None] | None = None
        self._has_told = False

    def begin(self) -> None:
        """Make the day's from now on."""
        self._app.set_interval(LOOK_SECONDS, self.look)

    def look(self) -> None:
        """Make the day's backup, where it has not been looked today."""
        today = self._clock().astimezone().date()
        if self._looked_on != today:
            self._looked_on = today
            self._app.run_worker(self.make("daily"), group="backups")

    async def make(self, reason: "Reason") -> None:
        """Make one where one is due."""
        async with self._turn:
            if self._stop.is_set():
                return
            if not self._stands():
                self._looked_on = None  # another console has folded the log, or the store is lost: that is seen soon
                return
            self._being_made = asyncio.create_task(self._made(reason))
            await asyncio.shield(self._being_made)  # at the end all is cancelled, and the thread goes on

    async def _made(self, reason: "Reason") -> None:
        from peerassist_tui.store.backups.making import BackupStoppedError, back_up_by_itself

        now = self._clock().astimezone()
        try:
            await asyncio.to_thread(back_up_by_itself, self._path, reason, now, resting(), self._stop.is_set)
        except BackupStoppedError:
            pass
        except Refused as refused:
            self._tell(str(refused))

    async def leave(self) -> None:
        """Let one that is being made become whole, or give it up."""
        if self._being_made is not None:
            await asyncio.wait([self._being_made], timeout=LEAVE_SECONDS)
        self._stop.set()
        if self._being_made is not None:
            await self._being_made

    def _tell(self, sentence: str) -> None:
        if not self._has_told:
            self._has_told = True
            self._app.tell(
                _("No backup was made: {why}. All that you write is saved as ever.", why=sentence.rstrip("."))
            )


def resting() -> Progress:
    """Progress that rests after each step of copying for as long as the step took, so that the disk is half free."""
    rested = monotonic()

    def rest(done: int, total: int) -> None:
        nonlocal rested
        if done < total:
            sleep(min(monotonic() - rested, REST_SECONDS))
            rested = monotonic()

    return rest
