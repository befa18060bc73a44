"""Who speaks next, by every order that is offered; the examples are those of the rules' own sources."""

from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.errors import RuleError
from peerassist_tui.models import HAND_KINDS, QUEUE_ORDERS, QueueOrder
from peerassist_tui.readings.floor.orders import KIND_RANK, ORDERS, quota_left
from peerassist_tui.readings.floor.queue import order_preview, orders_offered, queue, queue_in_order
from peerassist_tui.readings.state import waiting
from peerassist_tui.session import Session
from tests.helpers.meeting import AGENDA, Meeting
from tests.helpers.steps import STEPS, Step, given_of

HOUR = [{"title": "All of it", "phase": "asking", "minutes": 60}]


def people(hosts: str = "", peers: str = "", facilitators: str = "") -> list[dict[str, Any]]:
    """A circle of hosts, then peers, then facilitators, from their names."""
    parties = (("host", hosts), ("peer", peers), ("facilitator", facilitators))
    return [{"name": name, "party": party} for party, names in parties for name in names.split()]


def asking(order: str, seated: list[dict[str, Any]], **header: Any) -> Meeting:
    """A meeting with its first item on and the queue in that order."""
    meeting = Meeting(queue=order, people=seated, **{"agenda": HOUR, **header})
    meeting.do("next_item")
    return meeting


def reasons(meeting: Meeting) -> list[str]:
    return [place.reason for place in queue(meeting.session, meeting.now)]


def test_every_order_that_a_script_may_name_is_there_and_explained() -> None:
    assert set(ORDERS) == set(QUEUE_ORDERS)
    assert all(explanation.endswith(".") for explanation, _ in ORDERS.values())


@pytest.mark.parametrize("order", QUEUE_ORDERS)
def test_whoever_asks_waits_exactly_once_and_the_next_gets_the_floor(order: str) -> None:
    meeting = asking(order, people("Hawa Hugo", "Amina Bao", "Fay")).spoke("Bao", 40).spoke("Hawa", 70)
    assert meeting.queue == []
    meeting.raised("Fay", "Bao", "Hugo", "Amina", "Hawa", "Bao")
    called = []
    while meeting.queue:
        called.append(meeting.queue[0])
        meeting.do("give_floor")
        assert meeting.holder == called[-1]
    assert sorted(called) == ["Amina", "Bao", "Fay", "Hawa", "Hugo"]


@pytest.mark.parametrize("order", ["first_come", "free_talk"])
def test_first_come_and_free_talk_keep_the_order_of_asking(order: str) -> None:
    meeting = asking(order, people("", "a b c")).spoke("a", 500)
    assert meeting.raised("a", "b", "c").queue == ["a", "b", "c"]


def test_kinds_put_process_before_question_before_reply_before_new() -> None:
    meeting = asking("kinds", people("", "t1 q2 r3 p4"))
    for who, kind in (("t1", "new"), ("q2", "question"), ("r3", "reply"), ("p4", "process")):
        meeting.do("raise_hand", who=who, kind=kind)
    assert meeting.queue == ["p4", "q2", "r3", "t1"]
    assert sorted(KIND_RANK, key=lambda kind: KIND_RANK[kind]) == list(HAND_KINDS)


def said(session: Meeting, *hands: tuple[str, dict[str, str]]) -> Meeting:
    """Raise hands that say something, in that order."""
    for who, words in hands:
        session.do("raise_hand", who=who, **words)
    return session


def r0() -> Meeting:
    return asking("first_come", people("", "a b c")).raised("a", "b", "c")


def r2() -> Meeting:
    meeting = r0()
    meeting.do("change_hand", who="b", kind="reply")
    meeting.do("set_queue", replies_next=True)
    return meeting


def r3() -> Meeting:
    return asking("not_heard_first", people("", "x y")).spoke("x", 40).raised("x", "y")


def r4() -> Meeting:
    meeting = asking("fewest_turns", people("", "Stefan Paul Kerstin"))
    for who in ("Paul", "Paul", "Kerstin", "Stefan"):
        meeting.spoke(who, 10)
    return meeting.raised("Stefan", "Paul", "Kerstin")


def r5() -> Meeting:
    meeting = asking("least_heard", people("", "a b c")).spoke("a", 31).spoke("b", 29).spoke("c", 5)
    return meeting.raised("a", "b", "c")


def r6() -> Meeting:
    return asking("zip", people("a0 a1 a2 a3", "b1")).spoke("a0", 5).raised("a1", "a2", "a3", "b1")


def r8() -> Meeting:
    meeting = asking("for_against", people("", "f1 f2 g n"))
    return said(meeting, ("f1", {"stance": "for"}), ("f2", {"stance": "for"}), ("g", {"stance": "against"}), ("n", {}))


def r9() -> Meeting:
    item = [{**HOUR[0], "minutes": 20}]
    return asking("quota", people("h", "p"), agenda=item).spoke("h", 320).raised("h", "p")


