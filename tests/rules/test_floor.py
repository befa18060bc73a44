"""The floor: who asks, who speaks, and what happens when nobody does."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Hand, Turn
from tests.helpers.meeting import Meeting


def test_hands_wait_in_the_order_in_which_they_were_raised(meeting: Meeting) -> None:
    assert meeting.raised("Chen", "Amina", "Bao").queue == ["Chen", "Amina", "Bao"]


def test_raising_twice_keeps_the_first_place_and_time(meeting: Meeting) -> None:
    meeting.at(10).raised("Chen", "Amina")
    assert meeting.at(40).do("raise_hand", who="Chen", kind="process") is None
    assert meeting.queue == ["Chen", "Amina"]
    meeting.at(50).do("give_floor", who="Chen")
    assert meeting.shown["people"][4]["waits"] == [40]


def test_the_holder_may_ask_for_another_turn(meeting: Meeting) -> None:
    meeting.do("give_floor", who="Amina")
    assert meeting.raised("Amina", "Bao").queue == ["Amina", "Bao"]
    assert meeting.holder == "Amina"


def test_a_lowered_hand_leaves_the_queue_without_having_been_called(meeting: Meeting) -> None:
    meeting.raised("Amina", "Bao").at(5).do("lower_hand", who="Amina")
    assert meeting.queue == ["Bao"]
    assert [hand.called for hand in meeting.session.all(Hand)] == [False, False]


def test_a_hand_that_was_lowered_may_be_raised_again_behind_the_others(meeting: Meeting) -> None:
    meeting.raised("Amina", "Bao").do("lower_hand", who="Amina")
    assert meeting.raised("Amina").queue == ["Bao", "Amina"]


@pytest.mark.parametrize(
    ("rule", "arguments"),
    [("lower_hand", {"who": "Amina"}), ("give_floor", {}), ("release_floor", {}), ("resume", {})],
)
def test_nothing_happens_where_there_is_nothing_to_do(meeting: Meeting, rule: str, arguments: dict[str, str]) -> None:
    before = meeting.session
    assert meeting.do(rule, **arguments) is None
    assert meeting.session is before


def test_the_next_of_the_queue_gets_the_floor_and_leaves_the_queue(meeting: Meeting) -> None:
    meeting.raised("Bao", "Amina").at(7).do("give_floor")
    assert (meeting.holder, meeting.queue) == ("Bao", ["Amina"])


def test_an_open_turn_of_another_ends_at_that_moment(meeting: Meeting) -> None:
    meeting.at(10).do("give_floor", who="Amina")
    meeting.at(25).do("give_floor", who="Hawa")
    assert meeting.shown["floor"]["turns"] == [
        {"who": "Amina", "start": 10, "end": 25},
        {"who": "Hawa", "start": 25, "end": None},
    ]


def test_given_to_its_holder_the_turn_goes_on_and_the_hand_is_taken_down(meeting: Meeting) -> None:
    meeting.at(10).do("give_floor", who="Amina")
    assert meeting.at(15).do("give_floor", who="Amina") is None
    meeting.at(20).raised("Amina").at(30).do("give_floor", who="Amina")
    assert (meeting.holder, meeting.queue) == ("Amina", [])
    assert len(meeting.session.all(Turn)) == 1
    assert meeting.at(40).seconds() == {"Amina": 30}


def test_somebody_who_did_not_ask_may_be_given_the_floor(meeting: Meeting) -> None:
    meeting.raised("Bao").do("give_floor", who="Noor")
    assert (meeting.holder, meeting.queue) == ("Noor", ["Bao"])


def test_released_the_floor_is_nobodys(meeting: Meeting) -> None:
    meeting.do("give_floor", who="Amina")
    meeting.at(12).do("release_floor")
    meeting.at(99)
    assert meeting.holder is None
    assert meeting.seconds() == {"Amina": 12}


def test_the_order_of_the_queue_can_be_changed_while_hands_are_up(meeting: Meeting) -> None:
    meeting.spoke("Bao", 10).raised("Bao", "Amina")
    meeting.do("set_queue", order="not_heard_first")
    assert meeting.queue == ["Amina", "Bao"]
    assert meeting.do("set_queue", order="not_heard_first") is None


@pytest.mark.parametrize(
    ("rule", "who"),
    [("raise_hand", "Nobody"), ("raise_hand", ""), ("lower_hand", "amina"), ("lower_hand", ""), ("give_floor", "0")],
)
def test_a_name_that_nobody_has_is_refused(meeting: Meeting, rule: str, who: str) -> None:
    with pytest.raises(RuleError, match=f"Nobody here is called '{who}'"):
        meeting.do(rule, who=who)


def test_a_name_that_two_people_have_is_refused_and_a_reference_is_not() -> None:
    meeting = Meeting(people=[{"ref": "o", "name": "Ana"}, {"ref": "y", "name": "Ana"}])
    with pytest.raises(RuleError, match="Several here are called 'Ana'"):
        meeting.do("raise_hand", who="Ana")
    assert meeting.do("raise_hand", who="y")


def test_sentences_of_the_meeting_call_people_as_its_panels_do() -> None:
    meeting = Meeting(people=[{"name": "王小明", "latin": "Wang Xiaoming"}, {"name": "Bao"}])
    said = []
    for rule, given in (("raise_hand", {"who": "王小明"}), ("give_floor", {"who": "王小明"}), ("release_floor", {})):
        meeting.do(rule, **given)
        said.append(meeting.session.label)
    assert said == [
        "Raised the hand of Wang Xiaoming",
        "Gave the floor to Wang Xiaoming",
        "Ended the turn of Wang Xiaoming",
    ]
    with pytest.raises(RuleError, match="Wang Xiaoming does not wait"):
        meeting.do("move_hand", who="王小明", by=1)


@pytest.mark.parametrize("who", ["ليلى المثال", "Layla", "layla", "\u202eLayla\x1b[0m"])
def test_a_person_is_meant_by_name_latin_name_or_reference(who: str) -> None:
    meeting = Meeting(people=[{"ref": "layla", "name": "ليلى المثال", "latin": "Layla"}, {"name": "Bao"}])
    meeting.do("raise_hand", who=who)
    assert meeting.queue == ["ليلى المثال"]


@pytest.mark.parametrize("rule", ["raise_hand", "lower_hand", "give_floor", "release_floor"])
def test_there_is_no_floor_before_the_start_and_after_the_end(rule: str) -> None:
    arguments = {} if rule == "release_floor" else {"who": "Amina"}
    with pytest.raises(RuleError, match="The meeting has not started yet"):
        Meeting(started=False).do(rule, **arguments)
    finished = Meeting()
    finished.do("finish")
    with pytest.raises(RuleError, match="The meeting is over"):
        finished.do(rule, **arguments)
