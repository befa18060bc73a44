"""What was understood of a line is said back with the step."""

import pytest

from peerassist_tui.plain.telling import understood
from tests.helpers.meeting import Meeting


@pytest.mark.parametrize(
    ("rule", "given", "sentence"),
    [
        (
            "note",
            {"kind": "telling", "text": "Too far", "who": "Hawa", "objective": "OB1"},
            "Wrote note 1, telling, Hawa, objective OB1: Too far.",
        ),
        ("note", {"kind": "asking", "text": "Which nine?"}, "Wrote note 1, asking: Which nine?"),
        ("park", {"text": "the road", "who": "Bao"}, "Parked point 1, Bao: the road."),
        (
            "action",
            {"text": "Count the houses", "owner": "Hawa", "due": "2026-12-11"},
            "Added action 1, Hawa, by Fri 11 December 2026: Count the houses.",
        ),
        ("action", {"text": "Paint by zed"}, "Added action 1, no owner, no day: Paint by zed."),
        ("raise_hand", {"who": "Hawa"}, "Raised the hand of Hawa."),
    ],
)
def test_the_kind_the_person_and_the_day_are_said(
    meeting: Meeting, rule: str, given: dict[str, object], sentence: str
) -> None:
    done = meeting.do(rule, **given)
    assert done
    assert understood(meeting.session, done) == sentence


def test_what_a_change_made_of_a_row_is_said(meeting: Meeting) -> None:
    meeting.do("action", text="Count the houses")
    meeting.do("park", text="the road")
    done = meeting.do("change_action", action=1, owner="Bao")
    assert done
    assert understood(meeting.session, done) == "Changed action 1, Bao, no day: Count the houses."
    done = meeting.do("change_parked", parked=1, home="Hawa")
    assert done
    assert understood(meeting.session, done) == "Changed point 1, taken on by Hawa: the road."


def test_what_was_taken_back_is_said_by_its_step_alone(meeting: Meeting) -> None:
    meeting.do("note", kind="telling", text="Too far")
    done = meeting.undo()
    assert done
    assert understood(meeting.session, done) == "Took back “Wrote note 1”."
