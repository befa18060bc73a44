"""The backups that a plain console makes by itself: one a day, one when a session ends; in a thread of its own."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Literal

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.store.backups.making import BackupStoppedError, back_up_by_itself
from peerassist_tui.timing.clock import wall_clock

LEAVE_SECONDS = 2.0
"""So long a backup may go on when the console is left; the next console makes one that was given up."""


class BackingUp:
    """Makes them one after the other, and says once where one could not be made."""

    def __init__(self, path: Path, say: Callable[[str], None]) -> None:
        self._path, self._say, self._stop = path, say, Event()
        self._has_told, self._looked_on = False, ""
        self._thread: Thread | None = None

    def look(self) -> None:
        """Make the day's, where it has not been looked today."""
        today = f"{wall_clock().astimezone():%Y-%m-%d}"
        if self._looked_on != today:
            self._looked_on = today
            self.make("daily")

    def make(self, reason: Literal["daily", "finish"]) -> None:
        """Make one where one is due, unless one is being made."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._made, args=(reason,), daemon=True)
            self._thread.start()

    def leave(self) -> None:
        """Let one that is being made become whole, or give it up."""
        if self._thread is not None:
            self._thread.join(LEAVE_SECONDS)
            self._stop.set()
            self._thread.join()

    def _made(self, reason: Literal["daily", "finish"]) -> None:
        try:
            back_up_by_itself(self._path, reason, wall_clock().astimezone(), is_stopped=self._stop.is_set)
        except BackupStoppedError:
            pass
        except Refused as refused:
            if not self._has_told:
                self._has_told = True
                why = str(refused).rstrip(".")
                self._say(_("No backup was made: {why}. All that you write is saved as ever.", why=why))
