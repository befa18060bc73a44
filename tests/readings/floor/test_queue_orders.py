"""Who speaks next: what every order keeps, and the orders of asking, of kinds and of replies."""

from contextlib import suppress
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.errors import RuleError
from peerassist_tui.models import HAND_KINDS, QUEUE_ORDERS, QueueOrder
from peerassist_tui.readings.floor.orders import KIND_RANK, ORDERS
from peerassist_tui.readings.floor.queue import order_preview, orders_offered, queue_in_order
from peerassist_tui.readings.state import waiting
from peerassist_tui.session import Session
from tests.helpers.meeting import AGENDA, Meeting
from tests.helpers.steps import STEPS, Step, given_of
from tests.readings.floor.queues import asking, people, reasons, said


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
