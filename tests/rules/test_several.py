"""One thing done several times is one step: all of it or nothing, and taken back at once."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Note
from peerassist_tui.rules import perform
from peerassist_tui.rules.core.several import in_one_step
from tests.helpers.meeting import Meeting, step


def test_all_are_done_in_one_step(meeting: Meeting) -> None:
    before = meeting.session.tables
    meeting.do("several", what="add_objective", each=[{"objective": {"text": text}} for text in ("One", "Two")])
    assert [row["text"] for row in meeting.shown["objectives"]][-2:] == ["One", "Two"]
    assert meeting.session.label.endswith(" and 1 more")
    meeting.undo()
    assert meeting.session.tables == before


def test_what_comes_later_builds_on_what_came_before(meeting: Meeting) -> None:
    before = [one.name for one in meeting.session.people]
    meeting.do("several", what="move_person", each=[{"person": before[0], "by": 1}] * 2)
    assert [one.name for one in meeting.session.people] == [before[1], before[2], before[0], *before[3:]]


def test_what_is_added_and_taken_out_again_was_never_there(meeting: Meeting) -> None:
    before = meeting.session.tables
    assert meeting.do("several", what="remove", each=[]) is None
    first = meeting.session.agenda[0].title
    meeting.do("several", what="remove", each=[{"what": str(meeting.session.agenda[0].id)}])
    assert first not in [item.title for item in meeting.session.agenda]
    meeting.undo()
    assert meeting.session.tables == before


def test_all_that_is_taken_out_at_once_is_gone(meeting: Meeting) -> None:
    before = meeting.session.tables
    meeting.do("several", what="remove", each=[{"what": str(item.id)} for item in meeting.session.agenda[:2]])
    assert [item.ref for item in meeting.session.agenda] == ["A3"]
    meeting.undo()
    assert meeting.session.tables == before


def test_where_one_is_refused_none_is_done(meeting: Meeting) -> None:
    before = meeting.session.tables
    with pytest.raises(RuleError, match=r"is already here.*That was number 2 of 2; none was done\."):
        meeting.do("several", what="add_person", each=[{"person": {"name": "Somebody new"}}] * 2)
    assert meeting.session.tables == before


@pytest.mark.parametrize("what", ["session", "several", "keep_time"])
def test_what_is_done_once_cannot_be_done_several_times(meeting: Meeting, what: str) -> None:
    with pytest.raises(RuleError, match="cannot be done several times"):
        meeting.do("several", what=what, each=[{}])


def test_the_first_of_its_kind_made_and_taken_out_within_one_step_leaves_nothing_to_write(meeting: Meeting) -> None:
    labels, saved, removed = in_one_step(
        meeting.session,
        [
            lambda stands: perform(stands, meeting.now, step("note", kind="telling", text="Bells")),
            lambda stands: perform(stands, meeting.now, step("remove", what=str(stands.all(Note)[0].id))),
        ],
    )
    assert (len(labels), saved, removed) == (2, (), ())
