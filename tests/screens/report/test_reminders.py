"""Reminders as they are offered for writing: who has no address is said before."""

from peerassist_tui.screens.report.meeting_documents import meeting_documents
from peerassist_tui.screens.report.writable import WritableDocument
from tests.helpers.meeting import PEOPLE, Meeting


def reminders(meeting: Meeting) -> WritableDocument:
    *_, last = meeting_documents(meeting.session, meeting.clock(), anonymous=False)
    assert last.words.startswith("reminders")
    return last


def test_who_has_no_address_is_said_before_it_is_written_and_once() -> None:
    people = [one | ({"email": "hawa@example.org"} if one["name"] == "Hawa" else {}) for one in PEOPLE]
    meeting = Meeting(people=people)
    meeting.do("action", text="Buy a bell", owner="Hugo", due="2026-12-30")
    assert reminders(meeting).lacks == "There is no e-mail address to write to. Without one: action 1, to Hugo."
    meeting.do("action", text="Hang it up", owner="Hawa", due="2026-12-30")
    offered = reminders(meeting)
    assert offered.lacks == ""
    assert offered.hint.endswith("No e-mail address, so no draft: action 1, to Hugo.")


def test_nothing_to_remind_of_is_said_as_well() -> None:
    assert reminders(Meeting()).lacks.startswith("There is nothing to remind of")
