"""A name of one or two letters before a colon: whom it means, and what is said where it is too short."""

import pytest

from peerassist_tui.plain.notes import kept_as_text, one_speaker, too_short
from tests.helpers.meeting import Meeting

PEOPLE = [{"name": "王小明"}, {"name": "李华"}, {"name": "Hawa"}, {"name": "Яна Пак"}, {"name": "Bo Li"}]


@pytest.fixture
def meeting() -> Meeting:
    return Meeting(people=PEOPLE)


@pytest.mark.parametrize(
    ("typed", "name", "text"),
    [
        ("王: too far", "王小明", "too far"),
        ("王小：太远", "王小明", "太远"),
        ("я: далеко", "Яна Пак", "далеко"),
        ("bo: too far", "Bo Li", "too far"),
        ("h: too far", None, "h: too far"),
        ("ха: смешно", None, "ха: смешно"),
        ("хв: 王: two", None, "хв: 王: two"),
    ],
)
def test_a_beginning_that_is_not_latin_names_the_speaker_however_short(
    meeting: Meeting, typed: str, name: str | None, text: str
) -> None:
    words = one_speaker(meeting.session, typed)
    assert (words.person.name if words.person else None, words.text) == (name, text)


@pytest.mark.parametrize(("typed", "word"), [("h: far", "h"), ("ha: far", "ha"), ("to: all", ""), ("bo: far", "")])
def test_two_latin_letters_that_begin_a_name_are_said_to_be_kept_as_text(
    meeting: Meeting, typed: str, word: str
) -> None:
    assert too_short(meeting.session, typed) == word
    assert kept_as_text(meeting.session, typed).startswith(f"“{word}:” was kept as text" if word else "")
    assert bool(kept_as_text(meeting.session, typed)) == bool(word)
