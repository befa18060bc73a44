"""Turns corrected afterwards: every second stays somebody's or nobody's, once."""

from datetime import timedelta
from typing import Any

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Hand, Interruption, Note, Turn
from peerassist_tui.readings.floor.floor_time import open_turn_seconds, turns_by_person
from peerassist_tui.readings.floor.stretches import NOBODY, stretches, sums
from tests.helpers.meeting import START, Meeting
from tests.helpers.stores import filled
from tests.rules.chained import assert_chained


def moment(seconds: float) -> str:
    return (START + timedelta(seconds=seconds)).isoformat()


def told(meeting: Meeting) -> list[tuple[str, float, float]]:
    """The stretches as who or what, from which second to which."""
    return [
        (
            part.who.name if part.who else part.what,
            (part.start - START).total_seconds(),
            (part.end - START).total_seconds(),
        )
        for part in stretches(meeting.session, meeting.now)
    ]


@pytest.fixture
def said(meeting: Meeting) -> Meeting:
    """Amina 10-40, Bao 40-70, nobody until 80, Amina again from 80; it is 100."""
    meeting.at(10).do("give_floor", who="Amina")
    meeting.at(40).do("give_floor", who="Bao")
    meeting.at(70).do("release_floor")
    meeting.at(80).do("give_floor", who="Amina")
    return meeting.at(100)


BEFORE = [(NOBODY, 0, 10), ("Amina", 10, 40), ("Bao", 40, 70), (NOBODY, 70, 80), ("Amina", 80, 100)]


def test_the_time_is_cut_without_a_hole(said: Meeting) -> None:
    assert told(said) == BEFORE
    added = sums(stretches(said.session, said.now))
    assert (added.persons, added.others, added.elapsed) == (80, ((NOBODY, 20),), 100)


def test_a_pause_cuts_a_turn_and_the_end_ends_everything(said: Meeting) -> None:
    said.do("pause")
    said.at(130).do("resume")
    said.at(150).do("finish")
    assert told(said.at(999))[4:] == [("Amina", 80, 100), ("pause", 100, 130), ("Amina", 130, 150)]


def test_a_meeting_that_has_not_started_has_no_time() -> None:
    assert stretches(Meeting(started=False).session, START) == []


