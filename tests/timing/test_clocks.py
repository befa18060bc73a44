"""The clocks: that of a rehearsal, and the watch of who sits before it."""

from datetime import timedelta

from peerassist_tui.timing.clock import ManualClock, SpeedClock, on_the_watch
from tests.helpers.console import TEN


def test_a_rehearsal_goes_fast_and_the_watch_of_who_reads_does_not() -> None:
    seconds = [0.0]
    clock = SpeedClock(TEN, 60, lambda: seconds[0])
    seconds[0] = 5
    assert clock() == TEN + timedelta(minutes=5)
    assert on_the_watch(clock) == TEN + timedelta(seconds=5)


def test_any_other_clock_is_the_watch_itself() -> None:
    clock = ManualClock(TEN)
    clock.advance(5)
    assert on_the_watch(clock) == TEN + timedelta(seconds=5)