def r10() -> Meeting:
    meeting = asking("progressive", people("", "none fresh tagged both")).spoke("none", 5).spoke("tagged", 5)
    tag = {"tag": "affected"}
    return said(meeting, ("none", {}), ("fresh", {}), ("tagged", tag), ("both", {"tag": "new_here"}))


def r11() -> Meeting:
    return asking("round", people("", "s1 s2 s3 s4 s5")).raised("s5", "s4", "s3", "s2", "s1")


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        (r0, {"a": "not heard yet", "b": "not heard yet", "c": "not heard yet"}),
        (r2, {"b": "reply next, not heard yet", "a": "not heard yet", "c": "not heard yet"}),
        (r3, {"y": "not heard yet", "x": "has spoken"}),
        (r4, {"Stefan": "1 turn", "Kerstin": "1 turn", "Paul": "2 turns"}),
        (r5, {"b": "spoke 0:29", "c": "spoke 0:05", "a": "spoke 0:31"}),
        (r6, {"b1": "peer side, not heard yet", **dict.fromkeys(("a1", "a2", "a3"), "host side, not heard yet")}),
        (r8, {who: f"{said}, not heard yet" for who, said in
              (("f1", "for"), ("g", "against"), ("n", "neutral"), ("f2", "for"))}),
        (r9, {"p": "peers 15:00 left, not heard yet", "h": "hosts 0:20 over"}),
        (r10, {"both": "new here, not heard yet", "tagged": "affected, has spoken", "fresh": "not heard yet",
               "none": "has spoken"}),
        (r11, {f"s{n}": f"seat {n}, not heard yet" for n in range(1, 6)}),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)  # fmt: skip
def test_the_order_of_the_source_with_what_decided(meeting: Callable[[], Meeting], expected: dict[str, str]) -> None:
    """The examples of the orders' sources, each entry with its reason."""
    held = meeting()
    assert dict(zip(held.queue, reasons(held), strict=True)) == expected
    assert held.queue == list(expected)


def test_for_and_against_go_on_as_they_were_shown_whoever_is_called() -> None:
    meeting = asking("for_against", people("", "f1 f2 f3 g1 g2 n1 n2"))
    stances = {"f": "for", "g": "against", "n": "neutral"}
    said(meeting, *((who, {"stance": stances[who[0]]}) for who in ("n1", "f1", "f2", "g1", "f3", "n2", "g2")))
    shown = meeting.queue
    assert shown == ["f1", "g1", "n1", "f2", "g2", "n2", "f3"]
    for place, who in enumerate(shown):
        assert meeting.queue == shown[place:]
        meeting.do("give_floor")
        assert meeting.holder == who
        meeting.clock.advance(5)


def test_two_replies_of_one_person_in_an_item_go_ahead_and_the_third_waits() -> None:
    meeting = asking("first_come", people("", "a b c"), agenda=AGENDA).raised("a", "c")
    meeting.do("set_queue", replies_next=True)
    for _ in range(2):
        said(meeting, ("b", {"kind": "reply"}))
        assert meeting.queue == ["b", "a", "c"]
        meeting.do("give_floor")
        meeting.clock.advance(5)
    said(meeting, ("b", {"kind": "reply"}))
    assert meeting.queue == ["a", "c", "b"]
    meeting.do("next_item")
    assert meeting.queue == ["b", "a", "c"]


def test_a_reply_goes_behind_the_replies_that_wait_in_any_order() -> None:
    meeting = asking("kinds", people("", "a b c d"))
    said(meeting, ("a", {"kind": "process"}), ("b", {"kind": "reply"}), ("c", {"kind": "reply"}), ("d", {}))
    assert meeting.queue == ["a", "b", "c", "d"]
    meeting.do("set_queue", replies_next=True)
    assert meeting.queue == ["b", "c", "a", "d"]


def test_the_same_for_all_gives_every_side_what_one_has_gone_over() -> None:
    meeting = r9()
    assert quota_left(meeting.session, meeting.now) == {"host": -20, "peer": 900}
    meeting.do("same_for_all")
    assert quota_left(meeting.session, meeting.now) == {"host": 0, "peer": 920}
    with pytest.raises(RuleError, match="No side has used more than its part"):
        meeting.do("same_for_all")


def test_a_question_inside_a_turn_makes_nobody_heard_and_is_nobodys_last_turn() -> None:
    meeting = asking("fewest_turns", people("h1", "p1 p2"))
    meeting.do("give_floor", who="p1")
    meeting.do("ask_inside", who="h1")
    meeting.clock.advance(20)
    assert meeting.raised("p1", "p2", "h1").queue == ["p2", "h1", "p1"]
    meeting.do("set_queue", order="zip")
    assert meeting.queue == ["h1", "p1", "p2"]