@pytest.mark.parametrize(
    ("rule", "given", "after"),
    [
        ("since", {"moment": 55, "who": "Hawa"}, [*BEFORE[:2], ("Bao", 40, 55), ("Hawa", 55, 100)]),
        ("since", {"moment": 0, "who": "Hawa"}, [("Hawa", 0, 100)]),
        ("since", {"moment": 55, "state": "crosstalk"}, [*BEFORE[:2], ("Bao", 40, 55), ("crosstalk", 55, 100)]),
        ("since", {"moment": 55, "who": "Bao"}, [*BEFORE[:2], ("Bao", 40, 100)]),
        ("since", {"moment": 75, "who": "Hawa"}, [*BEFORE[:3], (NOBODY, 70, 75), ("Hawa", 75, 100)]),
        ("since", {"moment": 90.1234567, "who": "Bao"}, [*BEFORE[:4], ("Amina", 80, 90.123), ("Bao", 90.123, 100)]),
        ("reassign_turn", {"turn": 2, "who": "Hawa"}, [*BEFORE[:2], ("Hawa", 40, 70), *BEFORE[3:]]),
        ("reassign_turn", {"turn": 2, "state": "silence"}, [*BEFORE[:2], ("silence", 40, 70), *BEFORE[3:]]),
        ("fill_gap", {"moment": 5, "who": "Hawa"}, [("Hawa", 0, 10), *BEFORE[1:]]),
        ("fill_gap", {"moment": 79, "state": "break"}, [*BEFORE[:3], ("break", 70, 80), *BEFORE[4:]]),
        ("split_turn", {"turn": 2}, [*BEFORE[:2], ("Bao", 40, 55), ("Bao", 55, 70), *BEFORE[3:]]),
        ("split_turn", {"turn": 3, "moment": 81}, [*BEFORE[:4], ("Amina", 80, 81), ("Amina", 81, 100)]),
        ("merge_turn", {"turn": 2}, [BEFORE[0], ("Amina", 10, 70), *BEFORE[3:]]),
        ("merge_turn", {"turn": 3}, [*BEFORE[:2], ("Bao", 40, 100)]),
        ("move_edge", {"turn": 2, "edge": "start", "moment": 35}, [BEFORE[0], ("Amina", 10, 35), ("Bao", 35, 70)]),
        ("move_edge", {"turn": 2, "edge": "start", "moment": 45}, [BEFORE[0], ("Amina", 10, 45), ("Bao", 45, 70)]),
        ("move_edge", {"turn": 1, "edge": "end", "moment": 45}, [BEFORE[0], ("Amina", 10, 45), ("Bao", 45, 70)]),
        ("move_edge", {"turn": 1, "edge": "start", "moment": 0}, [("Amina", 0, 40), *BEFORE[2:]]),
        ("move_edge", {"turn": 3, "edge": "start", "moment": 60}, [*BEFORE[:2], ("Bao", 40, 60), ("Amina", 60, 100)]),
        ("move_edge", {"turn": 3, "edge": "start", "moment": 90}, [*BEFORE[:3], (NOBODY, 70, 90), ("Amina", 90, 100)]),
        ("move_edge", {"turn": 2, "edge": "end", "moment": 90}, [*BEFORE[:2], ("Bao", 40, 90), ("Amina", 90, 100)]),
    ],
)
def test_a_correction_moves_time_and_loses_none(
    said: Meeting, rule: str, given: dict[str, Any], after: list[tuple[str, float, float]]
) -> None:
    before = filled(said.session)
    if "moment" in given:
        given = given | {"moment": moment(given["moment"])}
    said.do(rule, **given)
    assert told(said)[: len(after)] == after
    assert sum(end - start for _, start, end in told(said)) == pytest.approx(100)
    said.undo()
    assert filled(said.session) == before


