"""A question inside a turn: the turn waits, the asker's time is the asker's, and every second is counted once."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Turn
from peerassist_tui.readings.floor.floor_time import open_turn_seconds
from tests.helpers.meeting import Meeting


def asked(meeting: Meeting) -> Meeting:
    """Amina has spoken for 30 s when Hawa asks for 10 s."""
    meeting.do("give_floor", who="Amina")
    meeting.at(30).do("ask_inside", who="Hawa")
    return meeting.at(40)


def turns(meeting: Meeting) -> dict[str, int]:
    return {one["name"]: one["turns"] for one in meeting.shown["people"] if one["turns"]}


def test_the_turn_goes_on_and_counts_once(meeting: Meeting) -> None:
    asked(meeting).do("release_floor")
    meeting.at(60)
    assert (meeting.holder, meeting.seconds(), turns(meeting)) == (
        "Amina",
        {"Hawa": 10, "Amina": 50},
        {"Hawa": 1, "Amina": 1},
    )
    first, question, rest = meeting.session.all(Turn)
    assert (question.inside_id, rest.continues_id) == (first.id, first.id)
    assert open_turn_seconds(meeting.session, meeting.now) == 50


def test_a_second_question_and_a_second_return_are_still_one_turn(meeting: Meeting) -> None:
    asked(meeting).do("release_floor")
    meeting.at(50).do("ask_inside", who="Bao")
    meeting.at(55).do("ask_inside", who="Chen")
    meeting.at(60).do("release_floor")
    meeting.at(70)
    assert meeting.seconds() == {"Hawa": 10, "Amina": 50, "Bao": 5, "Chen": 5}
    assert turns(meeting)["Amina"] == 1
    assert open_turn_seconds(meeting.session, meeting.now) == 50


@pytest.mark.parametrize("rule", ["give_floor", "ask_inside"])
def test_given_back_to_its_owner_the_turn_goes_on(meeting: Meeting, rule: str) -> None:
    asked(meeting).do(rule, who="Amina")
    assert turns(meeting.at(50)) == {"Hawa": 1, "Amina": 1}
    assert meeting.holder == "Amina"


def test_given_to_somebody_else_both_end(meeting: Meeting) -> None:
    asked(meeting).raised("Bao").do("give_floor")
    meeting.at(50).do("release_floor")
    assert (meeting.holder, meeting.at(99).seconds()) == (None, {"Amina": 30, "Hawa": 10, "Bao": 10})


@pytest.mark.parametrize(("kind", "left"), [("question", []), ("new", ["Hawa"])])
def test_a_hand_for_a_question_is_answered_by_it_and_one_for_a_turn_stays(
    meeting: Meeting, kind: str, left: list[str]
) -> None:
    meeting.do("raise_hand", who="Hawa", kind=kind)
    assert asked(meeting).queue == left


def test_a_question_needs_a_turn_of_somebody_elses(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="Nobody has the floor; give it to Hawa"):
        meeting.do("ask_inside", who="Hawa")
    meeting.do("give_floor", who="Hawa")
    with pytest.raises(RuleError, match="Hawa has the floor already"):
        meeting.do("ask_inside", who="Hawa")


def test_a_pause_counts_for_neither(meeting: Meeting) -> None:
    asked(meeting).do("pause")
    meeting.at(100).do("resume")
    meeting.at(105).do("release_floor")
    assert meeting.at(110).seconds() == {"Amina": 35, "Hawa": 15}


def test_undo_of_the_question_gives_the_seconds_back(meeting: Meeting) -> None:
    asked(meeting).undo()
    assert meeting.at(50).seconds() == {"Amina": 50}


@pytest.mark.parametrize("rule", ["give_floor", "release_floor"])
def test_next_does_nothing_when_the_floor_has_changed_since_it_was_seen(meeting: Meeting, rule: str) -> None:
    meeting.raised("Amina", "Bao", "Chen")
    meeting.do("give_floor", turn=None)
    (seen,) = meeting.session.all(Turn)
    meeting.at(5).do_as("note_taker", "give_floor", turn=str(seen.id))
    for stale in (None, str(seen.id)):
        with pytest.raises(RuleError, match="Nothing was done, for Bao has the floor since a moment ago"):
            meeting.do(rule, turn=stale)
    assert (meeting.holder, meeting.queue) == ("Bao", ["Chen"])
    assert meeting.do(rule)
