"""The line of a section that adds: rows typed, pasted, taken from an offer, read from a list."""

from collections.abc import Awaitable, Callable, Hashable
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical

from peerassist_tui.errors import Refused
from peerassist_tui.intake.choices import Choices
from peerassist_tui.screens.lists.list_taking import in_one_line, looked_at
from peerassist_tui.screens.lists.listing import Listing
from peerassist_tui.screens.workspace.pane_drafts import PaneDrafts
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.text import clean_line, quoted
from peerassist_tui.widgets.fields.add_line import AddLine, OfferList, Offers
from peerassist_tui.widgets.fields.line_input import LineInput

if TYPE_CHECKING:
    from peerassist_tui.screens.workspace.owner import Workspace

Ask = Callable[[], Step | None]
"""Answers with what a section is to do; None where nothing is. It may raise Refused."""


class SectionAdding(Vertical):
    """Adds to a section what is given to its add line, above which stands what it offers."""

    DEFAULT_CSS = """
    SectionAdding > OfferList { padding: 0 1; margin: 1 0 0 1; }
    SectionAdding > .add { height: 1; margin: 1 0 0 1; padding: 0 1; background: $surface; }
    SectionAdding.-offering > .add { margin: 0 0 0 1; }
    SectionAdding > .add:focus { background: $block-cursor-blurred-background; }
    """

    def __init__(self, section: Section, workspace: "Workspace") -> None:
        super().__init__()
        self.section, self.workspace = section, workspace
        self.drafts = PaneDrafts(workspace.console, workspace.STAGE, section.topic)
        self._offers = OfferList(section.offers_words)
        self._add = AddLine(
            self._offered, placeholder=f"+ {section.prompt}", column_paste=section.reads_lists, classes="add"
        )

    def on_mount(self) -> None:
        self.watch(self._add, "value", self.keep_typed, init=False)

    def show(self, session: Session) -> None:
        """Paint the section as it stands."""

    def move_to(self, key: Hashable) -> None:
        """Put the cursor on a row."""

    @property
    def is_adding(self) -> bool:
        """Whether the keys go to the add line."""
        return self.screen.focused is self._add

    def enter_add(self, before: Hashable = None) -> None:
        """Go to the add line; what is typed there comes right before that row, else at the end."""
        if self.workspace.console.is_refused():
            return
        self._place_add(before)
        self.screen.set_focus(self._add)

    def drop_typed(self) -> str:
        """Empty the add line; what stood there."""
        text, self._add.value = self._add.value.strip(), ""
        self._place_add()
        return text

    def _place_add(self, before: Hashable = None) -> None:
        self._add.stand_for(before)
        titles = {entry.key: entry.text for entry in self.section.entries(self.workspace.session)}
        where = f"{self.section.inserts} {quoted(titles[before])}: " if before in titles else ""
        self._add.placeholder = f"+ {where}{self.section.prompt}"

    def _offered(self, text: str) -> Offers:
        return self.section.offers(self.workspace.session, text)

    def offer_anew(self) -> None:
        """Something else may be offered to whom types in the add line."""
        self._add.offer()

    def _adding(self, text: str, before: Hashable) -> Step:
        session = self.workspace.session
        return self.section.add(session, text) if before is None else self.section.insert(session, text, before)

    def forget_place(self) -> None:
        """An empty add line adds at the end again."""
        if not self._add.value:
            self._place_add()

    async def save_added(self) -> None:
        """Save what is typed in the add line."""
        if not self._add.value.strip():
            return
        text, session, section, place = self._add.hand_over(), self.workspace.session, self.section, self._add.place

        def ask() -> Step | None:
            return section.add_list(session, text).step if section.is_list(text) else self._adding(text, place)

        await self._take(text, ask, self.workspace.perform)

    async def _take(self, text: str, ask: Ask, act: Callable[[Ask, Typed], Awaitable[bool]]) -> None:
        """Do what asks for a row of a text that was handed over; a refused one stands in the line again."""
        self._add.handed.remove(text)  # from here on its draft is the console's
        if not await act(ask, self.drafts.typed_to_add(text)):
            self._give_back(text)
        self.keep_typed()

    def _give_back(self, text: str) -> None:
        if len(text) <= self._add.room:
            self._add.give_back(text)

    def keep_typed(self) -> None:
        """Keep what stands in the add line, after what is handed over and nobody has taken yet."""
        self.drafts.keep_added(" ".join(filter(None, (*self._add.handed, self._add.value.strip()))))

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand in the add line again."""
        if self.drafts.is_of_add(typed.place):
            self._add.give_back(typed.draft.text)

    @on(AddLine.Typed)
    async def add_typed(self, event: AddLine.Typed) -> None:
        """Add a row; the line stays ready for the next one."""
        event.stop()
        if self.section.is_list(event.text):
            self.add_list(event.text, event.text)
        else:
            await self._take(event.text, lambda: self._adding(event.text, event.place), self.add)

    @on(AddLine.Offering)
    def show_offers(self, event: AddLine.Offering) -> None:
        """Show above the add line what it offers."""
        event.stop()
        self._offers.show(event.offers)
        self.set_class(not event.offers.are_none, "-offering")

    @on(AddLine.Taken)
    async def add_offered(self, event: AddLine.Taken) -> None:
        """Add a row as it is known; the line stays ready for the next one."""
        event.stop()
        await self._take(event.typed, lambda: self.section.take_offer(event.key), self.add)

    @on(LineInput.PastedLines, ".add")
    async def add_pasted(self, event: LineInput.PastedLines) -> None:
        """Add a row for each line, in one step; what is refused comes into the line if there is room for it."""
        event.stop()
        is_list = self.section.is_list(event.text)
        handed = in_one_line(event.text) if is_list else clean_line(event.text)
        self._add.handed.append(handed)
        if is_list:
            self.add_list(event.text, handed)
            return
        self.keep_typed()
        session, before = self.workspace.session, self._add.place
        await self._take(handed, lambda: self.section.add_lines(session, event.lines, before), self.add)

    def add_list(self, text: str, handed: str) -> None:
        """Add all rows of a list that was handed over, in one step after a look; what is left stands in the line."""
        self.keep_typed()
        self.run_worker(self._adding_list(text, handed), group="adding", exclusive=False)

    async def _adding_list(self, text: str, handed: str) -> None:
        try:
            listing = await looked_at(self.app, f"A list for {self.section.title}", partial(self._read_list, text))
        except Refused as refused:
            self.workspace.console.tell(str(refused))
            listing = None
        if listing is None:
            self._add.handed.remove(handed)
            if "\n" not in text.strip() or self.section.is_list(handed):  # else Enter would make one row of many
                self._give_back(handed)
            self.keep_typed()
            return
        deed = listing.step
        await self._take(handed, lambda: deed, partial(self._add_told, listing.told))

    async def _add_told(self, told: str, ask: Ask, typed: Typed | None = None) -> bool:
        added = await self.add(ask, typed)
        if added:
            self.app.notify(told, markup=False)
        return added

    def _read_list(self, text: str, choices: Choices) -> Listing:
        return self.section.add_list(self.workspace.session, text, choices)

    async def add_listing(self, listing: Listing) -> bool:
        """Add what a list holds and say what became of it; False when it was refused."""
        return await self._add_told(listing.told, lambda: listing.step)

    async def add(self, ask: Ask, typed: Typed | None = None) -> bool:
        """Add a row, for which this was typed, and put the cursor on it; False when it was refused."""
        before = {entry.key for entry in self.section.entries(self.workspace.session)}
        if not await self.workspace.perform(ask, typed):
            return False
        session = self.workspace.session
        self.show(session)
        new = [entry.key for entry in self.section.entries(session) if entry.key not in before and not entry.heading]
        if new:
            self.move_to(new[0])
        return True
