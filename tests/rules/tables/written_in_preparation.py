"""What the steps of the preparation write."""

from tests.helpers.meeting import HEADER, step
from tests.rules.tables.said import LIVE
from tests.rules.tables.written import GONE, NOW, START, Written, each

WHOLE_HEADER = HEADER | {
    "title": "Wells",
    "challenge": "",
    "objectives": [{"text": "Name a keeper"}],
    "people": [{"name": "Dana"}],
    "agenda": [{"title": "All", "phase": "asking", "minutes": 9}],
    "queue": "round",
    "privacy": "confidential",
    "place": "Room 4",
    "ends_by": "5pm",
    "context": "A delta",
    "history": "A flood",
    "ideas": "Bells",
    "still_open": "Where",
    "already_decided": "That",
    "decision_by": "2027-01-08",
    "purpose": {"complex": "yes", "worth": ""},
    "ground_rules": ["Say because", "Short turns"],
    "checklist": ["Pens", "Tea"],
}
BARE = {"title": "Wells", "starts_at": "2026-12-08T10:00"}
ITEM_GIVEN = {
    "title": "Break",
    "phase": "break",
    "minutes": 5,
    "day": 2,
    "lead": "Noor",
    "note": "Tea",
    "pinned": "14:00",
}
PERSON_GIVEN = {
    "ref": "d",
    "name": "Дана",
    "latin": "Dana",
    "party": "host",
    "organisation": "Coast Guard",
    "role": "Pilot",
    "email": "d@example.org",
    "language": "Bangla",
    "skills": ["tides"],
    "outsider": True,
    "outsider_reason": "Knows wells",
    "reports_to": "The mayor",
    "also": "note_taker",
    "invitation": "accepted",
    "briefing": "sent",
    "called": True,
}
SAID_OF_A_PERSON = {name: value for name, value in PERSON_GIVEN.items() if name != "ref"}
MATERIAL = {"title": "Map", "location": "~/map", "purpose": "To see", "audience": "peers", "sent_on": "2026-12-01"}

