"""What the console hinted when the facilitators of two whole peer assists stepped in (docs/hints.md tells of it)."""

import pytest

from peerassist_tui.models import Intervention
from peerassist_tui.readings.history.hint_log import hint_log
from tests.intake.test_recorded_meetings import SCENARIOS, TOOL, performed_meeting, tool
from tests.readings.history.test_session_history import history_of

HINTED = {
    "01": [set(), set(), {"not_heard"}, {"talk_stopped"}],
    "03": [{"no_break"}, {"no_question"}, set(), {"not_heard", "not_here"}, {"not_heard"}],
}
"""The hints that were there at each intervention, or in the ten seconds before it."""


@pytest.mark.skipif(not TOOL.exists(), reason="the scenarios are not here")
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda path: path.stem)
def test_the_hints_at_the_moments_at_which_the_facilitator_stepped_in(scenario: object) -> None:
    meeting = performed_meeting(tool("scenario", str(scenario)))
    came = hint_log(meeting.session, history_of(meeting))
    begun = meeting.session.info.started_at
    assert begun is not None
    moments = [(row.at - begun).total_seconds() for row in meeting.session.all(Intervention)]
    seen = [{one.hint.name for one in came if one.at <= at and one.until >= at - 10} for at in moments]
    assert seen == HINTED[str(scenario).rsplit("/", 1)[-1][:2]]
