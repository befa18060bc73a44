"""The machine: two desks that do whatever the rules let them, in every order, as hypothesis draws it."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from peerassist_tui.models import SEATS, Seat
from tests.machine.arguments import weighted_rules
from tests.machine.counted_desks import CountedDesks, Way

PAUSES = (0, 0.001, 1, 29.5, 400)
"""Seconds between two steps."""
WAYS: tuple[Way, ...] = ("undo", "undo", "redo")
seats = st.sampled_from(SEATS)


class Machine(RuleBasedStateMachine):
    """One meeting."""

    counted: CountedDesks | None = None

    @initialize(started=st.booleans())
    def begin(self, started: bool) -> None:
        self.counted = CountedDesks(started=started)

    @rule(
        seat=seats,
        name=st.sampled_from(weighted_rules()),
        seed=st.integers(0, 2**20),
        seconds=st.sampled_from(PAUSES),
    )
    def act(self, seat: Seat, name: str, seed: int, seconds: float) -> None:
        assert self.counted
        self.counted.act(seat, name, seed, seconds)

    @rule(seat=seats, way=st.sampled_from(WAYS))
    def turn(self, seat: Seat, way: Way) -> None:
        assert self.counted
        self.counted.turn(seat, way)

    @invariant()
    def everything_holds(self) -> None:
        if self.counted:
            self.counted.desks.look()

    def teardown(self) -> None:
        if self.counted:
            self.counted.close()


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
