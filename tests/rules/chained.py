"""What holds of all turns, however they were corrected."""

from typing import Any

from peerassist_tui.models import Turn
from peerassist_tui.readings.floor.floor_time import turns_by_person
from peerassist_tui.readings.state import open_turn
from tests.helpers.meeting import Meeting


def assert_chained(meeting: Meeting) -> None:
    """No turn goes on with another person's, with a later or a missing one."""
    known: dict[Any, Turn] = {}
    for turn in meeting.session.all(Turn):
        if turn.continues_id:
            assert known[turn.continues_id].person_id == turn.person_id is not None
        if turn.inside_id:
            assert turn.person_id is not None
            assert known[turn.inside_id].person_id not in (None, turn.person_id)
        known[turn.id] = turn
    if turn_on := open_turn(meeting.session):
        own = [parts for person_id, parts in turns_by_person(meeting.session) if person_id == turn_on.person_id]
        assert not own or turn_on in own[-1], "what counts as one turn is the last that its owner had"
