"""What is missing before the hosts have kept their side."""

from peerassist_tui.readings.readiness.closing_check import missing_at_closing, required_at_closing
from peerassist_tui.readings.readiness.ideas import unthanked
from tests.helpers.meeting import Meeting


def said(meeting: Meeting, topic: str) -> list[str]:
    return [gap.text for gap in missing_at_closing(meeting.session) if gap.topic == topic]


def test_nothing_done_yet_is_told_in_the_order_of_the_work(meeting: Meeting) -> None:
    assert [gap.text for gap in missing_at_closing(meeting.session)] == [
        "no option yet",
        "no lesson yet",
        "no action yet",
        "OB1 “Know who is warned”: was it met?",
        "OB2 “Choose a channel”: was it met?",
        "Amina has not been thanked",
        "Bao has not been thanked",
        "Chen has not been thanked",
        "no follow-up date yet",
    ]


def test_an_option_wants_an_answer(meeting: Meeting) -> None:
    meeting.do("option", title="Ring the bells")
    for name in ("Amina", "Bao", "Chen"):
        meeting.do("pass_option", who=name)
    assert said(meeting, "options") == ["option 1 “Ring the bells” has no answer"]
    meeting.do("respond", option="1", response="adopt")
    assert said(meeting, "options") == ["option 1 “Ring the bells” has no reason for its answer"]
    meeting.do("respond", option="1", response="adopt", reason="They are there")
    assert said(meeting, "options") == []


def test_a_lesson_wants_advice(meeting: Meeting) -> None:
    meeting.do("lesson", title="Bells carry")
    assert said(meeting, "lessons") == ["lesson 1 “Bells carry” has no advice"]
    meeting.do("change_lesson", lesson="1", advice="Use them")
    assert said(meeting, "lessons") == []


def test_an_action_wants_an_owner_and_a_date(meeting: Meeting) -> None:
    meeting.do("action", text="Oil the bells")
    assert said(meeting, "actions") == ["action 1 “Oil the bells” has no owner and no date"]
    meeting.do("change_action", action="1", owner="the sexton")
    assert said(meeting, "actions") == ["action 1 “Oil the bells” has no date"]
    meeting.do("change_action", action="1", due="2027-01-08")
    assert said(meeting, "actions") == []


def test_a_dropped_action_wants_nothing(meeting: Meeting) -> None:
    meeting.do("action", text="Oil the bells")
    meeting.do("change_action", action="1", status="dropped")
    assert said(meeting, "actions") == []


def test_each_peer_is_thanked(meeting: Meeting) -> None:
    meeting.do("thank", who="Bao", text="Thank you.")
    assert [person.name for person in unthanked(meeting.session)] == ["Amina", "Chen"]


def test_a_gap_names_the_row_that_it_is_about(meeting: Meeting) -> None:
    meeting.do("option", title="Ring the bells")
    gap = missing_at_closing(meeting.session)[0]
    assert gap.row == next(iter(meeting.session.tables["option"]))


def test_one_date_is_enough(meeting: Meeting) -> None:
    meeting.do("follow_up", date="2027-01-08")
    assert said(meeting, "follow_up") == []


def test_each_peer_has_an_option_or_passed(meeting: Meeting) -> None:
    meeting.do("option", title="Ring the bells", by="Bao")
    meeting.do("respond", option="1", response="adopt", reason="They are there")
    assert said(meeting, "options") == ["Amina has given no option", "Chen has given no option"]
    mend(meeting, "options")
    assert said(meeting, "options") == ["Chen has given no option"]


def test_objectives_are_read_again(meeting: Meeting) -> None:
    meeting.do("revisit_objective", objective="OB1", reached="no")
    assert said(meeting, "objectives") == ["OB2 “Choose a channel”: was it met?"]


def test_questions_are_answered_or_no_longer_asked(meeting: Meeting) -> None:
    for text in ("Who rings?", "When?"):
        meeting.do("note", kind="asking", text=text)
    for number in ("1", "2"):
        meeting.do("mark_note", note=number, mark="unanswered")
    assert said(meeting, "questions") == ["note 1 “Who rings?” is unanswered", "note 2 “When?” is unanswered"]
    meeting.do("answer", note="1", text="The sexton")
    meeting.do("mark_note", note="2", mark="unanswered", on=False)
    assert said(meeting, "questions") == []


def test_a_parked_point_goes_somewhere(meeting: Meeting) -> None:
    meeting.do("park", text="The song")
    assert said(meeting, "parked") == ["parked: “The song” is not taken on by anybody"]
    meeting.do("change_parked", parked="1", home="Hugo asks")
    assert said(meeting, "parked") == []


def test_a_note_marked_as_a_lesson_is_a_hint_that_one_step_follows(meeting: Meeting) -> None:
    meeting.do("lesson", title="Bells carry", advice="Ring them")
    meeting.do("note", kind="telling", text="The bell was heard")
    meeting.do("mark_note", note="1", mark="lesson")
    assert said(meeting, "lessons") == ["1 marked note is not drawn yet"]
    assert not [gap for gap in required_at_closing(meeting.session) if gap.topic == "lessons"]
    mend(meeting, "lessons")
    assert said(meeting, "lessons") == ["lesson 2 “The bell was heard” has no advice"]


def test_one_step_thanks_a_peer(meeting: Meeting) -> None:
    for _ in range(3):
        mend(meeting, "thanks")
    assert said(meeting, "thanks") == []
    assert [one["who"] for one in meeting.shown["thanks"]] == ["Amina", "Bao", "Chen"]


def mend(meeting: Meeting, topic: str) -> None:
    """Do what the first gap of a topic says that mends it."""
    fix = next(gap.fix for gap in missing_at_closing(meeting.session) if gap.topic == topic and gap.fix)
    meeting.take(fix.step)


def test_nothing_is_asked_of_a_peer_who_declined(meeting: Meeting) -> None:
    meeting.do("option", title="Ring the bells", by="Bao")
    meeting.do("respond", option="1", response="adopt", reason="They are there")
    meeting.do("mark_people", people=["Amina", "Chen"], invitation="declined")
    assert said(meeting, "options") == []
    assert said(meeting, "thanks") == ["Bao has not been thanked"]
