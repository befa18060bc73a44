"""Questions that were left open get their answers, and ideas their thanks."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Note
from peerassist_tui.readings.flipchart.flipchart import answers_to, notes_for_lessons, unanswered
from peerassist_tui.readings.readiness.ideas import first_thanks, ideas_of
from tests.helpers.meeting import Meeting


@pytest.fixture
def asked(meeting: Meeting) -> Meeting:
    """A meeting with an open question, which is note 1, and a point, which is note 2."""
    meeting.do("note", kind="asking", text="Who rings?", who="Bao")
    meeting.do("note", kind="telling", text="The sexton rings", who="Hugo")
    meeting.do("mark_note", note="1", mark="unanswered")
    return meeting


def open_questions(meeting: Meeting) -> list[str]:
    return [note.text for note in unanswered(meeting.session)]


def answers(meeting: Meeting) -> list[str]:
    return [one.text for one in answers_to(meeting.session).get(meeting.session.all(Note)[0].id, [])]


def test_an_answer_is_a_note_of_its_own_in_one_step(asked: Meeting) -> None:
    asked.do("answer", note="1", text="The sexton", who="Hawa", objective="OB2")
    assert (open_questions(asked), answers(asked)) == ([], ["The sexton"])
    answer = asked.shown["notes"][-1]
    assert (answer["who"], answer["objective"], answer["links"]) == ("Hawa", "OB2", [{"kind": "answers", "to": 1}])
    asked.undo()
    assert (open_questions(asked), len(asked.session.all(Note))) == (["Who rings?"], 2)


def test_notes_that_are_there_can_answer(asked: Meeting) -> None:
    asked.do("note", kind="telling", text="Or his son")
    asked.do("answered_by", note="1", by=["2", "3"])
    assert answers(asked) == ["The sexton rings", "Or his son"]
    asked.do("answered_by", note="1", by=["3"])
    assert answers(asked) == ["Or his son"]
    assert asked.do("answered_by", note="1", by=["3"]) is None
    asked.do("answered_by", note="1", by=[])
    assert open_questions(asked) == ["Who rings?"]


def test_a_note_does_not_answer_itself(asked: Meeting) -> None:
    with pytest.raises(RuleError, match="answer itself"):
        asked.do("answered_by", note="1", by=["1"])


def test_a_marked_note_waits_until_a_lesson_rests_on_it(asked: Meeting) -> None:
    asked.do("change_note", note="2", objective="OB2", text="The sexton\nrings")
    asked.do("mark_note", note="2", mark="lesson")
    asked.do("mark_note", note="2", mark="restricted")
    assert [note.number for note in notes_for_lessons(asked.session)] == [2]
    asked.do("draw_lesson", notes=["2", "1"])
    (lesson,) = asked.shown["lessons"]
    assert (lesson["title"], lesson["evidence"]) == ("The sexton rings", ["2", "1"])
    assert (lesson["objective"], lesson["restricted"]) == ("OB2", True)
    assert notes_for_lessons(asked.session) == []


def test_no_lesson_comes_from_nothing(asked: Meeting) -> None:
    with pytest.raises(RuleError, match="one note at least"):
        asked.do("draw_lesson", notes=[])


def test_what_became_of_somebodys_ideas(meeting: Meeting) -> None:
    for title, by in (("Bells", "Bao"), ("Radios", "Chen"), ("Flags.", "Bao")):
        meeting.do("option", title=title, by=by)
    meeting.do("action", text="Buy a bell", option="1")
    meeting.do("action", text="Oil it", option="1")
    bao = meeting.session.person("Bao")
    became = [(idea.option.title, [one.text for one in idea.actions]) for idea in ideas_of(meeting.session, bao)]
    assert became == [("Bells", ["Buy a bell", "Oil it"]), ("Flags.", [])]
    assert first_thanks(meeting.session, bao) == "Thank you for “Bells” and “Flags”."
    assert "your experience" in first_thanks(meeting.session, meeting.session.person("Amina"))


def test_an_action_may_come_from_another_option(meeting: Meeting) -> None:
    meeting.do("option", title="Bells")
    meeting.do("action", text="Buy a bell")
    meeting.do("change_action", action="1", option="1")
    assert meeting.shown["actions"][0]["option"] == "Bells"
    meeting.do("change_action", action="1", option=None)
    assert meeting.shown["actions"][0]["option"] is None


def test_several_follow_ups_are_one_step_and_each_date_comes_once(meeting: Meeting) -> None:
    meeting.do("follow_up", date="2027-03-08")
    dates = [{"date": "2027-01-08", "what": "Done?"}, {"date": "2027-03-08"}, {"date": "2027-06-08", "by": "Hugo"}]
    meeting.do("follow_ups", dates=dates)
    shown = [(one["date"], one["what"], one["by"]) for one in meeting.shown["follow_ups"]]
    assert shown == [("2027-03-08", "", None), ("2027-01-08", "Done?", None), ("2027-06-08", "", "Hugo")]
    assert meeting.do("follow_ups", dates=dates) is None
    meeting.undo()
    assert len(meeting.shown["follow_ups"]) == 1
