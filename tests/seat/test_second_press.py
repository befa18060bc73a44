"""A question before a key acts: it stands as long as somebody needs to read it who stands before seven people."""

from datetime import UTC, datetime

import pytest

from peerassist_tui.seat.second_press import SecondPress
from peerassist_tui.timing.clock import ManualClock

LONG = "Six people are waiting: " + ", ".join(["Wilhelmina van der Heijden"] * 6) + "."


@pytest.mark.parametrize(
    ("why", "seconds", "stands"),
    [("Hawa is waiting.", 5, True), ("Hawa is waiting.", 7, False), (LONG, 15, True), (LONG, 30, False)],
)
def test_the_longer_it_is_the_longer_it_stands(why: str, seconds: float, stands: bool) -> None:
    clock, said = ManualClock(datetime(2026, 12, 8, 10, tzinfo=UTC)), set[str]()
    second = SecondPress(said.add, said.discard, clock)
    assert not second.confirms("E", why, "ends the meeting")
    clock.advance(seconds)
    second.look()
    assert bool(said) is stands
    assert second.confirms("E", why, "ends the meeting") is stands


def test_the_second_press_holds_as_long_as_the_question_is_seen() -> None:
    clock, said = ManualClock(datetime(2026, 12, 8, 10, tzinfo=UTC)), set[str]()
    second = SecondPress(said.add, said.discard, clock)
    assert not second.confirms("n", "Hawa is waiting.", "leaves “Welcome”")
    clock.advance(6.5)
    assert said, "nobody has taken it back yet"
    assert second.confirms("n", "Hawa is waiting.", "leaves “Welcome”")
