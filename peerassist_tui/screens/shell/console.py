"""What screens ask of the console that shows them; the console itself stands above them and is never imported."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

from textual.screen import Screen

from peerassist_tui.screens.shell.console_parts import OpenedSession, PracticeBeginning, SessionWriter, WatchedTime

if TYPE_CHECKING:
    from peerassist_tui.models import Seat
    from peerassist_tui.seat.answers import Answers
    from peerassist_tui.seat.draft_keeper import DraftKeeper
    from peerassist_tui.seat.second_press import SecondPress
    from peerassist_tui.seat.storage import Storage
    from peerassist_tui.seat.writes import Writes
    from peerassist_tui.session import Session
    from peerassist_tui.timing.clock import Clock
    from peerassist_tui.timing.timekeeper import Steady
    from peerassist_tui.widgets.bars.said import Severity

T = TypeVar("T")
Own = Literal["keys", "settings"]
"""What of the user's own has a page."""
REST_SECONDS = 1.0
"""So long nothing may be written before a list that is longer than that is read again."""


class Library(Protocol):
    """The first screen, as those above it know it; its `moves` can be watched."""

    def show_long_step(self, long_step: str) -> None:
        """Say in a line how far a long step is; empty when it is over."""

    def reload(self) -> None:
        """Read the list of sessions again."""

    def show_opening(self) -> None:
        """Hide the list, which lacks what was just made and is being opened, until `show_rows`."""

    def show_rows(self) -> None:
        """Show the list of sessions."""

    def store_moved(self) -> None:
        """Let those who watch `moves` know that another connection has changed the store."""


class Console(Protocol):
    """One seat's console: what the moment is, what it shows, and what it is made of."""

    steady: "Steady | None"
    rebound: Mapping[str, str]
    """The keys that commands have instead of their usual ones, by the ids of the commands."""
    usual_keys: Mapping[str, Sequence[str]]
    """The usual keys of these."""
    now: datetime
    """The present moment, aware UTC; it moves every second."""

    @property
    def session(self) -> "Session | None":
        """The session that is open, as it stands."""

    @property
    def connected(self) -> tuple[str, ...]:
        """The seats of the other consoles that have the session open, as last seen."""

    @property
    def seat(self) -> "Seat":
        """Whose console it is."""

    @property
    def clock(self) -> "Clock":
        """The computer's clock."""

    @property
    def storage(self) -> "Storage":
        """The store."""

    @property
    def opened(self) -> OpenedSession:
        """What is done with the session that is open."""

    @property
    def writer(self) -> SessionWriter:
        """The way to write to it."""

    @property
    def drafts(self) -> "DraftKeeper":
        """What was typed and is not saved."""

    @property
    def time(self) -> WatchedTime:
        """What was wrong with the clock."""

    @property
    def practice(self) -> PracticeBeginning:
        """The way into a rehearsal."""

    @property
    def library(self) -> Library:
        """The first screen."""

    @property
    def second(self) -> "SecondPress":
        """The key that asks first."""

    @property
    def writes(self) -> "Writes":
        """What waits to be written."""

    @property
    def answers(self) -> "Answers":
        """What is said, and what stands."""

    def tell(self, sentence: str, severity: "Severity" = ...) -> None:
        """Say something in the band; it is a warning unless it is said to be less, or more."""

    async def action_quit(self) -> None:
        """Leave, once what has to be saved or asked is."""

    def action_command_palette(self) -> None:
        """Find a command by its words."""

    def action_change_theme(self) -> None:
        """Choose a theme, and remember it."""

    def action_choose_own(self, what: Own) -> None:
        """Show all keys, or all settings, to be changed."""

    def action_menu(self) -> None:
        """Show all that can be done on the screen that is on top."""

    @property
    def screen(self) -> Screen[Any]:
        """The screen that is on top."""

    @property
    def screen_stack(self) -> list[Screen[Any]]:
        """All screens, the first one first."""

    def push_screen(self, screen: Screen[Any]) -> object:
        """Show a screen above the others."""

    async def push_screen_wait(self, screen: Screen[T]) -> T | None:
        """Show a screen and wait for its answer; to be asked in a worker."""
