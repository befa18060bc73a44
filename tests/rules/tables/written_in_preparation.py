"""What the steps of the preparation write."""

from tests.helpers.meeting import HEADER, step
from tests.rules.tables.written import NOW, START, Written, each

WHOLE_HEADER = HEADER | {
    "title": "Wells",
    "challenge": "",
    "objectives": [{"text": "Name a keeper"}],
    "people": [{"name": "Dana"}],
    "agenda": [{"title": "All", "phase": "asking", "minutes": 9}],
    "queue": "round",
    "privacy": "confidential",
    "language": "fr",
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
                "language": "fr",
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
        language=("es", {"language": "es"}),
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
    Written(step("describe", ends_by=" "), {"session 0": {"ends_by": ""}}, (step("describe", ends_by="17:00"),)),
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
        step("move_ground_rule", ground_rule="1", by=1),
        {"ground_rule 1": {"number": 2}, "ground_rule 2": {"number": 1}},
        (step("add_ground_rules", texts=["Ask", "Say why", "Short turns"]),),
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
    Written(step("set_tags", tags=["#storm", "Störm", "Xylem"]), {"session 0": {"tags": ["storm", "Xylem"]}}),
    Written(step("archive_session"), {"session 0": {"archived_at": NOW}}),
    Written(step("archive_session", on=False), {"session 0": {"archived_at": None}}, (step("archive_session"),)),
    Written(step("discard_session"), {"session 0": {"discarded_at": NOW}}),
    Written(step("restore_session"), {"session 0": {"discarded_at": None}}, (step("discard_session"),)),
]
