"""Who speaks next by what each has had of the floor: turns, time, a side's part."""

import pytest

from peerassist_tui.readings.floor.orders import quota_left
from tests.helpers.meeting import AGENDA, Meeting
from tests.readings.floor.queues import HOUR, asking, people, reasons


def test_a_question_inside_a_turn_makes_nobody_heard_and_is_nobodys_last_turn() -> None:
    meeting = asking("fewest_turns", people("h1", "p1 p2"))
    meeting.do("give_floor", who="p1")
    meeting.do("ask_inside", who="h1")
    meeting.clock.advance(20)
    assert meeting.raised("p1", "p2", "h1").queue == ["p2", "h1", "p1"]
    meeting.do("set_queue", order="zip")
    assert meeting.queue == ["h1", "p1", "p2"]


def test_not_heard_first_lets_nobody_speak_twice_while_somebody_unheard_wishes_to() -> None:
    meeting = asking("not_heard_first", people("", "x y z")).spoke("x", 1)
    assert meeting.raised("x", "y").queue == ["y", "x"]
    assert reasons(meeting) == ["not heard yet", "already heard"]
    assert meeting.spoke("z", 1).raised("z").queue == ["y", "x", "z"]


def test_fewest_turns_balances_the_list() -> None:
    meeting = asking("fewest_turns", people("", "Paul Kerstin Stefan"))
    for who in ("Paul", "Paul", "Kerstin", "Stefan"):
        meeting.spoke(who, 10)
    assert meeting.raised("Stefan", "Paul", "Kerstin").queue == ["Stefan", "Kerstin", "Paul"]


def test_one_long_turn_equals_one_short_turn_where_turns_are_counted() -> None:
    meeting = asking("fewest_turns", people("", "a b")).spoke("a", 600).spoke("b", 1)
    assert meeting.raised("a", "b").queue == ["a", "b"]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        ((29, 5), ["a", "b"]),
        ((31, 5), ["b", "a"]),
        ((30, 29), ["b", "a"]),
        ((59, 30), ["a", "b"]),
        ((60, 59), ["b", "a"]),
    ],
)
def test_least_heard_counts_by_half_minutes(seconds: tuple[int, int], expected: list[str]) -> None:
    meeting = asking("least_heard", people("", "a b")).spoke("a", seconds[0]).spoke("b", seconds[1])
    assert meeting.raised("a", "b").queue == expected


def test_paused_time_makes_nobody_heard_more() -> None:
    meeting = asking("least_heard", people("", "a b")).spoke("b", 29)
    meeting.do("give_floor", who="a")
    meeting.do("pause")
    meeting.clock.advance(300)
    meeting.do("resume")
    meeting.do("release_floor")
    assert meeting.raised("b", "a").queue == ["b", "a"]


def test_the_time_of_the_turn_that_is_on_counts_too() -> None:
    meeting = asking("least_heard", people("", "a b"))
    meeting.do("give_floor", who="a")
    meeting.raised("a", "b")
    meeting.clock.advance(29)
    assert meeting.queue == ["a", "b"]
    meeting.clock.advance(1)
    assert meeting.queue == ["b", "a"]


@pytest.mark.parametrize("order", ["not_heard_first", "fewest_turns", "least_heard"])
def test_what_was_said_in_another_item_does_not_count(order: str) -> None:
    meeting = asking(order, people("", "a b"), agenda=AGENDA).spoke("a", 120)
    meeting.do("next_item")
    meeting.raised("a", "b")
    assert meeting.queue == ["a", "b"]
    meeting.do("start_item", item="A1")
    assert meeting.queue == ["b", "a"]


@pytest.mark.parametrize("order", ["not_heard_first", "fewest_turns", "least_heard"])
def test_while_no_item_is_on_the_whole_meeting_counts(order: str) -> None:
    meeting = Meeting(queue=order, people=people("", "a b"), agenda=[]).spoke("a", 120)
    assert meeting.raised("a", "b").queue == ["b", "a"]


def test_a_turn_that_reaches_into_the_item_counts_with_what_lies_in_it() -> None:
    meeting = asking("least_heard", people("", "a b c"), agenda=AGENDA)
    meeting.do("give_floor", who="a")
    meeting.at(100).do("next_item")
    meeting.at(120).do("release_floor")
    meeting.spoke("b", 29).spoke("c", 30)
    assert meeting.raised("c", "b", "a").queue == ["b", "a", "c"]


def test_quota_sorts_a_side_last_that_has_used_its_time_up() -> None:
    meeting = asking("quota", people("h1", "p1"), agenda=[{**HOUR[0], "minutes": 20}])
    assert quota_left(meeting.session, meeting.now) == {"host": 300, "peer": 900}
    meeting.spoke("h1", 299).raised("h1", "p1")
    assert meeting.queue == ["h1", "p1"]
    meeting.do("lower_hand", who="h1")
    meeting.spoke("h1", 21).raised("h1")
    assert quota_left(meeting.session, meeting.now) == {"host": -20, "peer": 900}
    assert meeting.queue == ["p1", "h1"]


def test_quota_bars_nobody_and_follows_added_minutes() -> None:
    meeting = asking("quota", people("h1", "p1"), agenda=[{**HOUR[0], "minutes": 4}]).spoke("h1", 60)
    assert meeting.raised("h1").queue == ["h1"]
    assert meeting.raised("p1").queue == ["p1", "h1"]
    meeting.do("extend_item", minutes=1)
    assert meeting.queue == ["h1", "p1"]


def test_quota_without_any_planned_time_is_the_order_of_asking() -> None:
    meeting = Meeting(queue="quota", agenda=[], people=people("h1", "p1")).spoke("h1", 600)
    assert meeting.raised("h1", "p1").queue == ["h1", "p1"]