@pytest.mark.parametrize(
    ("rule", "given", "sentence"),
    [
        ("since", {"moment": moment(101), "who": "Bao"}, "That moment has not come yet."),
        ("since", {"moment": moment(-1), "who": "Bao"}, "The meeting began at 10:00:00."),
        ("since", {"moment": moment(50)}, "Say either who it was, or what it was."),
        ("since", {"moment": moment(50), "who": "Bao", "state": "break"}, "Say either who it was, or what it was."),
        ("reassign_turn", {"turn": 9, "who": "Bao"}, "There is no turn '9'."),
        ("fill_gap", {"moment": moment(50), "who": "Hawa"}, "A turn was on at 10:00:50, or no meeting."),
        ("split_turn", {"turn": 2, "moment": moment(70)}, "The turn lasted from 10:00:40 to 10:01:10; it can be"),
        ("merge_turn", {"turn": 1}, "It is the first turn; there is none before it."),
        ("move_edge", {"turn": 3, "edge": "end", "moment": moment(90)}, "The turn is still on."),
        ("move_edge", {"turn": 3, "edge": "start", "moment": moment(101)}, "That moment has not come yet."),
        (
            "move_edge",
            {"turn": 2, "edge": "start", "moment": moment(10)},
            "It can be moved between 10:00:10 and 10:01:10",
        ),
    ],
)
def test_what_cannot_have_been_is_refused(said: Meeting, rule: str, given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(RuleError) as refused:
        said.do(rule, **given)
    assert str(refused.value).startswith(sentence)
    assert told(said) == BEFORE


def test_a_hand_that_was_up_is_taken_down_with_the_wait_it_had(said: Meeting) -> None:
    said.at(100).raised("Hawa")
    said.at(120).do("since", moment=moment(90), who="Hawa")
    assert said.queue == ["Hawa"]
    said.undo()
    said.do("since", moment=moment(110), who="Hawa")
    (hand,) = said.session.all(Hand)
    assert (said.queue, hand.called, hand.ended_at) == ([], True, START + timedelta(seconds=110))


@pytest.fixture
def asked(meeting: Meeting) -> Meeting:
    """Amina has spoken for 30 s, Bao asks in her turn for 10 s, she goes on for 10 s."""
    meeting.do("give_floor", who="Amina")
    meeting.at(30).do("ask_inside", who="Bao")
    meeting.at(40).do("release_floor")
    return meeting.at(50)


def counted(meeting: Meeting) -> list[tuple[str, int]]:
    """Who has had which turns, of how many parts each."""
    return [(meeting.session.name_of(person_id), len(parts)) for person_id, parts in turns_by_person(meeting.session)]


@pytest.mark.parametrize(
    ("rule", "given", "turns"),
    [
        ("reassign_turn", {"turn": 1, "who": "Hawa"}, [("Hawa", 1), ("Bao", 1), ("Amina", 1)]),
        ("reassign_turn", {"turn": 2, "who": "Amina"}, [("Amina", 3)]),
        ("reassign_turn", {"turn": 2, "state": "silence"}, [("Amina", 2)]),
        ("reassign_turn", {"turn": 1, "who": "Bao"}, [("Bao", 2), ("Amina", 1)]),
        ("split_turn", {"turn": 1}, [("Amina", 3), ("Bao", 1)]),
        ("merge_turn", {"turn": 2}, [("Amina", 2)]),
        ("merge_turn", {"turn": 3}, [("Amina", 1), ("Bao", 1)]),
        ("since", {"moment": moment(35), "who": "Amina"}, [("Amina", 1), ("Bao", 1), ("Amina", 1)]),
        ("since", {"moment": moment(5), "who": "Amina"}, [("Amina", 1)]),
    ],
)
def test_a_turn_with_a_question_in_it_stays_one_turn_or_falls_apart_whole(
    asked: Meeting, rule: str, given: dict[str, Any], turns: list[tuple[str, int]]
) -> None:
    asked.do(rule, **given)
    assert counted(asked) == turns
    assert_chained(asked)


def test_since_inside_a_question_it_is_somebody_elses_question(asked: Meeting) -> None:
    asked.do("ask_inside", who="Chen")
    asked.at(60).do("since", moment=moment(55), who="Hawa")
    asked.at(65).do("release_floor")
    assert asked.holder == "Amina"
    assert open_turn_seconds(asked.session, asked.at(70).now) == 45


def test_split_and_reassigned_the_parts_are_two_turns(said: Meeting) -> None:
    said.do("split_turn", turn=2, moment=moment(50))
    assert counted(said) == [("Amina", 1), ("Bao", 2), ("Amina", 1)]
    said.do("reassign_turn", turn=4, who="Hawa")
    assert counted(said) == [("Amina", 1), ("Bao", 1), ("Hawa", 1), ("Amina", 1)]


def test_a_turn_of_somebody_else_in_the_middle_makes_it_three(meeting: Meeting) -> None:
    meeting.do("give_floor", who="Amina")
    meeting.at(30).do("split_turn", turn=1, moment=moment(20))
    meeting.do("split_turn", turn=1, moment=moment(10))
    meeting.do("reassign_turn", turn=3, who="Bao")
    assert counted(meeting) == [("Amina", 1), ("Bao", 1), ("Amina", 1)]


def test_undo_is_refused_where_somebody_else_has_used_the_time_since(said: Meeting) -> None:
    said.do("move_edge", turn=2, edge="end", moment=moment(60))
    said.do_as("note_taker", "fill_gap", moment=moment(65), who="Hawa")
    with pytest.raises(RuleError, match="The turns have been corrected since; it stays"):
        said.undo()
    said.undo("note_taker")
    said.undo()
    assert told(said) == BEFORE


def test_crosstalk_counts_for_nobody_and_ends_with_the_next_turn(said: Meeting) -> None:
    said.do("crosstalk")
    assert said.at(110).do("crosstalk") is None
    assert (said.holder, told(said)[-1]) == (None, ("crosstalk", 100, 110))
    assert said.shown["floor"]["turns"][-1] == {"who": None, "state": "crosstalk", "start": 100, "end": None}
    said.raised("Bao").do("give_floor")
    assert told(said.at(115))[-2:] == [("crosstalk", 100, 110), ("Bao", 110, 115)]


def test_an_interruption_is_noted_for_the_one_who_had_the_floor(said: Meeting) -> None:
    said.do("log_interruption", by="Bao")
    (row,) = said.session.all(Interruption)
    assert [said.session.name_of(one) for one in (row.person_id, row.by_id)] == ["Amina", "Bao"]
    said.do("release_floor")
    with pytest.raises(RuleError, match="Nobody has the floor who could"):
        said.do("log_interruption")
    with pytest.raises(RuleError, match="Bao cannot interrupt themselves"):
        said.do("log_interruption", who="Bao", by="Bao")


def speakers(meeting: Meeting) -> list[str]:
    return [meeting.session.name_of(note.person_id) for note in meeting.session.all(Note)]


@pytest.fixture
def noted(meeting: Meeting) -> Meeting:
    """The turns of `said`, each with a note of whoever had it; the last also with Bao’s, nobody’s, Amina’s again."""
    meeting.at(10).do("give_floor", who="Amina")
    meeting.at(20).do("note", kind="telling", text="The radio is off")
    meeting.at(40).do("give_floor", who="Bao")
    meeting.at(50).do("note", kind="telling", text="So is ours")
    meeting.at(70).do("release_floor")
    meeting.at(80).do("give_floor", who="Amina")
    for second, who in ((85, "Amina"), (86, "Bao"), (87, None), (88, "Amina")):
        meeting.at(second).do("note", kind="asking", text="Since when?", who=who)
    return meeting.at(100)


NOTED = ["Amina", "Bao", "Amina", "Bao", "", "Amina"]


@pytest.mark.parametrize(
    ("rule", "given", "then"),
    [
        ("since", {"moment": moment(80), "who": "Chen"}, ["Amina", "Bao", "Chen", "Bao", "", "Chen"]),
        ("since", {"moment": moment(86), "who": "Chen"}, ["Amina", "Bao", "Amina", "Bao", "", "Chen"]),
        ("since", {"moment": moment(45), "who": "Chen"}, ["Amina", "Chen", "Chen", "Chen", "", "Chen"]),
        ("since", {"moment": moment(45), "who": "Amina"}, ["Amina", "Amina", "Amina", "Amina", "", "Amina"]),
        ("since", {"moment": moment(80), "state": "crosstalk"}, NOTED),
        ("reassign_turn", {"turn": "1", "who": "Chen"}, ["Chen", "Bao", "Amina", "Bao", "", "Amina"]),
        ("reassign_turn", {"turn": "3", "who": "Chen"}, ["Amina", "Bao", "Chen", "Bao", "", "Chen"]),
        ("reassign_turn", {"turn": "3", "state": "silence"}, NOTED),
    ],
)
def test_what_was_written_of_the_speaker_in_a_turn_goes_with_it(
    noted: Meeting, rule: str, given: dict[str, Any], then: list[str]
) -> None:
    noted.do(rule, **given)
    assert speakers(noted) == then
    noted.undo()
    assert (speakers(noted), told(noted)) == (NOTED, BEFORE), "one step, one undo"


def test_a_correction_elsewhere_does_not_make_two_turns_one(meeting: Meeting) -> None:
    for name, since in (("Amina", 10), ("Amina", 50), ("Bao", 90)):
        meeting.at(since).spoke(name, 30)
    turns = meeting.session.all(Turn)
    meeting.do("split_turn", turn=str(turns[2].id))
    first, second, *halves = meeting.session.all(Turn)
    assert (first.continues_id, second.continues_id) == (None, None)
    assert [one.continues_id for one in halves] == [None, halves[0].id]
