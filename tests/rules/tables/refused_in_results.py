"""What is refused before a meeting, at the flipchart and in the wrap-up, word for word."""

from tests.helpers.meeting import AGENDA, step
from tests.rules.tables.refused import Refused
from tests.rules.tables.said import AMINA, ASKED, BELLS, LEARNED, LIVE, TELLING, TOLD

IS_HERE = "Bao is already here; add something that tells the two apart."
STAYS = "What has been on stays where it is, before what is still to come."
RUNNING = "The agenda is already running; change its items one by one."
NO_MORE = "That is not here any more."

PREPARATION = [
    Refused(
        step("session", title="x", starts_at="2026-03-29T02:30", timezone="Europe/Berlin"),
        "The clocks in Europe/Berlin skip 2026-03-29 02:30; choose another time.",
    ),
    Refused(
        step("session", title="x", starts_at="2026-03-29T02:30", timezone="Asia/Atlantis"),
        "Wrong value for time zone: there is no time zone called 'Asia/Atlantis'; write it like Asia/Dhaka.",
    ),
    Refused(
        step("describe", starts_at="2026-12-08T10:00+06:00"),
        "Wrong value for start: give the local time without an offset, like 2026-12-08T10:00.",
    ),
    Refused(step("describe", language="tlh"), "Wrong value for language: give the code of a language: en, fr, es."),
    Refused(step("describe", ends_by="late"), "Wrong value for ends by: give a time of day like 14:00."),
    Refused(step("describe", title=" "), "The title needs some words."),
    Refused(step("add_objective", objective={"ref": "OB1", "text": "x"}), "There is an objective 'OB1' already."),
    Refused(step("add_person", person={"name": "Bao"}), IS_HERE),
    Refused(step("change_person", person="Chen", name="Bao"), IS_HERE),
    Refused(
        step("add_people", people=[{"name": "Dana", "ref": "d"}, {"name": "Ezra", "ref": "d"}]),
        "Two people have the reference 'd'.",
    ),
    Refused(
        step("add_person", person={"name": "Ezra", "ref": "d"}),
        "Two people have the reference 'd'.",
        (step("add_person", person={"name": "Dana", "ref": "d"}),),
    ),
    Refused(step("set_agenda", items=[AGENDA[0]] * 2), "Two agenda items have the same reference."),
    Refused(step("set_agenda", items=[]), RUNNING, (LIVE, TELLING)),
    Refused(step("plan_lengths", lengths={"A2": 5}), RUNNING, (LIVE, TELLING)),
    Refused(step("add_item", item=AGENDA[1]), "The agenda has an item 'A2' already."),
    Refused(step("change_item", item="A1", day=2), STAYS, (LIVE, TELLING)),
    Refused(step("move_item", item="A1", by=1), STAYS, (LIVE, TELLING)),
    Refused(step("move_item", item="A3", by=-2), STAYS, (LIVE, TELLING)),
    Refused(step("move_item", item="A2", by=-1), STAYS, (LIVE, TELLING, step("next_item"))),
    Refused(step("duplicate_item", item="A1"), STAYS, (LIVE, TELLING, step("next_item"))),
    Refused(step("split_item", item="A1"), "“Telling” has already been on.", (LIVE, TELLING)),
    Refused(
        step("split_item", item="A1"),
        "“Telling” is too short to be split.",
        (step("change_item", item="A1", minutes=1),),
    ),
    Refused(
        step("shift_days", item="A1", by=1), "What has been on stays on its day.", (LIVE, step("start_item", item="A2"))
    ),
    Refused(step("shift_days", item="A1", by=-1), "“Telling” cannot come on day 0."),
    Refused(step("shift_days", item="A2", by=-1), "“Asking” cannot come on day 0."),
    Refused(
        step("shift_days", item="A3", by=-1),
        "“Feedback” cannot come on day 1.",
        (step("shift_days", item="A2", by=1),),
    ),
    Refused(
        step("shift_days", item="A2", by=30),
        "“Asking” cannot come on day 31.",
        (step("change_item", item="A3", day=337),),
    ),
    Refused(step("remove", what="x"), NO_MORE),
    Refused(step("remove", what="aaaaaaaa-1111-4000-8000-000000000001"), NO_MORE),
    Refused(step("remove", what="turn 1"), NO_MORE, (LIVE, AMINA)),
    Refused(step("remove", what="agenda_item 1"), "“Telling” has been on and cannot be taken out.", (LIVE, TELLING)),
    Refused(step("remove", what="person 4"), "Bao cannot be taken out: note 1 is in that name.", (ASKED,)),
    Refused(step("several", what="several", each=[{}]), "'several' cannot be done several times in one step."),
    Refused(
        step("several", what="add_person", each=[{"person": {"name": name}} for name in ("Dana", "Bao", "Ezra")]),
        f"{IS_HERE} That was number 2 of 3; none was done.",
    ),
    Refused(step("set_tags", tags=["# #"]), "The tags 1 needs some words."),
]
RESULTS = [
    Refused(step("keep_wording"), "Since the meeting began every rewording is kept as a version.", (LIVE,)),
    Refused(
        step("keep_wording"),
        "This wording is kept already; the next words you write are another version.",
        (step("keep_wording"),),
    ),
    Refused(step("link", note="1", kind="answers", to=["1"]), "A note cannot be linked with itself.", (TOLD,)),
    Refused(step("answered_by", note="1", by=["1"]), "A note cannot answer itself.", (TOLD,)),
    Refused(
        step("change_note", note="1", text="x", was="Who?"),
        "Note 1 has been changed meanwhile; your words stand in the line.",
        (ASKED,),
    ),
    Refused(
        step("split_note", note="1", first="x", rest="y", was="Who?"),
        "Note 1 has been changed meanwhile; your words stand in the line.",
        (ASKED,),
    ),
    Refused(step("join_notes", note="1", into="1"), "A note cannot be joined with itself.", (TOLD,)),
    Refused(step("merge_lessons", lesson="1", into="1"), "A lesson cannot be merged into itself.", (LEARNED,)),
    Refused(step("draw_lesson", notes=[]), "A lesson is drawn from one note at least."),
    Refused(step("pass_option", who="Hawa"), "Hawa is not one of the peers, who alone are asked for options."),
    Refused(step("respond", option="2", response="adopt"), "There is no option '2'.", (BELLS,)),
]
