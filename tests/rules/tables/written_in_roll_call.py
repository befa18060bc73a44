"""What the steps write that say who is in the room."""

from tests.helpers.meeting import step
from tests.rules.tables.said import AMINA, BAO_ASKS, LIVE
from tests.rules.tables.written import NOW, START, Written

HALF_A_MINUTE_IN = "2026-12-08T04:00:30Z"
A_MINUTE_IN = "2026-12-08T04:01:00Z"
BAO_WITH_AMINA = (LIVE, AMINA, BAO_ASKS)

ROLL_CALL = [
    Written(step("leave", who="Bao"), {"stay 1": {"person_id": "#person 4"}}),
    Written(step("call_roll", later=["Bao"]), {"stay 1": {"person_id": "#person 4", "expected": True}}),
    Written(step("call_roll", later=["Bao"]), {"stay 1": {"expected": True}}, (step("leave", who="Bao"),)),
    Written(step("leave", who="Bao"), {"stay 1": {"expected": False}}, (step("call_roll", later=["Bao"]),)),
    Written(
        step("leave", who="Bao"),
        {"stay 1": {"arrived_at": None}},
        (step("leave", who="Bao"), step("arrive", who="Bao")),
    ),
    Written(
        step("arrive", who="Bao"),
        {"stay 1": {"arrived_at": NOW, "expected": False}},
        (step("call_roll", later=["Bao"]),),
    ),
    Written(
        step("arrive", who="Bao"),
        {"stay 1": {"person_id": "#person 4", "arrived_at": NOW}},
        (step("change_person", person="Bao", invitation="declined"),),
    ),
    Written(
        step("call_roll", here=["Hawa"], not_here=["Bao", "Chen"], later=["Noor"]),
        {
            "stay 1": {"arrived_at": NOW},
            "stay 2": {"person_id": "#person 4"},
            "stay 3": {"person_id": "#person 5"},
            "stay 4": {"person_id": "#person 7", "expected": True},
        },
        (step("leave", who="Hawa"),),
    ),
    Written(
        step("call_roll", not_here=["Bao"], later=["Chen"]),
        {
            "stay 1": {"person_id": "#person 4", "arrived_at": START, "left_at": START},
            "stay 2": {"person_id": "#person 5", "arrived_at": START, "left_at": START, "expected": True},
        },
        (LIVE,),
    ),
    Written(
        step("call_roll", later=["Bao"]),
        {"stay 1": {"person_id": "#person 4", "arrived_at": START, "left_at": NOW}, "hand 1": {"ended_at": NOW}},
        (LIVE, BAO_ASKS),
    ),
    Written(step("call_roll", later=["Bao"]), {"stay 1": {"expected": True}}, (step("leave", who="Bao"), LIVE)),
    Written(
        step("arrive", who="Bao"), {"stay 1": {"arrived_at": NOW, "expected": True}}, (step("leave", who="Bao"), LIVE)
    ),
    Written(
        step("arrive", who="Bao"),
        {"stay 2": {"person_id": "#person 4", "arrived_at": NOW}},
        (LIVE, 30, step("leave", who="Bao")),
    ),
    Written(
        step("arrive", who="Bao", moment=HALF_A_MINUTE_IN),
        {"stay 2": {"arrived_at": HALF_A_MINUTE_IN, "expected": True}},
        (LIVE, 9, step("leave", who="Bao"), 60, step("arrive", who="Bao")),
    ),
    Written(
        step("arrive", who="Bao", moment=HALF_A_MINUTE_IN),
        {"stay 1": {"person_id": "#person 4", "arrived_at": HALF_A_MINUTE_IN, "expected": True}},
        (LIVE,),
    ),
    Written(
        step("leave", who="Bao", moment=A_MINUTE_IN),
        {"stay 1": {"person_id": "#person 4", "arrived_at": START, "left_at": A_MINUTE_IN}},
        (LIVE,),
    ),
    Written(
        step("leave", who="Bao", moment=HALF_A_MINUTE_IN),
        {"stay 1": {"left_at": HALF_A_MINUTE_IN}},
        (LIVE, 60, step("leave", who="Bao")),
    ),
    Written(
        step("leave", who="Amina"),
        {
            "stay 1": {"person_id": "#person 3", "arrived_at": START, "left_at": NOW},
            "turn 1": {"ended_at": NOW},
        },
        BAO_WITH_AMINA,
    ),
    Written(
        step("leave", who="Bao"),
        {
            "stay 1": {"person_id": "#person 4", "arrived_at": START, "left_at": NOW},
            "turn 2": {"ended_at": NOW},
            "turn 3": {"person_id": "#person 3", "continues_id": "#turn 1", "started_at": NOW},
        },
        (LIVE, AMINA, 30, step("ask_inside", who="Bao")),
    ),
    Written(
        step("leave", who="Amina"),
        {
            "stay 1": {"person_id": "#person 3", "arrived_at": START, "left_at": NOW},
            "turn 2": {"ended_at": NOW},
            "turn 3": {"person_id": "#person 4", "started_at": NOW},
        },
        (LIVE, AMINA, 30, step("ask_inside", who="Bao")),
    ),
    Written(
        step("leave", who="Amina", moment=HALF_A_MINUTE_IN),
        {
            "stay 1": {"person_id": "#person 3", "arrived_at": START, "left_at": HALF_A_MINUTE_IN},
            "turn 2": {"ended_at": HALF_A_MINUTE_IN},
            "turn 3": {"person_id": "#person 4", "started_at": HALF_A_MINUTE_IN},
        },
        (LIVE, AMINA, 30, step("ask_inside", who="Bao"), 60),
    ),
    Written(step("call_roll", not_here=["Bao"]), {"stay 1": {"expected": False}}, (step("call_roll", later=["Bao"]),)),
    Written(
        step("arrive", who="Bao", moment=HALF_A_MINUTE_IN),
        {"stay 2": {"person_id": "#person 4", "arrived_at": HALF_A_MINUTE_IN}},
        (LIVE, 30, step("leave", who="Bao")),
    ),
    Written(
        step("arrive", who="Bao", moment=HALF_A_MINUTE_IN),
        {"stay 1": {"arrived_at": HALF_A_MINUTE_IN, "expected": True}},
        (LIVE, 60, step("leave", who="Bao")),
    ),
    Written(
        step("arrive", who="Bao", moment=HALF_A_MINUTE_IN),
        {"stay 2": {"arrived_at": HALF_A_MINUTE_IN, "expected": True}},
        (LIVE, 30, step("leave", who="Bao"), 60, step("arrive", who="Bao")),
    ),
    Written(
        step("arrive", who="Amina", moment=HALF_A_MINUTE_IN),
        {"stay 1": {"person_id": "#person 3", "arrived_at": HALF_A_MINUTE_IN, "expected": True}},
        (LIVE, 30, AMINA),
    ),
    Written(
        step("arrive", who="Amina", moment=HALF_A_MINUTE_IN),
        {"stay 1": {"person_id": "#person 3", "arrived_at": HALF_A_MINUTE_IN, "expected": True}},
        (LIVE, 60, AMINA),
    ),
    Written(
        step("leave", who="Bao"),
        {"stay 1": {"person_id": "#person 4", "arrived_at": START, "left_at": NOW}, "hand 1": {"ended_at": NOW}},
        (LIVE, BAO_ASKS),
    ),
    Written(
        step("leave", who="Bao"),
        {"stay 2": {"left_at": NOW}},
        (LIVE, 9, step("leave", who="Bao"), 30, step("arrive", who="Bao")),
    ),
    Written(
        step("call_roll", not_here=["Bao"]),
        {"stay 1": {"left_at": NOW}},
        (step("leave", who="Bao"), LIVE, 30, step("arrive", who="Bao")),
    ),
    Written(
        step("call_roll", not_here=["Bao"]),
        {"stay 1": {"left_at": START}},
        (step("leave", who="Bao"), step("arrive", who="Bao"), LIVE),
    ),
]
