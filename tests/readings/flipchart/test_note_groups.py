"""The flipchart's notes by what they share."""

import pytest

from peerassist_tui.models import Note
from peerassist_tui.readings.flipchart.note_groups import GROUPINGS
from tests.helpers.meeting import Meeting


@pytest.fixture
def written(meeting: Meeting) -> Meeting:
    """Six notes in two agenda items, by three people and by nobody."""
    meeting.do("note", kind="telling", text="early", who="Fay")
    meeting.do("next_item")
    meeting.do("note", kind="telling", text="one", who="Hugo", objective="OB2")
    meeting.do("note", kind="asking", text="two", who="Amina", objective="OB1")
    meeting.do("next_item")
    meeting.do("note", kind="asking", text="three", who="Hugo")
    meeting.do("note", kind="analyzing", text="four", who=None, objective="OB2")
    return meeting


@pytest.mark.parametrize(
    ("grouping", "groups"),
    [
        ("item", [("Telling", "one two"), ("Asking", "three four"), ("outside the agenda", "early")]),
        (
            "objective",
            [("OB1 Know who is warned", "two"), ("OB2 Choose a channel", "one four"), ("no objective", "early three")],
        ),
        (
            "person",
            [
                ("Hawa", ""),
                ("Hugo", "one three"),
                ("Amina", "two"),
                ("Bao", ""),
                ("Chen", ""),
                ("Fay", "early"),
                ("nobody in particular", "four"),
            ],
        ),
        ("heading", [("no heading yet", "early one two three four")]),
    ],
)
def test_every_note_stands_in_one_group(written: Meeting, grouping: str, groups: list[tuple[str, str]]) -> None:
    notes = written.session.all(Note)
    told = GROUPINGS[grouping](written.session, notes)
    assert [(group.title, " ".join(note.text for note in group.notes)) for group in told] == groups
    assert sum(len(group.notes) for group in told) == len(notes)


def test_headings_come_in_the_order_of_their_first_note(written: Meeting) -> None:
    headings = {"one": "Paper", "two": "Voice", "four": "Paper"}
    notes = [note.altered(heading=headings.get(note.text, "")) for note in written.session.all(Note)]
    told = GROUPINGS["heading"](written.session, notes)
    assert [(group.title, [note.text for note in group.notes]) for group in told] == [
        ("Paper", ["one", "four"]),
        ("Voice", ["two"]),
        ("no heading yet", ["early", "three"]),
    ]
