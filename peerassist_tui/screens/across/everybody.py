"""Everybody who was in any session: who knows about what, and where one has met them."""

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.personal.knowing import matching
from peerassist_tui.personal.who import Someone, people
from peerassist_tui.screens.across import everybody_entries as shown
from peerassist_tui.screens.across.finding import FindingScreen
from peerassist_tui.store.queries.everybody import ALL
from peerassist_tui.text import fold
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.stream import Stream

FIRST_READ = 100
"""Whoever was in so many of the latest sessions is shown first."""
READING, NOBODY = "Reading who was in which session …", "No session has people yet."
ORDERS: Mapping[str, Callable[[Someone], Any]] = {
    "by name": lambda one: fold(one.name),
    "last met first": lambda one: -(one.last_met.toordinal() if one.last_met else 0),
    "most sessions first": lambda one: -len(one.sessions),
}
"""In which orders the people may stand."""
_TURNS = (*ORDERS,)


class EverybodyScreen(FindingScreen[UUID, Someone]):
    """A list of people, and one of them beside it; answers with the session that is to be opened."""

    AUTO_FOCUS = "#people"
    HEADLINE = ("peerassist · people", "all sessions · for you alone")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    HELP_TEXT: ClassVar[str] = (
        "Everybody who was in any of your sessions, once each, with what they know about. Type / and a word to see who "
        "knows about it: a part of a skill, a name, a house, a role, a language; several words narrow it down. Enter "
        "goes to a person's sessions, and Enter there opens one. Who has the same name, and no other address, is one "
        "person. This is for you alone: in a session under the Chatham House Rule, nobody else is told who was there."
    )
    DEFAULT_CSS = """
    EverybodyScreen #body { height: 1fr; }
    EverybodyScreen #list { width: 1fr; height: 1fr; }
    EverybodyScreen #columns { height: 1; padding: 0 2; color: $foreground-muted; text-wrap: nowrap; }
    EverybodyScreen #people { height: 1fr; padding: 0 1; }
    EverybodyScreen #one { width: 45%; height: 1fr; padding: 0 1; border-left: solid $surface-lighten-1; }
    EverybodyScreen #count {
        height: 1; padding: 0 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis;
    }
    EverybodyScreen.-narrow #one { display: none; }
    EverybodyScreen.-narrow.-inside #one { display: block; width: 100%; border-left: none; }
    EverybodyScreen.-narrow.-inside #list { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "slash", "find", "find", id="everybody.find", tooltip="Who knows about it, is called so, or is from there"
        ),
        Binding("s", "order", "order", id="everybody.order", tooltip="By name, last met first, most sessions first"),
        Binding("escape", "back", "back", id="everybody.back", tooltip="To the people, all again, or to the library"),
    ]
    order: var[str] = var(_TURNS[0], init=False)
    """In which of the `ORDERS` the people stand."""

    def __init__(self, store_path: Path) -> None:
        super().__init__(store_path)
        self._shown: list[Someone] = []
        self._is_partial = False

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield LineInput(placeholder="who knows about …, is called …, is from …", id="words", compact=True)
        with Horizontal(id="body"):
            with Vertical(id="list"):
                yield Static(shown.COLUMNS, id="columns", markup=False)
                yield Stream(id="people", follow=False, empty=READING)
            yield Stream(id="one", follow=False)
        yield Static(READING, id="count", markup=False)
        yield KeyBar()

    async def take_rows(self) -> None:
        """Read and show who was in the latest sessions, for they are there at once, and then everybody."""
        for latest in (ALL,) if self.found else (FIRST_READ, ALL):
            found = await asyncio.to_thread(people, self.path, binned=False, latest=latest)
            self._is_partial = latest == FIRST_READ
            self.take(found)

    @property
    def chosen(self) -> Someone | None:
        """The person under the cursor."""
        key = self.listed.cursor_key
        return next((one for one in self._shown if shown.key_of(one) == key), None)

    def show_found(self) -> None:
        self._shown = sorted(matching(self.found, self.words), key=ORDERS[self.order])
        self.listed.say_when_empty("Nobody is like that." if self.words else NOBODY)
        self.listed.show(shown.people_entries(self._shown, self.words))
        some = f"{len(self._shown):,} of " if self.words else ""
        reading = f" · of the latest {FIRST_READ} sessions, reading on …" if self._is_partial else ""
        counted = "1 person" if len(self.found) == 1 else f"{len(self.found):,} people"
        self.query_one("#count", Static).update(Content(f"{some}{counted} · {self.order}{reading}"))
        self.show_one()

    @on(Stream.Moved, "#people")
    def show_one(self) -> None:
        """Show the person under the cursor."""
        one, beside = self.chosen, self.query_one("#one", Stream)
        beside.show(shown.about(one, self.words) if one else [])
        if one:
            beside.move_to(str(one.sessions[0].session_id))
            beside.scroll_home(animate=False, force=True)
        self.refresh_bindings()

    @on(Stream.Chosen, "#people")
    def enter_one(self) -> None:
        """Go to the sessions of the person under the cursor."""
        self.add_class("-inside")
        self.query_one("#one").focus()

    @on(Stream.Chosen, "#one")
    def open_session(self, event: Stream.Chosen) -> None:
        """Open that session."""
        self.dismiss(UUID(str(event.key)))

    def on_descendant_focus(self) -> None:
        self.set_class(self.query_one("#one").has_focus, "-inside")
        self.refresh_bindings()

    def action_back(self) -> None:
        """From a person to the people, from some to all, from there to the library."""
        if self.has_class("-inside"):
            self.remove_class("-inside")
            self.listed.focus()
        else:
            super().action_back()

    def action_order(self) -> None:
        """Let the people stand in the next order."""
        self.order = _TURNS[(_TURNS.index(self.order) + 1) % len(_TURNS)]

    def watch_order(self) -> None:
        self.show_found()

    def key_label(self, action: str) -> str | None:
        """What Enter does depends on where one is."""
        return "sessions" if action == "choose" and not self.has_class("-inside") else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        return bool(self.found) if action in ("find", "order") else True
