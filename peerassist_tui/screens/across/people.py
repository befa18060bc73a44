"""Everybody who was in any session: who knows about what, and where one has met them."""

import asyncio
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _, ngettext, pgettext
from peerassist_tui.personal.people_directory import Someone, all_people
from peerassist_tui.personal.people_search import matching_people
from peerassist_tui.screens.across import people_entries as shown
from peerassist_tui.screens.across.filterable_list import FilterableList, some_of
from peerassist_tui.screens.across.list_control import ListControl, back_command, find_command, sessions_command
from peerassist_tui.screens.shell.control import Command, keys_of
from peerassist_tui.screens.shell.menu_control import ConsoleControl, MenuControl
from peerassist_tui.store.queries.people_query import ALL
from peerassist_tui.text import fold
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.stream import Entry, Stream

FIRST_READ = 100
"""Whoever was in so many of the latest sessions is shown first."""
READING, NOBODY = N_("Reading who was in which session …"), N_("No session has people yet.")
ORDERS: Mapping[str, Callable[[Someone], Any]] = {
    N_("by name"): lambda one: fold(one.name),
    N_("last met first"): lambda one: -(one.last_met.toordinal() if one.last_met else 0),
    N_("most sessions first"): lambda one: -len(one.sessions),
}
"""In which orders the people may stand."""
_TURNS = (*ORDERS,)


class AllPeopleControl(ListControl):
    """In which order the people stand."""

    screen: "PeopleScreen"

    def next_order(self) -> None:
        """Let the people stand in the next order."""
        self.screen.order = _TURNS[(_TURNS.index(self.screen.order) + 1) % len(_TURNS)]

    COMMANDS = (
        find_command("everybody", N_("Find people by skill, name or organisation")),
        Command("everybody.order", "s", NC_("key", "order"), N_("Change the order"),
                run=next_order, when=ListControl.has_rows, leader=True),
        back_command("everybody", N_("Go back: to the people, then to the library")),
        sessions_command("everybody"),
    )  # fmt: skip


class PeopleScreen(FilterableList[UUID, Someone]):
    """A list of people, and one of them beside it; answers with the session that is to be opened."""

    AUTO_FOCUS = "#people"
    HEADLINE = (N_("peerassist · people"), N_("all sessions · for you alone"))
    NOTHING, NO_MATCH = NOBODY, N_("Nobody matches.")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    HELP_TEXT: ClassVar[str] = N_(
        "Everybody who was in any of your sessions, once each, with what they know about. Type / and a word to see who "
        "knows about it: part of a skill, name, organisation, role or language; several words narrow it down. Enter "
        "goes to a person's sessions, and Enter there opens one. Who has the same name, and no other address, is one "
        "person. This is for you alone: in a session under the Chatham House Rule, nobody else is told who was there."
    )
    DEFAULT_CSS = """
    PeopleScreen #body { height: 1fr; }
    PeopleScreen #list { width: 1fr; height: 1fr; }
    PeopleScreen #columns { height: 1; padding: 0 2; color: $foreground-muted; text-wrap: nowrap; }
    PeopleScreen #people { height: 1fr; padding: 0 1; }
    PeopleScreen #one { width: 45%; height: 1fr; padding: 0 1; border-left: solid $surface-lighten-1; }
    PeopleScreen.-narrow #one { display: none; }
    PeopleScreen.-narrow.-inside #one { display: block; width: 100%; border-left: none; }
    PeopleScreen.-narrow.-inside #list { display: none; }
    """
    CONTROLS = (AllPeopleControl, MenuControl, ConsoleControl)
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of(CONTROLS, bar=("everybody.find", "everybody.order", "menu", "everybody.back"))
    ]
    order: var[str] = var(_TURNS[0], init=False)
    """In which of the `ORDERS` the people stand."""

    def __init__(self, store_path: Path) -> None:
        super().__init__(store_path)
        self._is_partial = False

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield LineInput(placeholder=_("who knows about …, is called …, is from …"), id="words", compact=True)
        with Horizontal(id="body"):
            with Vertical(id="list"):
                yield Static(shown.column_heads(), id="columns", markup=False)
                yield Stream(id="people", follow=False, empty=_(READING))
            yield Stream(id="one", follow=False)
        yield Static(_(READING), id="count", markup=False)
        yield Band()
        yield KeyBar()

    async def read_again(self) -> None:
        """Read and show who was in the latest sessions, for they are there at once, and then everybody."""
        for latest in (ALL,) if self.rows else (FIRST_READ, ALL):
            found = await asyncio.to_thread(all_people, self.path, binned=False, examples=False, latest=latest)
            self._is_partial = latest == FIRST_READ
            self.take(found)

    def matching(self) -> Sequence[Someone]:
        return sorted(matching_people(self.rows, self.words), key=ORDERS[self.order])

    def key_of(self, row: Someone) -> Hashable:
        return shown.key_of(row)

    def entries(self) -> Sequence[Entry]:
        return shown.people_entries(self.shown, self.words)

    def count(self) -> str:
        some = len(self.shown) if self.is_narrowed else None
        people = ngettext("{count} person", "{count} people", len(self.rows))
        reading = _("of the latest {number} sessions, reading on …", number=FIRST_READ) if self._is_partial else ""
        return " · ".join(filter(None, (some_of(some, people), _(self.order), reading)))

    def show_chosen(self) -> None:
        """Show the person under the cursor beside the list."""
        one, beside = self.chosen, self.query_one("#one", Stream)
        beside.show(shown.person_details(one, self.words) if one else [])
        if one:
            beside.move_to(str(one.sessions[0].session_id))
            beside.scroll_home(animate=False, force=True)

    @on(Stream.Chosen, "#people")
    def enter_one(self) -> None:
        """Go to the sessions of the person under the cursor."""
        self.add_class("-inside")
        self.set_focus(self.query_one("#one"))

    @on(Stream.Chosen, "#one")
    def open_session(self, event: Stream.Chosen) -> None:
        """Open that session."""
        self.dismiss(UUID(str(event.key)))

    def on_descendant_focus(self) -> None:
        self.set_class(self.query_one("#one").has_focus, "-inside")
        self.refresh_bindings()

    def back(self) -> None:
        """From a person to the people, from some to all, from there to the library."""
        if self.has_class("-inside"):
            self.remove_class("-inside")
            self.set_focus(self.listed)
        else:
            super().back()

    def watch_order(self) -> None:
        self.show_rows()

    def key_label(self, action: str) -> str | None:
        """What Enter does depends on where one is."""
        return (
            pgettext("key", "sessions")
            if action == "choose" and not self.has_class("-inside")
            else super().key_label(action)
        )
