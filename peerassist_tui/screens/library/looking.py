"""From the library to what is seen across all sessions, and from there into a session: search, due, lessons, …"""

from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.screens.library.library_control import LibraryControl, LibraryView
from peerassist_tui.screens.shell.control import Command

if TYPE_CHECKING:
    from peerassist_tui.screens.across.search_entries import Asked
    from peerassist_tui.store.queries.open_commitments import Commitment


class LookingControl(LibraryControl):
    """Each opens a list over all sessions, and the session at the row that is chosen there."""

    GROUP = "All sessions"

    def __init__(self, screen: LibraryView) -> None:
        super().__init__(screen)
        self._asked: Asked | None = None
        """What was searched for when a hit was opened, to come back to."""

    def search(self) -> None:
        """Search everything that was written, or go on with it."""
        self.screen.work(self._search())

    async def _search(self) -> None:
        from peerassist_tui.screens.across.search import SearchScreen
        from peerassist_tui.screens.across.search_entries import Asked
        from peerassist_tui.screens.shell.navigation import open_at
        from peerassist_tui.store.search.search_text import TABLES

        asked, self._asked = self._asked or Asked(), None
        screen = SearchScreen(self.screen.path, asked)
        if hit := await self.console.push_screen_wait(screen):
            await open_at(self.console, UUID(hit.session_id), TABLES[hit.kind], UUID(hit.id), hit.field)
            self._asked = screen.asked

    def go_on(self) -> None:
        """Come back to the search from which a session was opened."""
        if self._asked:
            self.search()

    def drop_search(self) -> None:
        """Begin anew when something is searched for."""
        self._asked = None

    def show_due(self, promise: "Commitment | None" = None) -> None:
        """Open a promise that is due; without one, show all, and open what is chosen there."""
        self.screen.work(self._show_due(promise))

    async def _show_due(self, promise: "Commitment | None") -> None:
        from peerassist_tui.screens.across.due import DueScreen

        if promise := promise or await self.console.push_screen_wait(DueScreen(self.screen.path)):
            from peerassist_tui.screens.shell.navigation import CHECK_IN, open_at

            at = CHECK_IN if promise.kind == "follow_up" else None
            await open_at(self.console, UUID(promise.session_id), promise.kind, UUID(promise.id), at=at)

    def show_lessons(self) -> None:
        """Show all that was learned, and open what is chosen there."""
        self.screen.work(self._show_lessons())

    async def _show_lessons(self) -> None:
        from peerassist_tui.screens.across.lessons import LessonsScreen

        if lesson := await self.console.push_screen_wait(LessonsScreen(self.screen.path)):
            from peerassist_tui.screens.shell.navigation import open_at

            await open_at(self.console, UUID(lesson.session_id), "lesson", UUID(lesson.id))

    def show_people(self) -> None:
        """Show everybody who was in any session, and open the session that is chosen there."""
        self.screen.work(self._show_people())

    async def _show_people(self) -> None:
        from peerassist_tui.screens.across.people import PeopleScreen

        await self.console.storage.store()  # a store of an older version is brought up to date before it is read
        if session_id := await self.console.push_screen_wait(PeopleScreen(self.screen.path)):
            await self.console.opened.open(session_id)

    def show_figures(self) -> None:
        """Show how the meetings went over time, and open the figures of the one that is chosen there."""
        self.screen.work(self._show_figures())

    async def _show_figures(self) -> None:
        from peerassist_tui.screens.across.trends import TrendsScreen

        await self.console.storage.store()
        if session_id := await self.console.push_screen_wait(TrendsScreen(self.screen.path)):
            from peerassist_tui.screens.shell.navigation import FIGURES, open_at

            await open_at(self.console, session_id, "session", at=FIGURES)

    COMMANDS = (
        Command("library.search", "slash", "search", "Search all sessions",
                run=search, when=LibraryControl.is_among_sessions),
        Command("library.due", "d", "due", "Show everything due or overdue",
                run=show_due, when=LibraryControl.is_among_sessions, leader=True),
        Command("library.learned", "L", "lessons", "Show lessons of all sessions",
                run=show_lessons, when=LibraryControl.is_among_sessions, leader=True),
        Command("library.everybody", "P", "people", "Show people and what they know about",
                run=show_people, when=LibraryControl.is_among_sessions, leader=True),
        Command("library.over_time", "F", "figures",
                "Show figures of all meetings over time",
                run=show_figures, when=LibraryControl.is_among_sessions, leader=True),
    )  # fmt: skip
