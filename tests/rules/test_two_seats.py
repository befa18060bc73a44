"""Two seats do and take back whatever they like; the session stays whole."""

from collections.abc import Callable

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from peerassist_tui.errors import RuleError
from peerassist_tui.models import SEATS, Change, Seat
from tests.helpers.meeting import Meeting
from tests.helpers.steps import STEPS, Step, assert_whole, given_of

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
        self.refused_or_done(lambda: self.meeting.do_as(seat, step[0], **given_of(self.meeting, step)))

    @rule(seat=seats)
    def undo(self, seat: Seat) -> None:
        self.refused_or_done(lambda: self.meeting.undo(seat))

    @rule(seat=seats)
    def redo(self, seat: Seat) -> None:
        self.refused_or_done(lambda: self.meeting.redo(seat))

    def refused_or_done(self, act: Callable[[], Change | None]) -> None:
        before, change, sentence = self.meeting.session, None, "."
        try:
            change = act()
        except RuleError as refused:
            sentence = str(refused)
        assert sentence.endswith(".")
        assert (change is None) == (self.meeting.session is before)

    @invariant()
    def the_session_is_whole(self) -> None:
        assert_whole(self.meeting)


TestTwoSeats = TwoSeats.TestCase
TestTwoSeats.settings = settings(max_examples=60, stateful_step_count=40)
