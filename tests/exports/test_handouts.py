"""What is handed out beside the report, read back: nothing private is in it, and every word as it was said."""

import re
from typing import Any

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.exports.formats import PAPERS
from peerassist_tui.exports.handouts import handout, lesson_alone, letters
from peerassist_tui.models import Lesson
from tests.exports.handed_out import NAMES, everything, held, holding, table
from tests.exports.test_papers import ENDINGS, words_in
from tests.helpers.calendar_file import read

HOSTILE = "<script>x</script> [b]y[/b] {{7*7}} =cmd() a\u202eb আমরা 我们 نحن"
LONG = "w" * 10_000


@pytest.mark.parametrize(("make", "what"), [(letters, "A letter"), (lesson_alone, "A lesson")])
def test_an_unknown_ending_is_refused_by_name(make: Any, what: str) -> None:
    meeting = held()
    lesson = (meeting.session.all(Lesson)[0].id,) if make is lesson_alone else ()
    with pytest.raises(Refused, match=rf"{what} cannot be written as \.odt\. Choose a format: {ENDINGS}"):
        make(meeting.session, *lesson, ".odt")


@pytest.mark.parametrize("privacy", ["open", "confidential", "chatham_house"])
def test_no_document_holds_the_private_log_the_floor_times_or_what_is_restricted(privacy: str) -> None:
    documents = everything(held(privacy=privacy))
    assert len(documents) > 50
    seconds = rb"(?<![0-9a-f-])4321(?![0-9a-f-])"  # those of the floor; an id may have these digits by chance
    for mark in (b"LEDGERMARK", b"RESTRICTEDMARK", seconds, b"72 min", b"1:12:01"):
        assert [name for name, content in documents.items() if re.search(mark, content)] == []


@pytest.mark.parametrize("how", [{"anonymous": True}, {}])
def test_a_document_without_names_has_none_in_any_of_its_parts(how: dict[str, bool]) -> None:
    documents = everything(held(privacy="open" if how else "chatham_house"), **how)
    named = everything(held())
    for name in NAMES:
        assert holding(named, name)
        assert holding(documents, name) == []


@pytest.mark.parametrize("ending", [*PAPERS, ".csv", ".ics"])
def test_hostile_text_arrives_as_the_words_that_were_said(ending: str) -> None:
    meeting = held(title=HOSTILE)
    meeting.do("reword", text=HOSTILE)
    meeting.do("note", kind="telling", text=f"{HOSTILE} {LONG}", who="Layla", ref="N9")
    meeting.do("change_lesson", lesson="L1", title=HOSTILE, advice=f"{HOSTILE} {LONG}", evidence=["N9"])
    meeting.do("action", text=HOSTILE, owner=HOSTILE, due="2027-02-02")
    meeting.do("follow_up", date="2027-07-01", what=HOSTILE, by=HOSTILE)
    said = HOSTILE.replace("\u202e", "")
    if ending in PAPERS:
        lesson = words_in(lesson_alone(meeting.session, meeting.session.all(Lesson)[0].id, ending), ending)
        letter = words_in(next(iter(letters(meeting.session, ending).values())), ending)
        assert lesson.count(said) >= 4
        assert letter.count(said) >= 4
        assert LONG in lesson
        assert "\u202e" not in lesson + letter
    elif ending == ".csv":
        texts = {row["text"] for row in table(meeting)}
        assert {said, f"{said} {LONG}"} <= texts
    else:
        events = read(handout(meeting.session, meeting.now, ending)).parts("VEVENT")
        assert [one.one("SUMMARY").text for one in events if said in one.one("SUMMARY").text] == [
            f"Due: {said}",
            f"Follow-up: {said}",
        ]
