"""Nothing that the program says in a document stays English: in another language no Latin letter is left."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar

from peerassist_tui.exports.formats import PAPERS
from peerassist_tui.exports.handouts import handout, lesson_alone, letters
from peerassist_tui.exports.registry import invitation, plan, report
from peerassist_tui.insights.covering_notes import invitation_text, letter_note
from peerassist_tui.insights.messages import messages
from peerassist_tui.models import Lesson
from peerassist_tui.readings.report.letter_style import LetterStyle
from peerassist_tui.readings.report.tables import table
from tests.helpers.documents import Page, W, part_of, words_of
from tests.helpers.meeting import Meeting
from tests.language.pseudo import another_language, with_turned_words
from tests.readings.report.whole.held import half_held, held

CODES = re.compile(r"UTC|Asia/Dhaka")
LATIN = re.compile(r"[A-Za-z]+")
USUAL = LetterStyle()


@pytest.fixture(autouse=True)
def _another(tmp_path: Path) -> Iterator[None]:
    with another_language(tmp_path, "el"):
        yield


def english(text: str) -> list[str]:
    """The words that are left in Latin letters."""
    return LATIN.findall(CODES.sub("", text))


def in_it(meeting: Meeting, **about: str) -> Meeting:
    """The meeting in the other language, with what people wrote in letters that are not Latin either."""
    meeting.do("describe", language="el", **about)
    meeting.session = with_turned_words(meeting.session)
    return meeting


@pytest.mark.parametrize("ending", PAPERS)
@pytest.mark.parametrize("anonymous", [False, True])
@pytest.mark.parametrize("make", [held, half_held])
def test_no_word_of_a_report_is_left_english(make: type[Meeting], anonymous: bool, ending: str) -> None:
    meeting = in_it(make())
    assert english(words_of(report(meeting.session, meeting.now, ending, anonymous=anonymous), ending)) == []


@pytest.mark.parametrize("privacy", ["open", "confidential", "chatham_house"])
def test_no_word_of_a_letter_a_lesson_or_a_briefing_is_left_english(privacy: str) -> None:
    meeting = in_it(held(), privacy=privacy)
    session, now = meeting.session, meeting.now
    papers = {**letters(session, ".md"), "briefing": invitation(session, now, ".md"), "plan": plan(session, ".md")}
    papers |= {one.title: lesson_alone(session, one.id, ".md") for one in session.all(Lesson) if not one.restricted}
    assert {name: left for name, paper in papers.items() if (left := english(words_of(paper, ".md")))} == {}


def test_a_plan_says_what_is_missing_in_it_too() -> None:
    for meeting in (Meeting(started=False), Meeting(started=False, people=[], agenda=[], objectives=[], challenge="")):
        assert english(words_of(plan(in_it(meeting).session, ".md"), ".md")) == []


@pytest.mark.parametrize("privacy", ["open", "chatham_house"])
def test_no_word_of_an_email_is_left_english(privacy: str) -> None:
    meeting = in_it(held(), privacy=privacy)
    session, now = meeting.session, meeting.now
    texts = [invitation_text(session, now, USUAL, one) for one in (None, *session.people)]
    texts += [letter_note(session, now, USUAL, ""), *(one.text for one in messages(session, now))]
    assert [left for text in texts if (left := english(text))] == []


def test_no_word_of_a_table_is_left_english() -> None:
    meeting = in_it(held())
    for row in table(meeting.session, meeting.now, "all", anonymous=False):
        assert english(" ".join(map(str, row))) == []


def test_no_word_in_a_calendar_is_left_english() -> None:
    meeting = in_it(held())
    files = invitation(meeting.session, meeting.now, ".ics"), handout(meeting.session, meeting.now, ".ics")
    for event in (event for file in files for event in Calendar.from_ical(file).walk("VEVENT")):
        assert english(f"{event['summary']} {event['description']}") == []


def test_a_document_says_in_which_language_it_is() -> None:
    meeting = in_it(held())
    (html,) = Page(report(meeting.session, meeting.now, ".html")).all("html")
    (said,) = part_of(report(meeting.session, meeting.now, ".docx"), "word/styles.xml").iter(f"{W}lang")
    assert html == {"lang": "el"}
    assert said.get(f"{W}val") == "el-GR"


def test_a_language_written_from_right_to_left_turns_the_page_round(tmp_path: Path) -> None:
    with another_language(tmp_path / "arabic", "ar"):
        meeting = held(language="ar")
        (html,) = Page(report(meeting.session, meeting.now, ".html")).all("html")
        (page,) = part_of(report(meeting.session, meeting.now, ".docx")).iter(f"{W}sectPr")
    assert html == {"lang": "ar", "dir": "rtl"}
    assert page.find(f"{W}bidi") is not None
