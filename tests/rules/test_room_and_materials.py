"""Preparing what stands around the plan: purpose, ground rules, the room, materials, precedents."""

from typing import Any

import pytest

from tests.helpers.meeting import Meeting

SOURCE = "aaaaaaaa-1111-4000-8000-000000000001"


@pytest.fixture
def meeting() -> Meeting:
    return Meeting(started=False, ground_rules=["One voice at a time", "Ask before advising"])


def test_ground_rules_are_added_worded_moved_and_taken_out(meeting: Meeting) -> None:
    meeting.do("add_ground_rules", texts=["Say because"])
    meeting.do("move_ground_rule", ground_rule="3", by=-2)
    meeting.do("change_ground_rule", ground_rule="2", text="One voice")
    assert meeting.shown["ground_rules"] == ["Say because", "One voice", "Ask before advising"]
    assert meeting.do("add_ground_rules", texts=["One voice"]) is None


def test_the_checklist_takes_several_at_once_each_only_once(meeting: Meeting) -> None:
    meeting.do("add_checklist_items", texts=["Flipchart", "Pens", "Pens"])
    assert meeting.do("add_checklist_items", texts=["Pens"]) is None
    meeting.do("change_checklist_item", checklist_item="2", done=True)
    assert meeting.shown["checklist"] == [{"text": "Flipchart", "done": False}, {"text": "Pens", "done": True}]


def test_a_material_says_where_it_is_what_for_and_when_it_was_sent(meeting: Meeting) -> None:
    meeting.do("add_material", title="Well sketch", location="~/well.pdf")
    meeting.do("change_material", material="1", purpose="to see the string", audience="peers", sent_on="2026-12-01")
    (shown,) = meeting.shown["materials"]
    assert shown == {
        "title": "Well sketch",
        "location": "~/well.pdf",
        "purpose": "to see the string",
        "audience": "peers",
        "sent_on": "2026-12-01",
    }
    meeting.do("change_material", material="1", sent_on=None)
    assert meeting.shown["materials"][0]["sent_on"] is None


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        ([("complex", "yes"), ("worth", "no")], {"complex": "yes", "worth": "no"}),
        ([("complex", "yes"), ("complex", "no")], {"complex": "no"}),
        ([("complex", "yes"), ("complex", "")], {}),
    ],
)
def test_the_answers_whether_it_is_a_peer_assist_are_kept(
    meeting: Meeting, answers: list[tuple[str, str]], kept: dict[str, str]
) -> None:
    for question, answer in answers:
        meeting.do("answer_purpose", question=question, answer=answer)
    assert meeting.shown["purpose"] == kept


def test_a_precedent_keeps_its_words_and_one_verdict(meeting: Meeting) -> None:
    known: dict[str, Any] = {"source": SOURCE, "lesson": "l1", "title": "Pilot first", "origin": "Tide tables, 2025"}
    meeting.do("mark_precedent", **known, verdict="raise")
    meeting.do("mark_precedent", **known, verdict="used")
    meeting.do("mark_precedent", source=SOURCE, title="Tide tables", verdict="not_applicable")
    verdicts = [(one["lesson"], one["verdict"]) for one in meeting.shown["precedents"]]
    assert verdicts == [("l1", "used"), ("", "not_applicable")]
    meeting.do("mark_precedent", **known, verdict="")
    assert [one["title"] for one in meeting.shown["precedents"]] == ["Tide tables"]


@pytest.mark.parametrize(
    ("rule", "given", "key"),
    [
        ("add_ground_rules", {"texts": ["Short turns"]}, "ground_rules"),
        ("add_checklist_items", {"texts": ["Tea"]}, "checklist"),
        ("add_material", {"title": "Map"}, "materials"),
        ("mark_precedent", {"source": SOURCE, "title": "Tide tables", "verdict": "used"}, "precedents"),
    ],
)
def test_whatever_is_taken_out_comes_back(meeting: Meeting, rule: str, given: dict[str, Any], key: str) -> None:
    made = meeting.do(rule, **given)
    assert made is not None
    before = meeting.shown[key]
    meeting.do("remove", what=str(made.rows[0][1]))
    assert len(meeting.shown[key]) == len(before) - 1
    meeting.undo()
    assert meeting.shown[key] == before
