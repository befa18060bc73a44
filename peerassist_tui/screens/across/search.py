"""Searching everything that was written, while somebody types."""

import asyncio
from collections.abc import Hashable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from peerassist_tui.language import N_, _
from peerassist_tui.screens.across import search_entries as shown
from peerassist_tui.screens.across.filterable_list import FilterableList, headline
from peerassist_tui.screens.across.search_control import SearchControl
from peerassist_tui.screens.across.search_entries import Asked
from peerassist_tui.screens.shell.control import keys_of
from peerassist_tui.screens.shell.menu_control import ConsoleControl, MenuControl
from peerassist_tui.store.search.search import Hit, Samples, Search, SearchScope
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.parts_line import PartsLine
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.stream import Entry, Stream

DEBOUNCE_SECONDS = 0.12
_HELP = N_(
    "Everything that was written in any session: challenges, notes, options, lessons, actions, parked points and "
    "more. Words are found by their beginning and in other forms, whatever the accents; words in quotes as a "
    "phrase. Where nothing is found, Enter takes the nearest words that were written. Enter on a hit opens its "
    "session right there; Escape in the session comes back here."
)


class SearchWords(LineInput):
    """The line from which one goes on into what was found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down,tab", "submit", N_("to the hits"), key_display="⏎", id="search.take",
                tooltip=N_("Go to the results")),
    ]  # fmt: skip


class SearchScreen(FilterableList[Hit, Hit]):
    """Answers with the hit that is to be opened; None when it was left.

    Its rows are what the store finds of the words, and the list begins at the top with every other question.
    """

    AUTO_FOCUS = ""
    HEADLINE = (N_("peerassist · search"), "")
    HELP_TEXT: ClassVar[str] = _HELP
    DEFAULT_CSS = """
    SearchScreen #search { height: 1; padding: 0 1; background: $boost; }
    SearchScreen #search Static { width: auto; color: $text-accent; text-style: bold; }
    SearchScreen #words { display: block; width: 1fr; padding: 0; background: $boost; }
    SearchScreen #within {
        height: 1; padding: 0 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis;
    }
    SearchScreen #hits { height: 1fr; padding: 0 1; }
    """
    CONTROLS = (SearchControl, MenuControl, ConsoleControl)
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of(CONTROLS, bar=("search.type", "search.kinds", "search.session", "search.span", "menu", "search.back"))
    ]

    def __init__(self, store_path: Path, asked: Asked) -> None:
        super().__init__(store_path)
        self.asked = asked
        self.set_reactive(SearchScreen.words, asked.typed)
        self._samples: Samples = {}
        self._at_top = asked.cursor is None
        self.is_looking = False
        """Whether what is shown does not answer yet what is asked."""

    def compose(self) -> ComposeResult:
        yield TitleBar()
        with Horizontal(id="search"):
            yield Static(_("search ▸") + " ", markup=False)
            yield SearchWords(self.words, id="words", placeholder=_('words, or "a phrase"'), compact=True, limit=1_000)
        yield PartsLine(id="within")
        yield Stream(id="hits", follow=False)
        yield Static(id="count", markup=False)
        yield Band()
        yield KeyBar()

    @property
    def listed(self) -> Stream:
        return self.query_one("#hits", Stream)

    @property
    def _within(self) -> SearchScope:
        return self.asked.within(self.console.clock().astimezone().date())

    def begin(self) -> None:
        """Show what was found before, where somebody comes back to it, and look for it again."""
        bar = self.query_one(TitleBar)
        bar.left, bar.right = headline(self.HEADLINE)
        self._show_found()
        if self.asked.cursor:
            self.listed.move_to(self.asked.cursor)
            self.set_focus(self.listed)
            self.look()
        else:
            self.find()

    def look(self, after_seconds: float = 0.0) -> None:
        """Look for what is asked, once it has been so for a moment; what was looked for before is dropped."""
        self.is_looking = True
        self.run_worker(self._found(after_seconds), group="reload", exclusive=True)

    async def _found(self, after_seconds: float) -> None:
        await asyncio.sleep(after_seconds)
        await self._reloaded()

    async def read_again(self) -> None:
        """Show the newest hits at once, then the best."""
        search = Search(self.path, self._samples)
        answers = search.find(self.asked.typed, self._within)
        try:
            while found := await asyncio.to_thread(next, answers, None):
                self.asked = replace(self.asked, found=found)
                self.is_looking = not found.is_last
                self._show_found()
        finally:
            search.stop()

    def _show_found(self) -> None:
        self.take(self.asked.found.hits if self.asked.found else ())

    def key_of(self, row: Hit) -> Hashable:
        return row.id

    def entries(self) -> Sequence[Entry]:
        return shown.hits(self.shown)

    def when_empty(self) -> str:
        return self._told if self.words.strip() else _(shown.INVITATION)

    def count(self) -> str:
        return self._told if self.shown else ""

    @property
    def _told(self) -> str:
        return shown.search_summary(self.words, self.asked.found, self._within)

    def show_rows(self) -> None:
        super().show_rows()
        if self.shown and self._at_top:
            self.listed.move_to(self.shown[0].id)
        self.query_one(PartsLine).show(shown.scope_words(self._within, self.asked.title, self.asked.span))

    def watch_words(self) -> None:
        self.asked = replace(self.asked, typed=self.words)
        self._at_top = True
        self.look(DEBOUNCE_SECONDS)

    def ask(self, asked: Asked) -> None:
        """Look for something else."""
        self.asked = asked
        self._at_top = True
        self.show_rows()
        self.look()

    @on(PartsLine.Chosen)
    def change_scope(self, event: PartsLine.Chosen) -> None:
        """Change where is looked: the part that was clicked on."""
        control = self.controls.of(SearchControl)
        (control.choose_kinds, control.turn_session, control.choose_span)[event.place]()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return _("take these words") if action == "submit" and self.asked.meant else super().key_label(action)

    def to_the_list(self) -> None:
        if self.asked.meant and not self.is_looking:
            self.query_one("#words", SearchWords).value = self.asked.meant
        elif self.chosen:
            self._at_top = False
            self.set_focus(self.listed)

    def back(self) -> None:
        """Back to the library."""
        self.dismiss(None)

    @on(Stream.Chosen)
    def open_hit(self) -> None:
        """Open the session of a hit, right there."""
        if hit := self.chosen:
            self.asked = replace(self.asked, cursor=hit.id)
            self.dismiss(hit)
