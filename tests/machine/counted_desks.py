"""Two desks in a folder of their own, whose steps are counted over all meetings."""

import shutil
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal

from peerassist_tui.models import Seat
from peerassist_tui.store.store import Store
from tests.machine.two_desks import TwoDesks

LOOKED_AT_ALL = 25
"""After so many steps, and at the end, what takes longer is looked at too."""
MEMORY = Path("/dev/shm")
Way = Literal["undo", "redo"]


class CountedDesks:
    """One meeting; `done` counts over all meetings what was done, by the names of rules."""

    done: ClassVar[Counter[str]] = Counter()
    steps: ClassVar[int] = 0

    def __init__(self, *, started: bool) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=_folder().name))
        self.desks = TwoDesks(self.folder, _new_store(), started=started)

    def act(self, seat: Seat, rule: str, seed: int, seconds: float) -> None:
        """Let seconds pass, and do what the rule says with arguments drawn by `seed`."""
        self.desks.let_pass(seconds)
        self._count(rule if self.desks.act(seat, rule, seed) else "refused, or nothing to do")

    def turn(self, seat: Seat, way: Way) -> None:
        """Take a seat's last step back, or do it again."""
        self._count(way if self.desks.turn(seat, way) else "refused, or nothing to do")

    def close(self) -> None:
        """Look at everything once more, and let go of the folder, unless something does not hold."""
        self.desks.look_at_all()
        self.desks.close()
        shutil.rmtree(self.folder)

    def _count(self, what: str) -> None:
        CountedDesks.steps += 1
        self.done[what] += 1
        if self.steps % LOOKED_AT_ALL == 0:
            self.desks.look_at_all()


@cache
def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)


@cache
def _new_store() -> Path:
    path = Path(_folder().name) / "new.db"
    Store(path).close()
    return path
