"""The controls of a workspace, told and asked together."""

from collections.abc import Hashable, Sequence

from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.workspace.left_at import LeftAt
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.session import Session


class Matters:
    """All that a workspace can do, one control a matter; what only one of them can do is asked of each in its order."""

    def __init__(self, controls: Sequence[WorkspaceControl]) -> None:
        self._controls = controls

    @property
    def page(self) -> int | None:
        """Which page of a path is shown; None: all fields."""
        return next((control.place for control in self._controls if control.place is not None), None)

    def opened(self, pane: SectionPane) -> None:
        """A section was opened."""
        for control in self._controls:
            control.opened(pane)

    def shown(self, session: Session) -> None:
        """The session was painted."""
        for control in self._controls:
            control.shown(session)

    def told(self, missing_items: list[Missing]) -> list[Missing]:
        """What of that which a section lacks is told in it, and in which order."""
        for control in self._controls:
            missing_items = control.told(missing_items)
        return missing_items

    def kept_list(self, section: Section) -> str:
        """What a list is called that was typed for the section and is kept to be looked at; empty where none is."""
        return next(filter(None, (control.kept_list(section) for control in self._controls)), "")

    def look_at_list(self, section: Section, text: str = "") -> None:
        """Show the page on which lists of a section are looked at; the page keeps the text, below what it has kept."""
        any(control.looks_at(section, text) for control in self._controls)

    def opens(self, pane: SectionPane, key: Hashable) -> bool:
        """Do what Enter means on a row where a control knows it; False where none does."""
        return any(control.opens(pane, key) for control in self._controls)

    async def begins(self, left_at: LeftAt | None) -> bool:
        """Show where work begins, or goes on where it was left; False where that is among all sections."""
        for control in self._controls:
            if await control.begins(left_at):
                return True
        return False

    async def lead_to(self, missing: Missing) -> None:
        """Go to where something missing is fixed, on its page or among all fields."""
        for control in self._controls:
            if await control.leads_to(missing):
                return

    async def goes_on(self) -> bool:
        """Go to the next page, where sections are gone through page by page; False where they are not."""
        for control in self._controls:
            if await control.goes_on():
                return True
        return False
