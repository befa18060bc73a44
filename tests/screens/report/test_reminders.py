"""Reminders as they are offered for writing: who has no address is said before."""

from peerassist_tui.screens.report.meeting_documents import meeting_documents
from peerassist_tui.screens.report.writable import WritableDocument
from tests.helpers.meeting import PEOPLE, Meeting


def reminders(meeting: Meeting) -> WritableDocument:
    offered = meeting_documents(meeting.session, meeting.clock(), anonymous=False)
    return next(one for one in offered if one.words.startswith("reminders"))


def test_who_has_no_address_is_said_before_it_is_written_and_once() -> None:
    people = [one | ({"email": "hawa@example.org"} if one["name"] == "Hawa" else {}) for one in PEOPLE]
    meeting = Meeting(people=people)
    meeting.do("action", text="Buy a bell", owner="Hugo", due="2026-12-30")
    assert reminders(meeting).refusal == "Nobody to write to has an e-mail address: action 1, to Hugo."
    meeting.do("action", text="Hang it up", owner="Hawa", due="2026-12-30")
    offered = reminders(meeting)
    assert offered.refusal == ""
    assert offered.hint.endswith(
        "1 has no e-mail address, so no draft: action 1, to Hugo. No draft for Fay, who sends them."
    )


def test_nothing_to_remind_of_is_said_as_well() -> None:
    assert reminders(Meeting()).refusal.startswith("There is nothing to remind of")
