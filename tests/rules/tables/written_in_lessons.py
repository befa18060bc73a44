"""What the steps write that draw, change, split and merge lessons."""

from typing import Any

from tests.helpers.meeting import step
from tests.rules.tables.said import ASKED, LEARNED, PROMISED, TOLD
from tests.rules.tables.written import GONE, NOW, Written, each

LESSON: dict[str, Any] = {
    "title": "Ropes last",
    "advice": "Hang one",
    "intended": "To hear",
    "observed": "It rang",
    "cause": "No power",
    "impact": "All heard",
    "holds_when": "A tower",
    "fails_when": "A storm",
    "share_with": "Ports",
    "status": "checked",
    "review_on": "2027-03-01",
    "shared_on": "2027-02-01",
    "restricted": True,
}
LINKED_LESSON = step("lesson", ref="L1", evidence=["1"], objective="OB1", embedded_by="1", **LESSON)

LESSONS = [
    Written(step("lesson", title="Bells first"), {"lesson 1": {"title": "Bells first", "at": NOW}}),
    Written(
        LINKED_LESSON,
        {
            "lesson 1": LESSON
            | {
                "ref": "L1",
                "evidence": ["#note 1"],
                "objective_id": "#objective 1",
                "action_id": "#action 1",
                "at": NOW,
            }
        },
        (TOLD, PROMISED),
    ),
    Written(
        step("draw_lesson", notes=["1", "2"]),
        {
            "lesson 1": {
                "title": "Who rings? And when?",
                "evidence": ["#note 1", "#note 2"],
                "objective_id": "#objective 2",
                "restricted": True,
                "at": NOW,
            }
        },
        (
            step("note", kind="asking", text="Who rings?\nAnd when?"),
            step("note", kind="asking", text="Why?", objective="OB2"),
            step("mark_note", note="2", mark="restricted"),
        ),
    ),
    Written(
        step("draw_lesson", notes=["1"]),
        {"lesson 1": {"title": "Who rings?", "evidence": ["#note 1"], "at": NOW}},
        (ASKED,),
    ),
    *each(
        "change_lesson",
        {"lesson": "1"},
        "lesson 1",
        (LEARNED, TOLD, PROMISED),
        **LESSON,
        evidence=(["1"], {"evidence": ["#note 1"]}),
        objective=("OB1", {"objective_id": "#objective 1"}),
        embedded_by=("1", {"action_id": "#action 1"}),
    ),
    *each(
        "change_lesson",
        {"lesson": "L1"},
        "lesson 1",
        (TOLD, PROMISED, LINKED_LESSON),
        objective=(None, {"objective_id": None}),
        embedded_by=(None, {"action_id": None}),
        review_on=None,
        shared_on=None,
        restricted=False,
        evidence=[],
    ),
    Written(
        step("split_lesson", lesson="L1", second="Bells first"),
        {
            "lesson 2": {
                "title": "Bells first",
                "evidence": ["#note 1"],
                "holds_when": "A tower",
                "fails_when": "A storm",
                "share_with": "Ports",
                "objective_id": "#objective 1",
                "restricted": True,
                "at": NOW,
            }
        },
        (TOLD, PROMISED, LINKED_LESSON),
    ),
    Written(
        step("merge_lessons", lesson="L1", into="2"),
        {
            "lesson 2": {
                "advice": "Hang two\nHang one\nRopes last",
                "intended": "To hear",
                "observed": "It rang",
                "cause": "No power",
                "impact": "All heard",
                "holds_when": "A tower",
                "fails_when": "A storm",
                "share_with": "Ports",
                "evidence": ["#note 2", "#note 1"],
                "objective_id": "#objective 1",
                "action_id": "#action 1",
                "restricted": True,
            },
            "finding 1": {"about": "#lesson 2"},
            "lesson 1 gone": GONE,
        },
        (
            TOLD,
            ASKED,
            PROMISED,
            LINKED_LESSON,
            step("lesson", title="Bells first", advice="Hang two", evidence=["2"]),
            step("revisit_lesson", lesson="L1", holds="holds"),
            step("revisit_lesson", lesson="2", holds="partly"),
        ),
    ),
    Written(
        step("merge_lessons", lesson="2", into="L1"),
        {"lesson 2 gone": GONE},
        (TOLD, PROMISED, LINKED_LESSON, step("lesson", title="Ropes last", advice=" Hang one", objective="OB2")),
    ),
    Written(
        step("merge_lessons", lesson="2", into="1"),
        {"lesson 1": {"advice": "Hang one"}, "lesson 2 gone": GONE},
        (LEARNED, step("lesson", title="Hang one", advice="Hang one")),
    ),
]
