"""The console of `peerassist rehearse`: it holds one rehearsal, and ends with it."""

from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from peerassist_tui.language import N_
from peerassist_tui.rehearsal.levels import Level
from peerassist_tui.session import Session
from peerassist_tui.shell.app import PeerAssistApp
from peerassist_tui.shell.leaving import leave_key
from peerassist_tui.shell.rehearsal import LOOK_SECONDS, Rehearsal
from peerassist_tui.timing.clock import Clock


class RehearsalApp(PeerAssistApp):
    """Opens the practice session at once; `rehearsal.verdict` then says how it went."""

    TITLE = "peerassist rehearse"
    BINDINGS: ClassVar[list[BindingType]] = [
        leave_key(N_("End the rehearsal and look back at it")),
    ]

    def __init__(
        self, store_path: Path, practice: Session, level: Level, *, seed: int, speed: float, clock: Clock
    ) -> None:
        """`clock` runs `speed` times as fast as the wall; the room hangs on `seed` and on what is pressed."""
        super().__init__(store_path, practice.id, clock=clock, steady=None)
        self.rehearsal = Rehearsal(self, practice, level, seed=seed, speed=speed, left=self.exit)
        self.practice.rehearsal, self.opened = self.rehearsal, self.rehearsal.opened

    def on_mount(self) -> None:  # Textual calls the other console's own beside it
        self.set_interval(LOOK_SECONDS, self.rehearsal.look_round)
