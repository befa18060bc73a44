"""The flipchart put in order: notes marked, linked, moved, joined, split; nothing that was written gets lost."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Lesson, Link, Note, Option, Parked
from peerassist_tui.readings.flipchart.flipchart import unanswered, undiscussed
from tests.helpers.meeting import Meeting

WORDS = ("Why bells?", "No power", "Ring the mosque", "Who pays?", "The council")


@pytest.fixture
def chart(meeting: Meeting) -> Meeting:
    """A meeting with five notes."""
    return with_notes(meeting)


def with_notes(meeting: Meeting) -> Meeting:
    for text in WORDS:
        meeting.do("note", kind="asking" if "?" in text else "telling", text=text, who="Amina")
    return meeting


def order(meeting: Meeting) -> list[int]:
    """The numbers of the notes from top to bottom."""
    return [note.number for note in meeting.session.all(Note)]


def texts(meeting: Meeting) -> list[str]:
    return [note.text for note in meeting.session.all(Note)]


def shown(meeting: Meeting, number: int) -> dict[str, Any]:
    return next(note for note in meeting.shown["notes"] if note["number"] == number)


def numbers(notes: list[Note]) -> list[int]:
    return [note.number for note in notes]


@pytest.mark.parametrize(
    ("note", "by", "expected"),
    [
        ("3", -1, [1, 3, 2, 4, 5]),
        ("3", 1, [1, 2, 4, 3, 5]),
        ("3", -9, [3, 1, 2, 4, 5]),
        ("3", 9, [1, 2, 4, 5, 3]),
        ("1", -1, [1, 2, 3, 4, 5]),
        ("5", 1, [1, 2, 3, 4, 5]),
    ],
)
def test_a_note_is_moved_and_keeps_its_number(chart: Meeting, note: str, by: int, expected: list[int]) -> None:
    chart.do("move_note", note=note, by=by)
    assert order(chart) == expected
    chart.do("note", kind="telling", text="The newest")
    assert order(chart) == [*expected, 6]
    assert [one["number"] for one in chart.shown["notes"]] == [1, 2, 3, 4, 5, 6]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(-5, 5)), max_size=30))
def test_notes_moved_about_stand_as_in_a_plain_list(moves: list[tuple[int, int]]) -> None:
    meeting = with_notes(Meeting())
    plain = order(meeting)
    for which, by in moves:
        meeting.do("move_note", note=str(which + 1), by=by)
        here = plain.index(which + 1)
        plain.insert(max(0, min(here + by, 4)), plain.pop(here))
        assert order(meeting) == plain
    for _ in range(len(meeting.changes)):
        meeting.undo()
    assert meeting.session.all(Note) == []


def test_a_note_can_be_split_as_often_as_it_has_words(chart: Meeting) -> None:
    for place in range(70):
        chart.do("split_note", note="1", first="Why bells?", rest=f"rest {place}")
    rest = [f"rest {place}" for place in reversed(range(70))]
    assert texts(chart) == ["Why bells?", *rest, *WORDS[1:]]


def test_a_split_note_keeps_what_it_was_for_both(chart: Meeting) -> None:
    chart.do("group_note", note="1", heading="Bells")
    chart.at(60).do("split_note", note="1", first="Why", rest="bells?", was="Why bells?")
    first, rest = shown(chart, 1), shown(chart, 6)
    assert (first["text"], rest["text"]) == ("Why", "bells?")
    for name in ("kind", "who", "at", "item", "objective", "heading"):
        assert first[name] == rest[name]
    chart.undo()
    assert texts(chart) == list(WORDS)


def test_joined_notes_keep_all_words_and_what_rests_on_them(chart: Meeting) -> None:
    chart.do("link", note="3", kind="answers", to=["1", "4"])
    chart.do("link", note="2", kind="answers", to=["1"])
    chart.do("link", note="3", kind="builds_on", to=["2"])
    chart.do("mark_note", note="3", mark="lesson")
    chart.do("option", title="Bells", based_on=["2", "3"])
    chart.do("lesson", title="Bells work", evidence=["3"])
    before = chart.shown
    chart.do("join_notes", note="3", into="2")
    joined = chart.session.find(Note, "2")
    assert texts(chart) == ["Why bells?", "No power Ring the mosque", "Who pays?", "The council"]
    assert shown(chart, 2)["links"] == [{"kind": "answers", "to": 4}, {"kind": "answers", "to": 1}]
    assert joined.marks == ["lesson"]
    assert [option.based_on for option in chart.session.all(Option)] == [[str(joined.id)]]
    assert [lesson.evidence for lesson in chart.session.all(Lesson)] == [[str(joined.id)]]
    chart.undo()
    assert chart.shown == before


def test_a_note_is_parked_with_its_speaker_and_its_moment_and_one_undo_brings_it_back(chart: Meeting) -> None:
    chart.do("change_note", note="3", who="Bao")
    chart.do("link", note="3", kind="answers", to=["1"])
    chart.do("option", title="Bells", based_on=["2", "3"])
    note, before = chart.session.find(Note, "3"), chart.shown
    chart.clock.advance(60)
    chart.do("park_note", note="3")
    (parked,) = chart.session.all(Parked)
    assert (parked.text, parked.person_id, parked.at) == (note.text, note.person_id, note.at)
    assert note.text not in texts(chart)
    assert [len(option.based_on) for option in chart.session.all(Option)] == [1]
    chart.undo()
    assert chart.shown == before


def test_a_restricted_note_is_not_parked_for_the_report_tells_what_is(chart: Meeting) -> None:
    chart.do("mark_note", note="2", mark="restricted")
    with pytest.raises(RuleError, match="Note 2 is restricted, and the report tells what is parked"):
        chart.do("park_note", note="2")


@pytest.mark.parametrize(
    ("rule", "arguments", "sentence"),
    [
        ("join_notes", {"note": "2", "into": "2"}, "A note cannot be joined with itself."),
        ("link", {"note": "2", "kind": "answers", "to": ["2"]}, "A note cannot be linked with itself."),
        ("split_note", {"note": "2", "first": " ", "rest": "power"}, "The first part needs some words"),
        ("mark_note", {"note": "2", "mark": "nice"}, "Wrong value for mark: "),
        (
            "change_note",
            {"note": "2", "text": "Light", "was": "No"},
            "Note 2 has been changed meanwhile; your words stand in the line.",
        ),
    ],
)
def test_what_cannot_be_is_refused(chart: Meeting, rule: str, arguments: dict[str, Any], sentence: str) -> None:
    with pytest.raises(RuleError) as refused:
        chart.do(rule, **arguments)
    assert str(refused.value).startswith(sentence)
    assert texts(chart) == list(WORDS)


def test_a_note_that_was_taken_out_meanwhile_is_told_so(chart: Meeting) -> None:
    note = str(chart.session.find(Note, "2").id)
    chart.do("remove", what=note)
    with pytest.raises(RuleError, match=r"^That note is not here any more\.$"):
        chart.do("change_note", note=note, text="Light")


def test_the_words_of_two_speakers_keep_their_names_when_they_are_joined(chart: Meeting) -> None:
    chart.do("change_note", note="3", who="Bao")
    chart.do("join_notes", note="3", into="2")
    assert shown(chart, 2)["text"] == "No power Bao: Ring the mosque"


def test_the_rest_of_a_restricted_note_is_restricted_too(chart: Meeting) -> None:
    for mark in ("restricted", "lesson"):
        chart.do("mark_note", note="2", mark=mark)
    chart.do("split_note", note="2", first="No", rest="power")
    assert shown(chart, 6)["marks"] == ["restricted"]


def test_a_new_note_stands_last_whatever_was_moved_and_taken_out(chart: Meeting) -> None:
    chart.do("move_note", note="2", by=9)
    for number in ("3", "4", "5"):
        chart.do("remove", what=str(chart.session.find(Note, number).id))
    chart.do("note", kind="telling", text="The newest")
    assert texts(chart) == ["Why bells?", "No power", "The newest"]


def test_a_link_is_not_brought_back_beside_its_like(chart: Meeting) -> None:
    chart.do("link", note="3", kind="answers", to=["1"])
    chart.undo()
    chart.do_as("note_taker", "link", note="3", kind="answers", to=["1"])
    with pytest.raises(RuleError, match="The same link has been made again since"):
        chart.redo()


def test_marks_are_put_on_and_taken_off(chart: Meeting) -> None:
    for mark in ("discussed", "restricted", "discussed"):
        chart.do("mark_note", note="1", mark=mark)
    assert shown(chart, 1)["marks"] == ["discussed", "restricted"]
    chart.do("mark_note", note="1", mark="discussed", on=False)
    assert shown(chart, 1)["marks"] == ["restricted"]


def test_links_of_a_kind_are_those_given_last(chart: Meeting) -> None:
    chart.do("link", note="3", kind="answers", to=["1", "4"])
    chart.do("link", note="3", kind="contradicts", to=["2"])
    chart.do("link", note="3", kind="answers", to=["4", "5"])
    links = [(link["kind"], link["to"]) for link in shown(chart, 3)["links"]]
    assert sorted(links) == [("answers", 4), ("answers", 5), ("contradicts", 2)]
    chart.do("link", note="3", kind="answers", to=[])
    assert [link["kind"] for link in shown(chart, 3)["links"]] == ["contradicts"]


def test_a_note_takes_its_links_along_and_undo_brings_them_back(chart: Meeting) -> None:
    chart.do("link", note="3", kind="answers", to=["1"])
    chart.do("link", note="1", kind="builds_on", to=["2"])
    before = chart.shown
    chart.do("remove", what=str(chart.session.find(Note, "1").id))
    assert chart.session.all(Link) == []
    chart.undo()
    assert chart.shown == before


def test_a_question_is_unanswered_until_a_note_answers_it(chart: Meeting) -> None:
    for note in ("1", "4"):
        chart.do("mark_note", note=note, mark="unanswered")
    chart.do("link", note="5", kind="answers", to=["4"])
    assert numbers(unanswered(chart.session)) == [1]


def test_a_point_is_discussed_when_it_is_marked_linked_or_carries_an_option(chart: Meeting) -> None:
    chart.do("mark_note", note="1", mark="discussed")
    chart.do("link", note="3", kind="contradicts", to=["2"])
    chart.do("option", title="Ask them", based_on=["5"])
    assert numbers(undiscussed(chart.session)) == [4]
