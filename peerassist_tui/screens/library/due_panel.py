"""What is due, in a few lines on top of the library; it takes no room where nothing is."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual.events import Click
from textual.message import Message
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.insights.due_items import DueItem, due_items
from peerassist_tui.language import N_, _
from peerassist_tui.screens.across.due_entries import due_lines
from peerassist_tui.store.queries.open_commitments import Commitment
from peerassist_tui.widgets.named_keys import renamed_on, with_renamed

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

SHOWS_ALL = N_(".d shows all")


class DuePanel(Static):
    """How much is late or due soon in all sessions, and the most urgent of it, which a click opens."""

    @dataclass
    class Asked(Message):
        """A promise was clicked on; None: the line above them, which stands for all."""

        promise: Commitment | None

    ALLOW_SELECT = False
    wanted: var[bool] = var(True, init=False)
    """Whether it is shown at all."""

    def __init__(self, store_path: Path) -> None:
        super().__init__(id="due", markup=False)
        self._path = store_path
        self._due: list[DueItem] = []

    def read(self) -> None:
        """Read what is due, without keeping anybody waiting."""
        self.run_worker(self._read(), group="due", exclusive=True)

    async def _read(self) -> None:
        console = cast("Console", self.app)
        try:
            self._due = await asyncio.to_thread(due_items, self._path, console.clock())
        except Refused as refused:
            console.tell(str(refused))
            return
        self._show()

    def on_click(self, event: Click) -> None:
        """Ask for what stands there."""
        if (offset := event.get_content_offset(self)) is not None:
            shown = [None, *(one.promise for one in self._due)]
            self.post_message(self.Asked(shown[min(offset.y, len(self._due))]))

    def watch_wanted(self) -> None:
        self._show()

    def _show(self) -> None:
        self.display = bool(self._due) and self.wanted
        shows_all = with_renamed(_(SHOWS_ALL), renamed_on(self.screen))
        self.update(due_lines(self._due, shows_all) if self.display else "")
