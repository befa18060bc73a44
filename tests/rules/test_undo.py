"""Undo and redo: each seat takes back its own steps, and never over the other's."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Note
from tests.helpers.meeting import Meeting
from tests.helpers.steps import STEPS, Step, given_of


def note(meeting: Meeting, text: str = "x", **arguments: str) -> None:
    meeting.do("note", kind="telling", text=text, **arguments)


def noted_by_note_taker(meeting: Meeting, text: str = "y") -> None:
    meeting.do_as("note_taker", "note", kind="telling", text=text)


def notes(meeting: Meeting) -> dict[int, str]:
    return {one["number"]: one["text"] for one in meeting.shown["notes"]}


def test_undo_takes_back_and_redo_does_again(meeting: Meeting) -> None:
    note(meeting)
    taken_back = meeting.undo()
    assert notes(meeting) == {}
    done_again = meeting.redo()
    assert notes(meeting) == {1: "x"}
    assert taken_back
    assert done_again
    assert (taken_back.label, done_again.label) == ("Took back “Wrote note 1”", "Did again “Wrote note 1”")
    again = meeting.undo()
    assert again
    assert again.label == "Took back “Wrote note 1”"


def test_the_words_of_a_step_stand_in_single_quotation_marks_when_it_is_taken_back(meeting: Meeting) -> None:
    meeting.do("next_item")
    taken_back = meeting.undo()
    assert taken_back
    assert taken_back.label == "Took back “Started ‘Telling’”"


def test_each_seat_takes_back_its_own(meeting: Meeting) -> None:
    note(meeting)
    noted_by_note_taker(meeting)
    meeting.undo()
    assert notes(meeting) == {2: "y"}
    meeting.undo("note_taker")
    assert notes(meeting) == {}


def test_the_making_of_a_session_is_not_taken_back() -> None:
    meeting = Meeting(started=False)
    assert meeting.undo() is None
    assert meeting.redo() is None
    assert meeting.undo("note_taker") is None


def test_a_new_step_forgets_what_was_taken_back(meeting: Meeting) -> None:
    note(meeting, "x")
    meeting.undo()
    note(meeting, "z")
    assert meeting.redo() is None
    assert notes(meeting) == {1: "z"}


def test_taking_back_next_speaker_gives_the_place_and_the_time_back(meeting: Meeting) -> None:
    meeting.do("give_floor", who="Amina")
    meeting.raised("Bao", "Chen")
    meeting.at(30).do("give_floor")
    meeting.at(50).undo()
    assert (meeting.holder, meeting.queue) == ("Amina", ["Bao", "Chen"])
    assert meeting.at(60).seconds() == {"Amina": 60}


@settings(max_examples=60)
@given(st.lists(st.tuples(STEPS, st.sampled_from([0, 0.25, 31])), max_size=25))
def test_as_many_times_back_is_as_if_nothing_had_been_done(steps: list[tuple[Step, float]]) -> None:
    meeting = Meeting()
    stood = [meeting.session.tables]
    for step, seconds in steps:
        meeting.clock.advance(seconds)
        with suppress(RuleError):
            if meeting.do(step[0], **given_of(meeting, step)):
                stood.append(meeting.session.tables)
    for before in reversed(stood[:-1]):
        assert meeting.undo()
        assert filled(meeting) == {name: rows for name, rows in before.items() if rows}
    for after in stood[1:]:
        assert meeting.redo()
        assert filled(meeting) == {name: rows for name, rows in after.items() if rows}
    assert meeting.redo() is None


def filled(meeting: Meeting) -> dict[str, object]:
    return {name: rows for name, rows in meeting.session.tables.items() if rows}


def test_an_undo_and_a_redo_name_what_they_turn_round(meeting: Meeting) -> None:
    done = meeting.do("note", kind="telling", text="Ring the bell")
    back = meeting.undo()
    again = meeting.redo()
    assert done is not None
    assert back is not None
    assert again is not None
    assert (done.undoes, back.undoes, again.undoes) == (None, done.id, back.id)


def test_what_comes_back_gets_another_reference_where_its_own_was_given_away(meeting: Meeting) -> None:
    meeting.do("add_item", item={"title": "Tides", "phase": "telling", "minutes": 5})
    meeting.undo()
    meeting.do_as("note_taker", "add_item", item={"title": "Bells", "phase": "telling", "minutes": 5})
    given = next(one.ref for one in meeting.session.agenda if one.title == "Bells")
    meeting.redo()
    references = {one.title: one.ref for one in meeting.session.agenda}
    assert references["Bells"] == given
    assert len({*references.values()}) == len(meeting.session.agenda)


def test_what_was_done_before_the_meeting_began_anew_is_not_done_again_in_it() -> None:
    meeting = Meeting()
    meeting.at(60).do_as("note_taker", "next_item")
    meeting.at(90).undo("note_taker")
    meeting.at(100).undo()
    meeting.at(900).do("start")
    with pytest.raises(RuleError, match=r"^The meeting has begun anew since; it stays\.$"):
        meeting.redo("note_taker")


def test_what_another_seat_changed_since_stays(meeting: Meeting) -> None:
    note(meeting)
    meeting.do_as("note_taker", "change_note", note="1", text="y")
    with pytest.raises(RuleError, match="Note 1 has been changed since by somebody else; it stays"):
        meeting.undo()
    assert notes(meeting) == {1: "y"}


def test_what_another_seat_changed_and_changed_back_can_be_taken_back(meeting: Meeting) -> None:
    note(meeting)
    meeting.do_as("note_taker", "change_note", note="1", text="y")
    meeting.undo("note_taker")
    assert meeting.undo()


def test_what_another_seat_took_out_is_not_changed_back(meeting: Meeting) -> None:
    note(meeting)
    meeting.do("change_note", note="1", text="z")
    meeting.do_as("note_taker", "remove", what=str(meeting.session.all(Note)[0].id))
    with pytest.raises(RuleError, match="The note has been changed since by somebody else"):
        meeting.undo()


def test_a_note_that_another_row_cites_stays(meeting: Meeting) -> None:
    note(meeting)
    meeting.do_as("note_taker", "option", title="Bells", based_on=["1"])
    with pytest.raises(RuleError, match="Note 1 is used by option 1 since; take that out first"):
        meeting.undo()


@pytest.mark.parametrize("cited", [{"rule": "option", "field": "based_on"}, {"rule": "lesson", "field": "evidence"}])
def test_what_named_something_that_is_gone_is_not_done_again(meeting: Meeting, cited: dict[str, str]) -> None:
    noted_by_note_taker(meeting)
    meeting.do(cited["rule"], title="Bells", **{cited["field"]: ["1"]})
    meeting.undo()
    meeting.undo("note_taker")
    with pytest.raises(RuleError, match=f"What {cited['rule']} 1 names has been taken out since"):
        meeting.redo()


def test_a_note_about_an_objective_that_is_gone_is_not_written_again(meeting: Meeting) -> None:
    note(meeting, objective="OB2")
    meeting.undo()
    meeting.do_as("note_taker", "remove", what=str(meeting.session.objective("OB2").id))
    with pytest.raises(RuleError, match="What note 1 names has been taken out since"):
        meeting.redo()


def test_a_note_whose_number_was_taken_since_comes_back_as_the_next(meeting: Meeting) -> None:
    note(meeting, "x")
    meeting.undo()
    noted_by_note_taker(meeting, "y")
    meeting.redo()
    assert notes(meeting) == {1: "y", 2: "x"}
    meeting.undo()
    assert notes(meeting) == {1: "y"}
    meeting.redo()
    assert notes(meeting) == {1: "y", 2: "x"}


def test_a_removed_note_whose_number_was_taken_since_comes_back_and_can_go_again(meeting: Meeting) -> None:
    note(meeting, "x")
    meeting.do("remove", what=str(meeting.session.all(Note)[0].id))
    noted_by_note_taker(meeting, "y")
    meeting.undo()
    assert notes(meeting) == {1: "y", 2: "x"}
    meeting.redo()
    assert notes(meeting) == {1: "y"}


def test_a_turn_does_not_go_on_beside_another(meeting: Meeting) -> None:
    meeting.spoke("Amina", 10)
    meeting.do_as("note_taker", "give_floor", who="Bao")
    meeting.do_as("note_taker", "release_floor")
    with pytest.raises(RuleError, match="Another turn has begun since"):
        meeting.undo()


def test_nobody_waits_twice(meeting: Meeting) -> None:
    meeting.raised("Amina").do("lower_hand", who="Amina")
    meeting.do_as("note_taker", "raise_hand", who="Amina")
    with pytest.raises(RuleError, match="Amina has raised a hand again since"):
        meeting.undo()


def test_the_start_is_not_taken_back_once_the_meeting_goes_on(meeting: Meeting) -> None:
    meeting.do_as("note_taker", "next_item")
    with pytest.raises(RuleError, match="The meeting has gone on since"):
        meeting.undo()


def test_a_meeting_is_not_finished_again_over_somebodys_head(meeting: Meeting) -> None:
    meeting.do("finish")
    meeting.undo()
    meeting.do_as("note_taker", "give_floor", who="Bao")
    with pytest.raises(RuleError, match="A turn has begun since; end it first"):
        meeting.redo()
