"""Rearranging the agenda: doubling, splitting, inserting, and where a day ends."""

import pytest

from peerassist_tui.errors import RuleError
from tests.helpers.meeting import Meeting

TWO_DAYS = [
    {"ref": "A1", "title": "Telling", "phase": "telling", "minutes": 25, "lead": "Amina", "note": "no slides"},
    {"ref": "A2", "title": "Asking", "phase": "asking", "minutes": 20},
    {"ref": "A3", "title": "Options", "phase": "feedback", "minutes": 1.5, "day": 2},
]


@pytest.fixture
def meeting() -> Meeting:
    return Meeting(started=False, agenda=TWO_DAYS)


def plan(meeting: Meeting) -> list[tuple[str, float, int]]:
    assert [item.number for item in meeting.session.agenda] == [*range(1, len(meeting.session.agenda) + 1)]
    return [(item.title, item.minutes, item.day) for item in meeting.session.agenda]


def test_a_copy_stands_behind_its_item_with_all_that_was_planned(meeting: Meeting) -> None:
    meeting.do("duplicate_item", item="A1")
    first, copy = meeting.session.agenda[:2]
    assert (copy.title, copy.ref) == ("Telling (2)", "A4")
    planned = {"phase", "minutes", "day", "lead", "note"}
    assert copy.model_dump(include=planned) == first.model_dump(include=planned)
    meeting.do("duplicate_item", item="Telling (2)")
    assert [title for title, _, _ in plan(meeting)] == ["Telling", "Telling (2)", "Telling (3)", "Asking", "Options"]


def test_an_item_is_split_in_halves_as_one_step(meeting: Meeting) -> None:
    before = meeting.session.tables
    meeting.do("split_item", item="A1")
    assert plan(meeting)[:2] == [("Telling", 13, 1), ("Telling (2)", 12, 1)]
    meeting.undo()
    assert meeting.session.tables == before
    with pytest.raises(RuleError, match="“Options” is too short to be split"):
        meeting.do("split_item", item="A3")


def test_what_has_been_on_is_not_split_and_nothing_to_come_gets_before_it() -> None:
    meeting = Meeting()
    meeting.do("next_item")
    with pytest.raises(RuleError, match="has already been on"):
        meeting.do("split_item", item="A1")
    meeting.do("next_item")
    with pytest.raises(RuleError, match="What has been on stays where it is"):
        meeting.do("duplicate_item", item="A1")


@pytest.mark.parametrize(
    ("item", "by", "days"),
    [("A2", 1, [1, 2, 3]), ("A3", -1, [1, 1, 1]), ("A3", 2, [1, 1, 4]), ("A1", 1, [2, 2, 3])],
)
def test_an_item_and_all_behind_it_come_on_another_day(meeting: Meeting, item: str, by: int, days: list[int]) -> None:
    meeting.do("shift_days", item=item, by=by)
    assert [day for _, _, day in plan(meeting)] == days


@pytest.mark.parametrize(("item", "by"), [("A2", -1), ("A1", -1), ("A3", -2)])
def test_no_day_comes_before_the_one_that_is_before_it(meeting: Meeting, item: str, by: int) -> None:
    with pytest.raises(RuleError, match="cannot come on day"):
        meeting.do("shift_days", item=item, by=by)


def test_there_are_days_for_a_year(meeting: Meeting) -> None:
    meeting.do("change_item", item="A3", day=366)
    with pytest.raises(RuleError, match="“Asking” cannot come on day 2"):
        meeting.do("shift_days", item="A2", by=1)
    with pytest.raises(RuleError, match="Wrong value for day"):
        meeting.do("change_item", item="A3", day=367)


def test_what_has_been_on_keeps_its_day() -> None:
    meeting = Meeting()
    meeting.do("next_item")
    with pytest.raises(RuleError, match="What has been on stays on its day"):
        meeting.do("shift_days", item="A1", by=1)
    meeting.do("shift_days", item="A2", by=1)
    assert [item.day for item in meeting.session.agenda] == [1, 2, 2]


def test_an_item_goes_to_the_others_of_its_day(meeting: Meeting) -> None:
    meeting.do("change_item", item="A1", day=2)
    assert plan(meeting) == [("Asking", 20, 1), ("Telling", 25, 2), ("Options", 1.5, 2)]
    meeting.do("add_item", item={"title": "Close", "phase": "close", "minutes": 5, "day": 1})
    assert [title for title, _, _ in plan(meeting)] == ["Asking", "Close", "Telling", "Options"]


def test_a_new_item_comes_behind_what_has_been_on() -> None:
    meeting = Meeting(agenda=TWO_DAYS)
    meeting.do("start_item", item="A3")
    meeting.do("add_item", item={"title": "Close", "phase": "close", "minutes": 5, "day": 1})
    assert [item.title for item in meeting.session.agenda][-1] == "Close"
