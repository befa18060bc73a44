"""What the steps at the flipchart and of the wrap-up are called."""

from tests.helpers.meeting import step
from tests.rules.tables.said import ASKED, BELLS, CHECK_IN, LEARNED, LIVE, PARKED, PROMISED, TOLD, Said

HEADED = step("group_note", note="1", heading="Power")
ANSWERED = step("link", note="2", kind="answers", to=["1"])
REASONED = step("respond", option="1", response="adapt", reason="Heard")

FLIPCHART = [
    Said(TOLD, "Wrote note 1"),
    Said(step("change_note", note="1", text="It is on"), "Changed note 1", (TOLD,)),
    Said(step("reword", text="How else?"), "Corrected the challenge"),
    Said(step("reword", text="How else?"), "Reworded the challenge", (LIVE,)),
    Said(step("reword", text="How else?"), "Reworded the challenge", (step("keep_wording"),)),
    Said(
        step("reword", text="How do warnings reach the last house?"),
        "Went back to the wording before",
        (step("keep_wording"), step("reword", text="How else?")),
    ),
    Said(step("keep_wording"), "Kept the wording of the challenge"),
    Said(PARKED, "Parked a point"),
    Said(step("park_note", note="1"), "Parked note 1", (TOLD,)),
    Said(step("change_parked", parked="1", home="The board"), "Changed a parked point", (PARKED,)),
    Said(step("intervene", role="referee", saw="Two at once", did="Asked one"), "Logged an intervention"),
    Said(step("mark_note", note="1", mark="say_again"), "Marked note 1: say again", (TOLD,)),
    Said(
        step("mark_note", note="1", mark="unanswered", on=False),
        "No longer marked note 1: unanswered",
        (TOLD, step("mark_note", note="1", mark="unanswered")),
    ),
    Said(HEADED, "Put note 1 under “Power”", (TOLD,)),
    Said(step("group_note", note="1"), "Took note 1 from under its heading", (TOLD, HEADED)),
    Said(step("move_note", note="2", by=-1), "Moved note 2", (TOLD, ASKED)),
    Said(
        step("split_note", note="1", first="The radio", rest="Off at night"),
        "Split note 1, the rest is note 3",
        (TOLD, ASKED),
    ),
    Said(step("join_notes", note="1", into="2"), "Joined note 1 with note 2", (TOLD, ASKED)),
    Said(step("link", note="1", kind="builds_on", to=["2", "3"]), "Note 1 builds on 2, 3", (TOLD, ASKED, TOLD)),
    Said(step("link", note="2", kind="answers", to=[]), "Unlinked note 2", (TOLD, ASKED, ANSWERED)),
    Said(step("answered_by", note="2", by=["1", "3"]), "Note 2 is answered by 1, 3", (TOLD, ASKED, TOLD)),
    Said(step("answered_by", note="1", by=[]), "Note 1 is unanswered", (TOLD, ASKED, ANSWERED)),
    Said(step("answer", note="2", text="The sexton"), "Answered note 2 with note 3", (TOLD, ASKED)),
    Said(step("merge_lessons", lesson="2", into="1"), "Merged lesson 2 into 1", (LEARNED, LEARNED)),
    Said(
        step("split_lesson", lesson="1", second="Ropes last"),
        "Split lesson 1; the second half is lesson 2",
        (LEARNED,),
    ),
]
WRAP_UP = [
    Said(BELLS, "Added option 1 “Bells”"),
    Said(step("option", title="Bells", by="Bao"), "Added option 1 of Bao"),
    Said(step("change_option", option="2", title="Flags"), "Changed option 2", (BELLS, BELLS)),
    Said(step("question", option="2", text="At night?"), "Asked about option 2", (BELLS, BELLS)),
    Said(step("respond", option="2", response="adopt"), "Answered option 2", (BELLS, BELLS)),
    Said(step("respond", option="1", response="adopt", reason="Heard"), "Answered option 1", (BELLS,)),
    Said(step("respond", option="1", response=None, reason="Heard"), "Gave the reason for option 1", (BELLS,)),
    Said(
        step("respond", option="1", response="adapt", reason="Loud"),
        "Changed the reason for option 1",
        (BELLS, REASONED),
    ),
    Said(step("respond", option="1", response="adapt"), "Withdrew the reason for option 1", (BELLS, REASONED)),
    Said(step("respond", option="1", response=None), "Withdrew the answer to option 1", (BELLS, REASONED)),
    Said(step("pass_option", who="Bao"), "Bao passed"),
    Said(step("pass_option", who="Bao", on=False), "Bao has an option to come", (step("pass_option", who="Bao"),)),
    Said(LEARNED, "Drew lesson 1"),
    Said(step("draw_lesson", notes=["1"]), "Drew lesson 2", (TOLD, LEARNED)),
    Said(step("change_lesson", lesson="1", advice="Hang one"), "Changed lesson 1", (LEARNED,)),
    Said(PROMISED, "Added action 1"),
    Said(step("change_action", action="2", status="done"), "Changed action 2", (PROMISED, PROMISED)),
    Said(CHECK_IN, "Set a follow-up for 2027-03-01"),
    Said(step("follow_ups", dates=[{"date": "2027-03-01"}, {"date": "2027-06-01"}]), "Set 1 follow-up", (CHECK_IN,)),
    Said(step("follow_ups", dates=[{"date": "2027-03-01"}, {"date": "2027-06-01"}]), "Set 2 follow-ups"),
    Said(step("change_follow_up", follow_up="1", what="Call"), "Changed follow-up 1", (CHECK_IN,)),
    Said(step("revisit_objective", objective="OB2", reached="partly"), "Answered objective OB2"),
    Said(
        step("revisit_objective", objective="OB2", reached="met"),
        "Revisited objective OB2",
        (step("revisit_objective", objective="OB2", reached="partly"),),
    ),
    Said(
        step("revisit_objective", objective="OB2", reached=None),
        "Revisited objective OB2",
        (step("revisit_objective", objective="OB2", reached="partly"),),
    ),
    Said(step("revisit_lesson", lesson="1", holds="holds"), "Revisited lesson 1", (LEARNED,)),
    Said(step("revisit_lesson", lesson="1", holds=None, review_on="2027-03-01"), "Revisited lesson 1", (LEARNED,)),
    Said(step("revisit_action", action="1", status="open"), "Revisited action 1", (PROMISED,)),
    Said(step("revisit_action", action="1", status="done"), "Action 1 is done", (PROMISED,)),
    Said(step("hold_follow_up", follow_up="1"), "Held the check-in of 2027-03-01", (CHECK_IN,)),
    Said(
        step("unhold_follow_up", follow_up="1"),
        "The check-in of 2027-03-01 is to come",
        (CHECK_IN, step("hold_follow_up", follow_up="1")),
    ),
    Said(step("wrap_up"), "Finished the wrap-up"),
    Said(step("wrap_up", on=False), "Opened the wrap-up again", (step("wrap_up"),)),
    Said(step("thank", who="Bao", text="For the tide table"), "Thanked Bao"),
    Said(
        step("change_thanks", thanks="1", text="For both"),
        "Changed the thanks",
        (step("thank", who="Bao", text="For the tide table"),),
    ),
]
