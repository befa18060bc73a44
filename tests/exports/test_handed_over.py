"""What whoever gets a document first sees: its head; and no word of it that was meant for those who make it."""

import re
from typing import Any

import pytest

from peerassist_tui.exports.handouts import lesson_alone, letters
from peerassist_tui.exports.registry import invitation, plan, report
from peerassist_tui.models import Lesson
from peerassist_tui.readings.paper import Facts, Paper
from peerassist_tui.readings.report.briefing import briefing
from peerassist_tui.readings.report.report import report_paper
from tests.helpers.documents import words_of
from tests.helpers.meeting import Meeting

PEOPLE: list[dict[str, Any]] = [
    {"name": "Hawa", "party": "host", "organisation": "Delta House"},
    {"name": "Hugo", "party": "host", "organisation": "Delta House"},
    {"name": "Amina", "party": "peer", "organisation": "Coast Centre"},
    {"name": "Fay", "party": "facilitator", "email": "fay@example.org"},
]
UNFINISHED = re.compile(r"\byet\b|\bnobody\b|\bdraft\b|\bwas needed\b|\bnone\b|\bno date\b|\bNone\b", re.IGNORECASE)


def facts(paper: Paper) -> list[str]:
    (head,) = (block for block in paper.blocks if isinstance(block, Facts))
    return [f"{row.lead} {row.text}" for row in head.rows]


def test_a_report_says_when_and_where_it_was_whose_it_was_and_who_led_it() -> None:
    meeting = Meeting(people=PEOPLE, place="Room B")
    meeting.at(95 * 60).do("finish")
    assert facts(report_paper(meeting.session, meeting.now)) == [
        "Date: Tuesday 8 December 2026, 10:00 to 11:35",
        "Place: Room B",
        "Organisation: Delta House",
        "Facilitator: Fay",
    ]


def test_organisations_of_which_one_has_a_comma_are_parted_by_semicolons() -> None:
    people = [{"name": "Ada", "party": "host", "organisation": name} for name in ("Delta House", "Water, North")]
    told = facts(briefing(Meeting(people=people, started=False).session))
    assert "Organisations: Delta House; Water, North" in told


def test_a_report_without_names_only_says_when() -> None:
    meeting = Meeting(people=PEOPLE, place="Amina's house", privacy="chatham_house")
    meeting.at(95 * 60).do("finish")
    for anonymous in (True, False):
        told = facts(report_paper(meeting.session, meeting.now, anonymous=anonymous))
        assert told == ["Date: Tuesday 8 December 2026, 10:00 to 11:35"]


def test_a_briefing_says_where_to_write_when_somebody_cannot_come() -> None:
    told = facts(briefing(Meeting(people=PEOPLE, started=False).session))
    assert told == [
        "Date: Tuesday 8 December 2026, 10:00 to 11:00 (Asia/Dhaka, UTC+06:00)",
        "Organisation: Delta House",
        "Facilitator: Fay (fay@example.org)",
    ]


def test_a_meeting_of_several_days_is_dated_by_all_of_them() -> None:
    agenda = [
        {"title": "One", "phase": "telling", "minutes": 60, "day": 1},
        {"title": "Two", "phase": "feedback", "minutes": 30, "day": 2},
    ]
    meeting = Meeting(people=PEOPLE, agenda=agenda)
    meeting.at(90_000).do("finish")
    date = facts(report_paper(meeting.session, meeting.now))[0]
    assert date == "Date: Tuesday 8 December 2026, 10:00 to 11:00; Wednesday 9 December 2026, 10:00 to 10:30"


@pytest.fixture
def sparse() -> Meeting:
    """A meeting of which much is still open: nobody took the action on, nobody answered, nothing was checked."""
    meeting = Meeting(people=PEOPLE, decision_by="2027-05-01", privacy="confidential")
    meeting.do("action", text="Buy a bell")
    meeting.do("option", title="Bells", by="Amina")
    meeting.do("option", title="Lamps")
    meeting.do("lesson", title="Bells work")
    meeting.do("add_material", title="Map")
    return meeting


def test_no_document_says_what_it_has_not(sparse: Meeting) -> None:
    session, now = sparse.session, sparse.now
    written = {
        "report": report(session, now, ".md"),
        "letter": next(iter(letters(session, ".md").values())),
        "lesson": lesson_alone(session, session.all(Lesson)[0].id, ".md"),
        "briefing": invitation(session, now, ".md"),
    }
    told = {
        name: UNFINISHED.findall(words_of(content, ".md").replace("not decided yet", ""))
        for name, content in written.items()
    }
    assert {name: words for name, words in told.items() if words} == {}
    assert "Decision needed by: 1 May 2027" in words_of(written["report"], ".md")


def test_the_plan_names_what_is_to_be_done(sparse: Meeting) -> None:
    told = words_of(plan(sparse.session, ".md"), ".md")
    assert "Amina: peer, to be invited, briefing to be sent" in told
    assert "Map: to be sent" in told
