"""What a meeting was, in the figures that are told at its end."""

from peerassist_tui.readings.history.goodbye import goodbye, strongest_notes
from tests.helpers.meeting import Meeting


def test_a_meeting_in_figures(meeting: Meeting) -> None:
    meeting.spoke("Hawa", 60).spoke("Amina", 180)
    meeting.do("option", title="Ring the bells", by="Amina")
    meeting.do("option", title="Send a boat", by="Bao")
    meeting.do("respond", option="1", response="adopt")
    told = goodbye(meeting.session, meeting.now)
    assert (told.planned_minutes, told.held_minutes) == (60, 4)
    assert (told.heard, told.people, told.host_share) == (2, 5, 0.25)
    assert (told.options, told.answered) == (2, 1)


def test_of_a_meeting_of_several_days_it_is_told_how_many_were_held_and_how_the_first_began() -> None:
    meeting = Meeting(agenda=[{"title": f"Day {day}", "phase": "telling", "minutes": 30, "day": day} for day in (1, 2)])
    meeting.do("next_item")
    assert goodbye(meeting.session, meeting.now).days == 1
    meeting.at(24 * 3600).do("next_item")
    told = goodbye(meeting.session, meeting.now)
    assert told.days == 2
    assert told.time.startswith("The first day started on time; ")


def test_the_strongest_notes_are_those_that_hold_most_and_say_by_what(meeting: Meeting) -> None:
    for text in ("The bell was heard", "Who rings?", "Nobody has the key", "The song", "Not for others"):
        meeting.do("note", kind="telling", text=text)
    meeting.do("mark_note", note="3", mark="lesson")
    meeting.do("mark_note", note="5", mark="lesson")
    meeting.do("mark_note", note="5", mark="restricted")
    meeting.do("link", note="2", kind="builds_on", to=["1"])
    meeting.do("option", title="Ring the bells", based_on=["1"])
    told = [(one.note.number, one.why) for one in strongest_notes(meeting.session)]
    assert told == [(1, "1 link, 1 option based on it"), (2, "1 link"), (3, "lesson")]


def test_where_nothing_is_linked_or_marked_no_note_stands_out(meeting: Meeting) -> None:
    meeting.do("note", kind="telling", text="The bell was heard")
    assert strongest_notes(meeting.session) == ()


def test_what_is_answered_is_unanswered_no_more(meeting: Meeting) -> None:
    meeting.do("note", kind="asking", text="Who is last?", who="Hugo")
    meeting.do("mark_note", note="1", mark="unanswered", on=True)
    assert [one.why for one in strongest_notes(meeting.session)] == ["unanswered"]
    meeting.do("note", kind="telling", text="The ferry", who="Amina")
    meeting.do("link", note="2", kind="answers", to=["1"])
    assert {one.why for one in strongest_notes(meeting.session)} == {"1 link"}
