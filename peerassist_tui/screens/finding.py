"""A list over all sessions in which one finds by typing words."""

import asyncio
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from textual import on
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input

from peerassist_tui.widgets.line_input import LineInput
from peerassist_tui.widgets.stream import Stream

if TYPE_CHECKING:
    from peerassist_tui.app import PeerAssistApp

T = TypeVar("T")
REST_SECONDS = 1.0
"""So long nothing may be written before a list that takes its time is read again."""


class FindingScreen(Screen[T | None], Generic[T]):
    """One list and the line #words, which is there while somebody finds; a subclass paints in `show_found`."""

    DEFAULT_CSS = """
    FindingScreen #words { display: none; height: 1; padding: 0 1; border: none; background: $surface; }
    FindingScreen.-finding #words { display: block; }
    """
    words: var[str] = var("", init=False)
    """What a line has to contain."""

    @property
    def console(self) -> "PeerAssistApp":
        """The app, by its own type."""
        return cast("PeerAssistApp", self.app)

    @property
    def is_narrowed(self) -> bool:
        """Whether some lines are left out."""
        return bool(self.words)

    @property
    def listed(self) -> Stream:
        """The list in which one finds: where the screen begins."""
        return self.query_one(str(self.AUTO_FOCUS), Stream)

    def reload(self) -> None:
        """Read the list again."""

    def reload_soon(self) -> None:
        """Read the list again, once nothing has been written to the store for a moment."""
        self.run_worker(self._rested(), group="rest", exclusive=True)

    async def _rested(self) -> None:
        await asyncio.sleep(REST_SECONDS)
        self.reload()

    def show_found(self) -> None:
        """Paint what matches."""

    def show_all(self) -> None:
        """Leave no line out any more."""
        self.remove_class("-finding")
        self.query_one("#words", LineInput).value = ""
        self.listed.focus()

    def action_find(self) -> None:
        """Ask for words."""
        self.add_class("-finding")
        self.query_one("#words").focus()

    @on(Input.Changed)
    def find(self, event: Input.Changed) -> None:
        """Show only what matches."""
        self.words = event.value

    def watch_words(self) -> None:
        self.show_found()

    @on(Input.Submitted)
    def to_the_list(self) -> None:
        """Go to what was found."""
        self.listed.focus()
        self.set_class(bool(self.words), "-finding")

    @on(LineInput.Left)
    def action_back(self) -> None:
        """All again, or back to the library."""
        if self.is_narrowed or self.has_class("-finding"):
            self.show_all()
        else:
            self.dismiss(None)
