"""Two laptops that worked on one session end up with the same one, whichever takes in the other's work first."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from peerassist_tui.exchange.images import Tables, image_changes
from peerassist_tui.exchange.merging import merge
from peerassist_tui.models import SEATS
from tests.helpers.laptops import Deed, fork, history, planned, rows, written
from tests.helpers.meeting import Meeting
from tests.helpers.steps import STEPS, assert_whole

DEEDS: SearchStrategy[list[Deed]] = st.lists(
    st.tuples(st.sampled_from(SEATS), STEPS | st.sampled_from(["undo", "redo"]), st.sampled_from([0.5, 7.0])),
    max_size=12,
)


def assert_consistent(meeting: Meeting) -> None:
    """Every Change found the rows as the Changes before it left them."""
    tables = Tables()
    for seq, change in enumerate(meeting.changes, 1):
        assert change.seq == seq
        assert [tables.get(table, key) for table, key, _, _ in image_changes(change)] == [
            before for _, _, before, _ in image_changes(change)
        ]
        tables.apply(change)


@settings(max_examples=60)
@given(before=DEEDS, here=DEEDS, there=DEEDS)
def test_whoever_takes_in_the_others_work_first_both_end_equal(
    before: list[Deed], here: list[Deed], there: list[Deed]
) -> None:
    (origin,) = fork(planned(), 1)
    origin.work(before)
    one, other = fork(origin)
    one.work(here)
    other.work(there)
    first, second = fork(one, 1)[0], fork(other, 1)[0]
    merged = first.receive(other, "mine")
    back = second.receive(one, "theirs")
    assert written(merged.changes) == written(back.changes)
    assert rows(first) == rows(second)
    assert_whole(first)
    assert_consistent(first)
    assert {change.id for change in (*one.changes, *other.changes)} <= {change.id for change in first.changes}

    again = merge(history(first), history(other))
    assert not again.only_theirs
    third = fork(other, 1)[0]
    taken = third.receive(first)
    assert not taken.conflicts
    assert written(third.changes) == written(first.changes)
    third.work(here)
    assert_whole(third)


@settings(max_examples=40)
@given(before=DEEDS, works=st.tuples(DEEDS, DEEDS, DEEDS), orders=st.permutations(range(3)))
def test_three_laptops_that_do_not_contradict_each_other_end_equal_in_any_order(
    before: list[Deed], works: tuple[list[Deed], ...], orders: list[int]
) -> None:
    (origin,) = fork(planned(), 1)
    origin.work(before)
    laptops = fork(origin, 3)
    for laptop, work in zip(laptops, works, strict=True):
        laptop.work(work)
    ended = []
    for order in (range(3), orders):
        (one,) = fork(laptops[order[0]], 1)
        for other in order[1:]:
            assume(not one.receive(laptops[other]).conflicts)
        ended.append(one)
    assert rows(ended[0]) == rows(ended[1])


def test_a_history_merged_with_its_own_beginning_stays_as_it_is(meeting: Meeting) -> None:
    meeting.do("note", kind="telling", text="Bells")
    (older,) = fork(meeting, 1)
    meeting.do("note", kind="telling", text="Boats")
    assert merge(history(meeting), history(older)).changes == history(meeting)
    assert written(merge(history(older), history(meeting)).changes) == written(history(meeting))


def test_what_was_put_at_the_end_stands_there_in_any_order_though_a_number_before_it_is_free_again() -> None:
    laptops = fork(planned(), 3)
    first, second, third = laptops
    for laptop, moment, who in ((third, 0.5, "Hawa"), (second, 1.0, "Hugo"), (first, 9.0, "Hawa")):
        laptop.clock.advance(moment)
        laptop.do("call_roll", later=[who])
    third.undo()
    ended = []
    for order in ((0, 1, 2), (0, 2, 1)):
        (one,) = fork(laptops[order[0]], 1)
        for other in order[1:]:
            assert not one.receive(laptops[other]).conflicts
        ended.append(rows(one))
    assert ended[0] == ended[1]


def test_what_was_put_between_two_stands_behind_the_same_one_again() -> None:
    one, other = fork(planned())
    other.do("add_item", item={"title": "Late", "phase": "break", "minutes": 5})
    other.clock.advance(1)
    one.clock.advance(60)
    one.do("add_item", item={"title": "Early", "phase": "break", "minutes": 5}, before="A2")
    one.receive(other)
    assert [item.title for item in one.session.agenda] == ["Telling", "Early", "Asking", "Feedback", "Late"]
    assert [item.number for item in one.session.agenda] == [1, 2, 3, 4, 5]
