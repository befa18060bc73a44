"""What a pane asks of the workspace in which it stands; the workspace itself imports its panes."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.shell.console import Console
from peerassist_tui.session import Session
from peerassist_tui.step import Step

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.stage import Stage
    from peerassist_tui.seat.drafts import Typed


class PaneMatters(Protocol):
    """The controls of a workspace, as a pane knows them."""

    def told(self, missing_items: list[Missing]) -> list[Missing]:
        """What of that which a section lacks is told in it, and in which order."""

    def kept_list(self, section: Any) -> str:
        """What a list is called that was typed for the section and is kept to be looked at; empty where none is."""

    def look_at_list(self, section: Any, text: str = "") -> None:
        """Show the page on which lists of a section are looked at; the page keeps the text, below what it has kept."""

    async def goes_on(self) -> bool:
        """Go to the next page, where sections are gone through page by page; False where they are not."""


class Workspace(Protocol):
    """The sections of one stage, side by side with the form of the one that is open."""

    STAGE: ClassVar["Stage"]

    @property
    def console(self) -> Console:
        """The console that shows it."""

    @property
    def session(self) -> Session:
        """The session as it stands."""

    @property
    def matters(self) -> PaneMatters:
        """Its controls."""

    async def perform(self, ask: Callable[[], Step | None], typed: "Typed | None" = None) -> bool:
        """Do what a section asks for, for which this was typed; False when it was refused, which has been told."""

    def open_row(self, pane: Any, key: Hashable) -> None:
        """Do what Enter means on a row of the pane that asks."""

    def enter_sections(self) -> None:
        """Go to the list of sections."""

    @property
    def is_current(self) -> bool:
        """Whether it is the screen to which the keys go."""

    def tell_missing(self, pane: Any) -> None:
        """Say in the pane what its section lacks, first what the row under its cursor does."""

    def refresh_sections(self) -> object:
        """Say anew where all sections stand, and what is missing."""

    def refresh_bindings(self) -> None:
        """Show the keys that now mean something."""
