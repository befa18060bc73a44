"""What is refused in a meeting, word for word."""

from tests.helpers.meeting import START, step
from tests.rules.tables.refused import Refused
from tests.rules.tables.said import AMINA, BAO_ASKS, CHEN_ASKS, FINISHED, LIVE, RELEASED, TELLING
from tests.rules.tables.written import NOW

BEFORE, IN_TIME, LATER = "2026-12-08T03:59:59Z", "2026-12-08T04:00:30Z", "2026-12-08T04:01:31Z"
NOT_YET, IS_OVER, TO_COME = (
    "The meeting has not started yet.",
    "The meeting is over.",
    "That moment has not come yet.",
)
BEGAN = "The meeting began at 10:00:00."
BAO_AWAY = step("leave", who="Bao")
AWAY = "Bao is not here."
ASKS_INSIDE = step("ask_inside", who="Bao")
PROTECTED = step("protect_turn")
TO_FINISH = "Amina is to finish first."
LAST_WORD = step("last_word", who="Bao")
HELD = [
    *(step(rule) for rule in ("pause", "resume", "finish", "next_item", "give_floor", "release_floor", "crosstalk")),
    *(step(rule) for rule in ("log_interruption", "protect_turn", "skip", "put_back", "close_queue", "open_queue")),
    *(step(rule, who="Bao") for rule in ("raise_hand", "lower_hand", "ask_inside", "last_word", "change_hand")),
    step("same_for_all"),
    step("move_hand", who="Bao", to=1),
    step("start_item", item="A1"),
    step("start_timer", seconds=9),
    step("keep_time", offset_seconds=9),
    step("account_for_gap", since=START, answer="went_on"),
    step("since", moment=IN_TIME, who="Bao"),
]
CORRECTIONS = [
    step("reassign_turn", turn="1", who="Bao"),
    step("fill_gap", moment=IN_TIME, who="Bao"),
    step("split_turn", turn="1"),
    step("merge_turn", turn="1"),
    step("move_edge", turn="1", edge="end", moment=IN_TIME),
]

