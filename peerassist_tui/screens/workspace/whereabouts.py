"""Finding again where one was when a stage was left."""

from typing import Protocol

from peerassist_tui.screens.shell.control import SessionView
from peerassist_tui.screens.workspace.left_at import LeftAt
from peerassist_tui.screens.workspace.matters import Matters
from peerassist_tui.screens.workspace.panes import Panes
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections_view import SectionsView


class LeftScreen(SessionView, Protocol):
    """The screen that is left and come back to."""

    @property
    def panes(self) -> Panes:
        """Its sections, and those of them that were opened."""

    @property
    def work(self) -> SectionsView:
        """The sections on the screen."""

    @property
    def is_current(self) -> bool:
        """Whether it is the screen to which the keys go."""


class Whereabouts:
    """Knows for each stage of each session where somebody was, as long as the console runs."""

    def __init__(self, screen: LeftScreen, matters: Matters) -> None:
        self._screen, self._matters = screen, matters

    @property
    def _kept(self) -> LeftAt | None:
        kept = self._screen.console.opened.left_at.get((self._screen.session.id, self._screen.STAGE))
        return kept if isinstance(kept, LeftAt) else None

    def remember(self) -> None:
        """Know where somebody is; once the fields are being taken down, where the keys were is known from before."""
        screen, kept = self._screen, self._kept
        pane = screen.panes.current
        if pane is None or screen.console.session is None:
            return
        row = pane.form.row_in_use
        field = row.field.name if row else None
        place = LeftAt(screen.panes.topic, pane.key, self._matters.page, not screen.work.has_keys, field)
        if screen.is_current or kept is None or kept[:3] != place[:3]:
            screen.console.opened.left_at[screen.session.id, screen.STAGE] = place

    async def begin(self) -> None:
        """Show where work begins, or where it was left."""
        kept = self._kept
        if await self._matters.begins(kept):
            return
        pane = await self._screen.work.visit(kept.topic if kept else self._screen.panes.topic)
        if kept:
            _go_back_to(pane, kept)


def _go_back_to(pane: SectionPane, place: LeftAt) -> None:
    """Go to that row and field again, where it is still there."""
    if place.row is not None:
        pane.move_to(place.row)
    if place.field:
        pane.enter_form(place.field)
    elif place.is_inside:
        pane.enter()
