"""What a step writes, to the last column: that and nothing else."""

import pytest

from tests.rules.tables.taking import meeting_after, of
from tests.rules.tables.written import Written, written
from tests.rules.tables.written_in_preparation import ABOUT, PEOPLE, PLAN, ROOM

WRITTEN = [*ABOUT, *PEOPLE, *PLAN, *ROOM]


@pytest.mark.parametrize("row", WRITTEN, ids=lambda row: f"{row.step.rule}: {', '.join(row.step.given)}")
def test_what_a_step_writes(row: Written) -> None:
    meeting = meeting_after(row.after, row.step)
    before = meeting.session
    assert meeting.take(of(meeting, row.step))
    assert written(before, meeting.session) == row.writes
