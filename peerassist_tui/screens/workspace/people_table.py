"""The table of who was found in a list: its numbers above it, the whole of one person and what the keys mean below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from peerassist_tui.intake.choices import ListChoices
from peerassist_tui.intake.look import Look
from peerassist_tui.intake.table import TableColumn
from peerassist_tui.language import _
from peerassist_tui.models import PARTIES, Party
from peerassist_tui.screens.lists import turning
from peerassist_tui.screens.lists.listed_people import ListedPeople, in_numbers
from peerassist_tui.screens.lists.look_entries import column_entries, notice_entries
from peerassist_tui.screens.lists.people_columns import column_titles, details, person_entries
from peerassist_tui.screens.lists.people_listing import FoundPerson, PeopleSaid
from peerassist_tui.screens.workspace.people_keys import EXAMPLE, TABLE_KEYS, Under
from peerassist_tui.session import Session
from peerassist_tui.widgets.stream import Entry, Stream

_BAR = 2
"""The cells of the cursor's mark and of the scroll bar."""


class PeopleTable(Vertical):
    """A row for each person, below them what does not come in, and the columns of a list that has some."""

    DEFAULT_CSS = """
    PeopleTable { height: 1fr; }
    PeopleTable > Static { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    PeopleTable > #state { height: auto; max-height: 3; text-wrap: wrap; }
    PeopleTable > #columns { padding: 0 0 0 1; color: $foreground-muted; text-style: bold; }
    PeopleTable > #detail { color: $foreground-muted; }
    PeopleTable > Stream { height: 1fr; background: $panel; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*TABLE_KEYS]

    @dataclass
    class Telling(Message):
        """Somebody says this of the people, besides what was said before."""

        said: PeopleSaid

    @dataclass
    class Reading(Message):
        """The list is to be read by other choices."""

        choices: ListChoices

    def __init__(self) -> None:
        super().__init__()
        self.listed = ListedPeople()
        self.stream = Stream(empty=_(EXAMPLE), follow=False)
        self.found: Sequence[FoundPerson] = ()
        self.look: Look | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="state", markup=False)
        yield Static(id="columns", markup=False)
        yield self.stream
        yield Static(id="detail", markup=False)

    def show(self, listed: ListedPeople, session: Session, refused: str = "") -> None:
        """Show the people of a list as they would come into the session, and why it is `refused`."""
        self.listed, self.look, self.found = listed, listed.look(session), listed.found(session)
        entries: list[Entry] = [*person_entries(self.found), *notice_entries(self.look)]
        self.stream.show([*entries, *column_entries(self.look, listed.choices.filled)])
        self._show_titles()
        self._show_state(refused)
        self.show_here()

    def _show_state(self, refused: str) -> None:
        look, told = self.look, ""
        if look and self.found:
            told = in_numbers(self.found, look)
            if look.read and turning.may_turn_encoding(look):
                told = " ".join((told, _("Read as {encoding}.", encoding=look.read.name)))
        said = Content.styled(f"! {refused}", "$text-warning") if refused else Content(told)
        self.query_one("#state", Static).update(said)

    def _show_titles(self) -> None:
        room = self.stream.size.width - _BAR
        self.query_one("#columns", Static).update(column_titles(self.found, room) if self.found and room > 0 else "")

    def on_resize(self) -> None:
        """The columns have other widths."""
        self.call_after_refresh(self._show_titles)

    @on(Stream.Moved)
    def show_here(self) -> None:
        """Show all that is known of the person under the cursor."""
        here = self.person
        self.query_one("#detail", Static).update(details(here) if here else "")
        self.screen.refresh_bindings()

    @property
    def person(self) -> FoundPerson | None:
        """The person under the cursor."""
        key = self.stream.cursor_key
        return next((one for one in self.found if ("person", one.key) == key), None)

    @property
    def column(self) -> TableColumn | None:
        """The column of the list under the cursor."""
        columns = self.look.columns if self.look else ()
        return next((one for one in columns if one.place == self.stream.cursor_key), None)

    @property
    def under(self) -> Under:
        """What the keys mean something to."""
        if self.screen.focused is not self.stream:
            return "text"
        if person := self.person:
            return "here" if person.state == "here" else "person"
        if column := self.column:
            return "merged" if self.look and column.place in self.look.merged else "column"
        return "nothing"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        under = self.under
        return {
            "turn_column": under in ("column", "merged"),
            "turn": under in ("person", "column", "merged"),
            "fill_column": under == "merged",
            "turn_encoding": under != "text" and bool(self.look and turning.may_turn_encoding(self.look)),
        }.get(action, under == "person")

    def _say(self, **sides: Any) -> None:
        if person := self.person:
            self.post_message(self.Telling(self.listed.said.of(person.key, **sides)))

    def action_say(self, party: Party) -> None:
        """Give the person under the cursor a role."""
        self._say(party=party)

    def action_outsider(self) -> None:
        """The person under the cursor is an outsider, or not."""
        self._say(outsider=bool(self.person and not self.person.person.outsider))

    def action_leave_out(self) -> None:
        """Leave the person under the cursor out, or take them in again."""
        if person := self.person:
            self.post_message(self.Telling(self.listed.said.turned(person.key)))

    def action_turn(self) -> None:
        """The next role of the person under the cursor, or the next meaning of the column."""
        if person := self.person:
            self._say(party=PARTIES[(PARTIES.index(person.person.party) + 1) % len(PARTIES)])
        else:
            self.action_turn_column()

    def action_turn_column(self) -> None:
        """The next meaning of the column under the cursor."""
        if (column := self.column) and self.look:
            self.post_message(self.Reading(turning.with_next_meaning(self.listed.choices, self.look, column)))

    def action_fill_column(self) -> None:
        """Let the empty cells of the column under the cursor take what stands above, or no more."""
        if column := self.column:
            self.post_message(self.Reading(turning.with_filling_turned(self.listed.choices, column)))

    def action_turn_encoding(self) -> None:
        """Read the file in the next encoding, the likelier ones first."""
        if read := self.listed.decoded:
            self.post_message(self.Reading(turning.with_next_encoding(self.listed.choices, read)))

    @on(Stream.Chosen)
    def turn_clicked(self) -> None:
        """A second click is the space bar; Enter adds everybody."""
        if self.check_action("turn", ()):
            self.action_turn()
