"""An outsider who comes for some items of the agenda: the roll call, the queue and the hints know it."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.readings.floor.present import standing_words
from peerassist_tui.screens.workspace.typing.agenda_typing import read_items
from tests.helpers.meeting import Meeting


@pytest.fixture
def visited() -> Meeting:
    """Chen comes for the second of three items."""
    meeting = Meeting(started=False)
    meeting.do("expect_for", person="Chen", items=["A2"])
    return meeting


def chen(meeting: Meeting) -> str:
    return standing_words(meeting.session, meeting.session.person("Chen"))


def test_who_comes_for_a_later_item_comes_later_and_is_there_for_it_alone(visited: Meeting) -> None:
    assert chen(visited) == "comes later"
    visited.do("start")
    visited.do("next_item")
    with pytest.raises(RuleError, match="Chen is not here"):
        visited.do("raise_hand", who="Chen")
    visited.at(600).do("next_item")
    assert (chen(visited), visited.session.label) == ("", "Started “Asking”; Chen comes")
    visited.do("raise_hand", who="Chen")
    visited.at(700).do("give_floor")
    visited.at(1800).do("next_item")
    assert (chen(visited), visited.session.label) == ("left 10:30", "Started “Feedback”; Chen leaves")
    assert (visited.holder, visited.queue) == (None, [])
    visited.undo()
    assert (chen(visited), visited.holder) == ("", "Chen")
    (person,) = (one for one in visited.shown["people"] if one["name"] == "Chen")
    assert (person["for_items"], person["present"]) == (["A2"], [{"start": 600, "end": None}])


def test_who_was_marked_as_not_coming_does_not_come_and_who_came_early_stays(visited: Meeting) -> None:
    visited.do("call_roll", not_here=["Chen"])
    visited.do("start")
    visited.do("next_item")
    visited.at(60).do("next_item")
    assert chen(visited) == "not here"
    other = Meeting(started=False)
    other.do("expect_for", person="Chen", items=["A3"])
    other.do("start")
    other.do("next_item")
    other.at(60).do("arrive", who="Chen")
    other.at(120).do("next_item")
    assert chen(other) == ""


def test_who_is_expected_for_all_items_again_is_here_from_the_start(visited: Meeting) -> None:
    assert visited.do("expect_for", person="Chen", items=["A2"]) is None
    visited.do("expect_for", person="Chen", items=[])
    assert chen(visited) == ""
    visited.undo()
    assert chen(visited) == "comes later"
    visited.do("expect_for", person="Chen", items=["A1", "A2"])
    assert chen(visited) == ""


@pytest.mark.parametrize("rule", ["remove", "set_agenda"])
def test_an_item_that_goes_takes_nobody_with_it(visited: Meeting, rule: str) -> None:
    item = visited.session.item("A2")
    agenda = [{"title": "New", "phase": "asking", "minutes": 10}]
    visited.do(rule, **({"what": str(item.id)} if rule == "remove" else {"items": agenda}))
    assert visited.session.person("Chen").for_items == []
    visited.do("change_person", person="Chen", role="Hydrologist")


@pytest.mark.parametrize(
    ("typed", "refs"), [("Asking", ["A2"]), ("ask; TELL", ["A2", "A1"]), ("asking, feed", ["A2", "A3"]), ("", [])]
)
def test_items_are_meant_by_how_their_titles_begin(meeting: Meeting, typed: str, refs: list[str]) -> None:
    assert [item.ref for item in read_items(meeting.session, typed)] == refs


def test_a_title_that_is_none_is_refused(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="“lunch” means no item of the agenda"):
        read_items(meeting.session, "lunch")


def test_an_item_named_twice_is_one() -> None:
    meeting = Meeting(started=False)
    meeting.do("expect_for", person="Chen", items=["A2", "Asking"])
    assert len(meeting.session.person("Chen").for_items) == 1
