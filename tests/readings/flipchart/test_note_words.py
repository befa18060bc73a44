"""Who is named in a typed note or option: `@name` or `@number` as its first or its last word."""

import pytest

from peerassist_tui.readings.flipchart.note_words import last_meant, read_note_words
from peerassist_tui.readings.flipchart.option_words import read_option_words
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


def test_several_who_can_be_meant_at_the_end_are_shown(meeting: Meeting) -> None:
    assert len(last_meant(meeting.session, "A week? @zzz")) == 0
