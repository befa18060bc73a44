"""What is worth knowing of a session, beside the list of the library."""

from datetime import date
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.screens.library.library_entries import session_details
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.store.queries.preview import preview


class SessionPreview(VerticalScroll, can_focus=False):
    """One session, read when it is shown."""

    def __init__(self, store_path: Path) -> None:
        super().__init__(id="preview")
        self._path = store_path

    def compose(self) -> ComposeResult:
        yield Static(id="about", markup=False)

    def show(self, one: Overview | None, today: date) -> None:
        """Show this session, as it stands `today`."""
        try:
            facts = session_details(one, preview(self._path, one.id), today) if one else Content()
        except Refused as refused:
            facts = Content(str(refused))
        self.query_one("#about", Static).update(facts)
        self.scroll_home(animate=False)
