"""What the steps write that correct the turns afterwards."""

from typing import Any

from tests.helpers.meeting import step
from tests.rules.tables.said import AMINA, BAO_ASKS, LIVE, RELEASED
from tests.rules.tables.written import GONE, NOW, START, Written

NINE_SECONDS_IN, HALF_A_MINUTE_IN = "2026-12-08T04:00:09Z", "2026-12-08T04:00:30Z"
MIDDLE = "2026-12-08T04:00:45Z"
BAO_SPEAKS = step("give_floor", who="Bao")
BAO_INSIDE = step("ask_inside", who="Bao")
SEVERAL = step("crosstalk")
INSIDE = (LIVE, AMINA, 30, BAO_INSIDE)
BAOS: dict[str, Any] = {"person_id": "#person 4"}
AMINAS: dict[str, Any] = {"person_id": "#person 3"}
CHENS: dict[str, Any] = {"person_id": "#person 5"}


TURNS = [
    Written(
        step("since", moment=HALF_A_MINUTE_IN, who="Bao"),
        {"turn 1": {"ended_at": HALF_A_MINUTE_IN}, "turn 2": {**BAOS, "started_at": HALF_A_MINUTE_IN}},
        (LIVE, AMINA),
    ),
    Written(
        step("since", moment=HALF_A_MINUTE_IN, who="Bao"),
        {
            "turn 1": {"ended_at": HALF_A_MINUTE_IN},
            "turn 2": {**BAOS, "started_at": HALF_A_MINUTE_IN},
            "hand 1": {"ended_at": HALF_A_MINUTE_IN, "called": True},
        },
        (LIVE, AMINA, BAO_ASKS),
    ),
    Written(
        step("reassign_turn", turn="1", who="Chen"),
        {"turn 1": CHENS, "hand 1": {"called": False}, "parked 1": CHENS, "option 1": CHENS},
        (LIVE, BAO_ASKS, BAO_SPEAKS, step("park", text="Aside", who="Bao"), step("option", title="A way", by="Bao")),
    ),
    Written(
        step("since", moment=HALF_A_MINUTE_IN, state="silence"),
        {
            "turn 1": {"ended_at": HALF_A_MINUTE_IN},
            "turn 2 gone": GONE,
            "turn 3": {"state": "silence", "started_at": HALF_A_MINUTE_IN},
        },
        (LIVE, AMINA, 60, BAO_SPEAKS),
    ),
    Written(
        step("since", moment=HALF_A_MINUTE_IN, who="Amina"),
        {"turn 1": {"ended_at": None}, "turn 2 gone": GONE},
        (LIVE, AMINA, 60, BAO_SPEAKS),
    ),
    Written(
        step("since", moment=HALF_A_MINUTE_IN, who="Bao"),
        {"turn 2": {**BAOS, "started_at": HALF_A_MINUTE_IN}},
        (LIVE, AMINA, 9, RELEASED),
    ),
    Written(step("since", moment=START, who="Bao"), {"turn 1": {**BAOS, "started_at": START}}, (LIVE,)),
    Written(
        step("since", moment=HALF_A_MINUTE_IN, who="Chen"),
        {"turn 2 gone": GONE, "turn 3": {**CHENS, "started_at": HALF_A_MINUTE_IN}},
        (LIVE, AMINA, 30, BAO_SPEAKS),
    ),
    Written(
        step("since", moment=HALF_A_MINUTE_IN, who="Amina"), {"turn 1": {"ended_at": None}}, (LIVE, AMINA, 30, RELEASED)
    ),
    Written(
        step("since", moment=MIDDLE, who="Chen"),
        {"turn 2": {"ended_at": MIDDLE}, "turn 3": {**CHENS, "inside_id": "#turn 1", "started_at": MIDDLE}},
        INSIDE,
    ),
    Written(
        step("since", moment=MIDDLE, who="Amina"),
        {"turn 2": {"ended_at": MIDDLE}, "turn 3": {**AMINAS, "continues_id": "#turn 1", "started_at": MIDDLE}},
        INSIDE,
    ),
    Written(
        step("since", moment=MIDDLE, who="Hawa"),
        {"turn 3": {"ended_at": MIDDLE}, "turn 4": {"person_id": "#person 1", "started_at": MIDDLE}},
        (LIVE, AMINA, 9, BAO_SPEAKS, 30, step("give_floor", who="Chen")),
    ),
    Written(
        step("reassign_turn", turn="2", who="Amina"),
        {"turn 2": {**AMINAS, "continues_id": "#turn 1"}},
        (LIVE, AMINA, 30, BAO_SPEAKS),
    ),
    Written(step("reassign_turn", turn="1", who="Bao"), {"turn 1": BAOS}, (LIVE, BAO_ASKS, AMINA, 9, RELEASED)),
    Written(
        step("reassign_turn", turn="1", who="Bao"),
        {"turn 1": BAOS, "hand 1": {"ended_at": START, "called": True}},
        (LIVE, AMINA, BAO_ASKS),
    ),
    Written(
        step("reassign_turn", turn="1", state="break"), {"turn 1": {"person_id": None, "state": "break"}}, (LIVE, AMINA)
    ),
    Written(
        step("reassign_turn", turn="1", who="Bao"),
        {"turn 1": {**BAOS, "state": ""}},
        (LIVE, SEVERAL, 9, AMINA, BAO_ASKS),
    ),
    Written(
        step("fill_gap", moment=HALF_A_MINUTE_IN, state="break"),
        {"turn 2": {"state": "break", "started_at": NINE_SECONDS_IN, "ended_at": NOW}},
        (LIVE, AMINA, 9, RELEASED),
    ),
    Written(
        step("fill_gap", moment=NINE_SECONDS_IN, who="Bao"),
        {"turn 2": {**BAOS, "started_at": START, "ended_at": HALF_A_MINUTE_IN}},
        (LIVE, 30, AMINA),
    ),
    Written(
        step("fill_gap", moment=HALF_A_MINUTE_IN, who="Bao"),
        {
            "turn 3": {**BAOS, "started_at": NINE_SECONDS_IN, "ended_at": MIDDLE},
            "turn 2": {"continues_id": "#turn 3"},
        },
        (LIVE, AMINA, 9, RELEASED, 45, BAO_SPEAKS),
    ),
    Written(
        step("fill_gap", moment=START, who="Bao"),
        {"turn 2": {**BAOS, "started_at": START, "ended_at": NOW}},
        (LIVE, AMINA, RELEASED),
    ),
    Written(
        step("split_turn", turn="2", moment=MIDDLE),
        {
            "turn 2": {"ended_at": MIDDLE},
            "turn 3": {**BAOS, "inside_id": "#turn 1", "continues_id": "#turn 2", "started_at": MIDDLE},
        },
        INSIDE,
    ),
    Written(
        step("split_turn", turn="1"),
        {"turn 1": {"ended_at": MIDDLE}, "turn 2": {**AMINAS, "continues_id": "#turn 1", "started_at": MIDDLE}},
        (LIVE, AMINA),
    ),
    Written(
        step("split_turn", turn="1", moment=NINE_SECONDS_IN),
        {
            "turn 1": {"ended_at": NINE_SECONDS_IN},
            "turn 2": {"state": "crosstalk", "started_at": NINE_SECONDS_IN, "ended_at": HALF_A_MINUTE_IN},
        },
        (LIVE, SEVERAL, 30, RELEASED),
    ),
    Written(
        step("merge_turn", turn="2"),
        {"turn 1": {"ended_at": None}, "turn 2 gone": GONE},
        (LIVE, AMINA, 9, RELEASED, 30, BAO_SPEAKS),
    ),
    Written(
        step("merge_turn", turn="2"),
        {"turn 1": {"ended_at": HALF_A_MINUTE_IN}, "turn 2 gone": GONE},
        (LIVE, AMINA, 9, BAO_SPEAKS, 30, step("give_floor", who="Chen")),
    ),
    Written(
        step("move_edge", turn="2", edge="start", moment=NINE_SECONDS_IN),
        {"turn 1": {"ended_at": NINE_SECONDS_IN}, "turn 2": {"started_at": NINE_SECONDS_IN}},
        (LIVE, AMINA, 30, BAO_SPEAKS),
    ),
    Written(
        step("move_edge", turn="1", edge="end", moment=MIDDLE),
        {"turn 1": {"ended_at": MIDDLE}, "turn 2": {"started_at": MIDDLE}},
        (LIVE, AMINA, 30, BAO_SPEAKS),
    ),
    Written(
        step("move_edge", turn="1", edge="end", moment=HALF_A_MINUTE_IN),
        {"turn 1": {"ended_at": HALF_A_MINUTE_IN}},
        (LIVE, AMINA, 9, RELEASED, 45, BAO_SPEAKS),
    ),
    Written(
        step("move_edge", turn="2", edge="start", moment=HALF_A_MINUTE_IN),
        {"turn 2": {"started_at": HALF_A_MINUTE_IN}},
        (LIVE, AMINA, 9, RELEASED, 45, BAO_SPEAKS),
    ),
    Written(
        step("move_edge", turn="1", edge="start", moment=NINE_SECONDS_IN),
        {"turn 1": {"started_at": NINE_SECONDS_IN}},
        (LIVE, 30, AMINA, 60, BAO_SPEAKS),
    ),
    Written(
        step("move_edge", turn="2", edge="end", moment=MIDDLE),
        {"turn 2": {"ended_at": MIDDLE}, "turn 3": {"started_at": MIDDLE}},
        (LIVE, AMINA, 30, BAO_SPEAKS, 60, step("give_floor", who="Chen")),
    ),
    Written(
        step("move_edge", turn="1", edge="end", moment=NINE_SECONDS_IN),
        {"turn 1": {"ended_at": NINE_SECONDS_IN}, "turn 2": {"started_at": NINE_SECONDS_IN}},
        (LIVE, AMINA, 30, BAO_SPEAKS),
    ),
    Written(
        step("move_edge", turn="2", edge="start", moment=MIDDLE),
        {"turn 1": {"ended_at": MIDDLE}, "turn 2": {"started_at": MIDDLE}},
        (LIVE, AMINA, 30, BAO_SPEAKS),
    ),
    Written(
        step("split_turn", turn="1", moment=NINE_SECONDS_IN),
        {
            "turn 1": {"ended_at": NINE_SECONDS_IN},
            "turn 2": {
                **AMINAS,
                "continues_id": "#turn 1",
                "started_at": NINE_SECONDS_IN,
                "ended_at": HALF_A_MINUTE_IN,
            },
        },
        (LIVE, AMINA, 30, RELEASED, step("leave", who="Amina")),
    ),
    Written(
        step("since", moment=NOW, who="Bao"),
        {"turn 1": {"ended_at": NOW}, "turn 2": {**BAOS, "started_at": NOW}},
        (LIVE, AMINA),
    ),
]
