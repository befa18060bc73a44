"""What screens ask of the console that shows them; the console itself stands above them and is never imported."""

from collections.abc import Awaitable, Callable, Collection
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from uuid import UUID

from textual.screen import Screen

from peerassist_tui.step import Step

if TYPE_CHECKING:
    from peerassist_tui.desk import Desk
    from peerassist_tui.models import Seat
    from peerassist_tui.models.unsaved import Unsaved
    from peerassist_tui.screens.shell.stage import Stage
    from peerassist_tui.seat.coach import Coach
    from peerassist_tui.seat.drafts import EndsDraft, Typed
    from peerassist_tui.seat.second_press import SecondPress
    from peerassist_tui.seat.writes import Writes
    from peerassist_tui.session import Session
    from peerassist_tui.store.store import Store
    from peerassist_tui.timing.clock import Clock
    from peerassist_tui.timing.timekeeper import Steady

T = TypeVar("T")
REST_SECONDS = 1.0
"""So long nothing may be written before a list that is longer than that is read again."""


class Library(Protocol):
    """The first screen, as those above it know it; its `moves` can be watched."""

    def show_hint(self, hint: str) -> None:
        """Say in a line how far a long step is; empty when it is over."""

    def reload(self) -> None:
        """Read the list of sessions again."""


class Console(Protocol):
    """One seat's console: the session that is open, and the way to write to it."""

    store_path: Path
    desk: "Desk | None"
    coach: "Coach"
    waking: bool
    """Whether the computer has slept and nobody has said yet what that was."""
    pace: "Clock | None"
    """The clock of a script that is being played; None where the computer's holds."""
    steady: "Steady | None"
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
    def library(self) -> Library:
        """The first screen."""

    @property
    def second(self) -> "SecondPress":
        """The key that asks first."""

    @property
    def writes(self) -> "Writes":
        """What waits to be written."""

    async def store(self) -> "Store":
        """The store.

        Raises:
            StoreError: it cannot be opened.
        """

    async def open_session(self, session_id: UUID, stage: "Stage | None" = None) -> None:
        """Open a session on its current stage, or on the one given.

        Raises:
            StoreError: it is not there, or cannot be read.
        """

    async def take_seat(self, desk: "Desk", stage: "Stage | None" = None) -> None:
        """Show the session of `desk` from now on."""

    async def give_up_seat(self) -> None:
        """Leave the session as if it had not been opened."""

    async def show_stage(self, stage: "Stage") -> None:
        """Show another stage of the open session."""

    def leave_session(self) -> None:
        """Go back to the library; a meeting that runs goes on."""

    def go_on_with(self, desk: "Desk") -> None:
        """Have the open session by another desk from now on."""

    def show_desk(self) -> None:
        """Show the session as the desk has it."""

    async def do(self, step: "Step", typed: "Typed | None" = None) -> bool:
        """Take a step, save it, show it; False when it was refused, which has been told."""

    async def write(
        self, act: Callable[[], object], words: Callable[[], str] = ..., refused: Callable[[], None] = ...
    ) -> bool:
        """Run a write in a thread, after those asked for earlier; False when it was refused, which has been told."""

    def saving(
        self, typed: "Typed | None", act: "Callable[[EndsDraft | None], T]", of: UUID | None = None
    ) -> "Callable[[], T]":
        """`act`, which saves what was typed, with the end of its draft in the same transaction."""

    async def report_refusal(self, step: Awaitable[Any]) -> None:
        """Wait for a step, and tell the person where it is refused."""

    def tell(self, sentence: str) -> None:
        """Tell something that has to be known now."""

    def is_refused(self) -> bool:
        """Whether nothing can be written here because the store is read only, which has then been told."""

    def ask_about_time(self) -> None:
        """Ask what only a person can know of the time, where there is something to ask."""

    def time_answered(self) -> None:
        """From now on this console counts as being there."""

    def kept(self, place: str, of: UUID | None = None) -> "Unsaved":
        """What was typed in that place of a session, else of the open one, and is not saved."""

    def keep(self, place: str, draft: "Unsaved", of: UUID | None = None) -> None:
        """Keep what stands in that place of a session, else of the open one; an empty text is forgotten."""

    async def know_drafts(self, session_id: UUID) -> Collection[str]:
        """Learn what was typed and not saved in a session that need not be open."""

    async def action_undo(self) -> None:
        """Take back this seat's last step."""

    async def action_redo(self) -> None:
        """Do again what was taken back last."""

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

    def notify(
        self, message: str, *, title: str = ..., severity: Any = ..., timeout: float | None = ..., markup: bool = ...
    ) -> None:
        """Say something beside everything else."""

    def clear_notifications(self) -> None:
        """Take away what was said so."""
