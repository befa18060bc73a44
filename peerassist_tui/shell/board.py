"""The board as a program of its own: it reads the store, follows what happens, and writes nothing."""

import asyncio
import sqlite3
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from textual.binding import BindingType

from peerassist_tui.desk import Desk, open_session
from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.readings.state import status
from peerassist_tui.screens.board.board import BoardScreen
from peerassist_tui.screens.board.board_faces import board_face, waiting_face
from peerassist_tui.settings import crash_log_path
from peerassist_tui.shell.guard import Guarded
from peerassist_tui.shell.helped import HELP_KEYS, turn_help
from peerassist_tui.shell.leaving import leave_key
from peerassist_tui.store.disk.file import Watch
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import Clock, wall_clock

POLL_SECONDS = 0.1
KEYS_SECONDS = 5.0
"""So long the board says at its start how it is left; the room is to see no keys."""
KEYS = N_("Esc leaves · F1 help")
LIVE = ("live", "paused")


class BoardApp(Guarded[None]):
    """Shows one session, or whichever is live; it takes no seat, so that nobody counts it as being there."""

    TITLE = "peerassist board"
    BINDINGS: ClassVar[list[BindingType]] = [*HELP_KEYS, leave_key()]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, store_path: Path, session_id: UUID | None = None, *, clock: Clock = wall_clock) -> None:
        super().__init__()
        self.crash_log = crash_log_path()
        self.clock = clock
        self._path, self._wanted = store_path, session_id
        self._watch_store = Watch(store_path)
        self._store: Store | None = None
        self._desk: Desk | None = None

    def get_default_screen(self) -> BoardScreen:
        return BoardScreen()

    def on_mount(self) -> None:
        self.set_interval(1.0, self.show)
        self.set_interval(POLL_SECONDS, self.poll)
        self.call_after_refresh(self.poll)
        self.answers.stand("keys", _(KEYS), "information")
        self.set_timer(KEYS_SECONDS, self.hide_keys)
        self.show()

    def hide_keys(self) -> None:
        """Say no longer how the board is left."""
        self.answers.stand("keys")

    async def action_help(self, by_letter: bool = False) -> None:
        """Help: what the board shows and how it is left."""
        await turn_help(self)

    def poll(self) -> None:
        """Follow what another process has committed."""
        if self._store is not None and self._store.anchor.is_gone():
            self._store.close()
            self._store = None
            self.tell(
                _("The store was deleted, moved or replaced: this is the last of it, and what comes there is shown.")
            )
        try:
            moved = self._watch_store.moved()
        except (Refused, sqlite3.Error):  # the next look may succeed
            return
        if moved:
            self.run_worker(self._follow(), exclusive=True)

    async def _follow(self) -> None:
        try:
            self._desk = await asyncio.to_thread(self._followed)
        except Refused:  # the store is held, or not whole yet: what is shown stays, the next change is followed
            return
        if self._store is not None:
            self.answers.hush()
        self.show()

    def _followed(self) -> Desk | None:
        desk = self._desk if self._store is not None else None
        if desk is not None:
            desk.sync()
            if self._wanted or status(desk.session) in LIVE:
                return desk
        wanted = self._wanted or self._live()
        if wanted is None or (desk is not None and desk.session.id == wanted):
            return desk
        if self._store is None:
            self._store = Store(self._path)
        return open_session(self._store, wanted, "note_taker", self.clock)

    def _live(self) -> UUID | None:
        return next((UUID(one.id) for one in overviews(self._path) if one.status in LIVE), None)

    def show(self) -> None:
        """Show the session as it stands at this moment."""
        screen = self.screen
        if isinstance(screen, BoardScreen):
            screen.show(board_face(self._desk.session, self._desk.now()) if self._desk else waiting_face())

    def on_unmount(self) -> None:
        self._watch_store.close()
        if self._store is not None:
            self._store.close()
