"""The agenda while it runs: next, start, lengthen, skip."""

import pytest

from peerassist_tui.errors import RuleError
from tests.helpers.meeting import AGENDA, Meeting


def states(meeting: Meeting) -> list[str]:
    return [item["status"] for item in meeting.shown["agenda"]]


def test_next_goes_through_the_agenda_in_its_order(meeting: Meeting) -> None:
    seen = []
    for _ in AGENDA:
        meeting.do("next_item")
        seen.append(meeting.item)
    assert seen == ["A1", "A2", "A3"]
    with pytest.raises(RuleError, match=r"This is the last item of the agenda\."):
        meeting.do("next_item")


def test_an_item_ends_when_the_next_one_starts(meeting: Meeting) -> None:
    meeting.at(10).do("next_item")
    meeting.at(70).do("next_item")
    meeting.at(100)
    assert [item["actual_seconds"] for item in meeting.shown["agenda"]] == [60, 30, 0]
    assert states(meeting) == ["done", "running", "planned"]


def test_an_item_that_was_gone_back_to_adds_up(meeting: Meeting) -> None:
    for second, item in ((0, "A1"), (60, "A3"), (90, "A1")):
        meeting.at(second).do("start_item", item=item)
    meeting.at(100)
    assert [item["actual_seconds"] for item in meeting.shown["agenda"]] == [70, 0, 30]
    meeting.do("next_item")
    assert meeting.item == "A2"


def test_starting_the_item_that_is_on_does_nothing(meeting: Meeting) -> None:
    meeting.do("next_item")
    assert meeting.do("start_item", item="A1") is None


@pytest.mark.parametrize("key", ["A2", "Asking"])
def test_an_item_is_meant_by_reference_or_title(meeting: Meeting, key: str) -> None:
    meeting.do("start_item", item=key)
    assert meeting.item == "A2"


def test_a_change_of_item_leaves_the_turn_open(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.do("give_floor", who="Amina")
    meeting.at(20).do("next_item")
    assert meeting.holder == "Amina"


@pytest.mark.parametrize(
    ("minutes", "seconds"), [((5,), 900), ((-4,), 360), ((2.5, 2.5), 900), ((-9,), 60), ((5, -5), 600)]
)
def test_minutes_are_added_to_the_plan_or_taken_from_it(
    meeting: Meeting, minutes: tuple[float, ...], seconds: float
) -> None:
    meeting.do("next_item")
    for some in minutes:
        meeting.do("extend_item", minutes=some)
    item = meeting.shown["agenda"][0]
    assert item["planned_minutes"] == 10
    assert 60 * (item["planned_minutes"] + item["extended_minutes"]) == seconds


def test_another_item_than_the_present_one_can_be_lengthened_even_before_the_start() -> None:
    meeting = Meeting(started=False)
    meeting.do("extend_item", item="A3", minutes=5)
    assert [item["extended_minutes"] for item in meeting.shown["agenda"]] == [0, 0, 5]


@pytest.mark.parametrize("minutes", [-9.5, -10, -600])
def test_no_item_gets_shorter_than_a_minute(meeting: Meeting, minutes: float) -> None:
    meeting.do("next_item")
    with pytest.raises(RuleError, match="“Telling” cannot be shorter than a minute"):
        meeting.do("extend_item", minutes=minutes)


@pytest.mark.parametrize("minutes", [float("nan"), float("inf"), 1441, "many", None])
def test_minutes_are_a_number_within_a_day(meeting: Meeting, minutes: object) -> None:
    meeting.do("next_item")
    with pytest.raises(RuleError, match=r"^Wrong value for minutes: "):
        meeting.do("extend_item", minutes=minutes)


def test_no_minutes_change_nothing(meeting: Meeting) -> None:
    meeting.do("next_item")
    assert meeting.do("extend_item", minutes=0) is None


def test_minutes_need_an_item(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="No agenda item is running"):
        meeting.do("extend_item", minutes=5)


def test_a_skipped_item_is_passed_over_and_can_be_taken_in_again(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.do("skip_item")
    assert states(meeting) == ["running", "skipped", "planned"]
    meeting.do("next_item")
    assert meeting.item == "A3"
    meeting.do("skip_item", item="A2")
    assert states(meeting) == ["done", "planned", "running"]


def test_starting_a_skipped_item_takes_it_in_again(meeting: Meeting) -> None:
    meeting.do("skip_item", item="A2")
    meeting.do("start_item", item="A2")
    assert states(meeting) == ["planned", "running", "planned"]


def test_what_has_been_on_cannot_be_skipped(meeting: Meeting) -> None:
    meeting.do("next_item")
    with pytest.raises(RuleError, match="“Telling” has already been on"):
        meeting.do("skip_item", item="A1")


def test_what_never_came_counts_as_skipped_at_the_end(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.do("finish")
    assert states(meeting) == ["done", "skipped", "skipped"]


def test_an_empty_agenda_has_no_next_item() -> None:
    with pytest.raises(RuleError, match="The agenda is empty"):
        Meeting(agenda=[]).do("next_item")


@pytest.mark.parametrize(("rule", "arguments"), [("next_item", {}), ("start_item", {"item": "A1"})])
def test_no_item_is_on_before_the_start(rule: str, arguments: dict[str, str]) -> None:
    with pytest.raises(RuleError, match="has not started yet"):
        Meeting(started=False).do(rule, **arguments)


def test_an_item_that_is_not_on_the_agenda_is_refused(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="The agenda has no item 'A9'"):
        meeting.do("start_item", item="A9")


def test_a_conclusion_is_one_line_of_its_item_that_can_be_worded_anew_and_taken_out(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.do("conclude_item", item="A1", text=" Nobody hears\nthe radio ")
    assert (meeting.shown["agenda"][0]["conclusion"], meeting.session.label) == (
        "Nobody hears the radio",
        "Concluded “Telling”",
    )
    assert meeting.do("conclude_item", item="A1", text="Nobody hears the radio") is None
    meeting.do("conclude_item", item="A1", text="")
    assert (meeting.shown["agenda"][0]["conclusion"], meeting.session.label) == (
        "",
        "Took out the conclusion of “Telling”",
    )
    meeting.undo()
    assert meeting.shown["agenda"][0]["conclusion"] == "Nobody hears the radio"
