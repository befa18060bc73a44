"""What a step is called is read in the answer band and when it is taken back: each label stands here word for word."""

import pytest

from peerassist_tui.rules import RULES, perform
from tests.helpers.meeting import Meeting
from tests.rules.tables.labels_of_meeting import AGENDA, COURSE, FLOOR, QUEUE, ROLL_CALL, TURNS
from tests.rules.tables.labels_of_preparation import LIBRARY, PREPARATION
from tests.rules.tables.labels_of_results import FLIPCHART, WRAP_UP
from tests.rules.tables.said import Said
from tests.rules.tables.taking import meeting_after, of

SAID = [*PREPARATION, *LIBRARY, *COURSE, *AGENDA, *FLOOR, *QUEUE, *ROLL_CALL, *TURNS, *FLIPCHART, *WRAP_UP]


@pytest.mark.parametrize("said", SAID, ids=lambda said: f"{said.step.rule}: {said.label}")
def test_what_a_step_is_called(said: Said) -> None:
    meeting = meeting_after(said.after, said.step)
    stood = meeting.session
    assert perform(stood, meeting.now, of(meeting, said.step)).label == said.label
    if said.step.rule not in ("session", "keep_time"):
        meeting.take(of(meeting, said.step))
        taken_back = meeting.undo()
        assert taken_back
        assert taken_back.label == f"Took back “{said.label.translate(str.maketrans('“”', '‘’'))}”"
        assert {name: rows for name, rows in meeting.session.tables.items() if rows} == {
            name: rows for name, rows in stood.tables.items() if rows
        }


def test_the_first_words_of_the_challenge_are_saved() -> None:
    change = Meeting(started=False, challenge="").do("reword", text="How?")
    assert change
    assert change.label == "Saved the challenge"


def test_the_label_of_every_rule_stands_here() -> None:
    assert {said.step.rule for said in SAID} == set(RULES)
