"""The queue by hand: moved, passed over, put back, the last word, closed and opened."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.errors import RuleError
from peerassist_tui.models import HAND_KINDS, QUEUE_ORDERS, Hand
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.state import waiting
from tests.helpers.meeting import Meeting

FIVE = ("Amina", "Bao", "Chen", "Hawa", "Hugo")
EVERYBODY = (*FIVE, "Fay", "Noor")


def reason_of(meeting: Meeting, name: str) -> str:
    return next(place.reason for place in queue(meeting.session, meeting.now) if place.person.name == name)


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ([{"who": "Chen", "to": 1}], ["Chen", "Amina", "Bao", "Hawa", "Hugo"]),
        ([{"who": "Amina", "to": 4}], ["Bao", "Chen", "Hawa", "Amina", "Hugo"]),
        ([{"who": "Amina", "to": 99}], ["Bao", "Chen", "Hawa", "Hugo", "Amina"]),
        ([{"who": "Bao", "by": 1}], ["Amina", "Chen", "Bao", "Hawa", "Hugo"]),
        ([{"who": "Bao", "by": -9}], ["Bao", "Amina", "Chen", "Hawa", "Hugo"]),
        ([{"who": "Hugo", "to": 2}, {"who": "Hawa", "to": 2}], ["Amina", "Hawa", "Hugo", "Bao", "Chen"]),
        ([{"who": "Hugo", "to": 2}, {"who": "Amina", "by": 1}], ["Hugo", "Amina", "Bao", "Chen", "Hawa"]),
    ],
)
def test_a_move_puts_an_entry_where_it_was_put(
    meeting: Meeting, moves: list[dict[str, Any]], expected: list[str]
) -> None:
    meeting.raised(*FIVE)
    for move in moves:
        meeting.do("move_hand", **move)
    assert meeting.queue == expected
    assert reason_of(meeting, moves[-1]["who"]) == "moved, not heard yet"


def test_a_move_up_at_the_top_is_nothing_and_leaves_the_entry_unmoved(meeting: Meeting) -> None:
    meeting.raised("Amina", "Bao")
    assert meeting.do("move_hand", who="Amina", by=-1) is None
    assert meeting.do("move_hand", who="Amina", to=1)
    assert meeting.do("move_hand", who="Amina", to=1) is None


def test_a_moved_entry_comes_forward_when_one_ahead_leaves_and_is_called_in_its_turn(meeting: Meeting) -> None:
    meeting.raised(*FIVE)
    meeting.do("move_hand", who="Hugo", to=3)
    meeting.do("set_queue", order="not_heard_first")
    meeting.do("give_floor")
    assert meeting.queue == ["Bao", "Hugo", "Chen", "Hawa"]
    meeting.do("lower_hand", who="Chen")
    assert meeting.queue == ["Bao", "Hugo", "Hawa"]
    meeting.undo()
    meeting.do("give_floor", who="Bao")
    assert meeting.queue == ["Hugo", "Chen", "Hawa"]


@pytest.mark.parametrize("given", [{}, {"to": 1, "by": 1}])
def test_a_move_says_where_to_in_one_way(meeting: Meeting, given: dict[str, int]) -> None:
    with pytest.raises(RuleError, match="either to which place, or by how many"):
        meeting.raised("Amina").do("move_hand", who="Amina", **given)


@pytest.mark.parametrize("rule", ["move_hand", "change_hand"])
def test_only_who_waits_can_be_moved_or_changed(meeting: Meeting, rule: str) -> None:
    with pytest.raises(RuleError, match="Amina does not wait in the queue"):
        meeting.do(rule, who="Amina", **({"to": 1} if rule == "move_hand" else {"kind": "reply"}))


def _step(rule: str, **arguments: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
    return st.tuples(st.just(rule), st.fixed_dictionaries(arguments))


ANYBODY = st.sampled_from(EVERYBODY)


@settings(max_examples=80)
@given(
    st.permutations(EVERYBODY),
    st.sampled_from(EVERYBODY[:4]),
    st.integers(1, 6),
    st.lists(
        st.one_of(
            _step("set_queue", order=st.sampled_from(QUEUE_ORDERS)),
            _step("set_queue", replies_next=st.booleans()),
            _step("change_hand", who=ANYBODY, kind=st.sampled_from(HAND_KINDS)),
            *(_step(rule, who=ANYBODY) for rule in ("raise_hand", "lower_hand", "give_floor")),
            *(_step(rule) for rule in ("next_item", "give_floor")),
        ),
        max_size=15,
    ),
)
def test_a_moved_entry_keeps_its_place_until_it_leaves(
    asked: list[str], who: str, to: int, steps: list[tuple[str, dict[str, Any]]]
) -> None:
    meeting = Meeting().spoke("Bao", 70).spoke("Hawa", 10).raised(*asked[:5], who)
    meeting.do("move_hand", who=who, to=to)
    place = min(to, len(meeting.queue)) - 1
    for rule, given_ in steps:
        meeting.clock.advance(7)
        before = meeting.queue
        with suppress(RuleError):
            meeting.do(rule, **given_)
        if who not in meeting.queue:
            return
        gone = set(before) - set(meeting.queue)
        place -= any(before.index(name) < place for name in gone)
        assert meeting.queue.index(who) == place


def test_the_next_one_is_passed_over_and_keeps_waiting(meeting: Meeting) -> None:
    meeting.raised("Amina", "Bao", "Chen").do("skip")
    assert meeting.queue == ["Bao", "Amina", "Chen"]
    meeting.do("give_floor")
    assert meeting.queue == ["Amina", "Chen"]
    assert len(meeting.session.all(Hand)) == 3


def test_round_the_circle_whoever_passes_is_asked_again_at_the_end(meeting: Meeting) -> None:
    meeting.do("set_queue", order="round")
    meeting.raised("Amina", "Bao", "Chen").do("skip")
    assert meeting.queue == ["Bao", "Chen", "Amina"]
    meeting.do("skip")
    assert meeting.queue == ["Chen", "Amina", "Bao"]


def test_there_has_to_be_a_following_one(meeting: Meeting) -> None:
    assert meeting.do("skip") is None
    with pytest.raises(RuleError, match="Nobody waits behind Amina"):
        meeting.raised("Amina").do("skip")
    meeting.do("last_word", who="Bao")
    with pytest.raises(RuleError, match="Only the last word comes after Amina"):
        meeting.do("skip")


@pytest.mark.parametrize("released", [False, True])
def test_the_last_speaker_goes_back_to_the_top_with_the_time_kept(meeting: Meeting, released: bool) -> None:
    meeting.raised("Amina", "Bao").do("give_floor")
    meeting.at(20)
    if released:
        meeting.do("release_floor")
    meeting.do("put_back")
    meeting.at(60)
    assert (meeting.holder, meeting.queue, meeting.seconds()) == (None, ["Amina", "Bao"], {"Amina": 20})
    meeting.do("give_floor")
    assert meeting.at(75).seconds() == {"Amina": 35}
    assert [turn["who"] for turn in meeting.shown["floor"]["turns"]] == ["Amina", "Amina"]


def test_put_back_takes_a_hand_that_is_up_again_to_the_top(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="Nobody has had the floor yet"):
        meeting.do("put_back")
    meeting.do("give_floor", who="Amina")
    meeting.raised("Bao", "Amina").do("put_back")
    assert meeting.queue == ["Amina", "Bao"]


def test_put_back_during_a_question_ends_both_and_means_whose_turn_it_is(meeting: Meeting) -> None:
    meeting.do("give_floor", who="Amina")
    meeting.at(10).do("ask_inside", who="Hawa")
    meeting.at(15).do("put_back")
    assert (meeting.holder, meeting.queue, meeting.at(99).seconds()) == (None, ["Amina"], {"Amina": 10, "Hawa": 5})


def test_the_last_word_comes_after_everybody_and_closes_the_queue(meeting: Meeting) -> None:
    meeting.raised("Amina", "Bao", "Chen").do("last_word", who="Amina")
    assert meeting.queue == ["Bao", "Chen", "Amina"]
    assert reason_of(meeting, "Amina") == "last word, not heard yet"
    assert meeting.session.info.queue_closed
    meeting.do("move_hand", who="Bao", to=9)
    meeting.do("raise_hand", who="Hugo", kind="process")
    assert meeting.queue == ["Chen", "Bao", "Hugo", "Amina"]
    with pytest.raises(RuleError, match="Amina has the last word and stays last"):
        meeting.do("move_hand", who="Amina", to=1)
    assert meeting.do("last_word", who="Amina") is None


def test_only_one_has_the_last_word_and_need_not_have_asked(meeting: Meeting) -> None:
    meeting.raised("Amina", "Bao").do("last_word", who="Amina")
    meeting.do("last_word", who="Hawa")
    assert meeting.queue == ["Amina", "Bao", "Hawa"]
    assert [hand.last_word for hand in waiting(meeting.session)] == [False, False, True]


def test_a_closed_queue_takes_process_points_only(meeting: Meeting) -> None:
    meeting.raised("Amina").do("close_queue")
    assert meeting.do("close_queue") is None
    with pytest.raises(RuleError, match="The queue is closed; it takes process points only"):
        meeting.do("raise_hand", who="Bao")
    meeting.do("raise_hand", who="Bao", kind="process")
    assert meeting.queue == ["Amina", "Bao"]
    assert meeting.do("raise_hand", who="Amina") is None
    meeting.do("give_floor", who="Chen")
    meeting.do("open_queue")
    assert meeting.do("open_queue") is None
    assert meeting.raised("Hugo").queue == ["Amina", "Bao", "Hugo"]


@pytest.mark.parametrize("opening", ["next_item", "open_queue"])
def test_a_new_item_opens_the_queue_and_the_last_word_waits_like_the_others(meeting: Meeting, opening: str) -> None:
    meeting.raised("Amina", "Bao").do("last_word", who="Amina")
    meeting.do(opening)
    assert meeting.raised("Chen").queue == ["Amina", "Bao", "Chen"]
    meeting.undo()
    meeting.undo()
    assert meeting.queue == ["Bao", "Amina"]


@pytest.mark.parametrize(("seconds", "label"), [(90, "1:30"), (0, "none")])
def test_the_limit_of_a_turn_is_set_and_cuts_nobody_off(meeting: Meeting, seconds: int, label: str) -> None:
    change = meeting.do("set_turn_limit", seconds=seconds)
    assert change
    assert change.label == f"Set the limit of a turn: {label}"
    meeting.do("give_floor", who="Amina")
    assert meeting.at(600).holder == "Amina"
    assert meeting.do("set_turn_limit", seconds=seconds) is None
