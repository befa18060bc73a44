"""What a step writes, to the last column: that and nothing else; and what is so already is no step."""

from contextlib import suppress

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.rules import RULES
from tests.rules.tables.taking import meeting_after, of
from tests.rules.tables.written import Written, written
from tests.rules.tables.written_at_the_floor import FLOOR, QUEUE
from tests.rules.tables.written_in_lessons import LESSONS
from tests.rules.tables.written_in_meeting import AGENDA, COURSE
from tests.rules.tables.written_in_people import PEOPLE
from tests.rules.tables.written_in_plan import PLAN
from tests.rules.tables.written_in_preparation import ABOUT, ROOM
from tests.rules.tables.written_in_roll_call import ROLL_CALL
from tests.rules.tables.written_in_turns import TURNS
from tests.rules.tables.written_in_wrap_up import ACTIONS, OPTIONS, REVIEW
from tests.rules.tables.written_on_flipchart import FLIPCHART

MEETING = [*COURSE, *AGENDA, *ROLL_CALL, *FLOOR, *QUEUE, *TURNS]
WRITTEN = [*ABOUT, *PEOPLE, *PLAN, *ROOM, *MEETING, *FLIPCHART, *LESSONS, *OPTIONS, *ACTIONS, *REVIEW]
DONE_AGAIN = {
    *("session", "add_person", "add_objective", "add_material", "add_item", "set_agenda", "shift_days", "move_person"),
    *("note", "park", "intervene", "split_note", "join_notes", "answer", "move_note", "option", "question", "thank"),
    *("lesson", "draw_lesson", "split_lesson", "merge_lessons", "action", "follow_up", "point_at_ground_rule"),
    *("start", "finish", "account_for_gap", "start_timer", "stop_timer", "set_reminder", "next_item", "extend_item"),
    *("skip_item", "give_floor", "ask_inside", "release_floor", "log_interruption", "move_hand", "skip", "put_back"),
    *("move_item", "duplicate_item", "split_item", "move_ground_rule", "remove", "several"),
    *("same_for_all", "since", "fill_gap", "split_turn", "merge_turn", "move_edge"),
}
"""What does something each time it is done, or is refused then."""


def name_of(row: Written) -> str:
    return f"{row.step.rule}: {', '.join(row.step.given)}"


@pytest.mark.parametrize("row", WRITTEN, ids=name_of)
def test_what_a_step_writes(row: Written) -> None:
    meeting = meeting_after(row.after, row.step)
    before = meeting.session
    change = meeting.take(of(meeting, row.step))
    assert change
    assert written(before, meeting.session) == row.writes
    assert len(change.images()) == len(row.writes), "a row that stays as it was is not written"
    if row.step.rule not in DONE_AGAIN and "was" not in row.step.given:
        with suppress(RuleError):
            assert not meeting.take(row.step), "what is so already is no step"


def test_what_every_rule_writes_stands_here() -> None:
    assert {row.step.rule for row in WRITTEN} == set(RULES)
