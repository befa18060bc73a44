"""What the steps write that say of people who they are."""

from tests.helpers.meeting import step
from tests.rules.tables.said import LIVE
from tests.rules.tables.written import NOW, START, Written, each

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
        step("add_people", people=[{"name": "Dana"}]),
        {"person 8": {"name": "Dana"}, "stay 1": {"person_id": "#person 8", "arrived_at": NOW}},
        (LIVE, step("pause")),
    ),
    Written(step("add_people", people=[{"name": "Dana"}]), {"person 8": {"name": "Dana"}}, (LIVE, step("finish"))),
    Written(
        step("add_people", people=[{"name": "Dana", "email": "d@x"}, {"name": "dána"}, {"name": "E", "email": "D@x"}]),
        {"person 8": {"name": "Dana", "email": "d@x"}},
    ),
    Written(
        step("mark_people", people=["Bao"], invitation="accepted"),
        {
            "person 4": {"invitation": "accepted"},
            "stay 1": {"person_id": "#person 4", "arrived_at": NOW, "left_at": NOW},
        },
        (step("change_person", person="Bao", invitation="declined"), LIVE),
    ),
    Written(step("change_person", person="Bao", role="Pilot"), {"person 4": {"role": "Pilot"}}, (LIVE,)),
    Written(
        step("change_person", person="Bao", invitation="declined"),
        {"person 4": {"invitation": "declined"}},
        (LIVE, 9, step("leave", who="Bao")),
    ),
    Written(
        step("change_person", person="Bao", invitation="accepted"),
        {"person 4": {"invitation": "accepted"}, "stay 1": {"person_id": "#person 4", "arrived_at": START}},
        (
            step("change_person", person="Bao", invitation="declined"),
            *(LIVE, step("give_floor", who="Amina"), 9, step("release_floor")),
            step("reassign_turn", turn="1", who="Bao"),
        ),
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
