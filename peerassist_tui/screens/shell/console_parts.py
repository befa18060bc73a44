"""The parts of a console that screens ask for; the parts themselves stand above the screens and are never imported."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from peerassist_tui.step import Step

if TYPE_CHECKING:
    from peerassist_tui.desk import Desk
    from peerassist_tui.rehearsal.levels import LevelName
    from peerassist_tui.screens.shell.stage import Stage
    from peerassist_tui.seat.attendance import Attendance
    from peerassist_tui.seat.coach import Coach
    from peerassist_tui.seat.drafts import Typed
    from peerassist_tui.timing.clock import Clock


class OpenedSession(Protocol):
    """The session that is open: its seat, its stages, leaving it."""

    desk: "Desk | None"
    coach: "Coach"
    attendance: "Attendance | None"
    left_at: "dict[tuple[UUID, Stage], object]"
    """Where somebody was when they left a stage of a session, as its screen says it."""
    way_out: str
    """What F9 does to a meeting that is on, in a sentence."""

    async def open(self, session_id: UUID, stage: "Stage | None" = None) -> None:
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

    def leave(self, *, to_search: bool = True) -> None:
        """Go back to the library, `to_search`: to the search there where one came from it; a meeting goes on."""

    def go_on_with(self, desk: "Desk") -> None:
        """Have the open session by another desk from now on."""

    def show(self) -> None:
        """Show the session as the desk has it."""

    async def follow(self, desk: "Desk") -> None:
        """Follow what others have done, and see who is there."""


class PracticeBeginning(Protocol):
    """Lets a rehearsal begin in the console."""

    @property
    def rehearsal(self) -> object | None:
        """The one that is on."""

    async def begin(self, level_name: "LevelName") -> None:
        """Rehearse the made-up case, and come back to the library after the look-back.

        Raises:
            Refused: the practice meeting could not be made.
        """


class SessionWriter(Protocol):
    """Takes the steps of this console's seat, one after the other."""

    async def do(self, step: "Step", typed: "Typed | None" = None) -> bool:
        """Take a step, save it, show it; False when it was refused, which has been told."""

    async def write(
        self, act: Callable[[], object], words: Callable[[], str] = ..., refused: Callable[[], None] = ...
    ) -> bool:
        """Run a write in a thread, after those asked for earlier; False when it was refused, which has been told."""

    async def undo(self) -> None:
        """Take back this seat's last step."""

    async def redo(self) -> None:
        """Do again what was taken back last."""


class WatchedTime(Protocol):
    """The time as the console sees it, and what only a person can know of it."""

    waking: bool
    """Whether the computer has slept and nobody has said yet what that was."""
    pace: "Clock | None"
    """The clock of a script that is being played; None where the computer's holds."""

    def tick(self) -> None:
        """Show what the time is, and see whether something is wrong with it."""

    def look(self) -> None:
        """See whether the clock was set, or the computer slept, and account for it."""

    def ask(self) -> None:
        """Ask what only a person can know of the time, where there is something to ask."""

    def answered(self) -> None:
        """From now on this console counts as being there."""
