"""From the library to what is seen across all sessions, and from there into a session: search, due, lessons, …"""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peerassist_tui.language import N_, NC_
from peerassist_tui.screens.library.library_control import LibraryControl, LibraryView
from peerassist_tui.screens.shell.control import Command

if TYPE_CHECKING:
    from peerassist_tui.screens.across.search_entries import Asked
    from peerassist_tui.screens.shell.navigation import Spot
    from peerassist_tui.store.queries.open_commitments import Commitment


class LookingControl(LibraryControl):
    """Each opens a list over all sessions, and the session at the row that is chosen there."""

    GROUP = N_("All sessions")

    def __init__(self, screen: LibraryView) -> None:
        super().__init__(screen)
        self._list: Callable[[], Coroutine[Any, Any, None]] | None = None
        """The list in which a session was opened, to come back to."""

    def search(self) -> None:
        """Search everything that was written."""
        self.screen.work(self._search(None))

    async def _search(self, asked: "Asked | None") -> None:
        from peerassist_tui.screens.across.search import SearchScreen
        from peerassist_tui.screens.across.search_entries import Asked
        from peerassist_tui.store.search.search_text import TABLES

        screen = SearchScreen(self.screen.path, asked or Asked())
        if hit := await self.console.push_screen_wait(screen):
            await self._open(UUID(hit.session_id), TABLES[hit.kind], UUID(hit.id), hit.field)
            self._list = partial(self._search, screen.asked)

    def go_on(self) -> None:
        """Come back to the list in which a session was opened."""
        if self._list:
            back, self._list = self._list, None
            self.screen.work(back())

    def drop_list(self) -> None:
        """Stay in the library when it is shown again."""
        self._list = None

    def show_due(self, promise: "Commitment | None" = None) -> None:
        """Open a promise that is due; without one, show all, and open what is chosen there."""
        self.screen.work(self._open_promise(promise) if promise else self._show_due())

    async def _show_due(self) -> None:
        from peerassist_tui.screens.across.due import DueScreen

        if promise := await self.console.push_screen_wait(DueScreen(self.screen.path)):
            await self._open_promise(promise)
            self._list = self._show_due

    async def _open_promise(self, promise: "Commitment") -> None:
        from peerassist_tui.screens.shell.navigation import CHECK_IN

        at = CHECK_IN if promise.kind == "follow_up" else None
        await self._open(UUID(promise.session_id), promise.kind, UUID(promise.id), at=at)

    def show_lessons(self) -> None:
        """Show all that was learned, and open what is chosen there."""
        self.screen.work(self._show_lessons())

    async def _show_lessons(self) -> None:
        from peerassist_tui.screens.across.lessons import LessonsScreen

        if lesson := await self.console.push_screen_wait(LessonsScreen(self.screen.path)):
            await self._open(UUID(lesson.session_id), "lesson", UUID(lesson.id))
            self._list = self._show_lessons

    def show_people(self) -> None:
        """Show everybody who was in any session, and open the session that is chosen there."""
        self.screen.work(self._show_people())

    async def _show_people(self) -> None:
        from peerassist_tui.screens.across.people import PeopleScreen

        await self.console.storage.store()  # a store of an older version is brought up to date before it is read
        if session_id := await self.console.push_screen_wait(PeopleScreen(self.screen.path)):
            await self.console.opened.open(session_id)
            self._list = self._show_people

    def show_figures(self) -> None:
        """Show how the meetings went over time, and open the figures of the one that is chosen there."""
        self.screen.work(self._show_figures())

    async def _show_figures(self) -> None:
        from peerassist_tui.screens.across.trends import TrendsScreen
        from peerassist_tui.screens.shell.navigation import FIGURES

        await self.console.storage.store()
        if session_id := await self.console.push_screen_wait(TrendsScreen(self.screen.path)):
            await self._open(session_id, "session", at=FIGURES)
            self._list = self._show_figures

    async def _open(
        self, session_id: UUID, table: str, row_id: UUID | None = None, field: str = "", at: "Spot | None" = None
    ) -> None:
        from peerassist_tui.screens.shell.navigation import open_at

        await open_at(self.console, session_id, table, row_id, field, at)

    COMMANDS = (
        Command("library.search", "slash", NC_("key", "search"), N_("Search all sessions"),
                run=search, when=LibraryControl.is_among_sessions),
        Command("library.due", "d", NC_("key", "due"), N_("Show everything due or overdue"),
                run=show_due, when=LibraryControl.is_among_sessions, leader=True),
        Command("library.learned", "L", NC_("key", "lessons"), N_("Show lessons of all sessions"),
                run=show_lessons, when=LibraryControl.is_among_sessions, leader=True),
        Command("library.everybody", "P", NC_("key", "people"), N_("Show people and what they know about"),
                run=show_people, when=LibraryControl.is_among_sessions, leader=True),
        Command("library.over_time", "F", NC_("key", "figures"),
                N_("Show figures of all meetings over time"),
                run=show_figures, when=LibraryControl.is_among_sessions, leader=True),
    )  # fmt: skip
