"""A small meeting in which everything of which a document tells has come once, and once in the other way."""

from typing import Any

from tests.helpers.meeting import Meeting

PEOPLE: list[dict[str, Any]] = [
    {
        "name": "Hawa Quillon",
        "party": "host",
        "role": "Head of warnings",
        "email": "hawa@house.example",
        "organisation": "Okonjo House",
    },
    {"name": "Hugo Brand", "party": "host", "organisation": "Okonjo House"},
    {"name": "Amina Diallo", "party": "peer", "organisation": "Port of Dakar", "skills": ["radio"]},
    {"name": "Bao Tran", "party": "peer"},
    {"name": "Chen Wei", "party": "peer"},
    {"name": "Fay Stone", "party": "facilitator", "email": "fay@stone.example"},
    {"name": "Noor Khan", "party": "note_taker"},
]
AGENDA: list[dict[str, Any]] = [
    {"ref": "A1", "title": "Telling", "phase": "telling", "minutes": 10},
    {"ref": "A2", "title": "Asking", "phase": "asking", "minutes": 20},
    {"ref": "A3", "title": "Pause", "phase": "break", "minutes": 5},
    {"ref": "A4", "title": "Feedback", "phase": "feedback", "minutes": 30},
    {"ref": "A5", "title": "Promises", "phase": "commit", "minutes": 10},
]
ABOUT: dict[str, Any] = {
    "people": PEOPLE,
    "agenda": AGENDA,
    "place": "Harbour office,  room 2",
    "context": "Forty villages.\nTwo have power.",
    "history": "Loudspeakers in 2019",
    "ideas": "Text messages",
    "still_open": "Who pays",
    "already_decided": "No new mast",
    "decision_by": "2027-03-31",
    "objectives": [
        {"ref": "OB1", "text": "Know who is warned", "sign_of_success": "A list of houses"},
        {"ref": "OB2", "text": "Choose a channel"},
    ],
}


def held(**header: Any) -> Meeting:
    """The meeting, finished, with a check-in held after it; two notes and one lesson stay in the room."""
    meeting = Meeting(**{**ABOUT, **header})
    meeting.do("next_item")
    _what_was_said(meeting)
    _what_came_of_it(meeting)
    meeting.at(4500).do("finish")
    _what_was_found_later(meeting)
    return meeting


def _what_was_said(meeting: Meeting) -> None:
    meeting.at(60).do("note", kind="telling", text="The siren rusted", who="Hawa Quillon", objective="OB1")
    meeting.at(120).do("note", kind="telling", text="No power", who="Hugo Brand", objective="OB1")
    meeting.at(300).do("reword", text="Who warns the last house?")
    meeting.at(600).do("next_item")
    meeting.at(660).do("note", kind="asking", text="Who has a boat?", who="Amina Diallo", objective="OB2")
    meeting.at(720).do("note", kind="telling", text="Every third family", who="Hawa Quillon")
    meeting.do("link", note="4", kind="answers", to=["3"])
    meeting.at(780).do("note", kind="asking", text="Who is never asked?", who="Bao Tran")
    meeting.do("mark_note", note="5", mark="unanswered")
    meeting.at(1700).do("next_item")
    meeting.at(2000).do("next_item")
    meeting.at(2100).do("note", kind="analyzing", text="Bells carry two miles", who="Amina Diallo", objective="OB2")
    meeting.do("group_note", note="6", heading="What carries")
    meeting.at(2160).do("note", kind="analyzing", text="Teach children", objective="OB2")
    meeting.at(2220).do("note", kind="analyzing", text="The chief drinks", who="Chen Wei", ref="N8")
    meeting.do("mark_note", note="N8", mark="restricted")
    meeting.at(2280).do("note", kind="analyzing", text="So does his son", who="Chen Wei", ref="N9")
    meeting.do("mark_note", note="N9", mark="restricted")
    meeting.do("park", text="Drones", who="Bao Tran")
    meeting.do("change_parked", parked="1", home="Hugo asks the ministry")
    meeting.do("park", text="Insurance")
    meeting.do("change_parked", parked="2", home="nobody: nothing more to do")
    meeting.do("conclude_item", item="A2", text="Boats are there")


