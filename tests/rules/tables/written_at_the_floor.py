"""What the steps write that give the floor and keep the queue."""

from typing import Any

from tests.helpers.meeting import step
from tests.rules.tables.said import AMINA, BAO_ASKS, CHEN_ASKS, LIVE, RELEASED, TELLING
from tests.rules.tables.written import NOW, Written, each

BAO_INSIDE = step("ask_inside", who="Bao")
SEVERAL = step("crosstalk")
HUGO_ASKS = step("raise_hand", who="Hugo")
CLOSED = step("close_queue")
INSIDE = (LIVE, AMINA, 30, BAO_INSIDE)
THREE_ASK = (LIVE, BAO_ASKS, CHEN_ASKS, HUGO_ASKS)
CHEN_FIRST = step("move_hand", who="Chen", to=1)
BAOS: dict[str, Any] = {"person_id": "#person 4"}
AMINAS: dict[str, Any] = {"person_id": "#person 3"}

FLOOR = [
    Written(BAO_ASKS, {"hand 1": {**BAOS, "raised_at": NOW}}, (LIVE,)),
    Written(
        step("raise_hand", who="Bao", kind="process", stance="against", tag="affected"),
        {"hand 2": {**BAOS, "kind": "process", "stance": "against", "tag": "affected", "raised_at": NOW}},
        (LIVE, CHEN_ASKS, CLOSED),
    ),
    Written(step("lower_hand", who="Bao"), {"hand 1": {"ended_at": NOW}}, (LIVE, BAO_ASKS)),
    Written(
        step("lower_hand", who="Bao"),
        {"hand 1": {"ended_at": NOW}, "hand 3": {"place": 2}},
        (*THREE_ASK, step("move_hand", who="Hugo", to=3)),
    ),
    Written(AMINA, {"turn 1": {**AMINAS, "started_at": NOW}}, (LIVE,)),
    Written(
        step("give_floor"),
        {
            "hand 1": {"ended_at": NOW, "called": True},
            "turn 1": {"ended_at": NOW},
            "turn 2": {**BAOS, "started_at": NOW},
        },
        (LIVE, AMINA, BAO_ASKS, CHEN_ASKS),
    ),
    Written(AMINA, {"hand 1": {"ended_at": NOW, "called": True}}, (LIVE, AMINA, step("raise_hand", who="Amina"))),
    Written(
        AMINA,
        {"hand 1": {"ended_at": NOW, "called": True}},
        (LIVE, AMINA, step("raise_hand", who="Amina"), step("protect_turn")),
    ),
    Written(
        AMINA,
        {"turn 2": {"ended_at": NOW}, "turn 3": {**AMINAS, "continues_id": "#turn 1", "started_at": NOW}},
        INSIDE,
    ),
    Written(
        step("give_floor", who="Chen"),
        {"turn 2": {"ended_at": NOW}, "turn 3": {"person_id": "#person 5", "started_at": NOW}},
        INSIDE,
    ),
    Written(
        BAO_INSIDE,
        {
            "hand 1": {"ended_at": NOW, "called": True},
            "turn 1": {"ended_at": NOW},
            "turn 2": {**BAOS, "inside_id": "#turn 1", "started_at": NOW},
        },
        (LIVE, AMINA, step("raise_hand", who="Bao", kind="question")),
    ),
    Written(
        BAO_INSIDE,
        {"turn 1": {"ended_at": NOW}, "turn 2": {**BAOS, "inside_id": "#turn 1", "started_at": NOW}},
        (LIVE, AMINA, BAO_ASKS),
    ),
    Written(
        step("ask_inside", who="Chen"),
        {
            "turn 2": {"ended_at": NOW},
            "turn 3": {"person_id": "#person 5", "inside_id": "#turn 1", "started_at": NOW},
        },
        INSIDE,
    ),
    Written(
        step("ask_inside", who="Amina"),
        {"turn 2": {"ended_at": NOW}, "turn 3": {**AMINAS, "continues_id": "#turn 1", "started_at": NOW}},
        INSIDE,
    ),
    Written(
        RELEASED,
        {"turn 2": {"ended_at": NOW}, "turn 3": {**AMINAS, "continues_id": "#turn 1", "started_at": NOW}},
        INSIDE,
    ),
    Written(RELEASED, {"turn 1": {"ended_at": NOW}}, (LIVE, AMINA)),
    Written(SEVERAL, {"turn 1": {"ended_at": NOW}, "turn 2": {"state": "crosstalk", "started_at": NOW}}, (LIVE, AMINA)),
    Written(step("log_interruption"), {"interruption 1": {**AMINAS, "at": NOW}}, (LIVE, AMINA)),
    Written(
        step("log_interruption", who="Bao", by="Chen"),
        {"interruption 2": {**BAOS, "by_id": "#person 5", "at": NOW}},
        (LIVE, AMINA, step("log_interruption")),
    ),
    Written(step("protect_turn"), {"turn 1": {"protected": True}}, (LIVE, AMINA)),
    Written(step("protect_turn", on=False), {"turn 1": {"protected": False}}, (LIVE, AMINA, step("protect_turn"))),
]
QUEUE = [
    *each("set_queue", {}, "session 0", (), order=("zip", {"queue": "zip"}), replies_next=True),
    *each("change_hand", {"who": "Bao"}, "hand 1", (LIVE, BAO_ASKS), kind="reply", stance="for", tag="new_here"),
    *each(
        "change_hand",
        {"who": "Bao"},
        "hand 1",
        (LIVE, step("raise_hand", who="Bao", kind="reply", stance="for", tag="new_here")),
        stance="",
        tag="",
        kind="new",
    ),
    Written(CHEN_FIRST, {"hand 2": {"place": 1}}, (LIVE, BAO_ASKS, CHEN_ASKS)),
    Written(step("move_hand", who="Chen", by=-1), {"hand 2": {"place": 1}}, (LIVE, BAO_ASKS, CHEN_ASKS)),
    Written(step("move_hand", who="Chen", by=-9), {"hand 2": {"place": 1}}, THREE_ASK),
    Written(step("move_hand", who="Bao", to=9), {"hand 1": {"place": 3}}, THREE_ASK),
    Written(step("move_hand", who="Bao", by=1), {"hand 1": {"place": 2}}, THREE_ASK),
    Written(step("move_hand", who="Bao", to=1), {"hand 1": {"place": 1}}, THREE_ASK),
    Written(
        step("move_hand", who="Hugo", to=1), {"hand 3": {"place": 1}, "hand 2": {"place": 2}}, (*THREE_ASK, CHEN_FIRST)
    ),
    Written(step("skip"), {"hand 1": {"place": 2}}, THREE_ASK),
    Written(step("skip"), {"hand 3": {"place": 3}}, (*THREE_ASK, step("set_queue", order="round"))),
    Written(
        step("put_back"),
        {"turn 1": {"ended_at": NOW}, "hand 1": {**AMINAS, "place": 1, "raised_at": NOW}},
        (LIVE, AMINA),
    ),
    Written(
        step("put_back"),
        {"turn 1": {"ended_at": NOW}, "hand 2": {"place": 1}},
        (LIVE, AMINA, BAO_ASKS, step("raise_hand", who="Amina")),
    ),
    Written(
        step("put_back"),
        {"hand 2": {**AMINAS, "place": 1, "raised_at": NOW}, "hand 1": {"place": 2}},
        (LIVE, AMINA, RELEASED, BAO_ASKS, step("move_hand", who="Bao", to=1)),
    ),
    Written(
        step("put_back"),
        {"turn 1": {"ended_at": NOW}, "hand 1": {"place": 1, "last_word": False}},
        (LIVE, AMINA, step("last_word", who="Amina")),
    ),
    Written(step("put_back"), {"hand 1": {**AMINAS, "place": 1, "raised_at": NOW}}, (LIVE, AMINA, SEVERAL)),
    Written(
        step("last_word", who="Chen"),
        {
            "session 0": {"queue_closed": True},
            "hand 1": {"person_id": "#person 5", "last_word": True, "raised_at": NOW},
        },
        (LIVE,),
    ),
    Written(
        step("last_word", who="Chen"),
        {"hand 1": {"last_word": False}, "hand 2": {"place": None, "last_word": True}},
        (LIVE, BAO_ASKS, CHEN_ASKS, CHEN_FIRST, step("last_word", who="Bao")),
    ),
    Written(
        step("last_word", who="Chen"),
        {"session 0": {"queue_closed": True}, "hand 2": {"last_word": True}, "hand 3": {"place": 2}},
        (*THREE_ASK, step("move_hand", who="Hugo", to=3)),
    ),
    Written(CLOSED, {"session 0": {"queue_closed": True}}, (LIVE,)),
    Written(
        step("open_queue"),
        {"session 0": {"queue_closed": False}, "hand 1": {"last_word": False}},
        (LIVE, step("last_word", who="Bao")),
    ),
    Written(step("set_turn_limit", seconds=3600), {"session 0": {"turn_limit_seconds": 3600}}),
    Written(
        step("same_for_all"),
        {"agenda_item 1": {"quota_added_seconds": 30.0}},
        (LIVE, TELLING, step("give_floor", who="Hawa"), 160, step("same_for_all"), 180, RELEASED),
    ),
]
