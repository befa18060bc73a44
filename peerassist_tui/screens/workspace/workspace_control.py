"""What the controls of a workspace know of it, and what it tells them."""

from collections.abc import Callable, Coroutine, Hashable
from datetime import date
from typing import Any, Protocol

from peerassist_tui.language import _
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.shell.control import Control, SessionView
from peerassist_tui.screens.workspace.left_at import LeftAt
from peerassist_tui.screens.workspace.owner import PaneMatters
from peerassist_tui.screens.workspace.panes import Panes
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.screens.workspace.sections_view import SectionsView
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.step import Step


class WorkspaceView(SessionView, Protocol):
    """A workspace, as its controls know it."""

    @property
    def panes(self) -> Panes:
        """Its sections, and those of them that were opened."""

    @property
    def typing(self) -> bool:
        """Whether somebody is writing, so that a letter is a letter."""

    @property
    def matters(self) -> PaneMatters:
        """All that can be done here."""

    @property
    def work(self) -> SectionsView:
        """The sections on the screen, and the way from one to the other."""

    def today(self) -> date:
        """The day in the session's own zone."""

    def missing_items(self, session: Session) -> list[Missing]:
        """What is missing."""

    async def perform(self, ask: Callable[[], Step | None], typed: "Typed | None" = None) -> bool:
        """Do what a section asks for, for which this was typed; False when it was refused, which has been told."""

    def open_row(self, pane: SectionPane, key: Hashable) -> None:
        """Do what Enter means on a row of the pane."""

    async def save_all(self) -> None:
        """Save what is typed in any section."""

    def enter_sections(self) -> None:
        """Go to the list of sections."""

    def refresh_bindings(self) -> None:
        """Show the keys that now mean something."""

    def refresh_all(self) -> None:
        """Paint everything anew."""

    async def action_command(self, command_id: str) -> None:
        """Do what a command says."""

    def run_worker(self, work: Coroutine[Any, Any, Any], *, group: str = ..., exclusive: bool = ...) -> object:
        """Take a step that nobody waits for."""

    def call_after_refresh(self, callback: Callable[[], object]) -> object:
        """Do something once all is painted."""


class WorkspaceControl(Control):
    """One matter of a workspace."""

    screen: WorkspaceView
    place: int | None = None
    """Which page of a path is shown; None: all fields."""

    @property
    def pane(self) -> SectionPane | None:
        """The section that is worked on."""
        return self.screen.panes.current

    @property
    def listed(self) -> SectionPane | None:
        """The section that is worked on, while the keys go to its list."""
        pane = self.pane
        return pane if pane and pane.in_list else None

    @property
    def answerable(self) -> SectionPane | None:
        """The section whose row under the cursor a digit answers: it has the keys, or the list of sections has."""
        return self.pane if self.screen.work.has_keys else self.listed

    def opened(self, pane: SectionPane) -> None:
        """A section was opened."""

    def shown(self, session: Session) -> None:
        """The session was painted."""

    def kept_list(self, section: Section) -> str:
        """What a list is called that was typed for the section and is kept to be looked at; empty where none is."""
        return ""

    def looks_at(self, section: Section, text: str) -> bool:
        """Show the page for a list of the section where that is a matter of this control; False where it is none."""
        return False

    def told(self, missing_items: list[Missing]) -> list[Missing]:
        """What of that which the section lacks is told in it, and in which order."""
        return missing_items

    async def begins(self, left_at: LeftAt | None) -> bool:
        """Show where work begins, or goes on where it was left; False where that is among all sections."""
        return False

    async def goes_on(self) -> bool:
        """Go to the next page, where that is a matter of this control; False where it is none."""
        return False

    async def leads_to(self, missing: Missing) -> bool:
        """Go to where something missing is fixed, where that is a matter of this control; False where it is none."""
        return False

    def opens(self, pane: SectionPane, key: Hashable) -> bool:
        """Do what Enter means on a row where that is a matter of this control; False where it is none."""
        return False


class PageControl(WorkspaceControl):
    """Shows one page at a time, made of those sections and fields that all fields show as well."""

    def is_on(self) -> bool:
        """Whether a page is shown alone."""
        return self.place is not None

    def turn_words(self) -> str:
        """What the key leads to that turns from pages to all fields, and back."""
        return _("all fields") if self.is_on() else _("one by one")

    def leave(self) -> None:
        """Show all fields."""
        if self.place is not None:
            self.place = None
            self.screen.work.show_list()
            self.screen.refresh_all()
