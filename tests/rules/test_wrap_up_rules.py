"""Feedback and wrapping up: options, questions, answers, lessons, actions, thanks, follow-ups."""

from typing import Any

import pytest

from peerassist_tui.errors import RuleError
from tests.helpers.meeting import Meeting


@pytest.fixture
def noted(meeting: Meeting) -> Meeting:
    """A meeting with notes 1 (called n1) and 2."""
    meeting.do("note", kind="telling", text="The radio is off at night", ref="n1")
    meeting.do("note", kind="analyzing", text="Bells need no power")
    return meeting


def test_an_option_rests_on_notes_each_named_once(noted: Meeting) -> None:
    noted.do("option", title="Bells", by="Amina", based_on=["2", "n1", "2"], ref="O1", needs="A rope")
    assert noted.shown["options"] == [
        {
            "number": 1,
            "ref": "O1",
            "title": "Bells",
            "by": "Amina",
            "based_on": ["2", "n1"],
            "worked_where": "",
            "needs": "A rope",
            "questions": [],
            "response": None,
            "reason": "",
        }
    ]


def test_an_option_is_corrected_in_what_is_named(noted: Meeting) -> None:
    noted.do("option", title="Bells", by="Amina", based_on=["2"], needs="A rope")
    noted.do("change_option", option="1", title="A bell", by=None, based_on=["1", "2"])
    (option,) = noted.shown["options"]
    assert [option[name] for name in ("title", "by", "needs")] == ["A bell", None, "A rope"]
    assert len(option["based_on"]) == 2
    assert noted.do("change_option", option="1", title="A bell") is None


def test_questions_and_the_answer_stand_with_their_option(noted: Meeting) -> None:
    for title in ("Bells", "Flags"):
        noted.do("option", title=title)
    noted.do("question", option="2", text="At night?")
    noted.do("question", option="1", text="Who rings?")
    noted.do("question", option="2", text="In fog?")
    noted.do("respond", option="2", response="adapt", reason="With lamps")
    bells, flags = noted.shown["options"]
    assert (bells["questions"], bells["response"]) == (["Who rings?"], None)
    assert (flags["questions"], flags["response"], flags["reason"]) == (["At night?", "In fog?"], "adapt", "With lamps")


@pytest.mark.parametrize("response", ["adopt", "adapt", "explore", "park", None])
def test_the_hosts_answer_in_four_ways_or_take_it_back(noted: Meeting, response: str | None) -> None:
    noted.do("option", title="Bells")
    noted.do("respond", option="1", response="park" if response != "park" else "adopt")
    noted.do("respond", option="1", response=response)
    assert noted.shown["options"][0]["response"] == response
    assert noted.do("respond", option="1", response=response) is None


def test_a_lesson_grows_from_its_evidence(noted: Meeting) -> None:
    told = {"title": "Bells work", "advice": "Hang one", "observed": "It rang", "holds_when": "There is a tower"}
    noted.do("lesson", evidence=["n1"], ref="L1", **told)
    shown = noted.shown["lessons"][0]
    assert shown == shown | told | {"evidence": ["n1"], "ref": "L1", "number": 1, "cause": ""}
    noted.do("change_lesson", lesson="L1", evidence=["2"], cause="No power needed")
    assert noted.shown["lessons"][0] == shown | {"evidence": ["2"], "cause": "No power needed"}


def test_a_lesson_knows_its_objective_what_embeds_it_and_when_it_is_looked_at_again(noted: Meeting) -> None:
    noted.do("action", text="Buy a bell")
    kept = {"objective": "OB1", "status": "checked", "review_on": "2027-06-08", "shared_on": None, "restricted": True}
    noted.do("lesson", title="Bells first", embedded_by="1", **kept)
    shown = noted.shown["lessons"][0]
    assert shown == shown | kept | {"embedded_by": 1}
    noted.do("change_lesson", lesson="1", objective=None, embedded_by=None, review_on=None, restricted=False)
    assert noted.shown["lessons"][0] == shown | {
        "objective": None,
        "embedded_by": None,
        "review_on": None,
        "restricted": False,
    }


