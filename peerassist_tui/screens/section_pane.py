"""One section on the screen: its list, the form of the row under the cursor, and the line that adds."""

import asyncio
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from peerassist_tui.errors import Refused
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.screens.commands import command
from peerassist_tui.screens.sections.section import Deed, Listing, Section
from peerassist_tui.session import Session
from peerassist_tui.text import clean_line
from peerassist_tui.widgets.add_line import AddLine, OfferList, Offers
from peerassist_tui.widgets.form import Form
from peerassist_tui.widgets.gap_lines import GapFace, GapLines
from peerassist_tui.widgets.line_input import LineInput
from peerassist_tui.widgets.phase_bar import PhaseBar
from peerassist_tui.widgets.stream import Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.workspace import WorkspaceScreen


class SectionPane(Vertical):
    """Shows a section, and asks the workspace to do what its keys mean."""

    DEFAULT_CSS = """
    SectionPane { width: 1fr; height: 1fr; padding: 0 0 0 1; }
    SectionPane > Stream { height: 1fr; min-height: 3; }
    SectionPane > PhaseBar { padding: 0 1; margin: 1 0 0 0; }
    SectionPane > GapLines { padding: 0 1; margin: 1 0 0 0; max-height: 5; }
    SectionPane > Form { margin: 1 0 0 0; padding: 0 0 0 1; }
    SectionPane > Form.-alone { margin: 0; }
    SectionPane > OfferList { padding: 0 1; margin: 1 0 0 1; }
    SectionPane > .add { height: 1; margin: 1 0 0 1; padding: 0 1; background: $surface; }
    SectionPane.-offering > .add { margin-top: 0; }
    SectionPane > .add:focus { background: $block-cursor-blurred-background; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        command("escape", "leave_field", "back", "Leave the field as it stands", id="field.leave"),
        command("enter", "next_field", "next field", "Go on to the next field", id="field.enter", show=False),
        Binding("tab", "app.focus_next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
    ]  # what is typed right after one of them belongs to where it leads

    def __init__(self, section: Section, workspace: "WorkspaceScreen") -> None:
        super().__init__()
        self.section, self.workspace = section, workspace
        self._stream = Stream(empty=section.empty, follow=False)
        self._form = Form(classes="" if section.listed else "-alone")
        self._bar = PhaseBar()
        self._gaps = GapLines()
        self._offers = OfferList(section.offers_words)
        self._add = AddLine(
            self._offered, placeholder=f"+ {section.prompt}", column_paste=section.reads_lists, classes="add"
        )

    def compose(self) -> ComposeResult:
        if self.section.listed:
            yield self._stream
            yield self._bar
        yield self._gaps
        yield self._form
        if self.section.prompt:
            yield self._offers
            yield self._add

    def on_mount(self) -> None:
        self.show(self.workspace.session)

    @property
    def key(self) -> Hashable:
        """The row under the cursor."""
        return self._stream.cursor_key if self.section.listed else None

    @property
    def in_list(self) -> bool:
        """Whether the keys go to the list."""
        return self.screen.focused is self._stream  # has_focus of a widget lags behind

    def show(self, session: Session) -> None:
        """Paint the section as it stands."""
        if self.section.listed:
            self._show_list(session)
        self._show_form(session)

    def _show_list(self, session: Session) -> None:
        self._stream.show(self.section.entries(session))
        self._bar.face = self.section.shares(session)
        self._bar.display = bool(self._bar.face)

    def say_when_empty(self, words: str) -> None:
        """What the list says from now on while it is empty."""
        self._stream.say_when_empty(words)

    def show_gaps(self, gaps: list[Gap]) -> None:
        """Say what this section lacks."""
        self._gaps.show(tuple(GapFace(gap.text, gap.remedy.words if gap.remedy else "") for gap in gaps))

    def _show_form(self, session: Session) -> None:
        self._form.show(self.key, self.section.fields(session, self.key))

    def enter(self) -> None:
        """Go to where work begins: the list, the form where there is none, the add line where that is empty."""
        section = self.section
        if section.listed and (self.key is not None or not (section.prompt and section.typed_first)):
            self.screen.set_focus(self._stream)
        elif section.listed:
            self.screen.set_focus(self._add)
        else:
            self._form.enter()

    def enter_form(self, name: str | None = None) -> None:
        """Go into the form, to the field of that name."""
        self._show_form(self.workspace.session)  # the cursor may have moved right before
        self._form.enter(name)

    def enter_add(self, before: Hashable = None) -> None:
        """Go to the add line; what is typed there comes right before that row, else at the end."""
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
        where = f"{self.section.inserts} “{titles[before]}”: " if before in titles else ""
        self._add.placeholder = f"+ {where}{self.section.prompt}"

    def _offered(self, text: str) -> Offers:
        return self.section.offers(self.workspace.session, text)

    def offer_anew(self) -> None:
        """Something else may be offered to whom types in the add line."""
        self._add.offer()

    def _adding(self, text: str, before: Hashable) -> Deed:
        session = self.workspace.session
        return self.section.add(session, text) if before is None else self.section.insert(session, text, before)

    def move_to(self, key: Hashable) -> None:
        """Put the cursor on a row."""
        self._stream.move_to(key)
        self._show_form(self.workspace.session)

    async def save_all(self) -> None:
        """Save what is typed in the form and in the add line, also while the screen is being taken down."""
        for edit in self._form.unsaved():
            self._form.answered(edit.name, await self._save(edit))
        text, self._add.value = self._add.value.strip(), ""
        if text:
            session, section, place = self.workspace.session, self.section, self._add.place
            listed = section.is_list(text)
            await self.workspace.perform(
                lambda: section.add_list(session, text).deed if listed else self._adding(text, place)
            )

    @on(Stream.Moved)
    def follow_cursor(self, event: Stream.Moved) -> None:
        """The form is that of the row under the cursor."""
        event.stop()
        self._show_form(self.workspace.session)
        self.workspace.refresh_bindings()

    @on(Stream.Chosen)
    def open_row(self, event: Stream.Chosen) -> None:
        """Enter jumps to the form; the workspace knows what else it may mean."""
        event.stop()
        self.workspace.open_row(self, event.key)

    @property
    def _is_adding(self) -> bool:
        return self.screen.focused is self._add

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        row = self._form.row_in_use
        if action == "leave_field":
            return self._is_adding or row is not None
        if action == "next_field":
            return row is not None and not row.takes_enter
        return True

    def action_leave_field(self) -> None:
        """Out of a field; what was typed stays or is saved."""
        if self._is_adding:
            self.screen.set_focus(self._stream)
            self._add.call_later(self._forget_place)  # once it has all that was typed
        else:
            self._leave_form()

    def action_next_field(self) -> None:
        """On to the next field; behind the last one, out of the form."""
        if row := self._form.row_in_use:
            self._form.go_on(row)

    def _forget_place(self) -> None:
        if not self._add.value:
            self._place_add()

    @on(Form.Left)
    def back_to_list(self, event: Form.Left) -> None:
        """Back to where the form was entered from."""
        event.stop()
        self._leave_form()

    def _leave_form(self) -> None:
        if self.section.listed:
            self.screen.set_focus(self._stream)
        else:
            self.workspace.enter_sections()

    @on(Form.Typed)
    def show_what_it_would_do(self, event: Form.Typed) -> None:
        """Let the list follow what is being typed."""
        event.stop()
        preview = self.section.preview(self.workspace.session, event.key, event.name, event.text)
        if preview is not None and self.section.listed:
            self._show_list(preview)

    @on(Form.Edited)
    async def save_field(self, event: Form.Edited) -> None:
        """Save a field; a text that is refused stays."""
        event.stop()
        self._form.answered(event.name, await self._save(event))

    async def _save(self, edit: Form.Edited) -> bool:
        session = self.workspace.session
        return await self.workspace.perform(lambda: self.section.change(session, edit.key, edit.name, edit.text))

    @on(AddLine.Typed)
    async def add_typed(self, event: AddLine.Typed) -> None:
        """Add a row; the line stays ready for the next one."""
        event.stop()
        text = event.text.strip()
        if self.section.is_list(text):
            self.add_list(text)
        elif text and not await self.add(lambda: self._adding(text, event.place)):
            self._add.give_back(text)

    @on(AddLine.Offering)
    def show_offers(self, event: AddLine.Offering) -> None:
        """Show above the add line what it offers."""
        event.stop()
        self._offers.show(event.offers)
        self.set_class(bool(event.offers.rows), "-offering")

    @on(AddLine.Taken)
    async def add_offered(self, event: AddLine.Taken) -> None:
        """Add a row as it is known; the line stays ready for the next one."""
        event.stop()
        if not await self.add(lambda: self.section.take_offer(event.key)):
            self._add.give_back(event.typed)

    @on(LineInput.PastedLines, ".add")
    async def add_pasted(self, event: LineInput.PastedLines) -> None:
        """Add a row for each line, in one step; what is refused comes into the line if there is room for it."""
        event.stop()
        if self.section.reads_lists:
            self.add_list(event.text)
            return
        session, before = self.workspace.session, self._add.place
        if not await self.add(lambda: self.section.add_lines(session, event.lines, before)):
            self._give_back(" ".join(event.lines))

    def _give_back(self, text: str) -> None:
        if len(text) <= self._add.room:
            self._add.give_back(text)

    def add_list(self, text: str) -> None:
        """Add all rows of a list in one step, while the keys go on working."""
        self.run_worker(self._adding_list(text), group="adding", exclusive=False)

    async def _adding_list(self, text: str) -> None:
        try:
            listing = await asyncio.to_thread(self.section.add_list, self.workspace.session, text)
        except Refused as refused:
            self.workspace.console.tell(str(refused))
            self._give_back(clean_line(text))
            return
        if not await self.add_listing(listing):
            self._give_back(clean_line(text))

    async def add_listing(self, listing: Listing) -> bool:
        """Add what a list holds and say what became of it; False when it was refused."""
        if not await self.add(lambda: listing.deed):
            return False
        self.app.notify(listing.told, markup=False)
        return True

    async def add(self, ask: Callable[[], Deed | None]) -> bool:
        """Add a row and put the cursor on it; False when it was refused."""
        before = {entry.key for entry in self.section.entries(self.workspace.session)}
        if not await self.workspace.perform(ask):
            return False
        session = self.workspace.session
        self.show(session)
        new = [entry.key for entry in self.section.entries(session) if entry.key not in before and not entry.heading]
        if new:
            self.move_to(new[0])
        return True
