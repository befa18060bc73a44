"""The library as its controls know it, and what they all ask: is a session under the cursor, is it the bin."""

from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from peerassist_tui.screens.shell.control import AnyControl, View
from peerassist_tui.store.queries.overview import Overview


class LibraryView(View, Protocol):
    """The list of sessions, or of those in the bin."""

    path: Path

    @property
    def rows(self) -> Sequence[Overview]:
        """All sessions that were read."""

    @property
    def shown(self) -> Sequence[Overview]:
        """Those that stand in the list, in its order."""

    @property
    def chosen(self) -> Overview | None:
        """The session under the cursor."""

    @property
    def is_in_bin(self) -> bool:
        """Whether the list shows what is in the bin."""

    @property
    def is_wide(self) -> bool:
        """Whether there is room for more words in the key bar."""

    @property
    def is_at_work(self) -> bool:
        """Whether a step is being done."""

    def work(self, step: Coroutine[Any, Any, None]) -> None:
        """Do a step that may ask something; while one is being done, another key does nothing."""

    def change(self, step: Coroutine[Any, Any, None]) -> None:
        """Do a step that writes, unless the store is read only."""

    def reload(self) -> None:
        """Read the list again."""

    async def show_again(self, session: UUID) -> None:
        """Read one session again, which was changed here, and show it where it stands now."""


class LibraryControl(AnyControl):
    """One matter of the library."""

    screen: LibraryView

    def is_among_sessions(self) -> bool:
        """Whether the list is not that of the bin."""
        return not self.screen.is_in_bin

    def has_rows(self) -> bool:
        """Whether there is any session, or anything in the bin."""
        return bool(self.screen.rows)

    def has_one(self) -> bool:
        """Whether a session is under the cursor, or one in the bin."""
        return bool(self.screen.shown)

    def is_on_session(self) -> bool:
        """Whether a session is under the cursor that is not in the bin."""
        return self.is_among_sessions() and self.has_one()
