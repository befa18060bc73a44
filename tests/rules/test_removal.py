"""Taking something out: what named it no longer does, and undo brings everything back."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import AgendaItem, Lesson, Note, Objective, Option, Person, Row, Turn
from tests.helpers.meeting import Meeting


@pytest.fixture
def full(meeting: Meeting) -> Meeting:
    """A meeting with one of everything, each naming another."""
    meeting.do("next_item")
    meeting.do("start_item", item="A2")
    meeting.do("note", kind="asking", text="Why bells?", who="Amina", objective="OB1")
    meeting.do("note", kind="telling", text="No power", who="Bao")
    meeting.do("option", title="Bells", by="Amina", based_on=["1", "2"])
    meeting.do("question", option="1", text="Who rings?")
    meeting.do("lesson", title="Bells work", evidence=["2", "1"])
    meeting.do("action", text="Buy", option="1", owner="Hugo")
    meeting.do("park", text="Budget")
    meeting.do("intervene", role="neutral", saw="x", did="y")
    meeting.do("thank", who="Chen", text="Thanks")
    meeting.do("follow_up", date="2027-03-01")
    return meeting


def take_out(meeting: Meeting, model: type[Row], number: int = 1) -> None:
    row = next(row for row in meeting.session.all(model) if row.number == number)
    meeting.do("remove", what=str(row.id))


def test_a_note_leaves_the_options_and_lessons_that_cite_it(full: Meeting) -> None:
    take_out(full, Note)
    shown = full.shown
    assert [note["number"] for note in shown["notes"]] == [2]
    (kept,) = full.session.all(Note)
    assert [option.based_on for option in full.session.all(Option)] == [[str(kept.id)]]
    assert [lesson.evidence for lesson in full.session.all(Lesson)] == [[str(kept.id)]]
    assert (shown["options"][0]["based_on"], shown["lessons"][0]["evidence"]) == (["2"], ["2"])


def test_an_option_takes_its_questions_along_and_leaves_its_actions(full: Meeting) -> None:
    take_out(full, Option)
    assert full.shown["options"] == []
    assert full.session.tables["question"] == {}
    assert (full.shown["actions"][0]["text"], full.shown["actions"][0]["option"]) == ("Buy", None)


def test_an_objective_or_item_leaves_its_notes(full: Meeting) -> None:
    take_out(full, Objective)
    note = full.shown["notes"][0]
    assert (note["objective"], note["item"], note["text"]) == (None, "A2", "Why bells?")


def test_an_item_that_never_ran_can_be_taken_out_and_the_rest_stays_in_order(full: Meeting) -> None:
    take_out(full, AgendaItem, 3)
    full.do("add_item", item={"title": "Close", "phase": "close", "minutes": 5})
    assert [(item.ref, item.number) for item in full.session.agenda] == [("A1", 1), ("A2", 2), ("A3", 3)]


def test_an_item_that_was_on_stays(full: Meeting) -> None:
    with pytest.raises(RuleError, match="“Telling” has been on and cannot be taken out"):
        take_out(full, AgendaItem, 1)


@pytest.mark.parametrize(("number", "use"), [(3, "note 1"), (4, "note 2"), (5, "thanks 1"), (2, "action 1")])
def test_a_person_in_whose_name_something_stands_stays(full: Meeting, number: int, use: str) -> None:
    with pytest.raises(RuleError, match=f"cannot be taken out: {use} is in that name"):
        take_out(full, Person, number)


def test_a_person_in_whose_name_nothing_stands_can_be_taken_out(full: Meeting) -> None:
    take_out(full, Person, 7)
    assert "Noor" not in [person["name"] for person in full.shown["people"]]


def test_everything_that_people_write_can_be_taken_out_and_brought_back(full: Meeting) -> None:
    for table in ("thanks", "follow_up", "action", "lesson", "question", "option", "note", "parked", "intervention"):
        before = full.session.tables
        for row_id in list(before[table]):
            full.do("remove", what=str(row_id))
        assert full.session.tables[table] == {}
        for _ in before[table]:
            full.undo()
        assert full.session.tables == before


@pytest.mark.parametrize("key", ["1", "not an id", "", "00000000-0000-4000-8000-000000000000"])
def test_what_is_not_there_cannot_be_taken_out(full: Meeting, key: str) -> None:
    with pytest.raises(RuleError, match="That is not here any more"):
        full.do("remove", what=key)


def test_what_the_meeting_did_cannot_be_taken_out(full: Meeting) -> None:
    full.do("give_floor", who="Amina")
    for row in (full.session.info, full.session.all(Turn)[0]):
        with pytest.raises(RuleError, match="That is not here any more"):
            full.do("remove", what=str(row.id))
