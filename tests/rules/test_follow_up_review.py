"""Objectives, actions and lessons are looked at again, at the closing and at each check-in."""

from typing import Any

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import FollowUp, Lesson, Objective, Row
from peerassist_tui.readings.readiness.findings import finding_at, last_finding
from tests.helpers.meeting import Meeting

DAY = 24 * 3600


@pytest.fixture
def promised(meeting: Meeting) -> Meeting:
    """A meeting with one action, one lesson and two check-ins."""
    meeting.do("action", text="Buy a bell", owner="Hugo", due="2027-01-15")
    meeting.do("lesson", title="Bells before radios")
    meeting.do("follow_up", date="2027-03-01")
    meeting.do("follow_up", date="2027-06-01")
    return meeting


def found(meeting: Meeting, what: str) -> list[tuple[str, str, str | None]]:
    return [(one["verdict"], one["text"], one["follow_up"]) for one in meeting.shown[what][0]["findings"]]


def test_an_objective_is_read_again_at_the_closing_and_at_each_check_in(promised: Meeting) -> None:
    promised.do("revisit_objective", objective="OB1", reached="partly", text="Two of three")
    promised.do("revisit_objective", objective="OB1", reached="met", text="All three", follow_up="1")
    assert found(promised, "objectives") == [("partly", "Two of three", None), ("met", "All three", "2027-03-01")]


def test_what_is_said_twice_at_one_check_in_is_corrected(promised: Meeting) -> None:
    promised.do("revisit_lesson", lesson="1", holds="holds")
    promised.do("revisit_lesson", lesson="1", holds="partly", text="Not in storms")
    assert found(promised, "lessons") == [("partly", "Not in storms", None)]
    assert promised.do("revisit_lesson", lesson="1", holds="partly", text="Not in storms") is None
    promised.do("revisit_lesson", lesson="1", holds=None)
    assert found(promised, "lessons") == []


@pytest.mark.parametrize(
    ("what", "rule", "given", "verdicts"),
    [
        (
            "actions",
            "revisit_action",
            ({"status": "changed"}, {"status": "open"}, {"status": "done"}),
            ("changed", "done"),
        ),
        (
            "lessons",
            "revisit_lesson",
            ({"holds": "holds"}, {"holds": "partly"}, {"holds": "holds"}),
            ("holds", "holds"),
        ),
    ],
)
def test_what_is_said_between_check_ins_on_another_day_stands_beside_the_closing(
    promised: Meeting, what: str, rule: str, given: tuple[dict[str, str], ...], verdicts: tuple[str, str]
) -> None:
    closing, later, corrected = ({what[:-1]: "1", **said} for said in given)
    promised.do(rule, **closing, text="At the closing")
    promised.at(30 * DAY).do(rule, **later, text="A slip")
    promised.do(rule, **corrected, text="In the list of what is due")
    assert found(promised, what) == [
        (verdicts[0], "At the closing", None),
        (verdicts[1], "In the list of what is due", None),
    ]
    promised.undo()
    promised.undo()
    assert found(promised, what) == [(verdicts[0], "At the closing", None)]


def test_an_objective_is_read_at_the_closing_once_however_long_that_takes(promised: Meeting) -> None:
    promised.do("revisit_objective", objective="OB1", reached="no")
    promised.at(2 * DAY).do("revisit_objective", objective="OB1", reached="partly")
    assert found(promised, "objectives") == [("partly", "", None)]


def test_an_action_becomes_what_was_said_and_keeps_its_date(promised: Meeting) -> None:
    promised.do("revisit_action", action="1", status="dropped", text="The tower fell", follow_up="1")
    action = promised.shown["actions"][0]
    assert (action["status"], action["due"]) == ("dropped", "2027-01-15")
    assert found(promised, "actions") == [("dropped", "The tower fell", "2027-03-01")]


