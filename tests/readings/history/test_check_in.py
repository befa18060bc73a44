"""What a check-in looks at, what it leaves out, what was said before, and which days were promised."""

from datetime import date, timedelta

import pytest

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.models import Action, FollowUp
from peerassist_tui.readings.history.check_in import (
    actions_again,
    lessons_again,
    missing_at_check_in,
    next_check_in,
    not_looked_at,
    said_before,
)
from peerassist_tui.store.queries.due_date_history import due_date_history
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import HEADER, START, Meeting


@pytest.fixture
def promised(meeting: Meeting) -> Meeting:
    """A meeting with two actions, a lesson and two check-ins, the later one first."""
    meeting.do("action", text="Buy a bell", owner="Hugo", due="2027-01-15")
    meeting.do("action", text="Hang it", owner="Hawa")
    meeting.do("lesson", title="Bells before radios")
    meeting.do("follow_up", date="2027-06-01")
    meeting.do("follow_up", date="2027-03-01")
    return meeting


def check_in(meeting: Meeting, number: int) -> FollowUp:
    return meeting.session.find(FollowUp, str(number))


def test_the_next_check_in_is_the_first_one_not_held_else_the_last(promised: Meeting, meeting: Meeting) -> None:
    assert next_check_in(promised.session) == check_in(promised, 2)
    promised.do("hold_follow_up", follow_up="2")
    assert next_check_in(promised.session) == check_in(promised, 1)
    promised.do("hold_follow_up", follow_up="1")
    assert next_check_in(promised.session) == check_in(promised, 1)
    assert next_check_in(Meeting().session) is None


def test_what_was_done_before_is_not_looked_at_again_but_what_is_said_now_stays(promised: Meeting) -> None:
    promised.do("revisit_action", action="1", status="done", follow_up="2")
    session = promised.session
    assert [row.number for row in actions_again(session, check_in(promised, 2))] == [1, 2]
    assert [row.number for row in actions_again(session, check_in(promised, 1))] == [2]


def test_a_retired_lesson_is_not_looked_at_again(promised: Meeting) -> None:
    promised.do("change_lesson", lesson="1", status="retired")
    assert lessons_again(promised.session, check_in(promised, 2)) == []


def test_what_is_left_out_is_counted_until_everything_was_looked_at(promised: Meeting) -> None:
    assert not_looked_at(promised.session, check_in(promised, 2)) == ["2 actions", "2 objectives", "1 lesson"]
    promised.do("revisit_action", action="1", status="done", follow_up="2")
    promised.do("revisit_action", action="2", status="open", follow_up="2")
    promised.do("revisit_objective", objective="OB1", reached="met", follow_up="2")
    assert not_looked_at(promised.session, check_in(promised, 2)) == ["1 objective", "1 lesson"]
    promised.do("revisit_objective", objective="OB2", reached="no", follow_up="2")
    promised.do("revisit_lesson", lesson="1", holds="holds", follow_up="2")
    assert not_looked_at(promised.session, check_in(promised, 2)) == []


def test_a_check_in_without_a_date_and_without_a_next_one_say_so(promised: Meeting) -> None:
    assert [gap.text for gap in missing_at_check_in(promised.session, None)] == ["no date for this check-in yet"]
    assert "no date for the next check-in" not in [
        gap.text for gap in missing_at_check_in(promised.session, check_in(promised, 2))
    ]
    assert "no date for the next check-in" in [
        gap.text for gap in missing_at_check_in(promised.session, check_in(promised, 1))
    ]


def test_what_was_said_elsewhere_stands_beside(promised: Meeting) -> None:
    promised.do("revisit_action", action="1", status="open", text="Too dear")
    promised.do("revisit_action", action="1", status="changed", text="A gong instead", follow_up="2")
    action = promised.session.find(Action, "1")
    assert said_before(promised.session, action, check_in(promised, 2)) == [(None, "open", "Too dear")]
    assert said_before(promised.session, action, check_in(promised, 1)) == [
        (None, "open", "Too dear"),
        (date(2027, 3, 1), "changed", "A gong instead"),
    ]


def test_what_was_said_between_two_check_ins_has_its_own_day(promised: Meeting) -> None:
    promised.do("finish")
    promised.at(40 * 86_400).do("revisit_action", action="1", status="done", text="It rings")
    action = promised.session.find(Action, "1")
    assert said_before(promised.session, action, None) == [(date(2027, 1, 17), "done", "It rings")]


def test_a_new_day_is_one_step_with_what_is_said(promised: Meeting) -> None:
    promised.do("revisit_action", action="1", status="changed", text="Later", due="2027-04-01", follow_up="2")
    action = promised.session.find(Action, "1")
    assert (action.status, action.due) == ("changed", date(2027, 4, 1))
    promised.undo()
    action = promised.session.find(Action, "1")
    assert (action.status, action.due) == ("open", date(2027, 1, 15))
    assert said_before(promised.session, action, None) == []


def test_a_lesson_gets_another_day_with_what_is_said(promised: Meeting) -> None:
    promised.do("revisit_lesson", lesson="1", holds="partly", review_on="2027-09-01")
    assert lessons_again(promised.session, None)[0].review_on == date(2027, 9, 1)


@pytest.fixture
def desk(store: Store) -> tuple[Desk, ManualClock]:
    """A session with an action for 15 January, on a clock that can be moved."""
    clock = ManualClock(START)
    desk = make_session(store, clock, **HEADER)
    desk.do("action", text="Buy a bell", due="2027-01-15")
    return desk, clock


def days(store: Store, desk: Desk) -> list[str]:
    found = due_date_history(store.path, desk.session.id)
    return [day.isoformat() for day in found.get(desk.session.all(Action)[0].id, ())]


def test_the_first_promise_stays_on_record(store: Store, desk: tuple[Desk, ManualClock]) -> None:
    one, clock = desk
    clock.advance(40 * 86_400)
    one.do("revisit_action", action="1", status="changed", due="2027-03-01")
    clock.advance(40 * 86_400)
    one.do("change_action", action="1", due="2027-05-01")
    assert days(store, one) == ["2027-01-15", "2027-03-01", "2027-05-01"]


def test_a_day_that_is_put_right_at_once_was_a_slip(store: Store, desk: tuple[Desk, ManualClock]) -> None:
    one, clock = desk
    clock.advance(timedelta(hours=23).total_seconds())
    one.do("change_action", action="1", due="2027-01-16")
    assert days(store, one) == ["2027-01-16"]


def test_what_was_undone_was_not_promised(store: Store, desk: tuple[Desk, ManualClock]) -> None:
    one, clock = desk
    clock.advance(40 * 86_400)
    one.do("change_action", action="1", due="2027-03-01")
    clock.advance(3 * 86_400)
    one.undo()
    assert days(store, one) == ["2027-01-15"]


def test_an_action_without_a_day_promised_none(store: Store) -> None:
    one = make_session(store, ManualClock(START), **HEADER)
    one.do("action", text="Buy a bell")
    assert days(store, one) == []
