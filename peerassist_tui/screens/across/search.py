"""Searching everything that was written, while somebody types."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from peerassist_tui.errors import Refused
from peerassist_tui.screens.across import search_entries as shown
from peerassist_tui.screens.shell.pick import PickScreen
from peerassist_tui.store.search.search import Found, Hit, Samples, Search, Within
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.stream import Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

DEBOUNCE_SECONDS = 0.12


@dataclass
class Asked:
    """What was asked and found, so that one can come back to it."""

    typed: str = ""
    kinds: tuple[str, ...] = ()
    session_id: str = ""
    title: str = ""
    span: str = shown.ANY
    found: Found | None = None
    cursor: str | None = None


class _Words(LineInput):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down,tab", "take", "to the hits", key_display="⏎", id="search.take",
                tooltip="Into what was found"),
    ]  # fmt: skip

    class Taken(Message):
        """The list is to be entered."""

    def action_take(self) -> None:
        """Go into the list."""
        self.post_message(self.Taken())


class SearchScreen(Screen[Hit | None]):
    """Answers with the hit that is to be opened; None when it was left."""

    AUTO_FOCUS = ""
    HELP_TEXT: ClassVar[str] = (
        "Everything that was written in any session: challenges, notes, options, lessons, actions, parked points and "
        "more. Words are found by their beginning, whatever the accents; words in quotes as a phrase. Enter on a hit "
        "opens its session right there; Escape in the session comes back here."
    )
    DEFAULT_CSS = """
    SearchScreen #search { height: 1; padding: 0 1; background: $boost; }
    SearchScreen #search Static { width: auto; color: $text-accent; text-style: bold; }
    SearchScreen #search Input { width: 1fr; height: 1; border: none; padding: 0; background: $boost; }
    SearchScreen #within, SearchScreen #told {
        height: 1; padding: 0 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis;
    }
    SearchScreen #hits { height: 1fr; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "type", "words", id="search.type", tooltip="Type other words"),
        Binding("t", "kinds", "what", id="search.kinds", tooltip="Only notes, only lessons, …"),
        Binding("s", "session", "this session", id="search.session", tooltip="Only in this hit's session, or in all"),
        Binding("d", "span", "when", id="search.span", tooltip="Only sessions of the last year, month, …"),
        Binding("escape", "back", "back", id="search.back", tooltip="Back to the words, and from there to the library"),
    ]

    @dataclass
    class Answered(Message):
        """Something was found, or the question was refused."""

        search: Search
        found: Found | Refused

    def __init__(self, store_path: Path, asked: Asked) -> None:
        super().__init__()
        self._path, self.asked = store_path, asked
        self._samples: Samples = {}
        self._search = Search(store_path)
        self._timer: Timer | None = None
        self._at_top = asked.cursor is None
        self.is_looking = False
        """Whether what is shown does not answer yet what is asked."""

    @property
    def console(self) -> "Console":
        """The app, by its own type."""
        return cast("Console", self.app)

    def compose(self) -> ComposeResult:
        yield TitleBar()
        with Horizontal(id="search"):
            yield Static("search ▸ ", markup=False)
            yield _Words(self.asked.typed, placeholder='words, or "a phrase"', compact=True, limit=1_000)
        yield Static(id="within", markup=False)
        yield Stream(id="hits", follow=False, letters=False)
        yield Static(id="told", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(TitleBar).left = "peerassist · search"
        self._show()
        if self.asked.cursor:
            self.hits.move_to(self.asked.cursor)
            self.hits.focus()
            self._begin()
        else:
            self.query_one(_Words).focus()

    @property
    def hits(self) -> Stream:
        """The list of what was found."""
        return self.query_one("#hits", Stream)

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor."""
        found = self.asked.found
        return next((one for one in found.hits if one.id == self.hits.cursor_key), None) if found else None

    @property
    def within(self) -> Within:
        """Where is looked."""
        today = self.console.clock().astimezone().date()
        return Within(self.asked.kinds, self.asked.session_id, shown.since(self.asked.span, today))

    def _show(self) -> None:
        asked, found = self.asked, self.asked.found
        line = shown.told(asked.typed, found, self.within)
        self.hits.say_when_empty(line if asked.typed.strip() else shown.INVITATION)
        self.hits.show(shown.hits(found.hits) if found else [])
        if found and found.hits and self._at_top:
            self.hits.move_to(found.hits[0].id)
        self.query_one("#within", Static).update(shown.looked_in(self.within, asked.title, asked.span), layout=False)
        self.query_one("#told", Static).update(line if found and found.hits else "", layout=False)
        self.refresh_bindings()

    @on(Input.Changed)
    def search_soon(self, event: Input.Changed) -> None:
        """Look for what is typed, once it has been so for a moment; what was looked for before is dropped."""
        if event.value == self.asked.typed:
            return
        self.asked.typed = event.value
        self._search.stop()
        self.is_looking = self._at_top = True
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(DEBOUNCE_SECONDS, self._begin)

    def _begin(self) -> None:
        self._search.stop()
        self.is_looking = True
        self._search = search = Search(self._path, self._samples)
        typed, within = self.asked.typed, self.within
        self.run_worker(lambda: self._look(search, typed, within), thread=True, group="search", exclusive=True)

    def _look(self, search: Search, typed: str, within: Within) -> None:
        worker = get_current_worker()
        try:
            for found in search.find(typed, within):
                if worker.is_cancelled:
                    return
                self.post_message(self.Answered(search, found))
        except Refused as refused:
            self.post_message(self.Answered(search, refused))

    @on(Answered)
    def take(self, event: Answered) -> None:
        """Show what was found, unless something else is looked for by now."""
        if event.search is not self._search:
            return
        if isinstance(event.found, Refused):
            self.console.tell(str(event.found))
            return
        self.asked.found = event.found
        self.is_looking = not event.found.is_ranked
        self._show()

    @on(_Words.Taken)
    def enter_hits(self) -> None:
        """Go into what was found."""
        if self.hit:
            self._at_top = False
            self.hits.focus()

    @on(LineInput.Left)
    def leave(self) -> None:
        """Back to the library."""
        self._search.stop()
        self.dismiss(None)

    @on(Stream.Moved)
    def moved(self) -> None:
        """The keys depend on the hit under the cursor."""
        self.refresh_bindings()

    @on(Stream.Chosen)
    def open_hit(self) -> None:
        """Open the session of a hit, right there."""
        if hit := self.hit:
            self._search.stop()
            self.asked.cursor = hit.id
            self.dismiss(hit)

    def action_type(self) -> None:
        """Type other words."""
        self.query_one(_Words).focus()

    def action_back(self) -> None:
        """From the hits back to the words."""
        self.action_type()

    def action_kinds(self) -> None:
        """Choose what is looked for."""
        self.run_worker(self._choose_kinds())

    async def _choose_kinds(self) -> None:
        current = self.asked.kinds[0] if self.asked.kinds else shown.ANY
        kind = await self.app.push_screen_wait(PickScreen("Look for", shown.kind_picks(), current))
        if kind:
            self._ask(replace(self.asked, kinds=() if kind == shown.ANY else (kind,)))

    def action_span(self) -> None:
        """Choose how far back is looked."""
        self.run_worker(self._choose_span())

    async def _choose_span(self) -> None:
        span = await self.app.push_screen_wait(PickScreen("Look in sessions of", shown.span_picks(), self.asked.span))
        if span:
            self._ask(replace(self.asked, span=span))

    def action_session(self) -> None:
        """Look in this hit's session alone, or in all again."""
        hit = self.hit
        if self.asked.session_id:
            self._ask(replace(self.asked, session_id="", title=""))
        elif hit:
            self._ask(replace(self.asked, session_id=hit.session_id, title=hit.title))

    def _ask(self, asked: Asked) -> None:
        vars(self.asked).update(vars(asked))
        self._at_top = True
        self._show()
        self._begin()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action, where that depends on what is shown."""
        return "all sessions" if action == "session" and self.asked.session_id else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        if action == "session":
            return bool(self.asked.session_id) or self.hit is not None
        return True
