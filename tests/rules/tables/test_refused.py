"""What is refused says why in one sentence, word for word; nothing is done then."""

import pytest

from peerassist_tui.errors import RuleError
from tests.helpers.meeting import Meeting
from tests.rules.tables.refused import Refused
from tests.rules.tables.refused_at_the_border import BORDER
from tests.rules.tables.refused_in_meeting import AGENDA, COURSE, FLOOR, ROLL_CALL, TURNS
from tests.rules.tables.refused_in_results import PREPARATION, RESULTS
from tests.rules.tables.taking import meeting_after, of

REFUSED = [*BORDER, *PREPARATION, *RESULTS, *COURSE, *AGENDA, *FLOOR, *ROLL_CALL, *TURNS]


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: f"{row.step.rule}: {row.sentence}")
def test_why_a_step_is_refused(row: Refused) -> None:
    meeting = meeting_after(row.after, row.step)
    before = meeting.session
    with pytest.raises(RuleError) as refused:
        meeting.take(of(meeting, row.step))
    assert str(refused.value) == row.sentence
    assert meeting.session is before


def test_a_challenge_without_words_is_not_kept() -> None:
    with pytest.raises(RuleError) as refused:
        Meeting(started=False, challenge="").do("keep_wording")
    assert str(refused.value) == "The challenge has no words yet; write it first."
