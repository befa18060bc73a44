"""What the steps at the flipchart write."""

from typing import Any

from tests.helpers.meeting import step
from tests.rules.tables.said import ASKED, LIVE, PARKED, TELLING, TOLD
from tests.rules.tables.written import GONE, NOW, START, Written, each

HEADED = step("group_note", note="1", heading="Power")
RESTRICTED = step("mark_note", note="1", mark="restricted")
LESSON_MARK = step("mark_note", note="1", mark="lesson")
ANSWER: dict[str, Any] = {"note_id": "#note 2", "to_id": "#note 1", "kind": "answers"}

FLIPCHART = [
    Written(
        step("note", kind="telling", text="It is\non"), {"note 1": {"kind": "telling", "text": "It is\non", "at": NOW}}
    ),
    Written(
        step("note", kind="asking", text="Why?", ref="n2", objective="OB2"),
        {
            "note 2": {
                "ref": "n2",
                "kind": "asking",
                "text": "Why?",
                "person_id": "#person 3",
                "objective_id": "#objective 2",
                "item_id": "#agenda_item 1",
                "at": NOW,
            }
        },
        (TOLD, LIVE, TELLING, step("give_floor", who="Amina")),
    ),
    Written(
        step("note", kind="telling", text="Tea now", who="Fay"),
        {"note 1": {"kind": "telling", "text": "Tea now", "person_id": "#person 6", "marks": ["process"], "at": NOW}},
    ),
    Written(
        step("note", kind="telling", text="Mine", who=None),
        {"note 1": {"kind": "telling", "text": "Mine", "at": NOW}},
        (LIVE, step("give_floor", who="Amina")),
    ),
    *each(
        "change_note",
        {"note": "2"},
        "note 2",
        (TOLD, ASKED),
        kind="analyzing",
        text="Who?",
        who=("Chen", {"person_id": "#person 5"}),
        objective=("OB1", {"objective_id": "#objective 1"}),
    ),
    *each(
        "change_note",
        {"note": "1"},
        "note 1",
        (step("note", kind="asking", text="x", who="Bao", objective="OB2"),),
        text="Why?",
    ),
    Written(
        TOLD,
        {"note 4": {"kind": "telling", "text": "The radio is off at night", "place": 5.5, "at": NOW}},
        (TOLD, TOLD, TOLD, TOLD, step("move_note", note="1", by=9), step("remove", what="note 4")),
    ),
    Written(
        TOLD,
        {"note 3": {"kind": "telling", "text": "The radio is off at night", "place": 4.0, "at": NOW}},
        (
            *(TOLD, TOLD, TOLD, TOLD),
            step("remove", what="note 3"),
            step("move_note", note="1", by=1),
            step("remove", what="note 4"),
        ),
    ),
    Written(step("change_note", note="1", who=None), {"note 1": {"person_id": None}}, (ASKED,)),
    Written(
        step("change_note", note="1", objective=None),
        {"note 1": {"objective_id": None}},
        (step("note", kind="asking", text="Why?", objective="OB2"),),
    ),
    Written(step("change_note", note="1", text="Who?", was="Who rings?"), {"note 1": {"text": "Who?"}}, (ASKED,)),
    Written(step("reword", text="How?"), {"wording 1": {"text": "How?"}}),
    Written(step("reword", text="How?"), {"wording 2": {"text": "How?", "at": NOW}}, (LIVE,)),
    Written(
        step("reword", text="How do warnings reach the last house?"),
        {"wording 2 gone": GONE},
        (step("keep_wording"), step("reword", text="How?")),
    ),
    Written(
        step("reword", text="How?"),
        {"wording 3 gone": GONE},
        (step("keep_wording"), step("reword", text="How?"), step("keep_wording"), step("reword", text="When?")),
    ),
    Written(step("keep_wording"), {"wording 1": {"closed": True}}),
    Written(step("park", text="The budget"), {"parked 2": {"text": "The budget", "at": NOW}}, (PARKED,)),
    Written(
        step("park", text="The budget", who="Bao"),
        {"parked 1": {"text": "The budget", "person_id": "#person 4", "at": NOW}},
    ),
    Written(
        step("park_note", note="1"),
        {"note 1 gone": GONE, "parked 1": {"text": "Who rings?", "person_id": "#person 4", "at": START}},
        (ASKED,),
    ),
    *each("change_parked", {"parked": "1"}, "parked 1", (PARKED,), text="Who pays", home="The board"),
    Written(
        step("intervene", role="referee", saw="Two at once", did="Asked one"),
        {"intervention 1": {"role": "referee", "saw": "Two at once", "did": "Asked one", "at": NOW}},
    ),
    Written(
        step("mark_note", note="1", mark="lesson"), {"note 1": {"marks": ["restricted", "lesson"]}}, (TOLD, RESTRICTED)
    ),
    Written(
        step("mark_note", note="1", mark="restricted", on=False),
        {"note 1": {"marks": ["lesson"]}},
        (TOLD, RESTRICTED, LESSON_MARK),
    ),
    Written(HEADED, {"note 1": {"heading": "Power"}}, (TOLD,)),
    Written(step("group_note", note="1"), {"note 1": {"heading": ""}}, (TOLD, HEADED)),
    Written(step("move_note", note="1", by=1), {"note 1": {"place": 2.5}}, (TOLD, ASKED, TOLD)),
    Written(step("move_note", note="1", by=9), {"note 1": {"place": 3.5}}, (TOLD, ASKED, TOLD)),
    Written(step("move_note", note="3", by=-9), {"note 3": {"place": 0}}, (TOLD, ASKED, TOLD)),
    Written(
        step("move_note", note="3", by=-1),
        {"note 1": {"place": 0.0}, "note 3": {"place": 1 / 3}, "note 2": {"place": 2 / 3}},
        (TOLD, TOLD, TOLD, *(step("move_note", note="32"[turn % 2], by=-1) for turn in range(52))),
    ),
    Written(
        step("split_note", note="1", first="Who?", rest="And when?", was="Who rings?"),
        {
            "note 1": {"text": "Who?"},
            "note 3": {
                "kind": "asking",
                "text": "And when?",
                "person_id": "#person 4",
                "marks": ["restricted"],
                "heading": "Power",
                "place": 1.5,
                "at": START,
            },
        },
        (ASKED, TOLD, HEADED, RESTRICTED, LESSON_MARK),
    ),
    Written(
        step("split_note", note="2", first="The radio", rest="Off at night"),
        {
            "note 2": {"text": "The radio"},
            "note 4": {"kind": "telling", "text": "Off at night", "place": 2.5, "at": START},
        },
        (ASKED, step("note", kind="telling", text="The radio is off at night", ref="n2"), ASKED),
    ),
    Written(
        step("split_note", note="3", first="The radio", rest="Off at night"),
        {
            "note 3": {"text": "The radio"},
            "note 4": {"kind": "telling", "text": "Off at night", "place": 0.25, "at": START},
        },
        (ASKED, TOLD, TOLD, step("move_note", note="3", by=-9), step("move_note", note="2", by=-1)),
    ),
    Written(
        step("join_notes", note="1", into="2"),
        {
            "note 2": {"text": "Who rings? The radio is off at night", "marks": ["lesson"], "heading": "Power"},
            "note 1 gone": GONE,
        },
        (TOLD, ASKED, HEADED, LESSON_MARK),
    ),
    Written(
        step("join_notes", note="2", into="1"),
        {
            "note 1": {"text": "The radio is off at night Who rings?", "person_id": "#person 4"},
            "note 2 gone": GONE,
        },
        (TOLD, ASKED),
    ),
    Written(
        step("join_notes", note="1", into="2"),
        {"note 2": {"text": "It rang Bao: Who rings?", "objective_id": "#objective 1"}, "note 1 gone": GONE},
        (
            step("note", kind="asking", text="Who rings?", who="Bao", objective="OB1"),
            step("note", kind="telling", text="It rang", who="Chen"),
        ),
    ),
    Written(
        step("join_notes", note="1", into="2"),
        {
            "note 2": {"text": "Who rings? The radio is off at night"},
            "option 1": {"based_on": ["#note 3", "#note 2"]},
            "lesson 1": {"evidence": ["#note 2", "#note 3"]},
            "link 2": {"note_id": "#note 2"},
            "link 6": {"to_id": "#note 2"},
            "link 1 gone": GONE,
            "link 4 gone": GONE,
            "note 1 gone": GONE,
        },
        (
            TOLD,
            ASKED,
            TOLD,
            TOLD,
            step("option", title="Bells", based_on=["3", "1", "2"]),
            step("lesson", title="Bells first", evidence=["1", "3"]),
            step("link", note="1", kind="answers", to=["2", "3"]),
            step("link", note="3", kind="answers", to=["4"]),
            step("link", note="4", kind="contradicts", to=["1", "2"]),
            step("link", note="4", kind="builds_on", to=["1"]),
        ),
    ),
    Written(
        step("link", note="2", kind="answers", to=["1", "3"]),
        {"link 3": {"note_id": "#note 2", "to_id": "#note 3", "kind": "answers", "at": NOW}, "link 2 gone": GONE},
        (ASKED, TOLD, ASKED, ASKED, step("link", note="2", kind="answers", to=["1", "4"])),
    ),
    Written(
        step("link", note="2", kind="builds_on", to=["1", "3"]),
        {
            "link 2": {"note_id": "#note 2", "to_id": "#note 1", "kind": "builds_on", "at": NOW},
            "link 3": {"note_id": "#note 2", "to_id": "#note 3", "kind": "builds_on", "at": NOW},
        },
        (ASKED, TOLD, ASKED, step("link", note="2", kind="answers", to=["1"])),
    ),
    Written(
        step("answered_by", note="1", by=["2", "3", "4"]),
        {
            "link 4": {**ANSWER, "note_id": "#note 3", "at": NOW},
            "link 5": {**ANSWER, "note_id": "#note 4", "at": NOW},
            "link 2 gone": GONE,
        },
        (
            ASKED,
            TOLD,
            TOLD,
            TOLD,
            TOLD,
            step("answered_by", note="1", by=["2", "5"]),
            step("link", note="3", kind="contradicts", to=["1"]),
        ),
    ),
    Written(
        step("answer", note="1", text="The sexton", who="Hawa", objective="OB2"),
        {
            "note 2": {
                "kind": "telling",
                "text": "The sexton",
                "person_id": "#person 1",
                "objective_id": "#objective 2",
                "at": NOW,
            },
            "link 1": {**ANSWER, "at": NOW},
        },
        (ASKED,),
    ),
    Written(
        step("answer", note="1", text="The sexton"),
        {"note 2": {"kind": "telling", "text": "The sexton", "at": NOW}, "link 1": {**ANSWER, "at": NOW}},
        (ASKED, LIVE, step("give_floor", who="Amina")),
    ),
]
