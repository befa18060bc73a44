"""What is missing before the hosts have kept their side."""

from peerassist_tui.readings.closing import closing, unthanked
from tests.meeting import Meeting


def said(meeting: Meeting, topic: str) -> list[str]:
    return [gap.text for gap in closing(meeting.session) if gap.topic == topic]


def test_nothing_done_yet_is_told_in_the_order_of_the_work(meeting: Meeting) -> None:
    assert [gap.text for gap in closing(meeting.session)] == [
        "no option yet",
        "no lesson yet",
        "no action yet",
        "Amina has not been thanked",
        "Bao has not been thanked",
        "Chen has not been thanked",
        "no follow-up date yet",
    ]


def test_an_option_wants_an_answer(meeting: Meeting) -> None:
    meeting.do("option", title="Ring the bells")
    assert said(meeting, "options") == ["option 1 “Ring the bells” has no answer"]
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
    gap = closing(meeting.session)[0]
    assert gap.row == next(iter(meeting.session.tables["option"]))


def test_one_date_is_enough(meeting: Meeting) -> None:
    meeting.do("follow_up", date="2027-01-08")
    assert said(meeting, "follow_up") == []