def _what_came_of_it(meeting: Meeting) -> None:
    meeting.do("option", title="Bells", by="Amina Diallo", based_on=["6"], worked_where="Dakar", needs="Rope")
    meeting.do("question", option="1", text="Who rings?")
    meeting.do("respond", option="1", response="adapt", reason="We have no towers")
    meeting.do("option", title="Boat callers", by="Amina Diallo")
    meeting.do("option", title="Flags", by="Bao Tran")
    meeting.do("respond", option="3", response="park", reason="Not at night\nAnd not in rain")
    meeting.do("action", text="Hang a bell", owner="Hawa Quillon", due="2027-01-15", option="1", done_when="It rings")
    meeting.do("action", text="Count boats", owner="Harbour Ltd", due="2027-01-05")
    meeting.do("action", text="Ask the school")
    meeting.do("action", text="Buy a drone", owner="Hugo Brand", due="2027-02-01")
    meeting.do("change_action", action="4", status="dropped")
    learnt = {
        "advice": "Hang it where people pass\nand ring it daily",
        "intended": "To hear",
        "observed": "It rang",
        "cause": "No power needed",
        "impact": "All heard",
        "holds_when": "There is a tower",
        "fails_when": "There is a storm",
        "share_with": "Other ports",
    }
    meeting.do("lesson", title="Bells first", evidence=["6", "N8", "N9"], objective="OB2", embedded_by="1", **learnt)
    meeting.do("change_lesson", lesson="1", status="checked", review_on="2027-12-01")
    meeting.do("lesson", title="Ask twice!", evidence=["5"])
    meeting.do("lesson", title="Do not tell the chief", advice="Tell his wife", restricted=True)
    meeting.do("thank", who="Amina Diallo", text="For the bells.")
    meeting.do("thank", who="Noor Khan", text="Thank you for every word.")
    meeting.do("revisit_objective", objective="OB1", reached="partly", text="Half a list")
    meeting.do("follow_up", date="2027-03-01", what="Hear the bell", by="Hawa Quillon")
    meeting.do("follow_up", date="2027-06-01")


def _what_was_found_later(meeting: Meeting) -> None:
    meeting.at(83 * 24 * 3600)
    meeting.do("hold_follow_up", follow_up="1", on="2027-03-02")
    meeting.do("revisit_objective", objective="OB1", reached="met", text="The list hangs there", follow_up="1")
    meeting.do("revisit_lesson", lesson="1", holds="partly", text="Not in fog", follow_up="1")
    meeting.do("revisit_action", action="1", status="done", text="It rings at noon", follow_up="1")
    meeting.do("revisit_action", action="2", status="open", text="Half are counted", follow_up="1")


def half_held() -> Meeting:
    """A meeting of two days at its second item, of which little is written down; the hosts lead it themselves."""
    agenda = [one | {"day": 1 + (one["ref"] > "A3")} for one in AGENDA]
    people = [
        {"name": "Hawa Quillon", "party": "host", "organisation": "Okonjo House", "also": "facilitator"},
        {"name": "Hugo Brand", "party": "host", "organisation": "Ports, Ltd"},
        {"name": "Amina Diallo", "party": "peer", "email": "amina@port.example"},
        {"name": "Bao Tran", "party": "peer"},
    ]
    meeting = Meeting(started=False, people=people, agenda=agenda, objectives=[], challenge="How to warn?")
    meeting.at(120).do("start")
    meeting.do("next_item")
    meeting.at(240).do("note", kind="asking", text="Who hears it?", who="Amina Diallo")
    meeting.do("note", kind="telling", text="Nobody", who="Hugo Brand")
    meeting.do("mark_note", note="2", mark="restricted")
    meeting.at(300).do("leave", who="Bao Tran")
    meeting.at(720).do("next_item")
    meeting.do("option", title="Bells")
    meeting.do("action", text="Hang one", due="2027-01-15")
    return meeting.at(1140)
