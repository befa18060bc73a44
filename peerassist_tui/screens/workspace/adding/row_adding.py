"""Adding rows to a section: the cursor of its list goes to what is new."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Protocol

from textual.app import App

from peerassist_tui.errors import Refused
from peerassist_tui.intake.choices import ListChoices
from peerassist_tui.language import _
from peerassist_tui.screens.lists.list_taking import looked_at
from peerassist_tui.screens.lists.listing import Listing
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.step import Step

if TYPE_CHECKING:
    from peerassist_tui.screens.workspace.owner import Workspace

Ask = Callable[[], Step | None]
"""Answers with what a section is to do; None where nothing is. It may raise Refused."""


class ListPane(Protocol):
    """The pane of a section, as it is known to who adds rows to it."""

    section: Section
    workspace: "Workspace"

    @property
    def app(self) -> App[object]:
        """The console that shows it."""

    def show(self, session: Session) -> None:
        """Paint the section as it stands."""

    def move_to(self, key: Hashable) -> None:
        """Put the cursor on a row."""

    def enter_list(self) -> None:
        """Let the keys go to the list."""


class RowAdding:
    """Adds rows to the section of a pane, one or a whole list."""

    def __init__(self, pane: ListPane) -> None:
        self._pane = pane

    async def add(self, ask: Ask, typed: Typed | None = None) -> bool:
        """Add a row, for which this was typed, and put the cursor on it; False when it was refused."""
        section, workspace = self._pane.section, self._pane.workspace
        before = {entry.key for entry in section.entries(workspace.session)}
        if not await workspace.perform(ask, typed):
            return False
        session = workspace.session
        self._pane.show(session)
        new = [entry.key for entry in section.entries(session) if entry.key not in before and not entry.heading]
        if new:
            self._pane.move_to(new[0])
        return True

    async def add_listing(self, listing: Listing, typed: Typed | None = None, *, goes_on: bool = False) -> bool:
        """Add what a list holds and say what became of it; False when it was refused.

        The keys go to its first row, unless whoever typed it `goes_on` with the next line.
        """
        added = await self.add(lambda: listing.step, typed)
        if added:
            if not goes_on:
                self._pane.enter_list()
            self._pane.workspace.console.answers.say(listing.said)
        return added

    async def looked_at(self, text: str) -> Listing | None:
        """A list that was pasted or typed, as somebody wants it after a look; None where they leave it.

        None also where it cannot be read, which has been told.
        """
        section, workspace = self._pane.section, self._pane.workspace

        def read(choices: ListChoices) -> Listing:
            return section.add_list(workspace.session, text, choices)

        try:
            return await looked_at(self._pane.app, _("A list for {section}", section=_(section.title)), read)
        except Refused as refused:
            workspace.console.tell(str(refused))
            return None
