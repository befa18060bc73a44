"""What the steps of the wrap-up write, but for those of lessons."""

from tests.helpers.meeting import step
from tests.rules.tables.said import ASKED, BELLS, CHECK_IN, LEARNED, PROMISED, TOLD
from tests.rules.tables.written import GONE, NOW, Written, each

PASSED = step("pass_option", who="Bao")
THANKED = step("thank", who="Bao", text="For the tide table")
HELD = step("hold_follow_up", follow_up="1")

OPTIONS = [
    Written(step("option", title="Bells"), {"option 1": {"title": "Bells", "at": NOW}}),
    Written(
        step(
            "option", title="Flags", by="Bao", based_on=["2", "1", "2"], ref="O2", worked_where="Khulna", needs="Poles"
        ),
        {
            "option 2": {
                "ref": "O2",
                "title": "Flags",
                "person_id": "#person 4",
                "based_on": ["#note 2", "#note 1"],
                "worked_where": "Khulna",
                "needs": "Poles",
                "at": NOW,
            }
        },
        (BELLS, TOLD, ASKED),
    ),
    *each(
        "change_option",
        {"option": "1"},
        "option 1",
        (BELLS, TOLD),
        title="A bell",
        worked_where="Khulna",
        needs="A rope",
        by=("Bao", {"person_id": "#person 4"}),
        based_on=(["1"], {"based_on": ["#note 1"]}),
    ),
    *each(
        "change_option",
        {"option": "1"},
        "option 1",
        (TOLD, step("option", title="Bells", by="Bao", based_on=["1"])),
        by=(None, {"person_id": None}),
        based_on=[],
        title="A bell",
    ),
    Written(
        step("question", option="2", text="At night?"),
        {"question 1": {"option_id": "#option 2", "text": "At night?", "at": NOW}},
        (BELLS, BELLS),
    ),
    Written(
        step("respond", option="1", response="adapt", reason="With lamps"),
        {"option 1": {"response": "adapt", "reason": "With lamps"}},
        (BELLS,),
    ),
    Written(
        step("respond", option="1", response=None),
        {"option 1": {"response": None, "reason": ""}},
        (BELLS, step("respond", option="1", response="adapt", reason="With lamps")),
    ),
    Written(PASSED, {"person 4": {"passed": True}}),
    Written(step("pass_option", who="Bao", on=False), {"person 4": {"passed": False}}, (PASSED,)),
    Written(
        step("thank", who="Bao", text="For it"), {"thanks 1": {"person_id": "#person 4", "text": "For it", "at": NOW}}
    ),
    Written(step("change_thanks", thanks="1", text="For both"), {"thanks 1": {"text": "For both"}}, (THANKED,)),
]
ACTIONS = [
    Written(step("action", text="Oil it"), {"action 2": {"text": "Oil it", "at": NOW}}, (PROMISED,)),
    Written(
        step("action", text="Oil it", owner="Hugo", due="2027-01-15", option="1", done_when="It rings", status="done"),
        {
            "action 1": {
                "text": "Oil it",
                "person_id": "#person 2",
                "due": "2027-01-15",
                "option_id": "#option 1",
                "done_when": "It rings",
                "status": "done",
                "at": NOW,
            }
        },
        (BELLS,),
    ),
    Written(
        step("action", text="Oil it", owner="The mayor"),
        {"action 1": {"text": "Oil it", "owner": "The mayor", "at": NOW}},
    ),
    *each(
        "change_action",
        {"action": "1"},
        "action 1",
        (PROMISED, BELLS),
        text="Oil it",
        due="2027-01-15",
        done_when="It rings",
        status="changed",
        owner=("Hugo", {"person_id": "#person 2"}),
        option=("1", {"option_id": "#option 1"}),
    ),
    *each(
        "change_action",
        {"action": "1"},
        "action 1",
        (BELLS, step("action", text="Oil it", owner="Hugo", due="2027-01-15", option="1")),
        owner=("The mayor", {"person_id": None, "owner": "The mayor"}),
        option=(None, {"option_id": None}),
        due=None,
        text="Buy oil",
    ),
    Written(step("follow_up", date="2027-06-01"), {"follow_up 2": {"date": "2027-06-01", "what": ""}}, (CHECK_IN,)),
    Written(
        step("follow_up", date="2027-06-01", what="Call", by="Hugo"),
        {"follow_up 1": {"date": "2027-06-01", "what": "Call", "person_id": "#person 2"}},
    ),
    Written(
        step("follow_up", date="2027-06-01", by="The mayor"),
        {"follow_up 1": {"date": "2027-06-01", "what": "", "by_name": "The mayor"}},
    ),
    Written(
        step(
            "follow_ups",
            dates=[
                {"date": "2027-06-01", "what": "Call", "by": "Hugo"},
                {"date": "2027-03-01", "what": "Too"},
                {"date": "2027-06-01", "what": "Again"},
                {"date": "2027-01-08"},
            ],
        ),
        {
            "follow_up 2": {"date": "2027-06-01", "what": "Call", "person_id": "#person 2"},
            "follow_up 3": {"date": "2027-01-08", "what": ""},
        },
        (CHECK_IN,),
    ),
    *each(
        "change_follow_up",
        {"follow_up": "1"},
        "follow_up 1",
        (CHECK_IN,),
        date="2027-06-01",
        what="Call",
        by=("Hugo", {"person_id": "#person 2"}),
    ),
    *each(
        "change_follow_up",
        {"follow_up": "1"},
        "follow_up 1",
        (step("follow_up", date="2027-03-01", by="Hugo"),),
        what="Call",
        by=("", {"person_id": None}),
    ),
    Written(
        step("change_follow_up", follow_up="1", by="The mayor"),
        {"follow_up 1": {"person_id": None, "by_name": "The mayor"}},
        (step("follow_up", date="2027-03-01", by="Hugo"),),
    ),
]
REVIEW = [
    Written(
        step("revisit_objective", objective="OB2", reached="partly"),
        {"finding 1": {"about": "#objective 2", "verdict": "partly", "at": NOW}},
    ),
    Written(
        step("revisit_objective", objective="OB2", reached="met", text="At last", follow_up="1"),
        {
            "finding 2": {
                "about": "#objective 2",
                "verdict": "met",
                "text": "At last",
                "follow_up_id": "#follow_up 1",
                "at": NOW,
            }
        },
        (CHECK_IN, step("revisit_objective", objective="OB2", reached="partly")),
    ),
    Written(
        step("revisit_objective", objective="OB2", reached="met"),
        {"finding 2": {"verdict": "met", "text": "", "at": NOW}},
        (
            step("revisit_objective", objective="OB1", reached="no"),
            step("revisit_objective", objective="OB2", reached="partly", text="Not yet"),
        ),
    ),
    Written(
        step("revisit_objective", objective="OB2", reached=None),
        {"finding 2 gone": GONE},
        (
            step("revisit_objective", objective="OB1", reached="no"),
            step("revisit_objective", objective="OB2", reached="partly"),
        ),
    ),
    Written(
        step("revisit_lesson", lesson="1", holds="partly", text="In fog", review_on="2027-06-01"),
        {
            "finding 1": {"about": "#lesson 1", "verdict": "partly", "text": "In fog", "at": NOW},
            "lesson 1": {"review_on": "2027-06-01"},
        },
        (LEARNED,),
    ),
    Written(
        step("revisit_lesson", lesson="1", holds="partly"),
        {"finding 1": {"about": "#lesson 1", "verdict": "partly", "at": NOW}},
        (step("lesson", title="Bells first", review_on="2027-06-01"),),
    ),
    Written(
        step("revisit_lesson", lesson="1", holds="holds", follow_up="1"),
        {"finding 2": {"about": "#lesson 1", "verdict": "holds", "follow_up_id": "#follow_up 1", "at": NOW}},
        (LEARNED, CHECK_IN, step("revisit_lesson", lesson="1", holds="holds")),
    ),
    Written(
        step("revisit_lesson", lesson="1", holds=None, review_on=None),
        {"finding 1 gone": GONE, "lesson 1": {"review_on": None}},
        (LEARNED, step("revisit_lesson", lesson="1", holds="holds", review_on="2027-06-01")),
    ),
    Written(
        step("revisit_action", action="1", status="done", text="It rings", due="2027-06-01"),
        {
            "finding 1": {"about": "#action 1", "verdict": "done", "text": "It rings", "at": NOW},
            "action 1": {"status": "done", "due": "2027-06-01"},
        },
        (PROMISED,),
    ),
    Written(
        step("revisit_action", action="1", status="open", follow_up="1"),
        {"finding 1": {"about": "#action 1", "verdict": "open", "follow_up_id": "#follow_up 1", "at": NOW}},
        (step("action", text="Oil it", due="2027-01-15"), CHECK_IN),
    ),
    Written(
        step("revisit_action", action="1", status="done"),
        {"finding 1": {"verdict": "done", "text": "", "at": NOW}, "action 1": {"status": "done"}},
        (PROMISED, step("revisit_action", action="1", status="open", text="Not yet")),
    ),
    Written(HELD, {"follow_up 1": {"held_on": "2026-12-08"}}, (CHECK_IN,)),
    Written(
        step("hold_follow_up", follow_up="1", on="2027-03-02"),
        {"follow_up 1": {"held_on": "2027-03-02"}},
        (CHECK_IN, HELD),
    ),
    Written(step("unhold_follow_up", follow_up="1"), {"follow_up 1": {"held_on": None}}, (CHECK_IN, HELD)),
    Written(step("wrap_up"), {"session 0": {"wrapped_up_at": NOW}}),
    Written(step("wrap_up", on=False), {"session 0": {"wrapped_up_at": None}}, (step("wrap_up"),)),
]
