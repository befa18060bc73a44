"""The one page on which people are added: a list is pasted or typed, or read from a file; a table shows who it is."""

from typing import ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Paste
from textual.widget import Widget
from textual.widgets import Static, TextArea

from peerassist_tui.errors import Refused
from peerassist_tui.intake.choices import ListChoices
from peerassist_tui.language import _
from peerassist_tui.models import NOTHING, Unsaved
from peerassist_tui.screens.lists.listed_people import ReadPeople, add_words
from peerassist_tui.screens.lists.listing import Listing
from peerassist_tui.screens.lists.said_drafts import said_in, said_lines
from peerassist_tui.screens.shell.typing_screen import TypingScreen
from peerassist_tui.screens.workspace.people_keys import HELP_TEXT, PAGE_KEYS, bar_words, keys_mean
from peerassist_tui.screens.workspace.people_reading import PeopleReading
from peerassist_tui.screens.workspace.people_table import PeopleTable
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.text import clean_table
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.list_box import ListBox
from peerassist_tui.widgets.stream import Stream

PLACE, _SAID = "people", "said"
BOX_PLACE = f"{PLACE} list"
"""Where the text of the box is kept."""


class PeoplePage(TypingScreen[Listing | None]):
    """Answers with what adds the people of the list, or None; whoever asks says with `forget` that they were added."""

    AGAIN = ""
    MODE = "CHOOSE"
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]
    HELP_TEXT: ClassVar[str] = HELP_TEXT
    DEFAULT_CSS = """
    PeoplePage > Vertical { width: 124; max-width: 100%; height: 100%; max-height: 48; padding: 0; }
    PeoplePage .title, PeoplePage KeyBar { height: 1; padding: 0 1; }
    PeoplePage ListBox { margin: 0 1; }
    PeoplePage.-low.-choosing ListBox { display: none; }
    PeoplePage.-high .title { margin: 1 0; }
    PeoplePage.-high ListBox { margin: 0 1 1 1; height: 10; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*PAGE_KEYS]

    def __init__(self, about: UUID, title: str, read: ReadPeople | None = None, *, again: str = "") -> None:
        """What is typed is a draft of the session `about`; `read` reads a list that stands elsewhere, in a file.

        `again` says how one comes back to a list that is left.
        """
        super().__init__(about, PLACE)
        self._title, self._elsewhere, self._again = title, read, again
        self._box = ListBox(id="list", placeholder=_("Paste or type a list of people here"))
        self._table = PeopleTable()
        self._people = PeopleReading(read)

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(self._title, "bold"), classes="title")
            if not self._elsewhere:
                yield self._box
            yield self._table
            yield KeyBar()

    def on_mount(self) -> None:
        self._people.say(said_in(self.kept(_SAID)))
        self.watch(self.app, "session", self._show, init=False)
        self.call_after_refresh(self._begin)

    async def _begin(self) -> None:
        await self._read(self._people.listed.choices)
        self._enter(self._table.stream if self._table.found or self._elsewhere else self._box)

    @property
    def typed(self) -> Typed | None:
        """What was typed for the step that adds the people."""
        return None if self._elsewhere else Typed(BOX_PLACE, Unsaved(self._box.text))

    def forget(self) -> None:
        super().forget()
        self._keep(_SAID, NOTHING)

    def _show(self, refused: str = "") -> None:
        if (session := self.console.session) and self.is_attached:
            self._table.show(self._people.listed, session, refused)
            self.tell_keys()
            self.refresh_bindings()

    def _enter(self, widget: Widget) -> None:
        self.set_focus(widget)
        self.set_class(widget is not self._box, "-choosing")
        self._table.show_here()
        self.tell_keys()

    @on(Stream.Moved)
    def tell_keys(self) -> None:
        """Say in the band what keys mean in the line of the table under the cursor."""
        self.keys_mean = keys_mean(self._table.under)
        self.query_one(Band).refresh()

    async def _read(self, choices: ListChoices) -> None:
        """Read the list, which may take its time, and show it; one that cannot be read leaves what is shown."""
        try:
            if await self._people.read(self._box.text, choices):
                self._show()
        except Refused as refused:
            self._show(str(refused))

    @on(TextArea.Changed)
    def read_again(self) -> None:
        """The table follows what is typed."""
        if not self._people.is_of(self._box.text):
            self.run_worker(self._read(self._people.listed.choices), group="reading", exclusive=True)

    @on(ListBox.Done)
    async def look_at_it(self) -> None:
        """Once a list is pasted, or typed to its end, it is looked at."""
        await self._read(self._people.listed.choices)
        if self._table.found:
            self._enter(self._table.stream)

    def on_paste(self, event: Paste) -> None:
        """A list that is pasted into the table comes below the others."""
        if not self._elsewhere:
            self._box.load_text("\n".join(filter(None, (self._box.text.rstrip(), clean_table(event.text)))))

    @on(PeopleTable.Telling)
    def say(self, event: PeopleTable.Telling) -> None:
        """Keep what was said of somebody, and show it."""
        self._people.say(event.said)
        self._keep(_SAID, Unsaved(said_lines(self._table.found, event.said)))
        self._show()

    @on(PeopleTable.Reading)
    async def read_otherwise(self, event: PeopleTable.Reading) -> None:
        """Read the list by other choices."""
        await self._read(event.choices)

    def action_change_over(self) -> None:
        """Into the text, and back."""
        self._enter(self._table.stream if self.focused is self._box else self._box)

    async def action_add(self) -> None:
        """Answer with what adds everybody; a list that cannot be added stays."""
        await self._read(self._people.listed.choices)
        session = self.console.session
        listing = self._people.listed.listing(session) if session else None
        if listing and listing.step:
            self.dismiss(listing)
        else:
            self._show(_("There is nobody to add. Esc goes back."))

    def action_back(self) -> None:
        """Out of the text into the table, and from there to where one was."""
        if self.focused is self._box and self._table.found:
            self._enter(self._table.stream)
            return
        if self._box.text.strip():
            self.console.tell(_("Nobody was added. Your list is kept: {again}.", again=self._again))
        self.leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        in_table = self.focused is not self._box
        may_change = not self._elsewhere and (in_table or bool(self._table.found))
        return {"add": in_table, "change_over": may_change}.get(action, True)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return bar_words(action, add_words(self._table.found), in_text=self.focused is self._box)
