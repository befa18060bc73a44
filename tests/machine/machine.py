"""The machine: two desks that do whatever the rules let them, in every order, as hypothesis draws it."""

import shutil
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Literal

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from peerassist_tui.models import SEATS, Seat
from peerassist_tui.store.store import Store
from tests.machine.arguments import weighted_rules
from tests.machine.two_desks import TwoDesks

LOOKED_AT_ALL = 25
"""After so many steps, and at the end, what takes longer is looked at too."""
MEMORY = Path("/dev/shm")
seats = st.sampled_from(SEATS)


class Machine(RuleBasedStateMachine):
    """One meeting; `done` counts over all meetings what was done, by the names of rules."""

    done: Counter[str] = Counter()
    steps = 0
    desks: TwoDesks | None = None

    @initialize(started=st.booleans())
    def begin(self, started: bool) -> None:
        self._folder = Path(tempfile.mkdtemp(dir=_folder().name))
        self.desks = TwoDesks(self._folder, _new_store(), started=started)

    @rule(
        seat=seats,
        name=st.sampled_from(weighted_rules()),
        seed=st.integers(0, 2**20),
        seconds=st.sampled_from([0, 0.001, 1, 29.5, 400]),
    )
    def act(self, seat: Seat, name: str, seed: int, seconds: float) -> None:
        assert self.desks
        self.desks.let_pass(seconds)
        self._count(name if self.desks.act(seat, name, seed) else "refused, or nothing to do")

    @rule(seat=seats, way=st.sampled_from(["undo", "undo", "redo"]))
    def turn(self, seat: Seat, way: Literal["undo", "redo"]) -> None:
        assert self.desks
        self._count(way if self.desks.turn(seat, way) else "refused, or nothing to do")

    def _count(self, what: str) -> None:
        assert self.desks
        Machine.steps += 1
        Machine.done[what] += 1
        if Machine.steps % LOOKED_AT_ALL == 0:
            self.desks.look_at_all()

    @invariant()
    def everything_holds(self) -> None:
        if self.desks:
            self.desks.look()

    def teardown(self) -> None:
        if self.desks:
            self.desks.look_at_all()
            self.desks.close()
            shutil.rmtree(self._folder)


def of(steps: int, of_each: int) -> settings:
    """So many steps in all, so many of each meeting, and the same ones each time."""
    return settings(
        max_examples=max(1, steps // of_each),
        stateful_step_count=of_each,
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=[*HealthCheck],
    )


@cache
def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)


@cache
def _new_store() -> Path:
    path = Path(_folder().name) / "new.db"
    Store(path).close()
    return path