ABOUT = [
    Written(
        step("session", **WHOLE_HEADER),
        {
            "session 0": {
                "title": "Wells",
                "timezone": "Asia/Dhaka",
                "starts_at": START,
                "queue": "round",
                "privacy": "confidential",
                "place": "Room 4",
                "ends_by": "17:00",
                "context": "A delta",
                "history": "A flood",
                "ideas": "Bells",
                "still_open": "Where",
                "already_decided": "That",
                "decision_by": "2027-01-08",
                "purpose": {"complex": "yes"},
                "made_at": NOW,
            },
            "objective 1": {"ref": "OB1", "text": "Name a keeper"},
            "person 1": {"name": "Dana"},
            "agenda_item 1": {"ref": "A1", "title": "All", "phase": "asking", "minutes": 9.0},
            "ground_rule 1": {"text": "Say because"},
            "ground_rule 2": {"text": "Short turns"},
            "checklist_item 1": {"text": "Pens"},
            "checklist_item 2": {"text": "Tea"},
        },
    ),
    Written(
        step("session", **BARE, challenge="How?"),
        {
            "session 0": {"title": "Wells", "starts_at": "2026-12-08T10:00:00Z", "made_at": NOW},
            "wording 1": {"text": "How?", "at": NOW},
        },
    ),
    *each(
        "describe",
        {},
        "session 0",
        (),
        title="Wells",
        starts_at=("2026-12-09T10:00", {"starts_at": "2026-12-09T04:00:00Z"}),
        timezone=("UTC", {"timezone": "UTC", "starts_at": "2026-12-08T10:00:00Z"}),
        place="Room 4",
        ends_by=("5pm", {"ends_by": "17:00"}),
        context="A delta",
        history="A flood",
        ideas="Bells",
        still_open="Where",
        already_decided="That",
        decision_by="2027-01-08",
        privacy="confidential",
    ),
    Written(
        step("describe", decision_by=None),
        {"session 0": {"decision_by": None}},
        (step("describe", decision_by="2027-01-08"),),
    ),
    Written(
        step("answer_purpose", question="worth", answer="no"),
        {"session 0": {"purpose": {"complex": "yes", "worth": "no"}}},
        (step("answer_purpose", question="complex", answer="yes"),),
    ),
    Written(step("add_objective", objective={"text": "Keep"}), {"objective 3": {"ref": "OB3", "text": "Keep"}}),
    Written(
        step("add_objective", objective={"ref": "K", "text": "Keep", "sign_of_success": "A name", "needs": ["tides"]}),
        {"objective 3": {"ref": "K", "text": "Keep", "sign_of_success": "A name", "needs": ["tides"]}},
    ),
    *each(
        "change_objective",
        {"objective": "OB2"},
        "objective 2",
        (),
        text="Two",
        sign_of_success="A bell",
        needs=["tides"],
    ),
    Written(step("add_material", title="Map"), {"material 1": {"title": "Map"}}),
    Written(step("add_material", **MATERIAL), {"material 2": MATERIAL}, (step("add_material", title="Map"),)),
    *each("change_material", {"material": "1"}, "material 1", (step("add_material", title="A map"),), **MATERIAL),
    Written(
        step("mark_precedent", source="a", title="Tides", verdict="used"),
        {"precedent 1": {"source": "a", "title": "Tides", "verdict": "used"}},
    ),
    Written(
        step("mark_precedent", source="a", lesson="l1", title="Pilot", text="First", origin="Tides", verdict="raise"),
        {
            "precedent 2": {
                "source": "a",
                "lesson": "l1",
                "title": "Pilot",
                "text": "First",
                "origin": "Tides",
                "verdict": "raise",
            }
        },
        (step("mark_precedent", source="a", title="Tides", verdict="used"),),
    ),
    Written(
        step("mark_precedent", source="a", title="Other", text="Words", origin="There", verdict="raise"),
        {"precedent 1": {"verdict": "raise"}},
        (step("mark_precedent", source="a", title="Tides", verdict="used"),),
    ),
]
PEOPLE = [
    Written(step("add_person", person={"name": "Dana"}), {"person 8": {"name": "Dana"}}),
    Written(step("add_person", person=PERSON_GIVEN), {"person 8": PERSON_GIVEN}),
    Written(
        step("add_person", person={"name": "Dana"}),
        {"person 8": {"name": "Dana"}, "stay 1": {"person_id": "#person 8", "arrived_at": NOW}},
        (LIVE,),
    ),
    Written(
        step("add_person", person={"name": "Dana", "invitation": "declined"}),
        {"person 8": {"name": "Dana", "invitation": "declined"}},
        (LIVE,),
    ),
    Written(
        step(
            "add_people",
            people=[{"name": "Dana"}, {"name": "Bao"}, {"name": "Ezra", "invitation": "declined"}, {"name": "Gus"}],
        ),
        {
            "person 8": {"name": "Dana"},
            "person 9": {"name": "Ezra", "invitation": "declined"},
            "person 10": {"name": "Gus"},
            "stay 2": {"person_id": "#person 8", "arrived_at": NOW},
            "stay 3": {"person_id": "#person 10", "arrived_at": NOW},
        },
        (LIVE, step("leave", who="Bao")),
    ),
    *each("change_person", {"person": "Noor"}, "person 7", (), **SAID_OF_A_PERSON),
    *each("mark_people", {"people": ["Noor"]}, "person 7", (), invitation="accepted", briefing="sent", called=True),
    Written(
        step("mark_people", people=["Hawa", "Bao", "Chen"], invitation="declined"),
        {
            "person 1": {"invitation": "declined"},
            "person 4": {"invitation": "declined"},
            "person 5": {"invitation": "declined"},
            "stay 1": {"person_id": "#person 1", "arrived_at": START},
            "stay 2": {"person_id": "#person 4", "arrived_at": START, "left_at": START},
            "stay 3": {"person_id": "#person 5", "arrived_at": START, "left_at": START},
        },
        (LIVE, step("raise_hand", who="Hawa")),
    ),
    Written(
        step("change_person", person="Bao", invitation="declined"),
        {
            "person 4": {"invitation": "declined"},
            "stay 1": {"person_id": "#person 4", "arrived_at": START, "left_at": START},
        },
        (LIVE,),
    ),
    Written(
        step("change_person", person="Bao", invitation="accepted"),
        {
            "person 4": {"invitation": "accepted"},
            "stay 1": {"person_id": "#person 4", "arrived_at": NOW, "left_at": NOW},
        },
        (step("change_person", person="Bao", invitation="declined"), LIVE),
    ),
    Written(
        step("move_person", person="Bao", by=-1),
        {"person 3": {"number": 4}, "person 4": {"number": 3}},
    ),
    Written(step("expect_for", person="Bao", items=["A2"]), {"person 4": {"for_items": ["#agenda_item 2"]}}, (LIVE,)),
    Written(
        step("expect_for", person="Bao", items=["A2", "A3"]),
        {
            "person 4": {"for_items": ["#agenda_item 2", "#agenda_item 3"]},
            "stay 1": {"person_id": "#person 4", "expected": True},
        },
    ),
    Written(
        step("expect_for", person="Bao", items=[]),
        {"person 4": {"for_items": []}, "stay 1": {"arrived_at": NOW, "expected": False}},
        (step("expect_for", person="Bao", items=["A2"]),),
    ),
]
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
    Written(step("shift_days", item="A2", by=1), {"agenda_item 2": {"day": 2}, "agenda_item 3": {"day": 2}}),
]
ROOM = [
    Written(
        step("add_ground_rules", texts=["Say because", "Ask", "Say because", "Short turns"]),
        {"ground_rule 2": {"text": "Say because"}, "ground_rule 3": {"text": "Short turns"}},
        (step("add_ground_rules", texts=["Ask"]),),
    ),
    Written(
        step("change_ground_rule", ground_rule="1", text="Say why"),
        {"ground_rule 1": {"text": "Say why"}},
        (step("add_ground_rules", texts=["Ask"]),),
    ),
    Written(
        step("point_at_ground_rule", ground_rule="1"),
        {"ground_rule 1": {"pointed_at": NOW}},
        (step("add_ground_rules", texts=["Ask"]),),
    ),
    Written(
        step("add_checklist_items", texts=["Tea", "Pens", "Tea", "Maps"]),
        {"checklist_item 2": {"text": "Tea"}, "checklist_item 3": {"text": "Maps"}},
        (step("add_checklist_items", texts=["Pens"]),),
    ),
    *each(
        "change_checklist_item",
        {"checklist_item": "1"},
        "checklist_item 1",
        (step("add_checklist_items", texts=["Pens"]),),
        text="Ten pens",
        done=True,
    ),
    Written(step("set_tags", tags=["#storm", "Störm", "tide"]), {"session 0": {"tags": ["storm", "tide"]}}),
    Written(step("archive_session"), {"session 0": {"archived_at": NOW}}),
    Written(step("archive_session", on=False), {"session 0": {"archived_at": None}}, (step("archive_session"),)),
    Written(step("discard_session"), {"session 0": {"discarded_at": NOW}}),
    Written(step("restore_session"), {"session 0": {"discarded_at": None}}, (step("discard_session"),)),
]
