"""Two seats do and take back whatever they like; the session stays whole."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from peerassist_tui.errors import RuleError
from peerassist_tui.models import SEATS, Seat
from tests.meeting import Meeting
from tests.steps import STEPS, Step, assert_whole, given_of

seats = st.sampled_from(SEATS)


class TwoSeats(RuleBasedStateMachine):
    """The facilitator and the note-taker at one meeting."""

    @initialize()
    def begin(self) -> None:
        self.meeting = Meeting()

    @rule(seconds=st.sampled_from([0.001, 1, 29.5, 400]))
    def time_passes(self, seconds: float) -> None:
        self.meeting.clock.advance(seconds)

    @rule(seat=seats, step=STEPS)
    def act(self, seat: Seat, step: Step) -> None:
        before, (name, _) = self.meeting.session, step
        try:
            change = self.meeting.do_as(seat, name, **given_of(self.meeting, step))
        except RuleError as refused:
            assert self.meeting.session is before
            assert str(refused).endswith(".")
        else:
            assert change is not None or self.meeting.session is before

    @rule(seat=seats)
    def undo(self, seat: Seat) -> None:
        self._turn(seat, forward=False)

    @rule(seat=seats)
    def redo(self, seat: Seat) -> None:
        self._turn(seat, forward=True)

    def _turn(self, seat: Seat, *, forward: bool) -> None:
        before = self.meeting.session
        try:
            self.meeting.redo(seat) if forward else self.meeting.undo(seat)
        except RuleError as refused:
            assert self.meeting.session is before
            assert str(refused).endswith(".")

    @invariant()
    def the_session_is_whole(self) -> None:
        assert_whole(self.meeting)


TestTwoSeats = TwoSeats.TestCase
TestTwoSeats.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
