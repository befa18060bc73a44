"""The flipchart: notes, the challenge reworded, the parking lot, the facilitator's log."""

from typing import Any

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Wording
from tests.helpers.meeting import Meeting


def note(meeting: Meeting, **arguments: Any) -> dict[str, Any]:
    """Write a note; answers with how it is shown."""
    meeting.do("note", **{"kind": "telling", "text": "Ring the mosque first", **arguments})
    shown: dict[str, Any] = meeting.shown["notes"][-1]
    return shown


@pytest.mark.parametrize(
    ("given", "who"),
    [({}, "Amina"), ({"who": None}, None), ({"who": "Hawa"}, "Hawa"), ({"who": ""}, None)],
    ids=["the holder by default", "null says nobody", "named", "empty says nobody"],
)
def test_who_said_it(meeting: Meeting, given: dict[str, Any], who: str | None) -> None:
    meeting.do("give_floor", who="Amina")
    assert note(meeting, **given)["who"] == who


def test_nobody_said_it_while_nobody_speaks(meeting: Meeting) -> None:
    meeting.spoke("Amina", 5)
    assert note(meeting)["who"] is None


def test_a_note_knows_its_item_objective_number_and_moment(meeting: Meeting) -> None:
    note(meeting)
    meeting.do("start_item", item="A2")
    shown = note(meeting.at(61.5), objective="OB2", ref="n7", kind="asking", text="Who\nreads the gauge?")
    assert shown == {
        "number": 2,
        "ref": "n7",
        "kind": "asking",
        "text": "Who\nreads the gauge?",
        "who": None,
        "objective": "OB2",
        "item": "A2",
        "heading": "",
        "marks": [],
        "links": [],
        "at": 61.5,
    }


