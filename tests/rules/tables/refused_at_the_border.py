"""What is refused before a rule is asked: steps that there are not, and arguments that cannot be, word for word."""

from typing import Any

from tests.helpers.meeting import AGENDA, PEOPLE, step
from tests.rules.tables.refused import Refused

BARE: dict[str, Any] = {"title": "x", "starts_at": "2026-12-08T10:00"}
NO_TEXT = "input should be a valid string."
NO_DATE = "it is written like 2026-12-22."
NO_SWITCH = "input should be a valid boolean, unable to interpret input."
KINDS = "input should be 'telling', 'asking' or 'analyzing'."

BORDER = [
    Refused(step("sing"), "There is nothing called 'sing' to do."),
    Refused(
        step("several", what="sing", each=[{}]),
        "There is nothing called 'sing' to do. That was number 1 of 1; none was done.",
    ),
    Refused(step("start", loudly=True), "Nothing called 'loudly' can be given to start."),
    Refused(
        step("add_person", person={"name": "x", "date": 1}), "Nothing called 'person.date' can be given to add_person."
    ),
    Refused(
        step("add_objective", objective={"text": "x", "by": 1}),
        "Nothing called 'objective.by' can be given to add_objective.",
    ),
    Refused(step("add_item", item={**AGENDA[0], "by": 1}), "Nothing called 'item.by' can be given to add_item."),
    Refused(
        step("follow_ups", dates=[{"date": "2027-03-01", "at": 1}]),
        "Nothing called 'dates.0.at' can be given to follow_ups.",
    ),
    Refused(
        step("set_lengths", lengths=[{"item": "A1", "minutes": 9, "by": 1}]),
        "Nothing called 'lengths.0.by' can be given to set_lengths.",
    ),
    Refused(
        step("session", **BARE, objectives=[{"text": text, "ref": "a"} for text in ("x", "y")]),
        "There is an objective 'a' already.",
    ),
    Refused(step("raise_hand"), "Without 'who' raise_hand cannot be done."),
    Refused(
        step("session", **BARE, people=[PEOPLE[0], {"party": "peer"}]),
        "Without 'people.1.name' session cannot be done.",
    ),
    Refused(step("raise_hand", who=None), f"Wrong value for person: {NO_TEXT}"),
    Refused(step("raise_hand", who=True), f"Wrong value for person: {NO_TEXT}"),
    Refused(step("raise_hand", who=1.5), f"Wrong value for person: {NO_TEXT}"),
    Refused(step("note", kind="telling", text="x", who=1.5), f"Wrong value for person: {NO_TEXT}"),
    Refused(step("change_person", person=4), "Nobody here is called '4'."),
    Refused(
        step("move_item", item="A1", by="x"),
        "Wrong value for number of places: input should be a valid integer, unable to parse string as an integer.",
    ),
    Refused(
        step("session", **BARE, agenda=[{**AGENDA[0], "minutes": 0}]),
        "Wrong value for minutes of agenda 1: input should be greater than 0.",
    ),
    Refused(
        step("session", **BARE, purpose={"worth": "perhaps"}),
        "Wrong value for worth: input should be '', 'yes' or 'no'.",
    ),
    Refused(
        step("session", **BARE, purpose={"why": "yes"}),
        "Wrong value for why: input should be 'complex', 'searched', 'followed', 'uncommitted', 'worth' or 'wanted'.",
    ),
    Refused(
        step("plan_lengths", lengths={"A1": 1441}), "Wrong value for A1: input should be less than or equal to 1440."
    ),
    Refused(
        step("set_turn_limit", seconds=3601), "Wrong value for seconds: input should be less than or equal to 3600."
    ),
    Refused(step("set_turn_limit", seconds=-1), "Wrong value for seconds: input should be greater than or equal to 0."),
    Refused(step("start_timer", seconds=0), "Wrong value for seconds: input should be greater than or equal to 1."),
    Refused(
        step("start_timer", seconds=86401), "Wrong value for seconds: input should be less than or equal to 86400."
    ),
    Refused(
        step("set_tags", tags=["x"] * 51),
        "Wrong value for tags: list should have at most 50 items after validation, not 51.",
    ),
    Refused(
        step("set_tags", tags=["x", "x" * 41]),
        "Wrong value for tags 2: value should have at most 40 items after validation, not 41.",
    ),
    Refused(step("set_tags", tags=["x", " # "]), "The tags 2 needs some words."),
    Refused(step("change_objective", objective="OB1", needs=["x", " "]), "The needs 2 needs some words."),
    Refused(step("change_option", option="1", based_on=[1, None]), f"Wrong value for based on 2: {NO_TEXT}"),
    Refused(step("change_item", item="A1", day=367), "Wrong value for day: input should be less than or equal to 366."),
    Refused(step("change_item", item="A1", day=0), "Wrong value for day: input should be greater than or equal to 1."),
    Refused(step("note", kind="sung", text="x"), f"Wrong value for kind: {KINDS}"),
    Refused(step("change_note", note="1", kind="sung"), f"Wrong value for kind: {KINDS}"),
    Refused(
        step("respond", option="1", response="x"),
        "Wrong value for answer: input should be 'adopt', 'adapt', 'explore' or 'park'.",
    ),
    Refused(
        step("set_reminder", text="x", moment="2026-12-08T10:00"),
        "Wrong value for moment: input should have timezone info.",
    ),
    Refused(step("change_lesson", lesson="1", review_on="soon"), f"Wrong value for review on: {NO_DATE}"),
    Refused(step("change_action", action="1", due="soon"), f"Wrong value for due: {NO_DATE}"),
    Refused(step("change_follow_up", follow_up="1", date="soon"), f"Wrong value for date: {NO_DATE}"),
    Refused(step("follow_ups", dates=[{"date": "soon"}]), f"Wrong value for date of dates 1: {NO_DATE}"),
    Refused(step("change_lesson", lesson="1", restricted="x"), f"Wrong value for restricted: {NO_SWITCH}"),
    Refused(step("change_person", person="Bao", called="x"), f"Wrong value for called: {NO_SWITCH}"),
    Refused(step("describe", title=" "), "The title needs some words."),
    Refused(
        step("describe", timezone=""),
        "Wrong value for time zone: there is no time zone called ''; write it like Asia/Dhaka.",
    ),
    Refused(step("split_note", note="1", first=" ", rest="x"), "The first part needs some words."),
    Refused(step("split_note", note="1", first="x", rest=""), "The second part needs some words."),
    Refused(step("split_lesson", lesson="1", second=""), "The title of the second lesson needs some words."),
    Refused(
        step("mark_precedent", source="a", title="x", verdict="x"),
        "Wrong value for verdict: input should be '', 'used', 'raise' or 'not_applicable'.",
    ),
    Refused(step("remove"), "Without 'what' remove cannot be done."),
]
