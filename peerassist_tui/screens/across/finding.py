"""A list over all sessions in which one finds by typing words."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from textual import on
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input

from peerassist_tui.errors import Refused
from peerassist_tui.screens.shell.console import REST_SECONDS
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.stream import Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

Answer = TypeVar("Answer")
Row = TypeVar("Row")
LONG = 100
"""A list of more rows takes its time to be read, and waits with it as the library does."""


class FindingScreen(Screen[Answer | None], Generic[Answer, Row]):
    """One list and the line #words, which is there while somebody finds.

    A subclass reads its rows in `read` and paints them in `show_found`.
    """

    HEADLINE: ClassVar[tuple[str, str]] = ("", "")
    """What the title bar says, left and right."""

    DEFAULT_CSS = """
    FindingScreen #words { display: none; height: 1; padding: 0 1; border: none; background: $surface; }
    FindingScreen.-finding #words { display: block; }
    """
    words: var[str] = var("", init=False)
    """What a line has to contain."""

    def __init__(self, store_path: Path) -> None:
        super().__init__()
        self.path = store_path
        self.found: Sequence[Row] = []
        """All rows that were read."""

    @property
    def console(self) -> "Console":
        """The app, by its own type."""
        return cast("Console", self.app)

    @property
    def is_narrowed(self) -> bool:
        """Whether some lines are left out."""
        return bool(self.words)

    @property
    def listed(self) -> Stream:
        """The list in which one finds: where the screen begins."""
        return self.query_one(str(self.AUTO_FOCUS), Stream)

    def on_mount(self) -> None:
        """Say what this is, read it, and follow the store."""
        bar = self.query_one(TitleBar)
        bar.left, bar.right = self.HEADLINE
        self.watch(cast(Screen[Any], self.console.library), "moves", self._reload_soon, init=False)
        self.reload()

    def read(self) -> Sequence[Row]:
        """Read all rows, in a thread of its own.

        Raises:
            Refused: they cannot be read.
        """
        raise NotImplementedError

    def reload(self) -> None:
        """Read the list again, without keeping anybody waiting."""
        self.run_worker(self._reloaded(), group="reload", exclusive=True)

    async def _reloaded(self) -> None:
        try:
            await self.take_rows()
        except Refused as refused:
            self.console.tell(str(refused))

    async def take_rows(self) -> None:
        """Read the rows and show them.

        Raises:
            Refused: they cannot be read.
        """
        self.take(await asyncio.to_thread(self.read))

    def take(self, rows: Sequence[Row]) -> None:
        """Show these rows; the console may have been left while they were read."""
        self.found = rows
        if self.is_attached and self.query(str(self.AUTO_FOCUS)):
            self.show_found()

    def _reload_soon(self) -> None:
        self.run_worker(self._rested(), group="rest", exclusive=True)

    async def _rested(self) -> None:
        if len(self.found) > LONG:
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
