"""What the steps of a meeting that is on are called."""

from tests.helpers.meeting import START, step
from tests.rules.tables.said import AMINA, BAO_ASKS, CHEN_ASKS, FINISHED, LIVE, RELEASED, TELLING, TOLD, Said

HOUR = 3600
NINE_SECONDS_IN, HALF_A_MINUTE_IN = "2026-12-08T04:00:09Z", "2026-12-08T04:00:30Z"

COURSE = [
    Said(LIVE, "Started the meeting"),
    Said(step("pause"), "Paused the meeting", (LIVE,)),
    Said(step("resume"), "Resumed the meeting", (LIVE, step("pause"))),
    Said(FINISHED, "Ended the meeting", (LIVE,)),
    Said(
        step("account_for_gap", since=START, answer="speaker_stopped"),
        "Ended the turn of Amina where it was last seen",
        (LIVE, AMINA),
    ),
    Said(
        step("account_for_gap", since=START, answer="speaker_stopped"),
        "Crosstalk ended where it was last seen",
        (LIVE, step("crosstalk")),
    ),
    Said(
        step("account_for_gap", since=START, answer="meeting_stopped"),
        "Left out the time the console was closed",
        (LIVE,),
    ),
    Said(
        step("account_for_gap", since=START, answer="meeting_stopped"),
        "Left out the time the console was closed",
        (LIVE, 60, step("pause")),
    ),
    Said(
        step("keep_time", offset_seconds=HOUR),
        "Kept the meeting's time, the computer's clock was set back by 1 h 00 min",
        (LIVE,),
    ),
    Said(step("keep_time", offset_seconds=-24 * HOUR), "Kept the meeting's time", (LIVE,)),
    Said(
        step("keep_time", offset_seconds=0),
        "Took the time from the computer's clock again",
        (LIVE, step("keep_time", offset_seconds=HOUR)),
    ),
    Said(step("keep_time", offset_seconds=HOUR, quiet=True), "", (LIVE,)),
    Said(step("show_board", what="points"), "Let the board show the last points", (step("show_board", what="blank"),)),
    Said(step("show_board", what="challenge"), "Let the board show the challenge"),
    Said(step("show_board", what="ground_rules"), "Let the board show the ground rules"),
    Said(step("show_board", what="look_back"), "Let the board show the look-back"),
    Said(step("show_board", what="blank"), "Let the board show nothing"),
    Said(step("show_board", what="asking"), "Let the board show what is asking"),
    Said(step("show_message", text="Back at 11"), "Let the board say “Back at 11”"),
    Said(step("show_message", text=""), "Took the message off the board", (step("show_message", text="Back at 11"),)),
    Said(step("start_timer", seconds=90), "Started a timer of 1:30", (LIVE,)),
    Said(step("start_timer", seconds=HOUR, purpose="writing"), "Started a timer of 1:00:00: silent writing", (LIVE,)),
    Said(step("stop_timer"), "Stopped the timer: in pairs", (LIVE, step("start_timer", seconds=9, purpose="pairs"))),
    Said(step("set_reminder", text="Tea", moment=START), "Set a reminder for 10:00"),
    Said(step("end_reminder", reminder="1"), "Done: “Tea”", (step("set_reminder", text="Tea", moment=START),)),
]
AGENDA = [
    Said(step("next_item"), "Started “Telling”", (LIVE,)),
    Said(step("start_item", item="A3"), "Started “Feedback”", (LIVE,)),
    Said(
        step("start_item", item="A2"),
        "Started “Asking”; Bao leaves, Chen comes",
        (
            step("expect_for", person="Bao", items=["A1"]),
            step("expect_for", person="Chen", items=["A2"]),
            LIVE,
            TELLING,
        ),
    ),
    Said(
        step("next_item"),
        "Started “Feedback”; Bao comes",
        (step("expect_for", person="Bao", items=["A1", "A3"]), LIVE, TELLING, 9, step("next_item")),
    ),
    Said(
        TELLING, "Started “Telling”", (step("expect_for", person="Bao", items=["A3"]), LIVE, step("arrive", who="Bao"))
    ),
    Said(step("extend_item", minutes=2.5), "Extended “Telling” by 2.5 min", (LIVE, TELLING)),
    Said(step("extend_item", minutes=0.5, item="A2"), "Extended “Asking” by 0.5 min"),
    Said(step("extend_item", minutes=-5, item="A2"), "Shortened “Asking” by 5 min"),
    Said(step("set_lengths", lengths=[{"item": "A1", "minutes": 5}]), "Gave “Telling” 5 min"),
    Said(
        step("set_lengths", lengths=[{"item": item, "minutes": 5} for item in ("A1", "A2")]),
        "Gave “Telling” 5 min, “Asking” 5 min",
    ),
    Said(step("skip_item"), "Skipped “Telling”"),
    Said(step("skip_item", item="A2"), "Took in again “Asking”", (step("skip_item", item="A2"),)),
    Said(step("conclude_item", item="A1", text="Bells"), "Concluded “Telling”"),
    Said(
        step("conclude_item", item="A1", text=""),
        "Took out the conclusion of “Telling”",
        (step("conclude_item", item="A1", text="Bells"),),
    ),
]
FLOOR = [
    Said(BAO_ASKS, "Raised the hand of Bao", (LIVE,)),
    Said(step("lower_hand", who="Bao"), "Lowered the hand of Bao", (LIVE, BAO_ASKS)),
    Said(AMINA, "Gave the floor to Amina", (LIVE,)),
    Said(step("give_floor"), "Gave the floor to Bao", (LIVE, BAO_ASKS, CHEN_ASKS)),
    Said(step("ask_inside", who="Bao"), "Let Bao ask in the turn of Amina", (LIVE, AMINA)),
    Said(step("ask_inside", who="Amina"), "Let Amina go on", (LIVE, AMINA, step("ask_inside", who="Bao"))),
    Said(RELEASED, "Let Amina go on", (LIVE, AMINA, step("ask_inside", who="Bao"))),
    Said(RELEASED, "Ended the turn of Amina", (LIVE, AMINA)),
    Said(RELEASED, "Crosstalk ended; nobody has the floor", (LIVE, step("crosstalk"))),
    Said(RELEASED, "Break ended", (LIVE, step("since", moment=START, state="break"))),
    Said(step("crosstalk"), "Crosstalk began", (LIVE,)),
    Said(step("log_interruption"), "Noted that Amina was interrupted", (LIVE, AMINA)),
    Said(step("log_interruption", who="Bao", by="Chen"), "Noted that Bao was interrupted", (LIVE, AMINA)),
    Said(step("protect_turn"), "Let Amina finish", (LIVE, AMINA)),
    Said(
        step("protect_turn", on=False),
        "Let others in again before Amina ends",
        (LIVE, AMINA, step("protect_turn")),
    ),
]
QUEUE = [
    Said(step("set_queue", order="not_heard_first"), "Changed the queue to not heard first"),
    Said(step("set_queue", replies_next=True), "Let replies go next"),
    Said(
        step("set_queue", replies_next=False),
        "Let replies wait like the others",
        (step("set_queue", replies_next=True),),
    ),
    Said(step("change_hand", who="Bao", kind="reply"), "Changed the hand of Bao", (LIVE, BAO_ASKS)),
    Said(step("move_hand", who="Chen", to=1), "Moved Chen to place 1", (LIVE, BAO_ASKS, CHEN_ASKS)),
    Said(step("move_hand", who="Bao", by=9), "Moved Bao to place 2", (LIVE, BAO_ASKS, CHEN_ASKS)),
    Said(step("skip"), "Passed over Bao", (LIVE, BAO_ASKS, CHEN_ASKS)),
    Said(step("put_back"), "Put Amina back at the top of the queue", (LIVE, AMINA)),
    Said(step("last_word", who="Bao"), "Gave Bao the last word", (LIVE,)),
    Said(step("close_queue"), "Closed the queue", (LIVE,)),
    Said(step("open_queue"), "Opened the queue", (LIVE, step("close_queue"))),
    Said(step("set_turn_limit", seconds=65), "Set the limit of a turn: 1:05"),
    Said(step("set_turn_limit", seconds=600), "Set the limit of a turn: 10:00"),
    Said(step("set_turn_limit", seconds=0), "Set the limit of a turn: none"),
    Said(
        step("same_for_all"),
        "Gave every side 1 s more",
        (LIVE, TELLING, step("give_floor", who="Hawa"), 151, RELEASED),
    ),
    Said(
        step("same_for_all"),
        "Gave every side 10 s more",
        (LIVE, TELLING, step("give_floor", who="Hawa"), 160, RELEASED),
    ),
]
ROLL_CALL = [
    Said(step("arrive", who="Bao"), "Marked Bao as here", (step("leave", who="Bao"),)),
    Said(step("leave", who="Bao"), "Marked Bao as not here"),
    Said(step("call_roll", later=["Bao"]), "Marked Bao as coming later"),
    Said(step("call_roll", not_here=["Bao"], later=["Chen"]), "Called the roll: 2 marked"),
    Said(step("call_roll", not_here=["Bao"]), "Marked Bao as not here", (LIVE,)),
    Said(step("call_roll", later=["Bao"]), "Marked Bao as coming later", (LIVE,)),
    Said(step("call_roll", not_here=["Amina"]), "Noted that Amina left", (LIVE, AMINA)),
    Said(step("call_roll", later=["Bao"]), "Marked Bao as coming later", (step("leave", who="Bao"), LIVE)),
    Said(step("arrive", who="Bao"), "Noted that Bao came", (step("leave", who="Bao"), LIVE)),
    Said(
        step("arrive", who="Bao", moment=NINE_SECONDS_IN),
        "Noted that Bao came at 10:00:09",
        (step("leave", who="Bao"), LIVE),
    ),
    Said(step("arrive", who="Bao"), "Noted that Bao came back", (LIVE, 9, step("leave", who="Bao"))),
    Said(step("leave", who="Bao"), "Noted that Bao left", (LIVE,)),
    Said(step("leave", who="Bao", moment=NINE_SECONDS_IN), "Noted that Bao left at 10:00:09", (LIVE,)),
    Said(
        step("leave", who="Bao", moment=HALF_A_MINUTE_IN),
        "Corrected: Bao left at 10:00:30",
        (LIVE, 60, step("leave", who="Bao")),
    ),
    Said(step("arrive", who="Bao", moment=NINE_SECONDS_IN), "Corrected: Bao came at 10:00:09", (LIVE,)),
]
TURNS = [
    Said(step("since", moment=HALF_A_MINUTE_IN, who="Bao"), "Corrected: Bao since 10:00:30", (LIVE, AMINA)),
    Said(step("since", moment=HALF_A_MINUTE_IN, state="silence"), "Corrected: silence since 10:00:30", (LIVE, AMINA)),
    Said(
        step("since", moment=HALF_A_MINUTE_IN, who="Bao"),
        "Corrected: Bao since 10:00:30, with 1 note",
        (LIVE, AMINA, 40, TOLD),
    ),
    Said(step("reassign_turn", turn="1", who="Bao"), "Corrected: Bao at 10:00:09", (LIVE, 9, AMINA)),
    Said(
        step("reassign_turn", turn="1", who="Bao"),
        "Corrected: Bao at 10:00:09, with 2 notes",
        (LIVE, 9, AMINA, TOLD, 40, TOLD),
    ),
    Said(
        step("reassign_turn", turn="1", who="Bao"),
        "Corrected: Bao at 10:00:09, with 1 note, 1 parked point",
        (LIVE, 9, AMINA, TOLD, step("park", text="A side topic", who="Amina")),
    ),
    Said(
        step("merge_turn", turn="2"),
        "Merged the turn at 10:01:00 into that of Amina, with 1 option",
        (LIVE, AMINA, 60, step("give_floor", who="Bao"), step("option", title="A way", by="Bao")),
    ),
    Said(
        step("fill_gap", moment=HALF_A_MINUTE_IN, state="break"),
        "Corrected: break at 10:00:09",
        (LIVE, AMINA, 9, RELEASED),
    ),
    Said(step("split_turn", turn="1"), "Split the turn at 10:00:45", (LIVE, AMINA)),
    Said(
        step("merge_turn", turn="2"),
        "Merged the turn at 10:00:09 into that of Amina",
        (LIVE, AMINA, 9, step("give_floor", who="Bao")),
    ),
    Said(
        step("merge_turn", turn="2"),
        "Merged the turn at 10:00:09 into that of crosstalk",
        (LIVE, step("crosstalk"), 9, step("give_floor", who="Bao")),
    ),
    Said(
        step("move_edge", turn="1", edge="start", moment=NINE_SECONDS_IN),
        "Moved the beginning of Amina to 10:00:09",
        (LIVE, AMINA),
    ),
    Said(
        step("move_edge", turn="1", edge="end", moment=NINE_SECONDS_IN),
        "Moved the end of crosstalk to 10:00:09",
        (LIVE, step("crosstalk"), 60, AMINA),
    ),
]
