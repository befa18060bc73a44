"""The library's list: read without keeping anybody waiting, filtered, sorted, with a preview beside it."""

import asyncio
from bisect import insort
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.insights.library_filter import SORTS, Filter, candidates, in_order
from peerassist_tui.screens.library import library_entries as shown
from peerassist_tui.screens.library.due_panel import DuePanel
from peerassist_tui.screens.library.filter_line import FilterLine
from peerassist_tui.screens.shell.console import REST_SECONDS
from peerassist_tui.store.queries.overview import Overview, newest_first, overview_of, overviews
from peerassist_tui.store.queries.people_of import NOBODY, People, people_of
from peerassist_tui.store.queries.preview import preview
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

FIRST_READ = 100
"""So many sessions are read before the first paint; the others follow."""
USUAL = "date"
"""The order in which the sessions stand unless somebody wants another one."""


class LibraryList(Screen[None], inherit_bindings=False):
    """Shows sessions, or those in the bin; what is done with them is the business of those that inherit."""

    bin: var[bool] = var(False, init=False)
    """Whether the list shows what is in the bin."""
    moves: var[int] = var(0, init=False)
    """How often another connection has changed the store."""
    words: var[str] = var("", init=False)
    """The filter, as it was typed."""
    order: var[str] = var(USUAL, init=False)
    """In which of the `SORTS` the sessions stand."""

    def __init__(self, store_path: Path, *, is_behind: bool = False) -> None:
        """`is_behind`: a session is opened at once, and the list is made when somebody comes back to it."""
        super().__init__()
        self.path, self._is_behind = store_path, is_behind
        self._rows: list[Overview] = []
        self.shown: list[Overview] = []
        """The sessions that stand in the list, in its order."""
        self._filter = Filter("", date.min)
        self._people: People | None = None
        self._is_partial = self._stale = False
        self._changes = 0
        self.long_step = ""

    @property
    def console(self) -> "Console":
        """The app, by its own type."""
        return cast("Console", self.app)

    @property
    def chosen(self) -> Overview | None:
        """The session under the cursor."""
        key = self.query_one("#sessions", Stream).cursor_key
        return next((one for one in self.shown if one.id == key), None)

    @property
    def is_narrowed(self) -> bool:
        """Whether Escape has something to bring back: a filter, or the usual order."""
        return bool(self.words) or self.order != USUAL or self.has_class("-finding")

    def today(self) -> date:
        """The day of the one who sits here."""
        return self.console.clock().astimezone().date()

    def compose(self) -> ComposeResult:
        if self._is_behind:
            yield Static("Opening the session …", classes="opening")
            return
        self._rows = self._read(FIRST_READ)
        self.set_class(not self._rows, "-empty")  # before the first paint, which would otherwise be done twice
        yield TitleBar()
        yield DuePanel(self.path)
        yield FilterLine(lambda typed: candidates(typed, self._rows, self._people or NOBODY))
        with Horizontal(id="body"):
            with Vertical(id="list"):
                yield Static(shown.COLUMNS, id="columns", markup=False)
                yield Stream(id="sessions", follow=False, empty="No session is here.")
            with VerticalScroll(id="preview", can_focus=False):
                yield Static(id="about", markup=False)
        yield Static(id="hint", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        if not self._is_behind:
            self._begin()

    def _begin(self) -> None:
        self.query_one(TitleBar).right = str(self.path)
        self._stale, self._is_partial = False, len(self._rows) == FIRST_READ
        self._show()
        self.call_after_refresh(self.reload if self._is_partial else self.query_one(DuePanel).read)

    def _read(self, limit: int) -> list[Overview]:
        try:
            return overviews(self.path, limit=limit)
        except Refused as refused:
            self.console.tell(str(refused))
            return []

    def store_moved(self) -> None:
        """Another connection has changed the store: read it again, as soon as somebody looks."""
        self._stale = True
        self.moves += 1
        if self.is_current:
            self.run_worker(self._rested(), group="rest", exclusive=True)

    async def _rested(self) -> None:
        if len(self._rows) > FIRST_READ:  # reading many takes from those who are at work here
            await asyncio.sleep(REST_SECONDS)
        self.reload()

    async def on_screen_resume(self) -> None:
        if self._is_behind and self.console.session is not None:
            self._is_behind = False
            await self.recompose()
            self.query_one("#sessions").focus()
            self._begin()
        elif self._stale and not self._is_behind:
            self.reload()

    def reload(self) -> None:
        """Read the list again, without keeping anybody waiting."""
        self._stale = False
        self.run_worker(self._reloaded(), group="reload", exclusive=True)

    @property
    def _is_there(self) -> bool:
        """Whether there is still a list to paint: the console may be left while the store is being read."""
        return self.is_attached and bool(self.query("#sessions")) and bool(self.query(DuePanel))

    async def _reloaded(self) -> None:
        if not self._is_there:
            return
        self.query_one(DuePanel).read()
        changes = self._changes
        try:
            rows = await asyncio.to_thread(overviews, self.path, discarded=self.bin)
            people = self._people and await asyncio.to_thread(people_of, self.path)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        await asyncio.to_thread(shown.sessions_by_month, rows, self.today())  # fills the cache
        if changes != self._changes:  # what was read may be older than what is shown
            self.reload()
        elif self._is_partial or (rows, people) != (self._rows, self._people):
            self._rows, self._is_partial, self._people = rows, False, people
            self._show()

    async def show_again(self, session: UUID) -> None:
        """Read one session again, for this console has just changed it, and show it where it stands now, if it does."""
        try:
            one = await asyncio.to_thread(overview_of, self.path, session, discarded=self.bin)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        self._changes += 1
        if self._is_partial or (one and self.bin):
            self.reload()
            return
        key = str(session)
        others = [row for row in self._rows if row.id != key]
        if one:
            insort(others, one, key=newest_first)
        self._rows, before = others, len(self.shown)
        self._show()
        if len(self.shown) > before:  # it came back
            self.query_one("#sessions", Stream).move_to(key)

    async def _read_people(self) -> None:
        try:
            self._people = await asyncio.to_thread(people_of, self.path)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        self._show()

    def _show(self) -> None:
        if not self._is_there:
            return
        self._narrow()
        self.set_class(not self._rows, "-empty")
        self.query_one("#columns", Static).update(shown.COLUMNS if self._is_by_month else shown.DATED_COLUMNS)
        self.query_one("#sessions", Stream).show(self._entries())
        self.query_one(TitleBar).left = "peerassist · bin" if self.bin else "peerassist"
        self.show_hint()
        self.show_preview()
        self.refresh_bindings()

    def _narrow(self) -> None:
        people = self._people or NOBODY
        self._filter = Filter(self.words, self.today())
        found = self._filter.of(self._rows, people)
        usual = [one for one in found if self.bin or self._filter.asks_archive or not one.archived]
        self._archived = len(found) - len(usual)
        self.shown = in_order(usual, self.order)
        self.query_one(FilterLine).offer()

    @property
    def _is_by_month(self) -> bool:
        return self.order == USUAL and not self.bin

    def _entries(self) -> list[Entry]:
        if not self._rows and not self.bin:
            return shown.welcome()
        by_month = shown.sessions_by_month if self._is_by_month else shown.sessions_with_dates
        return by_month(self.shown, self.today())

    def show_hint(self, long_step: str | None = None) -> None:
        """The line above the keys: how much there is, or how far a long step has come ("" when it is over)."""
        self.long_step = self.long_step if long_step is None else long_step
        self.query_one("#hint", Static).update(Content(self.long_step or self._counts()))

    def _counts(self) -> str:
        if not self._rows:
            return "The bin is empty." if self.bin else ""
        if self._is_partial or (self._filter.asks_who and self._people is None):
            return "Reading the sessions …"
        order = f" · {SORTS[self.order][0]}" if self.order != USUAL else ""
        return shown.counts(self.shown, len(self._rows), self._filter.said, self.today(), order, self._archived)

    @on(Stream.Moved)
    def show_preview(self) -> None:
        """Show the session under the cursor beside the list."""
        one = self.chosen
        self.stands_on(one)
        try:
            facts = shown.about(one, preview(self.path, one.id), self.today()) if one else Content()
        except Refused as refused:
            facts = Content(str(refused))
        self.query_one("#about", Static).update(facts)
        self.query_one("#preview").scroll_home(animate=False)

    def stands_on(self, one: Overview | None) -> None:
        """The cursor stands on that session."""

    @on(FilterLine.Changed)
    def find(self, event: FilterLine.Changed) -> None:
        """Show only what matches."""
        self.words = event.typed

    def watch_words(self) -> None:
        self._show_first()

    def watch_order(self) -> None:
        self._show_first()

    def _show_first(self) -> None:
        """Show another choice from its beginning."""
        self._show()
        if self.shown:
            self.query_one("#sessions", Stream).move_to(self.shown[0].id)
            self.query_one("#sessions").scroll_home(animate=False, force=True)

    def begin_finding(self) -> None:
        """Let somebody type a filter; who took part in what is read meanwhile."""
        if self._people is None:
            self.run_worker(self._read_people(), group="people", exclusive=True)
        self.add_class("-finding")
        self.query_one(FilterLine).enter()

    @on(FilterLine.Taken)
    def to_the_list(self) -> None:
        """Go to what was found."""
        self.query_one("#sessions").focus()
        self.set_class(bool(self.words), "-finding")

    @on(FilterLine.Left)
    def widen(self) -> None:
        """Show all again, in the usual order."""
        self.remove_class("-finding")
        self.query_one(FilterLine).clear()
        self.order = USUAL
        self.query_one("#sessions").focus()

    def watch_bin(self) -> None:
        self.query_one(DuePanel).wanted = not self.bin
        self.widen()
        self._rows, self._is_partial = [], True
        self.reload()
