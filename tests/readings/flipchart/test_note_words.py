"""Who is named in a typed note or option: `@name` or `@number` first or last, or `name:` before the words."""

import pytest

from peerassist_tui.readings.flipchart.note_words import last_meant, read_note_words, said_by
from peerassist_tui.readings.flipchart.option_words import read_option_words
from peerassist_tui.screens.workspace.sections.options import OptionsSection
from tests.helpers.meeting import Meeting


@pytest.mark.parametrize("read", [read_note_words, read_option_words])
@pytest.mark.parametrize(
    ("typed", "name", "text"),
    [
        ("@bao Do schools have a week?", "Bao", "Do schools have a week?"),
        ("Do schools have a week? @bao", "Bao", "Do schools have a week?"),
        ("Do schools have a week @3.", "Amina", "Do schools have a week"),
        ("Ask @bao about it", "", "Ask @bao about it"),
        ("Write to bao@bao.org", "", "Write to bao@bao.org"),
        ("A week @nobody", "", "A week @nobody"),
        ("@bao asked by @3", "Bao", "asked by @3"),
        ("@bao@amina Hang bells", "Bao", "@amina Hang bells"),
        ("@bao@3", "Bao", "@3"),
        ("Hang bells @bao@amina.", "Amina", "Hang bells @bao"),
        ("@bao@example.org Hang bells", "", "@bao@example.org Hang bells"),
        ("Write to @bao@example.org", "", "Write to @bao@example.org"),
        ("bao: Do schools have a week?", "Bao", "Do schools have a week?"),
        ("AMI: Hang bells", "Amina", "Hang bells"),
        ("Bao：Hang bells", "Bao", "Hang bells"),
        ("am: Hang bells", "", "am: Hang bells"),
        ("Cost: too high", "", "Cost: too high"),
        ("http://bao.example.org", "", "http://bao.example.org"),
        ("bao:8000 is closed", "", "bao:8000 is closed"),
        ("10:30 we start", "", "10:30 we start"),
        ("3: the third point", "", "3: the third point"),
        ("Bao : Hang bells", "Bao", "Hang bells"),
        ("- bao: Hang bells", "", "- bao: Hang bells"),
        ("bao:", "", "bao:"),
        ("h: who of the two", "", "h: who of the two"),
        ("@bao, hang bells", "Bao", "hang bells"),
        ("@bao: hang bells", "Bao", "hang bells"),
        ("Hang bells, @bao", "Bao", "Hang bells"),
        ("Hang bells; @bao.", "Bao", "Hang bells"),
        ("Hang bells – @bao", "Bao", "Hang bells"),
    ],
)
def test_one_person_named_first_or_last_is_the_speaker(
    meeting: Meeting, read: object, typed: str, name: str, text: str
) -> None:
    words = read(meeting.session, typed)  # type: ignore[operator]
    said = words.text if hasattr(words, "text") else words.title
    assert (words.person.name if words.person else "", said) == (name, text)


def test_a_name_behind_the_words_goes_with_an_objective(meeting: Meeting) -> None:
    words = read_note_words(meeting.session, "A week? @bao #99")
    assert (words.person, words.text) == (None, "A week? @bao #99")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("No money, #OB1", "No money"),
        ("No money (#OB1)", "No money"),
        ("Денег нет №OB1", "Денег нет"),
        ("#OB1: no money", "no money"),
        ("#OB1, no money", "no money"),
        ("No #OB1 money", "No money"),
        ("Who pays #OB1?", "Who pays?"),
        ("No money #OB1.", "No money."),
        ("@bao, #OB1: no money", "no money"),
        ("No money, #OB1, @bao", "No money"),
    ],
)
def test_an_objective_leaves_a_clean_text_however_it_is_set_apart(meeting: Meeting, typed: str, text: str) -> None:
    words = read_note_words(meeting.session, typed)
    assert (words.text, words.objective and words.objective.ref) == (text, "OB1")


@pytest.mark.parametrize(
    ("typed", "title", "notes"),
    [
        ("@bao: hang bells, note #1", "hang bells", (1,)),
        ("@bao hang bells #1 #2", "hang bells", (1, 2)),
        ("Hang bells, notes #1, #2, @bao", "Hang bells", (1, 2)),
        ("#2 note, @bao, hang bells", "hang bells", (2,)),
        ("Повесить колокола №2, @bao", "Повесить колокола", (2,)),
        ("Hang bells (see #2), @bao", "Hang bells", (2,)),
        ("@bao: hang bells #2 #2 #7", "hang bells #7", (2,)),
    ],
)
def test_an_option_names_its_notes_however_they_are_set_apart(
    meeting: Meeting, typed: str, title: str, notes: tuple[int, ...]
) -> None:
    meeting.do("note", kind="telling", text="First")
    meeting.do("note", kind="telling", text="Second")
    words = read_option_words(meeting.session, typed)
    told = (words.title, words.person and words.person.name, tuple(one.number for one in words.notes))
    assert told == (title, "Bao", notes)


def test_the_line_for_options_asks_in_a_form_that_can_be_typed(meeting: Meeting) -> None:
    meeting.do("note", kind="telling", text="First")
    words = read_option_words(meeting.session, OptionsSection.prompt.replace("@who", "@bao").replace("#12", "#1"))
    assert (words.title, words.person and words.person.name, len(words.notes)) == ("what they would do", "Bao", 1)


def test_several_who_can_be_meant_at_the_end_are_shown(meeting: Meeting) -> None:
    assert len(last_meant(meeting.session, "A week? @zzz")) == 0


def test_a_name_before_a_colon_that_several_have_is_shown_and_stays_in_the_text(meeting: Meeting) -> None:
    meeting.do("add_person", person={"name": "Bao Anh"})
    assert [person.name for person in said_by(meeting.session, "bao: bells")] == ["Bao", "Bao Anh"]
    assert read_note_words(meeting.session, "bao: bells").text == "bao: bells"
    assert read_note_words(meeting.session, "bao anh: bells").text == "bells"


def test_what_stands_already_keeps_the_name_before_its_colon(meeting: Meeting) -> None:
    words = read_note_words(meeting.session, "Bao: bells", is_new=False)
    assert (words.person, words.text) == (None, "Bao: bells")
