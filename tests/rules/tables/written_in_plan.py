"""What the steps write that plan the agenda; and what goes with a row that is taken out."""

from tests.helpers.meeting import step
from tests.rules.tables.said import LIVE, TELLING
from tests.rules.tables.written import GONE, NOW, Written, each

ITEM_GIVEN = {
    "title": "Break",
    "phase": "break",
    "minutes": 5,
    "day": 2,
    "lead": "Noor",
    "note": "Tea",
    "pinned": "14:00",
}

SHORT = {"title": "Tea", "phase": "break", "minutes": 5}

PLAN = [
    Written(
        step("set_agenda", items=[{"title": "All", "phase": "asking", "minutes": 9}, ITEM_GIVEN]),
        {
            "agenda_item 1": {"ref": "A1", "title": "All", "phase": "asking", "minutes": 9.0},
            "agenda_item 2": {"ref": "A2", **ITEM_GIVEN},
            "agenda_item 1 gone": GONE,
            "agenda_item 2 gone": GONE,
            "agenda_item 3 gone": GONE,
        },
    ),
    Written(step("add_item", item=ITEM_GIVEN), {"agenda_item 4": {"ref": "A4", **ITEM_GIVEN}}),
    *each(
        "change_item",
        {"item": "A3"},
        "agenda_item 3",
        (),
        title="Told",
        phase="confer",
        minutes=9,
        day=2,
        lead="Noor",
        note="Tea",
        pinned=("2pm", {"pinned": "14:00"}),
    ),
    Written(
        step("plan_lengths", lengths={"A1": 15, "A2": 20, "A3": 7}),
        {"agenda_item 1": {"minutes": 15.0}, "agenda_item 3": {"minutes": 7.0}},
    ),
    Written(
        step("move_item", item="A3", by=-9),
        {"agenda_item 1": {"number": 2}, "agenda_item 2": {"number": 3}, "agenda_item 3": {"number": 1}},
    ),
    Written(
        step("move_item", item="A1", by=1),
        {"agenda_item 1": {"number": 2, "day": 2}, "agenda_item 2": {"number": 1}},
        (step("change_item", item="A2", day=2), step("change_item", item="A3", day=2)),
    ),
    Written(
        step("duplicate_item", item="A1"),
        {
            "agenda_item 2 new": {
                "ref": "A4",
                "title": "Welcome (2)",
                "phase": "telling",
                "minutes": 10.0,
                "lead": "Noor",
                "note": "Tea",
            },
            "agenda_item 2": {"number": 3},
            "agenda_item 3": {"number": 4},
        },
        (step("change_item", item="A1", title="Welcome", lead="Noor", note="Tea", pinned="14:00"),),
    ),
    Written(
        step("split_item", item="A3"),
        {
            "agenda_item 3": {"minutes": 8.0},
            "agenda_item 4": {"ref": "A4", "title": "Feedback (3)", "phase": "feedback", "minutes": 7.0, "day": 2},
        },
        (
            step("change_item", item="A3", title="Feedback (2)", minutes=15, day=2),
            step("change_item", item="A2", title="Feedback"),
        ),
    ),
    Written(
        step("add_item", item={"title": "Tea", "phase": "break", "minutes": 5}, before="A2"),
        {
            "agenda_item 2 new": {"ref": "A4", "title": "Tea", "phase": "break", "minutes": 5.0},
            "agenda_item 2": {"number": 3},
            "agenda_item 3": {"number": 4},
        },
    ),
    Written(
        step("add_item", item={"title": "Tea", "phase": "break", "minutes": 5}),
        {
            "agenda_item 3 new": {"ref": "A4", "title": "Tea", "phase": "break", "minutes": 5.0},
            "agenda_item 3": {"number": 4},
        },
        (step("change_item", item="A3", day=2),),
    ),
    Written(
        step("change_item", item="A1", day=2, title="Told"),
        {
            "agenda_item 1": {"number": 2, "day": 2, "title": "Told"},
            "agenda_item 2": {"number": 1},
        },
        (step("change_item", item="A3", day=2),),
    ),
    Written(
        step("set_agenda", items=[]),
        {
            "agenda_item 1 gone": GONE,
            "agenda_item 2 gone": GONE,
            "agenda_item 3 gone": GONE,
            "person 4": {"for_items": []},
        },
        (step("expect_for", person="Bao", items=["A1", "A2"]),),
    ),
    Written(
        step("remove", what="agenda_item 2"),
        {"agenda_item 2 gone": GONE, "person 4": {"for_items": ["#agenda_item 1"]}},
        (step("expect_for", person="Bao", items=["A1", "A2"]),),
    ),
    Written(
        step("remove", what="objective 1"),
        {"objective 1 gone": GONE, "note 1": {"objective_id": None}, "finding 1 gone": GONE},
        (
            step("note", kind="telling", text="It is on", objective="OB1"),
            step("revisit_objective", objective="OB1", reached="met"),
            step("revisit_objective", objective="OB2", reached="met"),
        ),
    ),
    Written(
        step("remove", what="person 4"),
        {"person 4 gone": GONE, "stay 1 gone": GONE},
        (step("leave", who="Bao"), step("leave", who="Chen")),
    ),
    Written(
        step("several", what="add_objective", each=[{"objective": {"text": text}} for text in ("Keep", "Two")]),
        {"objective 3": {"ref": "OB3", "text": "Keep"}, "objective 4": {"ref": "OB4", "text": "Two"}},
    ),
    Written(step("several", what="start", each=[{}]), {"session 0": {"started_at": NOW}}),
    Written(step("shift_days", item="A2", by=1), {"agenda_item 2": {"day": 2}, "agenda_item 3": {"day": 2}}),
    Written(
        step("set_agenda", items=[SHORT, SHORT, {**SHORT, "ref": "A1"}]),
        {
            **{f"agenda_item {number} gone": GONE for number in (1, 2, 3)},
            **{
                f"agenda_item {number}": {"ref": ref, "title": "Tea", "phase": "break", "minutes": 5.0}
                for number, ref in ((1, "A2"), (2, "A3"), (3, "A1"))
            },
        },
    ),
    Written(
        step("add_item", item=SHORT),
        {
            "agenda_item 3": {"number": 2},
            "agenda_item 3 new": {"ref": "A4", "title": "Tea", "phase": "break", "minutes": 5.0},
        },
        (step("remove", what="agenda_item 2"),),
    ),
    Written(
        step("duplicate_item", item="A3"),
        {
            "agenda_item 3": {"number": 2},
            "agenda_item 3 new": {"ref": "A4", "title": "Feedback (2)", "phase": "feedback", "minutes": 30.0},
        },
        (step("remove", what="agenda_item 2"),),
    ),
    *(
        Written(
            step("add_item", item=SHORT, before=before),
            {
                "agenda_item 1 new": {"ref": "A4", "title": "Tea", "phase": "break", "minutes": 5.0},
                **{f"agenda_item {number}": {"number": number + 1} for number in (1, 2, 3)},
            },
            after,
        )
        for before, after in (("A1", ()), (None, (step("shift_days", item="A1", by=1),)))
    ),
    Written(
        step("move_item", item="A3", by=-1),
        {"agenda_item 2": {"number": 3}, "agenda_item 3": {"number": 2}},
        (LIVE, TELLING),
    ),
    Written(
        step("move_item", item="A2", by=-1),
        {"agenda_item 1": {"number": 2}, "agenda_item 2": {"number": 1}},
        (step("change_item", item="A3", day=2),),
    ),
    Written(
        step("move_item", item="A1", by=1),
        {"agenda_item 1": {"number": 2, "day": 2}, "agenda_item 2": {"number": 1}},
        (step("shift_days", item="A2", by=1), step("shift_days", item="A3", by=1)),
    ),
    Written(
        step("move_item", item="A3", by=-9),
        {"agenda_item 1": {"number": 2}, "agenda_item 2": {"number": 3}, "agenda_item 3": {"number": 1, "day": 1}},
        (step("change_item", item="A3", day=2),),
    ),
]
