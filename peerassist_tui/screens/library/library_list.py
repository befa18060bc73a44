"""The library's list: read without keeping anybody waiting, filtered, sorted, with a preview beside it."""

import asyncio
from bisect import insort
from collections.abc import Hashable, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.insights.library_filter import Filter, candidates
from peerassist_tui.insights.listed_sessions import USUAL, ListedSessions, listed_sessions
from peerassist_tui.language import N_, _
from peerassist_tui.screens.across.filterable_list import FilterableList
from peerassist_tui.screens.library import library_entries as shown
from peerassist_tui.screens.library.doors import Doors
from peerassist_tui.screens.library.due_panel import DuePanel
from peerassist_tui.screens.library.filter_line import FilterLine
from peerassist_tui.screens.library.session_preview import SessionPreview
from peerassist_tui.screens.library.session_stream import SessionStream
from peerassist_tui.store.queries.overview import Overview, newest_first, overview_of, overviews
from peerassist_tui.store.queries.session_people import NOBODY, SessionPeople, session_people
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.stream import Entry

FIRST_READ = 100
"""So many sessions are read before the first paint; the others follow."""


class LibraryList(FilterableList[None, Overview], inherit_bindings=False):
    """Shows sessions, or those in the bin; what is done with them is the business of those that inherit."""

    AUTO_FOCUS = "#sessions"
    NOTHING = NO_MATCH = N_("No session is here.")
    bin: var[bool] = var(False, init=False)
    """Whether the list shows what is in the bin."""
    order: var[str] = var(USUAL, init=False)
    """In which of the `SORTS` the sessions stand."""

    def __init__(self, store_path: Path) -> None:
        super().__init__(store_path)
        self._listed = ListedSessions([], Filter("", date.min))
        self._people: SessionPeople | None = None
        self._is_partial, self._changes, self.long_step = False, 0, ""

    @property
    def is_narrowed(self) -> bool:
        """Whether Escape has something to bring back: a filter, or the usual order."""
        return bool(self.words) or self.order != USUAL or self.has_class("-finding")

    def today(self) -> date:
        """The day of the one who sits here."""
        return self.console.clock().astimezone().date()

    def compose(self) -> ComposeResult:
        self.rows = self._read(FIRST_READ)
        self.set_class(not self.rows, "-empty")  # before the first paint, which would otherwise be done twice
        yield TitleBar()
        yield Doors(is_large=self.has_only_examples)
        yield DuePanel(self.path)
        yield FilterLine(lambda typed: candidates(typed, self.rows, self._people or NOBODY))
        with Horizontal(id="body"):
            with Vertical(id="list"):
                yield Static(shown.columns(by_month=True), id="columns", markup=False)
                yield SessionStream(id="sessions", empty=_(self.NOTHING))
            yield SessionPreview(self.path)
        yield Static(id="count", markup=False)
        yield Band()
        yield KeyBar()

    def _read(self, limit: int) -> list[Overview]:
        try:
            return overviews(self.path, limit=limit)
        except Refused as refused:
            self.console.tell(str(refused))
            return []

    def begin(self) -> None:
        self.query_one(TitleBar).right = str(self.path)
        self._is_partial = len(self.rows) == FIRST_READ
        self.show_rows()
        self.call_after_refresh(self.reload if self._is_partial else self.query_one(DuePanel).read)

    async def read_again(self) -> None:
        if not self.is_there:
            return
        for due in self.query(DuePanel):
            due.read()
        changes = self._changes
        rows = await asyncio.to_thread(overviews, self.path, discarded=self.bin)
        people = self._people and await asyncio.to_thread(session_people, self.path)
        await asyncio.to_thread(shown.sessions_by_month, rows, self.today())  # fills the cache
        if changes != self._changes:  # what was read may be older than what is shown
            self.reload()
        elif self._is_partial or (rows, people) != (self.rows, self._people):
            self._is_partial, self._people = False, people
            self.take(rows)

    async def show_again(self, session: UUID) -> None:
        """Read one session again, for this console has just changed it, and show it where it stands now, if it does."""
        one = await asyncio.to_thread(overview_of, self.path, session, discarded=self.bin)
        self._changes += 1
        if self._is_partial or (one and self.bin):
            self.reload()
            return
        key = str(session)
        others = [row for row in self.rows if row.id != key]
        if one:
            insort(others, one, key=newest_first)
        before = len(self.shown)
        self.take(others)
        if len(self.shown) > before:  # it came back
            self.listed.move_to(key)

    async def read_people(self) -> None:
        """Learn who took part in what, for somebody may filter by it."""
        if self._people is not None:
            return
        try:
            self._people = await asyncio.to_thread(session_people, self.path)
        except Refused as refused:
            self.console.tell(str(refused))
        else:
            self.show_rows()

    def show_rows(self) -> None:
        if not self.is_there:
            return
        for name, is_so in (("-empty", not self.rows), ("-first", self.has_only_examples), ("-opening", False)):
            self.set_class(is_so, name)
        self.query_one(Doors).stand(is_there=not self.bin, is_large=self.has_only_examples, above=self.listed)
        self.query_one("#columns", Static).update(shown.columns(by_month=self._is_by_month))
        self.query_one(TitleBar).left = _("peerassist · bin") if self.bin else "peerassist"
        super().show_rows()
        self.query_one(FilterLine).offer()

    @property
    def has_only_examples(self) -> bool:
        """Whether these are all sessions, and none of one's own is among them."""
        return not (self._is_partial or self.bin) and all(one.is_example for one in self.rows)

    def matching(self) -> Sequence[Overview]:
        asked = Filter(self.words, self.today())
        self._listed = listed_sessions(self.rows, asked, self._people or NOBODY, self.order, with_archive=self.bin)
        return self._listed.sessions

    @property
    def _is_by_month(self) -> bool:
        return self.order == USUAL and not self.bin

    def key_of(self, row: Overview) -> Hashable:
        return row.id

    def entries(self) -> Sequence[Entry]:
        by_month = shown.sessions_by_month if self._is_by_month else shown.sessions_with_dates
        return by_month(self.shown, self.today())

    def show_opening(self) -> None:
        """Hide the list, which lacks what was just made and is being opened, until `show_rows`."""
        self.add_class("-opening")

    def show_long_step(self, long_step: str) -> None:
        """The line above the keys: how far a long step has come; when it is over (""), how much there is."""
        self.long_step = long_step
        for line in self.query("#count").results(Static):  # the console may have ended before the step has
            line.update(Content(self.count()))

    def count(self) -> str:
        if self.long_step:
            return self.long_step
        if not self.rows:
            return _("The bin is empty.") if self.bin else ""
        if self._is_partial or (self._listed.asked.asks_who and self._people is None):
            return _("Reading the sessions …")
        return shown.counts(self._listed, len(self.rows), self.today())

    def show_chosen(self) -> None:
        """Show the session under the cursor beside the list."""
        self.query_one(SessionPreview).show(self.chosen, self.today())