def test_notes_may_be_written_before_the_start_and_after_the_end() -> None:
    meeting = Meeting(started=False)
    note(meeting)
    for rule in ("start", "finish"):
        meeting.do(rule)
    note(meeting)
    assert [one["number"] for one in meeting.shown["notes"]] == [1, 2]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"text": ""}, "The text needs some words"),
        ({"text": " \n "}, "The text needs some words"),
        ({"text": "\x1b[2J\x00"}, "The text needs some words"),
        ({"kind": "shouting"}, "Wrong value for kind"),
        ({"objective": "OB9"}, "There is no objective 'OB9'"),
        ({"who": "Nobody"}, "Nobody here is called 'Nobody'"),
        ({"colour": "red"}, "Nothing called 'colour' can be given to note"),
    ],
)
def test_a_note_that_is_not_right_is_refused(meeting: Meeting, given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(RuleError, match=sentence):
        note(meeting, **given)
    assert meeting.shown["notes"] == []


def test_nothing_in_a_note_can_act_on_a_terminal(meeting: Meeting) -> None:
    assert note(meeting, text="a\x1b]52;c;aGk=\x07b\u202ec")["text"] == "abc"


@pytest.mark.parametrize("key", ["1", "n1"])
def test_a_note_is_corrected_by_number_or_reference(meeting: Meeting, key: str) -> None:
    note(meeting, ref="n1", who="Hawa", objective="OB1")
    meeting.do("change_note", note=key, kind="analyzing", text="Ring the mosque last", who="Bao", objective=None)
    shown = meeting.shown["notes"][0]
    assert (shown["kind"], shown["text"], shown["who"], shown["objective"]) == (
        "analyzing",
        "Ring the mosque last",
        "Bao",
        None,
    )


def test_what_is_not_named_in_a_correction_stays(meeting: Meeting) -> None:
    before = note(meeting, who="Hawa", objective="OB1")
    meeting.at(60).do("change_note", note="1", kind="analyzing")
    assert meeting.shown["notes"][0] == before | {"kind": "analyzing"}
    assert meeting.do("change_note", note="1", kind="analyzing") is None
    meeting.do("change_note", note="1", who=None)
    assert meeting.shown["notes"][0]["who"] is None


def test_a_note_that_is_not_there_cannot_be_corrected(meeting: Meeting) -> None:
    with pytest.raises(RuleError, match="There is no note '1'"):
        meeting.do("change_note", note="1", text="x")


def test_every_wording_of_the_challenge_is_kept_with_its_moment(meeting: Meeting) -> None:
    meeting.at(90).do("reword", text="Who warns the last house?")
    assert meeting.do("reword", text="Who warns the last house?") is None
    assert meeting.shown["challenge"] == {
        "first": "How do warnings reach the last house?",
        "current": "Who warns the last house?",
        "versions": [
            {"text": "How do warnings reach the last house?", "at": 0},
            {"text": "Who warns the last house?", "at": 90},
        ],
    }


def test_before_the_start_the_challenge_is_corrected_in_place_and_versions_begin_with_the_meeting() -> None:
    meeting = Meeting(challenge="Who wrans whom?", started=False)
    for text in ("Who wars whom?", "Who warns whom?"):
        meeting.do("reword", text=text)
    assert [one["text"] for one in meeting.shown["challenge"]["versions"]] == ["Who warns whom?"]
    meeting.undo()
    assert meeting.shown["challenge"]["current"] == "Who wars whom?"
    meeting.do("start")
    meeting.do("reword", text="Who is late?")
    assert [one["text"] for one in meeting.shown["challenge"]["versions"]] == ["Who wars whom?", "Who is late?"]


def test_a_wording_between_two_that_are_alike_is_not_taken_back(meeting: Meeting) -> None:
    first = meeting.shown["challenge"]["current"]
    meeting.do("reword", text="Who warns the last house?")
    meeting.do_as("note_taker", "reword", text=first)
    with pytest.raises(RuleError, match="The wording before it says the same now"):
        meeting.undo()
    assert [one["text"] for one in meeting.shown["challenge"]["versions"]] == [
        first,
        "Who warns the last house?",
        first,
    ]


def test_a_session_without_a_challenge_gets_its_first_by_rewording() -> None:
    meeting = Meeting(challenge="")
    assert meeting.shown["challenge"] == {"first": "", "current": "", "versions": []}
    meeting.do("reword", text="Why?")
    assert meeting.shown["challenge"]["first"] == "Why?"


def test_the_parking_lot_names_nobody_unless_told(meeting: Meeting) -> None:
    meeting.do("give_floor", who="Amina")
    meeting.do("park", text="The budget")
    meeting.at(5).do("park", text="The radio", who="Bao")
    meeting.do("change_parked", parked="1", text="Next year's budget")
    assert meeting.shown["parking_lot"] == [
        {"text": "Next year's budget", "who": None, "home": "", "at": 0},
        {"text": "The radio", "who": "Bao", "home": "", "at": 5},
    ]


def test_the_facilitators_log_keeps_role_sight_and_deed(meeting: Meeting) -> None:
    meeting.at(8).do("intervene", role="referee", saw="Two at once", did="Called Bao")
    assert meeting.shown["interventions"] == [{"role": "referee", "saw": "Two at once", "did": "Called Bao", "at": 8}]
    with pytest.raises(RuleError, match="Wrong value for role"):
        meeting.do("intervene", role="boss", saw="x", did="y")


def wordings(*steps: str) -> list[str]:
    """The versions of the challenge after rewordings before the start; "keep" keeps the present one."""
    meeting = Meeting(started=False, challenge="one")
    for step in steps:
        meeting.do("keep_wording") if step == "keep" else meeting.do("reword", text=step)
    return [row.text for row in meeting.session.all(Wording)]


@pytest.mark.parametrize(
    ("steps", "versions"),
    [
        (["two", "three"], ["three"]),
        (["keep"], ["one"]),
        (["keep", "two", "three"], ["one", "three"]),
        (["keep", "two", "keep", "three"], ["one", "two", "three"]),
        (["keep", "two", "one"], ["one"]),
        (["keep", "two", "one", "three"], ["one", "three"]),
        (["keep", "two", "keep", "one"], ["one", "two", "one"]),
    ],
)
def test_a_version_of_the_challenge_begins_with_other_words_after_it_was_kept(
    steps: list[str], versions: list[str]
) -> None:
    assert wordings(*steps) == versions


def test_words_are_kept_once() -> None:
    with pytest.raises(RuleError, match="kept already"):
        wordings("keep", "keep")
