"""A table's rows stay in their order, and its numbers rise, whatever comes, goes and moves."""

from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from peerassist_tui.models import Note
from peerassist_tui.ordered import Ordered
from tests.helpers.meeting import START

SESSION = uuid4()
Step = tuple[str, int, float | None]
STEPS = st.tuples(st.sampled_from(("add", "move", "remove")), st.integers(0, 20), st.none() | st.floats(0, 9))


def note(number: int, place: float | None) -> Note:
    return Note(session_id=SESSION, number=number, kind="telling", text="", place=place, at=START)


def parity(row: Note) -> tuple[bool, bool]:
    return row.number % 2 == 0, row.place is None


@given(st.lists(STEPS, max_size=30))
def test_followed_step_by_step_or_sorted_anew_it_is_the_same(steps: list[Step]) -> None:
    table: dict[UUID, Note] = {}
    ordered = Ordered()
    for what, which, place in steps:
        listed, highest = ordered.rows(Note, table), ordered.highest(Note, table)
        before = list(table.values())[which % len(table)] if table and what != "add" else None
        after = None if what == "remove" else before.altered(place=place) if before else note(highest + 1, place)
        if before:
            del table[before.id]
        if after:
            table[after.id] = after
        ordered = ordered.followed([("note", before, after)])
        assert listed == Ordered().rows(Note, {row.id: row for row in listed})  # what was answered stays
        assert [(row.position, row.number) for row in ordered.rows(Note, table)] == sorted(
            (row.position, row.number) for row in table.values()
        )
        assert ordered.groups(Note, parity, table) == Ordered().groups(Note, parity, table)
        assert ordered.highest(Note, table) == max((row.number for row in table.values()), default=0)


def test_of_many_rows_only_the_one_that_changed_is_asked_for_its_group() -> None:
    asked: list[int] = []

    def is_even(row: Note) -> bool:
        asked.append(row.number)
        return row.number % 2 == 0

    notes = [note(number, None) for number in range(1, 101)]
    ordered = Ordered()
    groups = ordered.groups(Note, is_even, {row.id: row for row in notes})
    assert [row.number for row in groups[True][:3]] == [2, 4, 6]
    asked.clear()
    after = ordered.followed([("note", None, note(101, None))]).groups(Note, is_even, {})
    assert (asked, after[True] is groups[True], after[False][-1].number) == ([101], True, 101)
