"""Following what other processes have committed to the store that a console has open."""

import asyncio
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from peerassist_tui.errors import Refused
from peerassist_tui.store.disk.file import Watch

if TYPE_CHECKING:
    from peerassist_tui.shell.console_app import ConsoleApp

POLL_SECONDS = 0.05


class StoreFollower:
    """Looks twenty times a second whether something was committed, and has library and session follow."""

    def __init__(self, app: "ConsoleApp", path: Path) -> None:
        self._app, self._watch = app, Watch(path)
        self._next: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Look, and go on looking."""
        # a timer of Textual's, each tick of which is a message, would cost a third more
        self.poll()
        self._next = asyncio.get_running_loop().call_later(POLL_SECONDS, self.begin)

    def poll(self) -> None:
        """Follow what another process has committed."""
        app = self._app
        if not app.storage.stands():
            self._watch.close()
            if app.storage.loss is None:
                app.storage.look()
            return
        try:
            moved = self._watch.moved()
        except (Refused, sqlite3.Error):  # the next look may succeed
            return
        if moved:
            app.library.store_moved()
            if (desk := app.opened.desk) is not None:
                app.run_worker(app.opened.follow(desk), group="catch up", exclusive=True)

    def rest(self) -> None:
        """Look no more."""
        if self._next is not None:
            self._next.cancel()

    def close(self) -> None:
        """Let go of the file."""
        self._watch.close()
