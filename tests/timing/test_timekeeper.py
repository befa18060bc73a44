"""The meeting's time goes on evenly, whatever is done to the computer's clock."""

from datetime import timedelta

import pytest

from peerassist_tui.timing.clock import ManualClock, steady_clock
from peerassist_tui.timing.timekeeper import ClockLook, Timekeeper
from tests.helpers.meeting import START


class Clocks:
    """A wall clock and a steady one, which the test moves together or apart."""

    def __init__(self, offset: float = 0.0) -> None:
        self.wall, self.steady = ManualClock(START), 1000.0
        self.time = Timekeeper(self.wall, lambda: self.steady, offset)
        self.time.look()

    def pass_by(self, seconds: float, *, set_by: float = 0.0) -> ClockLook | None:
        """So many seconds later, with the wall clock set in between, somebody looks."""
        self.steady += seconds
        self.wall.advance(seconds + set_by)
        return self.time.look()

    @property
    def second(self) -> float:
        """Seconds from START on, by the meeting's time."""
        return (self.time() - START).total_seconds()


@pytest.mark.parametrize(
    ("passed", "set_by", "away", "moved"),
    [
        (1, 0, 0, 0),
        (4.9, 0, 0, 0),
        (8, 0, 8, 0),
        (60, 0, 60, 0),
        (12 * 3600, 0, 12 * 3600, 0),
        (1, 1.5, 0, 0),
        (1, -3600, 0, -3600),
        (1, 3600, 0, 3600),
        (0.2, -2.5, 0, -2.5),
        (60, -3600, 60, -3600),
        (8, 7200, 8, 7200),
    ],
)
def test_what_a_look_at_the_clocks_finds(passed: float, set_by: float, away: float, moved: float) -> None:
    clocks = Clocks()
    found = clocks.pass_by(passed, set_by=set_by)
    assert found == (ClockLook(START, away, moved) if away or moved else None)
    assert clocks.second == pytest.approx(passed if moved else passed + set_by, abs=0.001)
    assert clocks.time.offset_seconds == pytest.approx(-moved)


def test_between_two_looks_a_clock_that_is_set_moves_nothing() -> None:
    clocks = Clocks()
    clocks.steady += 0.5
    clocks.wall.advance(-3600)
    assert clocks.second == 0.5


def test_a_clock_that_is_set_there_and_back_leaves_no_offset() -> None:
    clocks = Clocks()
    clocks.pass_by(1, set_by=-3600)
    assert clocks.time.offset_seconds == 3600
    clocks.pass_by(1, set_by=3600)
    assert (clocks.time.offset_seconds, clocks.second) == (0, 2)


def test_a_clock_that_is_corrected_little_by_little_is_followed() -> None:
    clocks = Clocks()
    for _ in range(100):
        assert clocks.pass_by(1, set_by=0.5) is None
    assert clocks.second == 150


def test_what_another_console_found_too_is_not_counted_twice() -> None:
    clocks = Clocks()
    clocks.pass_by(1, set_by=-3600)
    clocks.time.adopt(3600.2)
    assert clocks.second == 1
    clocks.time.adopt(7200)
    assert clocks.second == 3601


def test_the_first_look_is_never_late() -> None:
    clocks = Clocks()
    clocks.time.set(0)
    assert clocks.pass_by(30) is None


def test_without_a_steady_clock_the_wall_clock_is_believed() -> None:
    wall = ManualClock(START)
    time = Timekeeper(wall, offset_seconds=60)
    wall.advance(-3600)
    assert time() == START - timedelta(seconds=3540)
    assert time.look() is None


def test_the_steady_clock_goes_on() -> None:
    assert steady_clock() <= steady_clock()
