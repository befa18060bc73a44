"""What is missing before the hosts have kept their side."""

from peerassist_tui.readings.readiness.closing_check import missing_at_closing, required_at_closing
from peerassist_tui.readings.readiness.ideas import unthanked
from tests.helpers.meeting import Meeting


def said(meeting: Meeting, topic: str) -> list[str]:
    return [gap.text for gap in missing_at_closing(meeting.session) if gap.topic == topic]


def test_nothing_done_yet_is_told_in_the_order_of_the_work(meeting: Meeting) -> None:
    assert [gap.text for gap in missing_at_closing(meeting.session)] == [
        "No option yet",
        "No lesson yet",
        "No action yet",
        "Was OB1 met? “Know who is warned”",
        "Was OB2 met? “Choose a channel”",
        "Thanks missing: Amina",
        "Thanks missing: Bao",
        "Thanks missing: Chen",
        "No follow-up date yet",
    ]


def test_an_option_wants_an_answer(meeting: Meeting) -> None:
    meeting.do("option", title="Ring the bells")
    for name in ("Amina", "Bao", "Chen"):
        meeting.do("pass_option", who=name)
    assert said(meeting, "options") == ["Answer missing: option 1 “Ring the bells”"]
    meeting.do("respond", option="1", response="adopt")
    assert said(meeting, "options") == ["Reason for the answer missing: option 1 “Ring the bells”"]
    meeting.do("respond", option="1", response="adopt", reason="They are there")
    assert said(meeting, "options") == []


def test_a_lesson_wants_advice(meeting: Meeting) -> None:
    meeting.do("lesson", title="Bells carry")
    assert said(meeting, "lessons") == ["Advice missing: lesson 1 “Bells carry”"]
    meeting.do("change_lesson", lesson="1", advice="Use them")
    assert said(meeting, "lessons") == []


def test_an_action_wants_an_owner_and_a_date(meeting: Meeting) -> None:
    meeting.do("action", text="Oil the bells")
    assert said(meeting, "actions") == ["Owner and due date missing: action 1 “Oil the bells”"]
    meeting.do("change_action", action="1", owner="the sexton")
    assert said(meeting, "actions") == ["Due date missing: action 1 “Oil the bells”"]
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
    assert said(meeting, "options") == ["Option missing: Amina", "Option missing: Chen"]
    mend(meeting, "options")
    assert said(meeting, "options") == ["Option missing: Chen"]


def test_objectives_are_read_again(meeting: Meeting) -> None:
    meeting.do("revisit_objective", objective="OB1", reached="no")
    assert said(meeting, "objectives") == ["Was OB2 met? “Choose a channel”"]


def test_questions_are_answered_or_no_longer_asked(meeting: Meeting) -> None:
    for text in ("Who rings?", "When?"):
        meeting.do("note", kind="asking", text=text)
    for number in ("1", "2"):
        meeting.do("mark_note", note=number, mark="unanswered")
    assert said(meeting, "questions") == ["Answer missing: note 1 “Who rings?”", "Answer missing: note 2 “When?”"]
    meeting.do("answer", note="1", text="The sexton")
    meeting.do("mark_note", note="2", mark="unanswered", on=False)
    assert said(meeting, "questions") == []


def test_a_parked_point_goes_somewhere(meeting: Meeting) -> None:
    meeting.do("park", text="The song")
    assert said(meeting, "parked") == ["Not taken on by anybody: parked point “The song”"]
    meeting.do("change_parked", parked="1", home="Hugo asks")
    assert said(meeting, "parked") == []


def test_a_note_marked_as_a_lesson_is_a_hint_that_one_step_follows(meeting: Meeting) -> None:
    meeting.do("lesson", title="Bells carry", advice="Ring them")
    meeting.do("note", kind="telling", text="The bell was heard")
    meeting.do("mark_note", note="1", mark="lesson")
    assert said(meeting, "lessons") == ["No lesson drawn yet from 1 marked note"]
    assert not [gap for gap in required_at_closing(meeting.session) if gap.topic == "lessons"]
    mend(meeting, "lessons")
    assert said(meeting, "lessons") == ["Advice missing: lesson 2 “The bell was heard”"]


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
    assert said(meeting, "thanks") == ["Thanks missing: Bao"]
