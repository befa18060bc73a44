"""The line of a section that adds: rows typed, pasted, taken from an offer, read from a list."""

from collections.abc import Hashable
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from peerassist_tui.language import N_, _
from peerassist_tui.screens.lists.list_taking import in_one_line
from peerassist_tui.screens.workspace.adding.handed_over import HandedOver
from peerassist_tui.screens.workspace.adding.row_adding import RowAdding
from peerassist_tui.screens.workspace.pane_drafts import PaneDrafts
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.text import clean_line, clip
from peerassist_tui.widgets.fields.add_line import AddLine, OfferList
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.key_word import key_sentence
from peerassist_tui.widgets.named_keys import renamed_on, with_renamed

if TYPE_CHECKING:
    from peerassist_tui.screens.workspace.owner import Workspace

KEPT = N_("+ N opens the {list}; insert adds a single name")


class SectionAdding(Vertical):
    """Adds to a section what is given to its add line, above which stands what it offers."""

    DEFAULT_CSS = """
    SectionAdding { height: auto; }
    SectionAdding > OfferList { padding: 0 1; margin: 1 0 0 1; }
    SectionAdding > .add { height: 1; margin: 1 0 0 1; padding: 0 1; background: $surface; }
    SectionAdding.-offering > .add { margin: 0 0 0 1; }
    SectionAdding > .add:focus { background: $block-cursor-blurred-background; }
    """

    def __init__(self, section: Section, workspace: "Workspace", drafts: PaneDrafts, rows: RowAdding) -> None:
        """`rows` adds them."""
        super().__init__()
        self._section, self._workspace, self._drafts, self._rows = section, workspace, drafts, rows
        self._offers = OfferList(key_sentence(section.offers_words))
        self.line = AddLine(
            lambda text: section.offers(workspace.session, text), column_paste=section.reads_lists, classes="add"
        )
        self._handed = HandedOver(self.line, drafts)
        self._before: Hashable = None

    def compose(self) -> ComposeResult:
        yield self._offers
        yield self.line

    def on_mount(self) -> None:
        self.line.value = self._drafts.added
        self.show_prompt()
        self.watch(self.line, "value", self._handed.keep, init=False)

    @property
    def has_keys(self) -> bool:
        """Whether the keys go to the add line."""
        return self.is_attached and self.screen.focused is self.line

    def enter(self, before: Hashable = None) -> None:
        """Go to the add line; what is typed there comes right before that row, else at the end."""
        if not self._workspace.console.storage.is_refused():
            self._place(before)
            self.take_keys()

    def paste(self, text: str) -> None:
        """Let the add line take a text that was pasted beside it."""
        self.enter()
        if self.has_keys:
            self.line.take(text)

    def take_keys(self) -> None:
        """Let the keys go to the add line as it stands."""
        self.screen.set_focus(self.line)

    def drop_typed(self) -> None:
        """Empty the add line, and say what of it is not added."""
        dropped, self.line.value = self.line.value.strip(), ""
        self._place()
        if dropped:
            self._workspace.console.tell(_("“{text}” was not added.", text=clip(dropped, 40)), "information")

    def _place(self, before: Hashable = None) -> None:
        self.line.stand_for(before)
        self._before = before
        self.show_prompt()

    def show_prompt(self) -> None:
        """Say what is typed here, by the keys that the user has now; of a list that is kept, how it is opened again."""
        kept = self._workspace.matters.kept_list(self._section)
        words = _(KEPT, list=kept) if kept else self._section.prompt_before(self._workspace.session, self._before)
        self.line.placeholder = with_renamed(words, renamed_on(self.screen))

    def offer_anew(self) -> None:
        """Something else may be offered to whom types in the add line."""
        self.line.offer()

    def left(self) -> None:
        """The keys go elsewhere: what is typed waits, which is said; an empty add line adds at the end again."""
        if typed := self.line.value.strip():
            told = _("“{text}” is not added: it waits in its line.", text=clip(typed, 40))
            self._workspace.console.tell(told, "information")
        self.line.call_later(self._forget_place)

    def _forget_place(self) -> None:
        if not self.line.value:
            self._place()

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand in the add line again."""
        self._handed.take_back(typed)

    @on(AddLine.Typed)
    async def add_typed(self, event: AddLine.Typed) -> None:
        """Add a row; the line stays ready for the next one."""
        event.stop()
        if not event.text:
            self._handed.leave(event.text)
            if not await self._workspace.matters.goes_on():
                what = _(self._section.prompt)
                self._workspace.console.tell(_("First type {what}.", what=what[:1].lower() + what[1:]))
        elif self._section.is_list(event.text):
            self.add_list(event.text, event.text)
        else:
            ask = partial(self._section.place, self._workspace.session, event.text, event.place)
            await self._handed.take(event.text, partial(self._rows.add, ask))

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
        await self._handed.take(event.typed, partial(self._rows.add, partial(self._section.take_offer, event.key)))

    @on(LineInput.PastedLines, ".add")
    async def add_pasted(self, event: LineInput.PastedLines) -> None:
        """Add a row for each line, in one step; what is refused comes into the line if there is room for it."""
        event.stop()
        is_list = self._section.is_list(event.text)
        handed = in_one_line(event.text) if is_list else clean_line(event.text)
        self.line.handed.append(handed)
        if is_list:
            self.add_list(event.text, handed)
            return
        self._handed.keep()
        session, before = self._workspace.session, self.line.place
        ask = partial(self._section.add_lines, session, event.lines, before)
        await self._handed.take(handed, partial(self._rows.add, ask))

    def add_list(self, text: str, handed: str) -> None:
        """Add all rows of a list that was handed over, in one step after a look; what is left stands in the line."""
        if self._section.has_page_for(text):
            self._workspace.matters.look_at_list(self._section, text)
            self._handed.leave(handed)
        else:
            self._handed.keep()
            self.run_worker(self._add_list(text, handed), group="adding", exclusive=False)

    async def _add_list(self, text: str, handed: str) -> None:
        listing = await self._rows.looked_at(text)
        if listing is not None:
            add = partial(self._rows.add_listing, listing, goes_on="\n" not in text.strip())
            await self._handed.take(handed, add)
            return
        is_read_alike = "\n" not in text.strip() or self._section.is_list(handed)  # else Enter would make one row of it
        self._handed.leave(handed, put_back=is_read_alike)
