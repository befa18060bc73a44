"""The sections of a stage on the left, the one that is worked on beside them."""

from collections.abc import Sequence
from typing import Protocol

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Paste

from peerassist_tui.language import N_, _
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.workspace.panes import Panes
from peerassist_tui.screens.workspace.section_lines import section_entry
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.path_head import PathHead
from peerassist_tui.widgets.stream import Stream

SECTIONS_KEYS = N_("↑ ↓ move · Enter opens a section · Esc leaves · . more · ? help")


class Owner(Protocol):
    """The screen around it."""

    @property
    def session(self) -> Session:
        """The session as it stands."""

    def section_opened(self, pane: SectionPane) -> None:
        """A section was opened."""


class SectionsView(Horizontal):
    """Goes from section to section; each keeps its own cursor and what is typed in it."""

    DEFAULT_CSS = """
    SectionsView.-path > PathHead { display: block; }
    SectionsView.-path > #sections { display: none; }
    SectionsView Form.-alone > FieldRow.-text { max-height: 6; }
    SectionsView.-path Form.-alone > FieldRow.-text {
        layout: vertical; height: auto; max-height: 100%; margin: 0 0 1 0; }
    SectionsView.-path Form.-alone > FieldRow.-text > .label { display: none; }
    SectionsView.-path Form.-alone > FieldRow.-text > TextField { height: 8; }
    SectionsView.-path Form.-alone > FieldRow.-text > .meaning { width: 1fr; max-width: 100%; height: auto; }
    SectionsView.-path Form.-alone > FieldRow.-text > .reason { padding: 0 0 0 1; }
    SectionsView.-path SectionPane { padding: 0 1; }
    SectionsView.-path SectionPane > Form.-alone { height: auto; }
    """

    def __init__(self, panes: Panes, owner: Owner) -> None:
        super().__init__(id="work")
        self.head = PathHead()
        self._panes, self._owner = panes, owner
        self._list = Stream(id="sections", follow=False, keys_mean=_(SECTIONS_KEYS))

    def compose(self) -> ComposeResult:
        yield self.head
        yield self._list

    def show(self, session: Session, missing_items: list[Missing]) -> None:
        """Paint the list of sections."""
        self._list.show([section_entry(one, session, missing_items) for one in self._panes.sections])

    def enter(self) -> None:
        """Go to the list of sections."""
        self.screen.set_focus(self._list)

    @property
    def has_keys(self) -> bool:
        """Whether the keys go to the list of sections."""
        return self.screen.focused is self._list

    @property
    def is_paged(self) -> bool:
        """Whether one page stands alone."""
        return self.has_class("-path")

    @property
    def chosen(self) -> str:
        """The section under the cursor of that list, which is shown a moment later."""
        return str(self._list.cursor_key or self._panes.topic)

    async def open(self, topic: str) -> SectionPane:
        """Show another section."""
        pane, is_new = self._panes.turn_to(topic)
        pane.is_paged = self.is_paged
        if is_new:
            await self.mount(pane)
        else:
            pane.show(self._owner.session)
        self._owner.section_opened(pane)
        return pane

    async def turn_page(self, topic: str, fields: Sequence[str]) -> SectionPane:
        """Show another section alone, at its full width, with these of its fields, or all where none is named."""
        self.add_class("-path")
        self._list.move_to(topic)
        pane = await self.open(topic)
        pane.show_alone(fields)
        return pane

    def show_list(self) -> None:
        """Show the sections again beside the one that is worked on, and all fields of that."""
        self.remove_class("-path")
        self._panes.show_all_fields()

    async def visit(self, topic: str) -> SectionPane:
        """Show another section, as if it had been chosen on the left."""
        self._list.move_to(topic)
        return await self.open(topic)

    async def go_to(self, missing: Missing) -> None:
        """Go to where a missing item is fixed: its section, its row, its field."""
        pane = await self.visit(missing.topic)
        if missing.row:
            pane.move_to(missing.row)
        if missing.field:
            self.call_after_refresh(pane.enter_form, missing.field)
        else:
            pane.enter()

    def on_paste(self, event: Paste) -> None:
        """What is pasted while the keys are among the sections is added to the one that is shown."""
        if self.has_keys and (pane := self._panes.current):
            event.stop()
            pane.take_pasted(event.text)

    @on(Stream.Moved, "#sections")
    async def turn_to(self, event: Stream.Moved) -> None:
        """The section under the cursor is the one that is worked on, and not one that it has left again since."""
        event.stop()
        if self.chosen != self._panes.topic:
            await self.open(self.chosen)

    @on(Stream.Chosen, "#sections")
    def begin(self, event: Stream.Chosen) -> None:
        """A second click goes into the section, as Enter does."""
        event.stop()
        if pane := self._panes.current:
            pane.enter()
