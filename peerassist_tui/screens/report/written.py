"""What was written, and a key that opens it."""

import asyncio
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, NC_, _, ngettext
from peerassist_tui.screens.report.opener import open_file
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.settings import in_home
from peerassist_tui.widgets.bars.key_bar import KeyBar


class WrittenScreen(Dialog[None]):
    """Says where a document stands now; it can be opened from here."""

    keys_mean = N_("o opens what was written · Enter goes on")
    DEFAULT_CSS = """
    WrittenScreen > Vertical { width: 84; }
    WrittenScreen #state { height: auto; color: $foreground-muted; }
    WrittenScreen #state.refused { color: $text-warning; }
    WrittenScreen Band { margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "open", N_("open file"), id="written.open", tooltip=N_("Open it with this computer's program")),
        Binding("enter,escape", "leave", NC_("key", "go on"), id="written.leave", tooltip=N_("Back to where you were")),
    ]

    def __init__(self, where: Path, files: int = 0, told: str = "") -> None:
        """`where` is a file, or a folder with so many `files`; `told` is said with it."""
        super().__init__()
        self._where, self._files, self._told = where, files, told

    def compose_body(self) -> ComposeResult:
        what = in_home(self._where)
        if self._files:
            what = ngettext("{count} file in {folder}", "{count} files in {folder}", self._files, folder=what)
        with Vertical():
            yield Static(Content.assemble((_("✓ Wrote") + " ", "bold $text-success"), (what, "bold")))
            yield Static(self._told, id="state", markup=False)
            yield KeyBar()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of opening what was written."""
        return _("open folder") if action == "open" and self._files else None

    def action_open(self) -> None:
        """Open it; what keeps it from being opened is told."""
        self.run_worker(self._open(), group="open", exclusive=True)

    async def _open(self) -> None:
        state = self.query_one("#state", Static)
        try:
            await asyncio.to_thread(open_file, self._where)
            told = _("Opened.")
            state.remove_class("refused")
        except Refused as refused:
            told = f"! {refused}"
            state.add_class("refused")
        state.update(Content(told))

    def leave_for(self, key: str) -> None:
        """There is nothing to be lost: on to where the key leads."""
        self.dismiss(None)
        self.app.simulate_key(key)

    def action_leave(self) -> None:
        """Back to where one was."""
        self.dismiss(None)