def test_a_check_in_is_held_once_and_can_be_opened_again(promised: Meeting) -> None:
    promised.do("hold_follow_up", follow_up="1", on="2027-03-02")
    assert [one["held_on"] for one in promised.shown["follow_ups"]] == ["2027-03-02", None]
    promised.do("unhold_follow_up", follow_up="1")
    assert promised.do("unhold_follow_up", follow_up="1") is None
    assert promised.shown["follow_ups"][0]["held_on"] is None


def test_the_wrap_up_is_finished_with_gaps_and_opened_again(promised: Meeting) -> None:
    promised.do("wrap_up")
    assert promised.shown["wrapped_up_at"] is not None
    assert promised.do("wrap_up") is None
    promised.do("wrap_up", on=False)
    assert promised.shown["wrapped_up_at"] is None


def test_a_parked_point_gets_a_home(meeting: Meeting) -> None:
    meeting.do("park", text="Who owns the song?", who="Bao")
    meeting.do("change_parked", parked="1", home="Hugo asks the musicians")
    assert [(one["text"], one["home"]) for one in meeting.shown["parking_lot"]] == [
        ("Who owns the song?", "Hugo asks the musicians")
    ]


@pytest.mark.parametrize(
    ("model", "left"),
    [(Lesson, {"objectives": 1, "actions": 1}), (FollowUp, {"objectives": 1, "actions": 0, "lessons": 0})],
)
def test_what_is_taken_out_takes_its_findings_along(promised: Meeting, model: type[Row], left: dict[str, int]) -> None:
    promised.do("revisit_objective", objective="OB1", reached="met")
    promised.do("revisit_action", action="1", status="done", follow_up="1")
    promised.do("revisit_lesson", lesson="1", holds="holds", follow_up="1")
    promised.do("remove", what=str(promised.session.all(model)[0].id))
    assert {name: len(found(promised, name)) for name in left} == left


def test_what_was_found_last_and_where(promised: Meeting) -> None:
    promised.do("revisit_objective", objective="OB1", reached="no", text="Not yet")
    session = promised.session
    objective = session.all(Objective)[0]
    last = last_finding(session, objective)
    assert last is not None
    assert last == finding_at(session, objective, None)
    assert finding_at(session, session.all(Lesson)[0], None) is None


def test_two_lessons_that_say_one_thing_become_one(meeting: Meeting) -> None:
    meeting.do("note", kind="telling", text="The radio was silent", ref="n1")
    meeting.do("note", kind="telling", text="The bell was heard", ref="n2")
    meeting.do("lesson", title="Bells first", advice="Hang a bell", evidence=["n1"], cause="No power")
    meeting.do("lesson", title="Radios fail", advice="Hang a bell", evidence=["n2", "n1"], cause="Salt")
    meeting.do("revisit_lesson", lesson="2", holds="holds")
    meeting.do("merge_lessons", lesson="2", into="1")
    (lesson,) = meeting.shown["lessons"]
    told: dict[str, Any] = {
        "title": "Bells first",
        "advice": "Hang a bell\nRadios fail",
        "cause": "No power\nSalt",
        "evidence": ["n1", "n2"],
    }
    assert lesson == lesson | told
    assert found(meeting, "lessons") == [("holds", "", None)]


def test_a_lesson_is_not_merged_into_itself(meeting: Meeting) -> None:
    meeting.do("lesson", title="Bells first")
    with pytest.raises(RuleError, match="into itself"):
        meeting.do("merge_lessons", lesson="1", into="1")


def test_a_lesson_that_says_two_things_becomes_two(meeting: Meeting) -> None:
    meeting.do("note", kind="telling", text="The radio was silent", ref="n1")
    meeting.do("lesson", title="Bells first", evidence=["n1"], holds_when="On the coast", advice="Hang a bell")
    meeting.do("split_lesson", lesson="1", second="Test it monthly")
    first, second = meeting.shown["lessons"]
    assert (first["title"], first["advice"]) == ("Bells first", "Hang a bell")
    shown = (second["title"], second["advice"], second["evidence"], second["holds_when"])
    assert shown == ("Test it monthly", "", ["n1"], "On the coast")
