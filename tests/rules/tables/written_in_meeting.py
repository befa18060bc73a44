"""What the steps write that lead a meeting through its agenda."""

from tests.helpers.meeting import step
from tests.rules.tables.said import AMINA, FINISHED, LIVE, TELLING
from tests.rules.tables.written import NOW, START, Written

HALF_A_MINUTE_IN = "2026-12-08T04:00:30Z"
PAUSED = step("pause")
RESUMED = step("resume")
TIMED = step("start_timer", seconds=90)
TEA = step("set_reminder", text="Tea", moment=HALF_A_MINUTE_IN)

COURSE = [
    Written(LIVE, {"session 0": {"started_at": NOW}}),
    Written(PAUSED, {"pause 1": {"started_at": NOW}}, (LIVE,)),
    Written(PAUSED, {"pause 2": {"started_at": NOW}}, (LIVE, PAUSED, 30, RESUMED)),
    Written(RESUMED, {"pause 1": {"ended_at": NOW}}, (LIVE, PAUSED)),
    Written(
        FINISHED,
        {
            "session 0": {"finished_at": NOW, "board_message": ""},
            "turn 1": {"ended_at": NOW},
            "item_run 1": {"ended_at": NOW},
            "pause 1": {"ended_at": NOW},
            "timer 1": {"ended_at": NOW},
        },
        (LIVE, TELLING, AMINA, TIMED, PAUSED, step("show_message", text="Back at 11")),
    ),
    Written(FINISHED, {"session 0": {"finished_at": NOW}}, (LIVE, PAUSED, RESUMED)),
    Written(
        step("account_for_gap", since=HALF_A_MINUTE_IN, answer="speaker_stopped"),
        {"turn 1": {"ended_at": HALF_A_MINUTE_IN}},
        (LIVE, AMINA),
    ),
    Written(
        step("account_for_gap", since=START, answer="speaker_stopped"),
        {"turn 1": {"ended_at": HALF_A_MINUTE_IN}},
        (LIVE, 30, AMINA),
    ),
    Written(
        step("account_for_gap", since=HALF_A_MINUTE_IN, answer="meeting_stopped"),
        {"pause 2": {"started_at": HALF_A_MINUTE_IN, "ended_at": NOW}},
        (LIVE, PAUSED, 9, RESUMED),
    ),
    Written(
        step("account_for_gap", since="2026-12-08T03:00:00Z", answer="meeting_stopped"),
        {"pause 1": {"started_at": START, "ended_at": NOW}},
        (LIVE, AMINA),
    ),
    Written(
        step("account_for_gap", since=HALF_A_MINUTE_IN, answer="meeting_stopped"),
        {"pause 1": {"started_at": HALF_A_MINUTE_IN}},
        (LIVE, 60, PAUSED),
    ),
    Written(step("keep_time", offset_seconds=3600), {"session 0": {"clock_offset_seconds": 3600.0}}, (LIVE,)),
    Written(step("keep_time", offset_seconds=1, quiet=True), {"session 0": {"clock_offset_seconds": 1.0}}, (LIVE,)),
    Written(
        step("keep_time", offset_seconds=0),
        {"session 0": {"clock_offset_seconds": 0.0}},
        (LIVE, step("keep_time", offset_seconds=3600)),
    ),
    Written(step("show_board", what="asking"), {"session 0": {"board": "asking"}}),
    Written(step("show_message", text="Back at 11"), {"session 0": {"board_message": "Back at 11"}}),
    Written(TIMED, {"timer 1": {"seconds": 90, "started_at": NOW}}, (LIVE,)),
    Written(
        step("start_timer", seconds=86400, purpose="pairs"),
        {"timer 1": {"ended_at": NOW}, "timer 2": {"purpose": "pairs", "seconds": 86400, "started_at": NOW}},
        (LIVE, TIMED),
    ),
    Written(step("stop_timer"), {"timer 1": {"ended_at": NOW}}, (LIVE, TIMED)),
    Written(TEA, {"reminder 2": {"text": "Tea", "due_at": HALF_A_MINUTE_IN, "at": NOW}}, (TEA,)),
    Written(
        step("set_reminder", text="Tea", moment="2026-12-08T04:00:30.999999Z"),
        {"reminder 1": {"text": "Tea", "due_at": "2026-12-08T04:00:30.999000Z", "at": NOW}},
    ),
    Written(step("end_reminder", reminder="1"), {"reminder 1": {"done_at": NOW}}, (TEA,)),
]
AGENDA = [
    Written(TELLING, {"item_run 1": {"item_id": "#agenda_item 1", "started_at": NOW}}, (LIVE,)),
    Written(
        step("next_item"),
        {
            "item_run 1": {"ended_at": NOW},
            "item_run 2": {"item_id": "#agenda_item 2", "started_at": NOW},
            "session 0": {"queue_closed": False},
            "hand 1": {"last_word": False},
        },
        (LIVE, TELLING, step("last_word", who="Bao")),
    ),
    Written(
        step("start_item", item="A3"),
        {
            "item_run 1": {"ended_at": NOW},
            "item_run 2": {"item_id": "#agenda_item 3", "started_at": NOW},
            "agenda_item 3": {"skipped": False},
        },
        (LIVE, TELLING, step("skip_item", item="A3")),
    ),
    Written(
        step("next_item"),
        {
            "item_run 1": {"ended_at": NOW},
            "item_run 2": {"item_id": "#agenda_item 2", "started_at": NOW},
            "stay 1": {"arrived_at": NOW},
            "stay 2": {"person_id": "#person 4", "arrived_at": START, "left_at": NOW},
        },
        (
            step("expect_for", person="Bao", items=["A1"]),
            step("expect_for", person="Chen", items=["A2"]),
            LIVE,
            TELLING,
        ),
    ),
    Written(step("extend_item", minutes=2.5), {"agenda_item 1": {"extended_minutes": 2.5}}, (LIVE, TELLING)),
    Written(
        step("extend_item", minutes=-4, item="A1"),
        {"agenda_item 1": {"extended_minutes": -9.0}},
        (step("extend_item", minutes=-5, item="A1"),),
    ),
    Written(
        step("set_lengths", lengths=[{"item": item, "minutes": 10} for item in ("A1", "A2", "A3")]),
        {
            "agenda_item 1": {"extended_minutes": 0.0},
            "agenda_item 2": {"extended_minutes": -10.0},
            "agenda_item 3": {"extended_minutes": -20.0},
        },
        (step("extend_item", minutes=5, item="A1"),),
    ),
    Written(
        step("set_lengths", lengths=[{"item": "A1", "minutes": 10}, {"item": "A2", "minutes": 1}]),
        {"agenda_item 2": {"extended_minutes": -19.0}},
    ),
    Written(step("skip_item"), {"agenda_item 2": {"skipped": True}}, (LIVE, TELLING)),
    Written(step("skip_item", item="A1"), {"agenda_item 1": {"skipped": False}}, (step("skip_item"),)),
    Written(step("conclude_item", item="A1", text="Bells"), {"agenda_item 1": {"conclusion": "Bells"}}),
]
