"""What is handed out after a meeting, whole and in order, to the last word."""

from collections.abc import Iterable

import pytest

from peerassist_tui.models import Lesson
from peerassist_tui.readings.paper import Paper
from peerassist_tui.readings.privacy.restricted import without_restricted
from peerassist_tui.readings.report.lesson_page import lesson_page
from peerassist_tui.readings.report.letter import letter, receivers
from peerassist_tui.readings.report.letter_style import LetterStyle
from peerassist_tui.readings.report.report import report_paper
from tests.readings.report.whole import the_lessons, the_letters, the_reports
from tests.readings.report.whole.held import half_held, held
from tests.readings.report.whole.spelled_out import spelled_out

NAMING = {
    *(": **Place:** Harbour office, room 2", ": **Organisation:** Okonjo House", ": **Facilitator:** Fay Stone"),
    *("# Who took part {people}", "- **Hawa Quillon:** host, Head of warnings, Okonjo House"),
    *("- **Hugo Brand:** host, Okonjo House", "- **Amina Diallo:** peer, Port of Dakar", "- **Bao Tran:** peer"),
    *("- **Chen Wei:** peer", "- **Fay Stone:** facilitator", "- **Noor Khan:** note-taker"),
}
"""What says in the report who was there, and where."""


def assert_says(paper: Paper, wanted: str) -> None:
    assert spelled_out(paper) == wanted.splitlines()


def without(lines: Iterable[str], some: set[str]) -> list[str]:
    return [line for line in lines if line not in some]


def test_the_report_of_a_meeting_that_was_held() -> None:
    meeting = held()
    assert_says(report_paper(meeting.session, meeting.now), the_reports.REPORT)


def test_the_report_while_the_meeting_is_on() -> None:
    meeting = half_held()
    assert_says(report_paper(meeting.session, meeting.now), the_reports.INTERIM)


def test_without_names_the_report_lacks_who_was_there_and_nothing_else() -> None:
    meeting = held()
    title, subtitle, *told = spelled_out(report_paper(meeting.session, meeting.now, anonymous=True))
    assert (title, subtitle) == ("Storm warnings", "Report of a peer assist, without names")
    assert told == without(the_reports.REPORT.splitlines()[2:], NAMING)


@pytest.mark.parametrize(
    ("privacy", "says", "lacks"),
    [
        (
            "confidential",
            "**Confidential:** this is for those who were there; pass it on only if the hosts agree.",
            set(),
        ),
        (
            "chatham_house",
            "**Chatham House Rule:** what was said may be used; who said it, and who was there, is not told.",
            NAMING,
        ),
    ],
)
def test_a_report_says_first_who_may_read_it(privacy: str, says: str, lacks: set[str]) -> None:
    meeting = held(privacy=privacy)
    told = spelled_out(report_paper(meeting.session, meeting.now))
    assert told[told.index("# The challenge {challenge}") - 1] == says
    assert without(told, {says}) == without(the_reports.REPORT.splitlines(), lacks)


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("Amina Diallo", the_letters.TO_A_GIVER),
        ("Bao Tran", the_letters.TO_ANOTHER),
        ("Chen Wei", the_letters.TO_A_LISTENER),
        ("Noor Khan", the_letters.TO_THE_NOTE_TAKER),
    ],
)
def test_a_letter_to_each_who_helped(who: str, wanted: str) -> None:
    shown = without_restricted(held().session)
    assert_says(letter(shown, shown.person(who)), wanted)


def test_a_letter_in_which_no_name_may_stand() -> None:
    shown = without_restricted(held().session)
    assert_says(letter(shown, shown.person("Amina Diallo"), named=False), the_letters.WITHOUT_NAMES)


def test_a_letter_while_the_meeting_is_on() -> None:
    shown = without_restricted(half_held().session)
    assert_says(letter(shown, shown.person("Amina Diallo")), the_letters.FROM_HALFWAY)


def test_a_letter_in_a_style_of_ones_own_ends_with_its_signature_line_by_line() -> None:
    shown = without_restricted(held().session)
    style = LetterStyle("Good day, {name}!", "Yours,", " F. Stone \n\n  Learning desk\n")
    told = spelled_out(letter(shown, shown.person("Bao Tran"), style))
    assert (told[2], told[-3:]) == ("Good day, Bao Tran!", ["Yours,", "  F. Stone", "  Learning desk"])
    usual = the_letters.TO_ANOTHER.splitlines()
    assert told[3:-3] == usual[3:-3]


def test_who_came_who_gave_and_who_was_thanked_each_get_a_letter() -> None:
    meeting = held()
    assert [one.name for one in receivers(meeting.session)] == ["Amina Diallo", "Bao Tran", "Chen Wei", "Noor Khan"]
    meeting.do("option", title="Drums", by="Hugo Brand")
    assert receivers(meeting.session)[0].name == "Hugo Brand"


@pytest.mark.parametrize(("number", "wanted"), [(1, the_lessons.FULL), (2, the_lessons.BARE)])
def test_a_lesson_alone_on_its_page(number: int, wanted: str) -> None:
    shown = without_restricted(held().session)
    (lesson,) = (row for row in shown.all(Lesson) if row.number == number)
    assert_says(lesson_page(shown, lesson), wanted)