@pytest.mark.parametrize("rule", ["option", "lesson"])
def test_what_no_note_says_cannot_be_cited(noted: Meeting, rule: str) -> None:
    cited = {"based_on": ["3"]} if rule == "option" else {"evidence": ["3"]}
    with pytest.raises(RuleError, match="There is no note '3'"):
        noted.do(rule, title="x", **cited)


@pytest.mark.parametrize(("owner", "shown"), [("Hugo", "Hugo"), ("The mayor", "The mayor"), ("", None)])
def test_an_action_belongs_to_somebody_here_or_elsewhere_or_nobody_yet(
    noted: Meeting, owner: str, shown: str | None
) -> None:
    noted.do("action", text="Buy a bell", owner=owner, due="2027-01-15", done_when="It rings")
    assert noted.shown["actions"] == [
        {
            "number": 1,
            "text": "Buy a bell",
            "owner": shown,
            "due": "2027-01-15",
            "status": "open",
            "option": None,
            "done_when": "It rings",
            "findings": [],
        }
    ]


def test_an_action_follows_its_owner_and_becomes_done(noted: Meeting) -> None:
    noted.do("option", title="Bells")
    noted.do("action", text="Buy a bell", owner="The mayor", option="1")
    noted.do("change_action", action="1", owner="Hawa", status="done", due="2027-02-01")
    action = noted.shown["actions"][0]
    assert (action["owner"], action["status"], action["due"], action["option"]) == (
        "Hawa",
        "done",
        "2027-02-01",
        "Bells",
    )
    noted.do("change_action", action="1", owner="", due=None)
    assert (noted.shown["actions"][0]["owner"], noted.shown["actions"][0]["due"]) == (None, None)


@pytest.mark.parametrize(
    ("rule", "given", "sentence"),
    [
        ("action", {"text": "x", "due": "soon"}, "Wrong value for due"),
        ("action", {"text": "x", "option": "4"}, "There is no option '4'"),
        ("action", {"text": " "}, "The text needs some words"),
        ("follow_up", {"date": "2027-02-30"}, "Wrong value for date"),
        ("follow_up", {"what": "Call"}, "Without 'date' follow_up cannot be done"),
        ("thank", {"who": "Nobody", "text": "x"}, "Nobody here is called"),
        ("thank", {"who": "Bao", "text": ""}, "The text needs some words"),
        ("option", {"title": "x", "by": "Nobody"}, "Nobody here is called"),
        ("question", {"option": "1", "text": "x"}, "There is no option '1'"),
        ("respond", {"option": "1", "response": "adopt"}, "There is no option '1'"),
        ("lesson", {"title": ""}, "The title needs some words"),
    ],
)
def test_what_is_not_right_is_refused_with_a_sentence(
    noted: Meeting, rule: str, given: dict[str, Any], sentence: str
) -> None:
    before = noted.session
    with pytest.raises(RuleError, match=sentence):
        noted.do(rule, **given)
    assert noted.session is before


def test_everybody_can_be_thanked(noted: Meeting) -> None:
    noted.do("thank", who="Bao", text="For the tide table")
    noted.do("change_thanks", thanks="1", text="For both tide tables")
    assert noted.shown["thanks"] == [{"who": "Bao", "text": "For both tide tables"}]


def test_a_follow_up_has_a_date_and_somebody_here_or_elsewhere(noted: Meeting) -> None:
    noted.do("follow_up", date="2027-03-01", what="First drill", by="Hugo")
    noted.do("follow_up", date="2027-06-01", by="The mayor")
    noted.do("change_follow_up", follow_up="2", what="Second drill", date="2027-06-08")
    assert noted.shown["follow_ups"] == [
        {"date": "2027-03-01", "what": "First drill", "by": "Hugo", "held_on": None},
        {"date": "2027-06-08", "what": "Second drill", "by": "The mayor", "held_on": None},
    ]
