"""What is due in a meeting is told once each, at its moment, to whom it concerns."""

from datetime import timedelta

from peerassist_tui.plain.due import Due
from tests.helpers.meeting import Meeting


def told(due: Due, meeting: Meeting) -> list[str]:
    return due.tell(meeting.session, meeting.clock.now)


def test_an_item_whose_time_is_up_is_told_once_and_again_when_it_was_given_more(meeting: Meeting) -> None:
    due = Due("facilitator")
    meeting.do("next_item")
    assert told(due, meeting.at(599)) == []
    assert told(due, meeting.at(600)) == ["Time is up: “Telling”, 10 min."]
    assert told(due, meeting.at(660)) == []
    meeting.do("extend_item", minutes=5)
    assert told(due, meeting.at(661)) == []
    assert told(due, meeting.at(900)) == ["Time is up: “Telling”, 15 min."]


def test_a_turn_that_is_over_its_length_is_told_once(meeting: Meeting) -> None:
    due = Due("note_taker")
    meeting.do("give_floor", who="Amina")
    assert told(due, meeting.at(119)) == []
    assert told(due, meeting.at(120)) == ["Amina has spoken for 2 min."]
    assert told(due, meeting.at(180)) == []
    meeting.do("give_floor", who="Bao")
    assert told(due, meeting.at(300)) == ["Bao has spoken for 2 min."]


def test_a_second_timer_is_told_to_both_seats_and_a_reminder_to_the_facilitator_alone(meeting: Meeting) -> None:
    seats = Due("facilitator"), Due("note_taker")
    meeting.do("start_timer", seconds=60, purpose="writing")
    meeting.do("set_reminder", text="ask Bao", moment=meeting.clock.now + timedelta(minutes=1))
    meeting.at(60)
    timer = "Time is up: silent writing, 1:00."
    assert [told(seat, meeting) for seat in seats] == [[timer, "Your reminder: ask Bao."], [timer]]
    assert [told(seat, meeting.at(61)) for seat in seats] == [[], []]


def test_what_came_of_an_item_is_asked_when_it_is_left(meeting: Meeting) -> None:
    due = Due("facilitator")
    meeting.do("next_item")
    meeting.at(90).do("next_item")
    assert told(due, meeting) == ["What came of “Telling”? Type conclusion: and what it was."]


def test_nothing_is_due_in_a_pause(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.do("pause")
    assert told(Due("facilitator"), meeting.at(3600)) == []
