"""What the steps of the preparation are called, and those that the library takes."""

from tests.helpers.meeting import HEADER, step
from tests.rules.tables.said import Said

BREAK = {"title": "Break", "phase": "break", "minutes": 5}
MAP = step("add_material", title="Map")
TIDES = {"source": "a", "title": "Tide tables"}

PREPARATION = [
    Said(step("session", **HEADER), "Made “Storm warnings”"),
    Said(step("describe", title="Bells"), "Changed “Title”"),
    Said(step("describe", starts_at="2026-12-09T10:00"), "Changed “Date”"),
    Said(step("describe", starts_at="2026-12-08T11:00"), "Changed “Begins at”"),
    Said(step("describe", starts_at="2026-12-09T11:00"), "Changed “Date”, “Begins at”"),
    Said(step("describe", timezone="Africa/Nairobi"), "Changed “Time zone”"),
    Said(step("describe", place="Room 4"), "Changed “Place”"),
    Said(step("describe", ends_by="17:00"), "Changed “Ends by”"),
    Said(step("describe", context="A town"), "Changed “Context”"),
    Said(step("describe", history="Bells"), "Changed “Tried so far”"),
    Said(step("describe", ideas="Drums"), "Changed “Ideas so far”"),
    Said(step("describe", still_open="The day"), "Changed “Still open”"),
    Said(step("describe", already_decided="The town"), "Changed “Decided”"),
    Said(step("describe", decision_by="2026-12-22"), "Changed “Decision by”"),
    Said(step("describe", privacy="confidential"), "Changed “Privacy”"),
    Said(step("describe", language="fr"), "Changed “Documents in”"),
    Said(
        step("answer_purpose", question="complex", answer="yes"),
        "Answered yes to “Is the knowledge you need in people's heads, not in documents?”",
    ),
    Said(MAP, "Added “Map” to the materials"),
    Said(step("change_material", material="1", title="A map"), "Changed “A map”", (MAP,)),
    Said(step("add_objective", objective={"text": "Name a keeper"}), "Added objective OB3"),
    Said(step("change_objective", objective="OB2", text="Choose two"), "Changed objective OB2"),
    Said(step("add_person", person={"name": "Dana"}), "Added Dana"),
    Said(step("add_people", people=[{"name": "Dana"}, {"name": "Bao"}]), "Added Dana"),
    Said(step("add_people", people=[{"name": "Dana"}, {"name": "Ezra"}]), "Added 2 people"),
    Said(step("mark_people", people=["Bao"], invitation="invited"), "Marked Bao: invited"),
    Said(
        step("mark_people", people=["Bao"], invitation="", called=False),
        "Marked Bao: not invited, not called",
        (step("mark_people", people=["Bao"], invitation="invited", called=True),),
    ),
    Said(
        step("mark_people", people=["Hawa", "Bao", "Chen"], briefing="read", called=True),
        "Marked 2 people: briefing read, called",
        (step("mark_people", people=["Hawa"], briefing="read", called=True),),
    ),
    Said(
        step("mark_people", people=["Bao"], briefing="", called=True),
        "Marked Bao: no briefing",
        (step("mark_people", people=["Bao"], briefing="sent", called=True),),
    ),
    Said(step("change_person", person="Bao", name="Bao Thu"), "Changed Bao Thu"),
    Said(step("move_person", person="Bao", by=-1), "Moved Bao"),
    Said(step("set_agenda", items=[BREAK]), "Set an agenda of 1 item"),
    Said(step("set_agenda", items=[BREAK, BREAK]), "Set an agenda of 2 items"),
    Said(step("add_item", item=BREAK), "Added “Break” to the agenda"),
    Said(step("change_item", item="A1", title="Told"), "Changed “Told”"),
    Said(step("change_item", item="A1", title="Told", day=2), "Changed “Told”"),
    Said(step("plan_lengths", lengths={"A1": 15, "A2": 20}), "Changed the length of 1 item"),
    Said(step("plan_lengths", lengths={"A1": 15, "A2": 25}), "Changed the length of 2 items"),
    Said(step("move_item", item="A1", by=1), "Moved “Telling”"),
    Said(step("duplicate_item", item="A1"), "Duplicated “Telling”"),
    Said(step("split_item", item="A1"), "Split “Telling”"),
    Said(step("shift_days", item="A2", by=1), "“Asking” comes on day 2"),
    Said(step("mark_precedent", **TIDES, verdict="used"), "Marked “Tide tables”"),
    Said(
        step("mark_precedent", source="a", title="Another name", verdict="raise"),
        "Marked “Tide tables”",
        (step("mark_precedent", **TIDES, verdict="used"),),
    ),
    Said(
        step("mark_precedent", source="a", title="Another name", verdict=""),
        "Unmarked “Tide tables”",
        (step("mark_precedent", **TIDES, verdict="used"),),
    ),
    Said(step("add_ground_rules", texts=["Say because"]), "Added 1 ground rule"),
    Said(step("add_ground_rules", texts=["Say because", "Listen", "Say because"]), "Added 2 ground rules"),
    Said(
        step("change_ground_rule", ground_rule="1", text="Say why"),
        "Changed a ground rule",
        (step("add_ground_rules", texts=["Say because"]),),
    ),
    Said(
        step("move_ground_rule", ground_rule="1", by=1),
        "Moved a ground rule",
        (step("add_ground_rules", texts=["Say because", "Short turns"]),),
    ),
    Said(
        step("point_at_ground_rule", ground_rule="3"),
        "Pointed at ground rule 2",
        (
            step("add_ground_rules", texts=["Say because", "Ask first", "Short turns"]),
            step("remove", what="ground_rule 1"),
        ),
    ),
    Said(step("add_checklist_items", texts=["Pens"]), "Added to the checklist"),
    Said(
        step("change_checklist_item", checklist_item="1", text="Ten pens"),
        "Changed “Ten pens”",
        (step("add_checklist_items", texts=["Pens"]),),
    ),
    Said(step("remove", what="person 4"), "Took out Bao"),
    Said(step("remove", what="agenda_item 1"), "Took out “Telling”"),
    Said(step("remove", what="material 1"), "Took out material 1", (MAP,)),
    Said(step("expect_for", person="Bao", items=["A2"]), "Changed Bao"),
    Said(step("several", what="move_person", each=[{"person": "Bao", "by": 1}]), "Moved Bao"),
    Said(
        step("several", what="move_person", each=[{"person": name, "by": 1} for name in ("Bao", "Noor", "Hawa")]),
        "Moved Bao and 1 more",
    ),
    Said(
        step("several", what="move_person", each=[{"person": name, "by": 1} for name in ("Bao", "Hawa", "Chen")]),
        "Moved Bao and 2 more",
    ),
]
LIBRARY = [
    Said(step("set_tags", tags=["#storm", "early warning"]), "Tagged the session #storm #early-warning"),
    Said(step("set_tags", tags=[]), "Took the tags off the session", (step("set_tags", tags=["storm"]),)),
    Said(step("archive_session"), "Put the session into the archive"),
    Said(step("archive_session", on=False), "Took the session out of the archive", (step("archive_session"),)),
    Said(step("discard_session"), "Put the session into the bin"),
    Said(step("restore_session"), "Took the session out of the bin", (step("discard_session"),)),
]