@pytest.mark.parametrize("order", QUEUE_ORDERS)
def test_a_preview_says_what_the_change_then_does(order: QueueOrder) -> None:
    meeting = asking("first_come", people("h1 h2", "a b c")).spoke("h1", 70).spoke("a", 10)
    meeting.raised("h1", "a", "c", "h2", "b")
    was = meeting.queue
    preview = order_preview(meeting.session, order, meeting.now)
    meeting.do("set_queue", order=order)
    assert [shift.person.name for shift in preview] == meeting.queue
    assert [shift.reason for shift in preview] == reasons(meeting)
    assert [(was.index(shift.person.name) + 1, place) for place, shift in enumerate(preview, 1)] == [
        (shift.before, shift.after) for shift in preview
    ]


def test_the_contested_orders_are_offered_only_when_they_are_asked_for_or_in_use() -> None:
    meeting = asking("first_come", people("", "a"))
    usual = orders_offered(meeting.session, more=False)
    assert set(ORDERS) - set(usual) == {"for_against", "progressive"}
    assert set(orders_offered(meeting.session, more=True)) == set(ORDERS)
    meeting.do("set_queue", order="progressive")
    assert set(orders_offered(meeting.session, more=False)) == {*usual, "progressive"}


@settings(max_examples=60)
@given(st.lists(st.tuples(STEPS, st.sampled_from([0, 7, 31])), max_size=25), st.randoms(use_true_random=False))
def test_every_order_is_total_and_the_same_however_the_rows_are_kept(
    steps: list[tuple[Step, float]], random: Random
) -> None:
    meeting = Meeting()
    for step, seconds in steps:
        meeting.clock.advance(seconds)
        with suppress(RuleError):
            meeting.do(step[0], **given_of(meeting, step))
    session = meeting.session
    shuffled = {name: dict(random.sample(list(rows.items()), len(rows))) for name, rows in session.tables.items()}
    other = Session(session.id, shuffled, session.seq, session.at)
    up = sorted(str(hand.id) for hand in waiting(session))
    for order in ORDERS:
        for flag in (False, True):
            row = queue_in_order(session, meeting.now, order, replies_next=flag)
            assert sorted(str(place.hand.id) for place in row) == up
            assert row == queue_in_order(other, meeting.now, order, replies_next=flag)
            assert all(place.reason for place in row)


def test_kinds_keep_the_order_of_asking_within_a_kind() -> None:
    meeting = asking("kinds", people("", "a b c d"))
    for who, kind in (("a", "new"), ("b", "question"), ("c", "new"), ("d", "question")):
        meeting.do("raise_hand", who=who, kind=kind)
    assert meeting.queue == ["b", "d", "a", "c"]


def test_not_heard_first_lets_nobody_speak_twice_while_somebody_unheard_wishes_to() -> None:
    meeting = asking("not_heard_first", people("", "x y z")).spoke("x", 1)
    assert meeting.raised("x", "y").queue == ["y", "x"]
    assert reasons(meeting) == ["not heard yet", "has spoken"]
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


def test_round_goes_on_from_the_last_speaker() -> None:
    meeting = asking("round", people("", "s1 s2 s3 s4 s5"), agenda=AGENDA).spoke("s2", 5)
    meeting.do("next_item")
    assert meeting.raised("s1", "s5", "s4", "s2", "s3").queue == ["s3", "s4", "s5", "s1", "s2"]


def test_round_starts_at_the_first_seat_and_keeps_to_the_seats() -> None:
    meeting = asking("round", people("", "s1 s2 s3")).raised("s3", "s1")
    assert meeting.queue == ["s1", "s3"]
    meeting.do("move_person", person="s3", by=-2)
    assert meeting.queue == ["s3", "s1"]


def test_round_hears_everybody_once_before_anybody_twice() -> None:
    meeting = asking("round", people("", "s1 s2 s3")).spoke("s2", 5)
    assert meeting.raised("s2", "s3", "s1").queue == ["s3", "s1", "s2"]
    assert meeting.spoke("s1", 5).raised("s1").queue == ["s3", "s2", "s1"]


def test_zip_alternates_from_the_side_that_did_not_speak_last() -> None:
    meeting = asking("zip", people("a0 a1 a2 a3", "b1")).spoke("a0", 5)
    assert meeting.raised("a1", "a2", "a3", "b1").queue == ["b1", "a1", "a2", "a3"]


def test_zip_goes_on_with_one_side_when_the_other_is_empty() -> None:
    meeting = asking("zip", people("h1", "p1 p2 p3 p4")).spoke("p4", 5)
    assert meeting.raised("p3", "p2", "p1", "h1").queue == ["h1", "p3", "p2", "p1"]
    meeting.do("lower_hand", who="h1")
    assert meeting.queue == ["p3", "p2", "p1"]


def test_zip_starts_with_who_asked_first_when_nobody_has_spoken() -> None:
    assert asking("zip", people("h1", "p1")).raised("p1", "h1").queue == ["p1", "h1"]
    assert asking("zip", people("h1", "p1")).raised("h1", "p1").queue == ["h1", "p1"]


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
