"""What became of an action: who altered what, and the date as it was first promised."""

from datetime import date

import pytest

from peerassist_tui.models import Action
from peerassist_tui.readings.history.history import TOLD_OF, action_history, first_promised
from peerassist_tui.store.queries.changes import changes_touching
from peerassist_tui.store.store import Store
from tests.helpers.meeting import Meeting
from tests.helpers.stores import new_desk

MINUTE, DAY = 60.0, 24 * 60 * 60.0


@pytest.fixture
def promised(meeting: Meeting) -> Meeting:
    """A meeting in which Hugo promised a bell by the 22nd."""
    meeting.do("action", text="Buy a bell", owner="Hugo", due="2026-12-22")
    return meeting


def told(meeting: Meeting) -> list[tuple[str, str, str, str]]:
    action = meeting.session.all(Action)[0]
    shown = action_history(meeting.session, meeting.changes, action.id)
    return [(one.seat, one.what, one.before, one.after) for one in shown]


def first(meeting: Meeting) -> date | None:
    return first_promised(meeting.session, meeting.changes).get(meeting.session.all(Action)[0].id)


def test_each_part_is_told_from_what_to_what_and_by_whom(promised: Meeting) -> None:
    promised.at(10 * MINUTE).do("option", title="Ring the bells")
    promised.do_as("note_taker", "change_action", action="1", due="2027-01-20", owner="the sexton", option="1")
    assert told(promised)[-3:] == [
        ("note_taker", "owner", "Hugo", "the sexton"),
        ("note_taker", "due", "2026-12-22", "2027-01-20"),
        ("note_taker", "from option", "", "Ring the bells"),
    ]


def test_what_was_found_at_a_check_in_is_told_with_its_reason(promised: Meeting) -> None:
    promised.do("follow_up", date="2027-03-01")
    promised.at(30 * DAY).do("revisit_action", action="1", status="dropped", text="The tower fell", follow_up="1")
    assert told(promised)[-2:] == [
        ("facilitator", "at the check-in", "", "dropped: The tower fell"),
        ("facilitator", "status", "open", "dropped"),
    ]


def test_a_reason_alone_is_found_among_the_changes_of_the_store(store: Store) -> None:
    desk = new_desk(store)
    desk.do("action", text="Buy a bell", owner="Hugo", due="2026-12-22")
    desk.do("note", kind="telling", text='An "action" that is none', who="Amina")
    desk.do("follow_up", date="2027-03-01")
    desk.do("revisit_action", action="1", status="open", text="Nobody sells any", follow_up="1")
    changes = changes_touching(store.path, desk.session.id, *TOLD_OF)
    assert [change.rule for change in changes] == ["session", "action", "revisit_action"]
    *_, last = action_history(desk.session, changes, desk.session.all(Action)[0].id)
    assert (last.what, last.after) == ("at the check-in", "open: Nobody sells any")


def test_what_is_typed_bit_by_bit_is_one_alteration(promised: Meeting) -> None:
    for second, text in ((600, "Buy a b"), (610, "Buy a big"), (620, "Buy a big bell")):
        promised.at(second).do("change_action", action="1", text=text)
    assert told(promised)[-1] == ("facilitator", "action", "Buy a bell", "Buy a big bell")
    assert len([one for one in told(promised) if one[1] == "action"]) == 2


def test_what_was_undone_at_once_is_no_alteration(promised: Meeting) -> None:
    promised.at(10 * MINUTE).do("change_action", action="1", due="2027-01-20")
    promised.undo()
    assert [one[1:] for one in told(promised) if one[1] == "due"] == [("due", "", "2026-12-22")]


def test_a_promise_is_what_stood_when_the_wrap_up_was_finished(promised: Meeting) -> None:
    promised.do("change_action", action="1", due="2026-12-29")
    assert first(promised) is None
    promised.do("wrap_up")
    promised.do("change_action", action="1", due="2027-01-20")
    assert first(promised) == date(2026, 12, 29)
    promised.do("wrap_up", on=False)
    promised.do("wrap_up")
    assert first(promised) == date(2026, 12, 29)


def test_a_promise_is_what_stood_at_the_end_of_its_day(promised: Meeting) -> None:
    promised.do("change_action", action="1", due="2026-12-29")
    promised.at(DAY).do("change_action", action="1", due="2027-01-20")
    promised.at(2 * DAY).do("change_action", action="1", due="2027-02-20")
    assert first(promised) == date(2026, 12, 29)


def test_a_date_that_was_taken_away_on_its_day_was_no_promise(promised: Meeting) -> None:
    promised.do("change_action", action="1", due=None)
    promised.at(DAY).do("change_action", action="1", due="2027-01-20")
    assert first(promised) is None
