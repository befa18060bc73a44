"""A workspace: the sections of a stage on the left, the one that is worked on beside them."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Key
from textual.screen import Screen

from peerassist_tui.language import N_, _
from peerassist_tui.readings.missing import Missing, missing_in_topic, required
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.control import Control, keys_of
from peerassist_tui.screens.shell.head.session_title import SessionTitle
from peerassist_tui.screens.workspace.matters import Matters
from peerassist_tui.screens.workspace.panes import Panes
from peerassist_tui.screens.workspace.performing import perform
from peerassist_tui.screens.workspace.row_control import ROW_BAR, RowControl
from peerassist_tui.screens.workspace.section_lines import missing_line
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.screens.workspace.sections_view import SectionsView
from peerassist_tui.screens.workspace.typing.stray_words import StrayWords
from peerassist_tui.screens.workspace.whereabouts import Whereabouts
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bars.items_line import ItemsFace, ItemsLine
from peerassist_tui.widgets.leading_words import WordsChosen

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.stage import Stage


STYLES = """
WorkspaceScreen #work { height: 1fr; padding: 1 1 0 0; }
WorkspaceScreen #sections { width: 20; height: 1fr; } WorkspaceScreen.-wide #sections { width: 24; }
WorkspaceScreen #missing { margin: 1 0 0 0; }
WorkspaceScreen.-low #work { padding-top: 0; } WorkspaceScreen.-low #missing { margin-top: 0; }
WorkspaceScreen.-low SectionAdding > .add, WorkspaceScreen.-low SectionAdding > OfferList,
WorkspaceScreen.-low SectionPane > PhaseBar { margin-top: 0; }
WorkspaceScreen.-low SectionPane > MissingLines { margin-top: 0; max-height: 3; }
WorkspaceScreen.-low SectionPane > Form { margin-top: 0; max-height: 8; }
WorkspaceScreen.-low #work.-path Form { max-height: 4; }
WorkspaceScreen.-low #work.-path .-tight:focus-within { max-height: 8; }
WorkspaceScreen.-low SectionPane > Form.-alone, WorkspaceScreen.-low #work.-path Form.-alone { max-height: 100%; }
WorkspaceScreen.-high #work.-path Form.-alone > FieldRow.-text > TextField { height: 14; }
"""


class WorkspaceScreen(SessionScreen, inherit_bindings=False):
    """A stage that is worked through section by section; every edit is saved where it is made."""

    keys_mean = N_("↑ ↓ move · Enter opens what is under the cursor · . more · ? help")
    SECTIONS: ClassVar[tuple[type[Section], ...]] = ()
    READY: ClassVar[str] = N_("ready")
    """What the line above the keys says when nothing is missing."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]
    DEFAULT_CSS = STYLES
    CONTROLS: ClassVar[tuple[type[Control], ...]] = (RowControl,)
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of((RowControl,), bar=ROW_BAR), *SessionScreen.SESSION_KEYS, *Screen.BINDINGS
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.panes = Panes(self.SECTIONS, self.today, self)
        self.work = SectionsView(self.panes, self)
        self.matters = Matters(self.controls.all_of(WorkspaceControl))
        self._whereabouts = Whereabouts(self, self.matters)
        self._stray_words = StrayWords(self)

    def today(self) -> date:
        """The day in the session's own zone."""
        return to_local(self.console.now, self.session.info.timezone).date()

    def missing_items(self, session: Session) -> list[Missing]:
        """What is missing; a subclass asks its reading."""
        return []

    def told_in(self, topic: str, missing_items: list[Missing]) -> list[Missing]:
        """What of all that is missing is told in a section that is worked on; a refused value is told at its field."""
        refused = self.panes.refused(self.session)
        return self.matters.told([one for one in missing_in_topic(missing_items, topic) if one not in refused])

    def missing_line(self, missing_items: list[Missing]) -> ItemsFace:
        """What is missing in all sections, in a line."""
        return missing_line(missing_items, _(self.READY))

    def compose_body(self) -> ComposeResult:
        yield self.work
        yield ItemsLine(id="missing")

    @property
    def topic(self) -> str:
        """The name of the section that is worked on."""
        return self.panes.topic

    @property
    def pane(self) -> SectionPane | None:
        """The section that is worked on; None before the first was opened."""
        return self.panes.current

    def on_mount(self) -> None:
        self.enter_sections()
        self.call_later(self._whereabouts.begin)

    @property
    def typing(self) -> bool:
        return super().typing or self._stray_words.go_on

    def on_key(self, event: Key) -> None:
        """Let words that are typed where no line is open do nothing."""
        if self._stray_words.take(event):
            self.console.tell(_("No line is open here: what you pressed has done nothing."))

    def on_screen_suspend(self) -> None:
        self._whereabouts.remember()

    def refresh_sections(self) -> list[Missing]:
        """Say anew where all sections stand, and what is missing, which is the answer."""
        missing_items = self.missing_items(self.session)
        self.work.show(self.session, missing_items)
        for line in self.query("#missing").results(ItemsLine):  # none once the screen is taken down
            line.face = self.missing_line(missing_items)
        for title in self.query(SessionTitle):
            title.know(self.session, self.STAGE, len(required(missing_items)))
        return missing_items

    def show_session(self, session: Session) -> None:
        self.refresh_sections()
        if self.pane and self.pane.is_mounted:
            self.pane.show(session)
            self.tell_missing(self.pane)
        self.matters.shown(session)

    def section_opened(self, pane: SectionPane) -> None:
        """Show what is missing and the keys of the section, and let the controls know of it."""
        self.tell_missing(pane)
        self.refresh_bindings()
        self.matters.opened(pane)

    def tell_missing(self, pane: SectionPane) -> None:
        """Say in a section what it lacks, first what the row under its cursor does."""
        pane.show_missing(self.told_in(pane.section.topic, self.missing_items(self.session)))

    async def go_to(self, missing: Missing) -> None:
        """Go to where a missing item is fixed: its section, its row, its field."""
        await self.work.go_to(missing)

    @on(WordsChosen)
    async def go_to_chosen(self, event: WordsChosen) -> None:
        """Go to what is missing and was clicked on."""
        await self.matters.lead_to(cast(Missing, event.leads_to))

    def enter_sections(self) -> None:
        """Go to the list of sections."""
        self.work.enter()

    def open_row(self, pane: SectionPane, key: Hashable) -> None:
        """Do what Enter means on a row: what a control or its section does at once, else go into its form."""
        if self.matters.opens(pane, key):
            return
        if deed := pane.section.choose(self.session, key):
            self.run_worker(self.perform(lambda: deed))
        else:
            pane.enter_form()

    async def perform(self, ask: Callable[[], Step | None], typed: Typed | None = None) -> bool:
        """Do what a section asks for, for which this was typed; False when it was refused, which has been told."""
        return await perform(self, ask, typed)

    async def action_leave(self) -> None:
        """Back to the sections, and from there to the meeting or the library."""
        if self.work.has_keys:
            self._whereabouts.remember()
            await super().action_leave()
            return
        if self.pane and self.pane.adding.is_attached:
            self.pane.adding.drop_typed()
        self.enter_sections()

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand again where it was typed."""
        self.panes.take_back(typed)

    async def save_all(self) -> None:
        """Save what is typed in any section."""
        await self.panes.save_all()

    async def action_stage(self, stage: "Stage") -> None:
        self._whereabouts.remember()
        await self.save_all()
        await super().action_stage(stage)

    async def on_unmount(self) -> None:
        await self.save_all()
