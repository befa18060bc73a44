"""What a step is called is read in the answer band and when it is taken back: each label stands here word for word."""

import re
from uuid import uuid4

import pytest

from peerassist_tui.rules import RULES, perform
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from tests.helpers.meeting import Meeting
from tests.rules.tables.labels_of_meeting import AGENDA, COURSE, FLOOR, QUEUE, ROLL_CALL, TURNS
from tests.rules.tables.labels_of_preparation import LIBRARY, PREPARATION
from tests.rules.tables.labels_of_results import FLIPCHART, WRAP_UP
from tests.rules.tables.said import Said

SAID = [*PREPARATION, *LIBRARY, *COURSE, *AGENDA, *FLOOR, *QUEUE, *ROLL_CALL, *TURNS, *FLIPCHART, *WRAP_UP]


@pytest.mark.parametrize("said", SAID, ids=lambda said: f"{said.step.rule}: {said.label}")
def test_what_a_step_is_called(said: Said) -> None:
    meeting = Meeting(started=False)
    if said.step.rule == "session":
        meeting.session = Session(uuid4())
    for before in said.after:
        if isinstance(before, int):
            meeting.at(before)
        else:
            assert meeting.take(of(meeting, before)), before
    meeting.at(90)
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


def test_the_label_of_every_rule_stands_here() -> None:
    assert {said.step.rule for said in SAID} == set(RULES)


def of(meeting: Meeting, step: Step) -> Step:
    """The step; one that takes out a row, called by its table and number, with that row's id."""
    if step.rule != "remove":
        return step
    found = re.fullmatch(r"(\w+) (\d+)", step.given["what"])
    assert found
    rows = meeting.session.tables[found[1]].values()
    return Step("remove", {"what": str(next(row.id for row in rows if row.number == int(found[2])))})