COURSE = [
    *(Refused(one, NOT_YET) for one in (*HELD, *CORRECTIONS)),
    *(Refused(one, IS_OVER, (LIVE, FINISHED)) for one in HELD),
    Refused(LIVE, "The meeting has already started.", (LIVE,)),
    Refused(step("account_for_gap", since=LATER, answer="went_on"), TO_COME, (LIVE,)),
    Refused(step("stop_timer"), "No timer is on."),
    Refused(step("stop_timer"), "No timer is on.", (LIVE, step("start_timer", seconds=9), step("stop_timer"))),
]
AGENDA = [
    Refused(
        step("next_item"),
        "This is the last item of the agenda.",
        (LIVE, step("start_item", item="A3")),
    ),
    Refused(step("next_item"), "The agenda is empty.", (step("set_agenda", items=[]), LIVE)),
    Refused(step("extend_item", minutes=5), "No agenda item is running.", (LIVE,)),
    Refused(step("extend_item", item="A1", minutes=-9.5), "“Telling” cannot be shorter than a minute."),
    Refused(
        step("extend_item", item="A1", minutes=-5),
        "“Telling” cannot be shorter than a minute.",
        (step("extend_item", item="A1", minutes=-5),),
    ),
    Refused(
        step("extend_item", item="A1", minutes=1),
        "“Telling” cannot be longer than a day.",
        (step("change_item", item="A1", minutes=24 * 60),),
    ),
    Refused(step("set_lengths", lengths=[{"item": "A1", "minutes": 5}] * 2), "“Telling” is given two lengths."),
    Refused(
        step("set_lengths", lengths=[{"item": "A1", "minutes": 0.5}]), "“Telling” cannot be shorter than a minute."
    ),
    Refused(
        step("set_lengths", lengths=[{"item": "A1", "minutes": 5}]),
        "“Telling” has already been on.",
        (LIVE, TELLING, step("next_item")),
    ),
    Refused(step("skip_item"), "No agenda item follows that could be skipped.", (LIVE, step("start_item", item="A3"))),
    Refused(step("skip_item", item="A1"), "“Telling” has already been on.", (LIVE, TELLING)),
    Refused(step("skip_item", item="A1"), "“Telling” has already been on.", (LIVE, TELLING, step("next_item"))),
    Refused(step("same_for_all"), "No agenda item is running.", (LIVE,)),
    Refused(step("same_for_all"), "No side has used more than its part of the time.", (LIVE, TELLING)),
    Refused(
        step("same_for_all"),
        "No side has used more than its part of the time.",
        (LIVE, TELLING, step("give_floor", who="Hawa"), 150, RELEASED),
    ),
]
FLOOR = [
    Refused(BAO_ASKS, AWAY, (LIVE, BAO_AWAY)),
    Refused(BAO_ASKS, "The queue is closed; it takes process points only.", (LIVE, step("close_queue"))),
    Refused(step("give_floor", who="Bao"), AWAY, (LIVE, BAO_AWAY)),
    Refused(step("give_floor", who="Bao"), TO_FINISH, (LIVE, AMINA, PROTECTED)),
    Refused(step("give_floor"), TO_FINISH, (LIVE, AMINA, BAO_ASKS, PROTECTED)),
    Refused(step("crosstalk"), TO_FINISH, (LIVE, AMINA, PROTECTED)),
    Refused(ASKS_INSIDE, TO_FINISH, (LIVE, AMINA, PROTECTED)),
    Refused(
        step("give_floor", turn=None), "Nothing was done, for Amina has the floor since a moment ago.", (LIVE, AMINA)
    ),
    Refused(
        step("release_floor", turn=None),
        "Nothing was done, for the floor has changed hands meanwhile.",
        (LIVE, AMINA, RELEASED),
    ),
    Refused(ASKS_INSIDE, "Nobody has the floor; give it to Bao.", (LIVE,)),
    Refused(ASKS_INSIDE, "Nobody has the floor; give it to Bao.", (LIVE, step("crosstalk"))),
    Refused(step("ask_inside", who="Amina"), "Amina has the floor already.", (LIVE, AMINA)),
    Refused(ASKS_INSIDE, "Bao has the floor already.", (LIVE, AMINA, ASKS_INSIDE)),
    Refused(ASKS_INSIDE, AWAY, (LIVE, AMINA, BAO_AWAY)),
    Refused(step("log_interruption"), "Nobody has the floor who could have been interrupted.", (LIVE,)),
    Refused(step("log_interruption", by="Amina"), "Amina cannot interrupt themselves.", (LIVE, AMINA)),
    Refused(PROTECTED, "Nobody has the floor who could be let finish.", (LIVE,)),
    Refused(PROTECTED, "Nobody has the floor who could be let finish.", (LIVE, step("crosstalk"))),
    Refused(step("change_hand", who="Bao", kind="reply"), "Bao does not wait in the queue.", (LIVE,)),
    Refused(step("move_hand", who="Bao", to=1), "Bao does not wait in the queue.", (LIVE,)),
    Refused(step("move_hand", who="Bao"), "Say either to which place, or by how many places.", (LIVE, BAO_ASKS)),
    Refused(
        step("move_hand", who="Bao", to=1, by=1),
        "Say either to which place, or by how many places.",
        (LIVE, BAO_ASKS, CHEN_ASKS),
    ),
    Refused(step("move_hand", who="Bao", to=1), "Bao has the last word and stays last.", (LIVE, CHEN_ASKS, LAST_WORD)),
    Refused(step("skip"), "Nobody waits behind Bao.", (LIVE, BAO_ASKS)),
    Refused(step("skip"), "Only the last word comes after Chen.", (LIVE, CHEN_ASKS, LAST_WORD)),
    Refused(step("put_back"), "Nobody has had the floor yet.", (LIVE,)),
    Refused(step("put_back"), "Nobody has had the floor yet.", (LIVE, step("crosstalk"))),
    Refused(step("put_back"), AWAY, (LIVE, step("give_floor", who="Bao"), 9, BAO_AWAY)),
    Refused(LAST_WORD, AWAY, (LIVE, BAO_AWAY)),
]
ROLL_CALL = [
    Refused(step("arrive", who="Bao", moment=BEFORE), BEGAN, (LIVE,)),
    Refused(step("arrive", who="Bao", moment=BEFORE), BEGAN, (BAO_AWAY, LIVE)),
    Refused(step("arrive", who="Bao", moment=LATER), TO_COME, (BAO_AWAY, LIVE)),
    Refused(step("leave", who="Bao", moment=LATER), TO_COME, (LIVE,)),
    Refused(step("leave", who="Bao", moment=LATER), "The meeting was over by then.", (LIVE, FINISHED)),
    Refused(step("leave", who="Bao"), "The meeting is over; say at what time.", (LIVE, FINISHED)),
    Refused(step("arrive", who="Bao"), "The meeting is over; say at what time.", (BAO_AWAY, LIVE, FINISHED)),
    Refused(
        step("call_roll", not_here=["Bao"]),
        "The meeting is over; say of each when they left.",
        (LIVE, FINISHED),
    ),
    Refused(step("leave", who="Bao", moment=IN_TIME), "Bao has not been here.", (BAO_AWAY, LIVE)),
    Refused(step("call_roll", later=["Bao"]), AWAY, (LIVE, 9, BAO_AWAY)),
    Refused(step("call_roll", later=["Bao"]), AWAY, (step("change_person", person="Bao", invitation="declined"), LIVE)),
    Refused(
        step("leave", who="Bao", moment=IN_TIME),
        "Bao came at 10:01:00 and cannot have left before that.",
        (BAO_AWAY, LIVE, 60, step("arrive", who="Bao")),
    ),
    Refused(
        step("leave", who="Bao", moment=IN_TIME),
        "Bao came at 10:00:45 and cannot have left before that.",
        (BAO_AWAY, LIVE, 45, step("arrive", who="Bao"), 60, BAO_AWAY),
    ),
    Refused(
        step("leave", who="Amina", moment=IN_TIME),
        "Amina had the floor at 10:01:00, after that.",
        (LIVE, AMINA, 60, RELEASED),
    ),
    Refused(
        step("leave", who="Amina", moment=IN_TIME), "Amina had the floor at 10:00:45, after that.", (LIVE, 45, AMINA)
    ),
    Refused(
        step("arrive", who="Amina", moment=IN_TIME), "Amina had the floor at 10:00:09, before that.", (LIVE, 9, AMINA)
    ),
    Refused(
        step("arrive", who="Amina", moment="2026-12-08T04:00:45Z"),
        "Amina had the floor at 10:00:30, before that.",
        (LIVE, 30, step("leave", who="Amina"), step("arrive", who="Amina"), AMINA),
    ),
    Refused(
        step("arrive", who="Bao", moment=START),
        "Bao left at 10:00:30 and cannot have come back before that.",
        (LIVE, 9, BAO_AWAY, 20, step("arrive", who="Bao"), 30, BAO_AWAY, 45, step("arrive", who="Bao")),
    ),
]
TURNS = [
    Refused(step("since", moment=IN_TIME), "Say either who it was, or what it was.", (LIVE,)),
    Refused(step("since", moment=IN_TIME, who="Bao", state="break"), "Say either who it was, or what it was.", (LIVE,)),
    Refused(step("since", moment=BEFORE, who="Bao"), BEGAN, (LIVE,)),
    Refused(step("since", moment=LATER, who="Bao"), TO_COME, (LIVE,)),
    Refused(step("since", moment=IN_TIME, who="Bao"), AWAY, (LIVE, BAO_AWAY)),
    Refused(step("reassign_turn", turn="1"), "Say either who it was, or what it was.", (LIVE, AMINA)),
    Refused(step("reassign_turn", turn="1", who="Bao"), AWAY, (LIVE, BAO_AWAY, AMINA)),
    Refused(step("fill_gap", moment=IN_TIME, who="Bao"), "A turn was on at 10:00:30, or no meeting.", (LIVE, AMINA)),
    Refused(step("fill_gap", moment=NOW, who="Bao"), "A turn was on at 10:01:30, or no meeting.", (LIVE,)),
    Refused(step("fill_gap", moment=LATER, who="Bao"), "A turn was on at 10:01:31, or no meeting.", (LIVE,)),
    Refused(step("fill_gap", moment=BEFORE, who="Bao"), "A turn was on at 09:59:59, or no meeting.", (LIVE,)),
    Refused(
        step("split_turn", turn="1", moment=START),
        "The turn lasted from 10:00:00 to 10:01:30; it can be split only in between.",
        (LIVE, AMINA),
    ),
    Refused(
        step("split_turn", turn="1", moment=IN_TIME),
        "The turn lasted from 10:00:00 to 10:00:30; it can be split only in between.",
        (LIVE, AMINA, 30, RELEASED),
    ),
    Refused(step("merge_turn", turn="1"), "It is the first turn; there is none before it.", (LIVE, AMINA)),
    Refused(step("move_edge", turn="1", edge="end", moment=IN_TIME), "The turn is still on.", (LIVE, AMINA)),
    Refused(step("move_edge", turn="1", edge="start", moment=BEFORE), BEGAN, (LIVE, 30, AMINA)),
    Refused(step("move_edge", turn="1", edge="start", moment=LATER), TO_COME, (LIVE, AMINA)),
    Refused(
        step("move_edge", turn="2", edge="start", moment=START),
        "It can be moved between 10:00:00 and 10:01:30; beyond that nothing of a turn is left.",
        (LIVE, AMINA, 30, step("give_floor", who="Bao")),
    ),
    Refused(
        step("move_edge", turn="3", edge="start", moment="2026-12-08T04:00:09Z"),
        "It can be moved between 10:00:30 and 10:01:30; beyond that nothing of a turn is left.",
        (LIVE, AMINA, 30, step("give_floor", who="Bao"), 60, step("give_floor", who="Chen")),
    ),
    Refused(
        step("move_edge", turn="1", edge="end", moment="2026-12-08T04:01:00Z"),
        "It can be moved between 10:00:00 and 10:01:00; beyond that nothing of a turn is left.",
        (LIVE, AMINA, 30, step("give_floor", who="Bao"), 60, RELEASED),
    ),
    Refused(
        step("move_edge", turn="1", edge="start", moment=IN_TIME),
        "It can be moved between 10:00:00 and 10:00:30; beyond that nothing of a turn is left.",
        (LIVE, AMINA, 30, RELEASED),
    ),
    Refused(
        step("move_edge", turn="1", edge="end", moment=START),
        "It can be moved between 10:00:00 and 10:01:30; beyond that nothing of a turn is left.",
        (LIVE, AMINA, 30, RELEASED),
    ),
]
