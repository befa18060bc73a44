"""The check-in, by what a person presses and sees."""

from datetime import date
from pathlib import Path

import pytest

from peerassist_tui.models import Action, Finding, FollowUp, Lesson, Objective
from peerassist_tui.screens.shell.confirm import Confirm
from peerassist_tui.screens.wrap_up.check_in import CheckInScreen
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step


@pytest.fixture
async def opened(check_in: Console) -> Console:
    return check_in


async def go(opened: Console, place: int) -> None:
    """From the sections into one of them."""
    await opened.burst("home", *["down"] * place, "enter")


def found(opened: Console) -> list[tuple[str, str]]:
    """What has been said at this check-in."""
    return [(one.verdict, one.text) for one in opened.session.all(Finding) if one.follow_up_id]


def flat(opened: Console) -> str:
    return " ".join(opened.text().split())


def told(opened: Console) -> str:
    """What the console has told, in the order in which it did."""
    return " ".join(opened.told)


async def test_it_opens_at_the_first_check_in_that_was_not_held(opened: Console) -> None:
    assert isinstance(opened.app.screen, CheckInScreen)
    assert "▸○ Fri 8 January 2027" in opened.text()
    assert "2 days late" in flat(opened)
    assert "○ check-in of Fri 8 January 2027 · not looked at: 2 actions, 1 objective" in opened.text()


async def test_a_digit_says_that_an_action_is_done(opened: Console) -> None:
    await go(opened, 1)
    assert "5 days late" in flat(opened)
    await opened.press("1")
    assert opened.session.find(Action, "1").status == "done"
    assert found(opened) == [("done", "")]
    assert "✓ done" in opened.text()
    await opened.press("u")
    assert opened.session.find(Action, "1").status == "open"
    assert found(opened) == []


async def test_what_a_digit_says_is_in_sight_once_a_section_is_chosen(opened: Console) -> None:
    await opened.press("home", "down")
    assert "1 done   2 changed   3 dropped   4 still open" in opened.text().splitlines()[-1]
    await opened.press(".")
    assert all(words in flat(opened) for words in ("1 done", "4 still open"))
    await opened.press("1")
    assert opened.session.find(Action, "1").status == "done"
    await opened.press("down", "1")
    assert opened.session.find(Action, "2").status == "done", "the keys have gone into the list"
    await opened.press("f1")
    assert "(1 met, 2 partly, 3 not met)" in flat(opened)


async def test_a_click_on_what_is_not_looked_at_yet_leads_to_it(opened: Console) -> None:
    await opened.click("1 objective,")
    assert opened.app.screen.topic == "again_objectives"  # type: ignore[attr-defined]
    await opened.press("1")
    assert [verdict for verdict, _ in found(opened)] == ["met"]


async def test_going_down_the_list_each_digit_answers_the_row_under_the_cursor(opened: Console) -> None:
    await go(opened, 1)
    await opened.press("4", "down", "2", "up", "3", "down", "4")
    assert found(opened) == [("dropped", ""), ("open", "")]
    assert opened.band.endswith("Tab writes why · u undoes")


async def test_what_was_changed_says_why_and_takes_a_new_day_beside_the_first(opened: Console) -> None:
    await go(opened, 1)
    await opened.press("2", "tab")
    await opened.type("1 bell is too dear")
    await opened.press("enter", "ctrl+a", "ctrl+k")
    await opened.type("end of march")
    await opened.press("enter")
    action = opened.session.find(Action, "1")
    assert (action.status, action.due) == ("changed", date(2027, 3, 31))
    assert found(opened) == [("changed", "1 bell is too dear")]
    assert "first promised for Tue 5 January 2027" in flat(opened)
    await opened.press("u")
    assert opened.session.find(Action, "1").due == date(2027, 1, 5)
    assert "first promised" not in flat(opened)


async def test_a_reason_alone_leaves_an_action_open_and_its_day_as_it_was(opened: Console) -> None:
    await go(opened, 1)
    await opened.press("enter")
    await opened.type("Nobody sells any")
    await opened.press("enter")
    action = opened.session.find(Action, "1")
    assert (action.status, action.due) == ("open", date(2027, 1, 5))
    assert found(opened) == [("open", "Nobody sells any")]


async def test_an_objective_is_read_again_beside_what_was_said_at_the_closing(opened: Console) -> None:
    await go(opened, 2)
    assert "at the closing: not met — Not by noon" in flat(opened)
    await opened.press("1")
    assert found(opened) == [("met", "")]
    await opened.press("delete")
    assert found(opened) == []


async def test_after_the_reason_enter_goes_back_to_the_list(opened: Console) -> None:
    await opened.app.writer.do(step("add_objective", objective={"text": "Know who is warned"}))
    await go(opened, 2)
    await opened.press("2", "tab")
    await opened.type("Half of it")
    await opened.press("enter", "down", "3")
    assert found(opened) == [("partly", "Half of it"), ("no", "")]


async def test_a_sentence_before_the_answer_stays_and_asks_for_it(opened: Console) -> None:
    await go(opened, 2)
    await opened.press("enter")
    await opened.type("Half of it")
    await opened.press("enter")
    assert found(opened) == []
    assert "First say how it is: 1 met, 2 partly, 3 not met." in told(opened)
    assert "Half of it" in opened.text()


async def test_a_lesson_still_holds_and_gets_its_next_day(opened: Console) -> None:
    await go(opened, 3)
    await opened.press("1", "enter", "tab", "ctrl+a", "ctrl+k")
    await opened.type("2027-07-01")
    await opened.press("enter")
    assert found(opened) == [("holds", "")]
    assert opened.session.find(Lesson, "1").review_on == date(2027, 7, 1)


async def test_held_says_what_was_left_out_and_can_be_undone(opened: Console) -> None:
    await opened.pilot.press("full_stop", "h")
    while not isinstance(opened.app.screen, Confirm):
        await opened.pilot.pause()
    assert "Not looked at: 2 actions, 1 objective, 1 lesson." in flat(opened)
    await opened.press("enter")
    assert opened.session.find(FollowUp, "1").held_on == date(2027, 1, 10)
    left = "The check-in was held on Sun 10 January 2027. Left out: 2 actions, 1 objective, 1 lesson."
    assert f"{left} The next one is on Mon 8 March 2027" in told(opened)
    assert "u undoes" in opened.band
    await opened.press("u")
    assert opened.session.find(FollowUp, "1").held_on is None


async def test_going_on_holds_nothing(opened: Console) -> None:
    await opened.pilot.press("full_stop", "h")
    while not isinstance(opened.app.screen, Confirm):
        await opened.pilot.pause()
    await opened.press("escape")
    assert opened.session.find(FollowUp, "1").held_on is None


async def test_with_everything_looked_at_it_is_held_at_once_and_again_not(opened: Console) -> None:
    await go(opened, 1)
    await opened.press("1", "down", "1", "escape")
    for place in (2, 3):
        await go(opened, place)
        await opened.press("1", "escape")
    assert "all looked at; .h: it was held" in opened.text()
    await opened.press(".", "h")
    assert opened.session.find(FollowUp, "1").held_on == date(2027, 1, 10)
    await opened.press(".", "h")
    assert opened.session.find(FollowUp, "1").held_on is None


async def test_enter_chooses_another_check_in_and_what_was_said_moves_beside(opened: Console) -> None:
    await go(opened, 2)
    await opened.press("1", "escape")
    await go(opened, 0)
    await opened.press("down", "enter")
    assert "▸○ Mon 8 March 2027" in opened.text()
    await opened.press("escape")
    await go(opened, 2)
    assert "Fri 8 January 2027: met" in flat(opened)
    assert "not yet" in opened.text()


async def test_a_check_in_today_and_the_next_date(opened: Console) -> None:
    await opened.press(".", "t")
    assert "▌▸○ Sun 10 January 2027   today" in opened.text(), "in one line, and the cursor stands there"
    await opened.press(".", "t")
    assert len(opened.session.all(FollowUp)) == 3
    await opened.press("N")
    await opened.type("end of june")
    await opened.press("enter")
    assert opened.session.find(FollowUp, "4").date == date(2027, 6, 30)
    assert "check-in of Sun 10 January 2027" in opened.text()


async def test_a_check_in_is_taken_out_and_comes_back(opened: Console) -> None:
    await go(opened, 0)
    await opened.press("delete")
    assert "check-in of Mon 8 March 2027" in opened.text()
    await opened.press("u")
    assert len(opened.session.all(FollowUp)) == 2


async def test_without_any_check_in_nothing_is_said_anywhere(opened: Console) -> None:
    await go(opened, 0)
    await opened.press("delete", "delete", "escape")
    await go(opened, 1)
    await opened.press("1")
    assert opened.session.find(Action, "1").status == "open"
    assert "No check-in is chosen yet: .t sets one for today." in told(opened)


async def test_f6_leads_there_once_the_meeting_is_over(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        assert "F6" not in opened.text().splitlines()[-1]
        await opened.pilot.click(offset=(opened.text().splitlines()[1].index("F6"), 1))
        await opened.settle()
        assert told(opened) == "The check-in opens once the meeting is over."
        await opened.press("f2")
        assert told(opened) == ""
        await opened.press("f6")
        assert not isinstance(opened.app.screen, CheckInScreen)
        assert told(opened) == "The check-in opens once the meeting is over."
        await opened.app.writer.do(step("start"))
        await opened.app.writer.do(step("finish"))
        await opened.press("f6")
        assert isinstance(opened.app.screen, CheckInScreen)
        assert "No check-in yet." in flat(opened)
        await opened.press("M")
        assert "There is nothing to write about yet" in told(opened)


async def test_one_key_leads_to_what_was_not_looked_at_and_one_back_to_the_sections(opened: Console) -> None:
    await opened.press("ctrl+g")
    assert opened.app.screen.topic == "again_actions"  # type: ignore[attr-defined]
    assert opened.band == "LEAD ↑ ↓ move · Enter opens it · Esc or ← to the sections · . more · ? help"
    await opened.press("1", "down", "1", "ctrl+g", "1", "ctrl+g", "1", "left")
    assert "all looked at" in opened.text()
    assert isinstance(opened.app.screen, CheckInScreen)
    assert opened.app.screen.work.has_keys
    await opened.press("ctrl+g")
    assert opened.told[-1] == "Nothing is missing."
    await opened.press("escape")
    assert not isinstance(opened.app.screen, CheckInScreen)


@pytest.mark.parametrize("place", [1, 2, 3])
async def test_where_nothing_is_to_be_looked_at_again_no_answer_is_offered(tmp_path: Path, place: int) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        objective = str(opened.session.find(Objective, "1").id)
        await opened.app.writer.do(step("start"))
        await opened.app.writer.do(step("remove", what=objective))
        await opened.app.writer.do(step("finish"))
        await opened.app.writer.do(step("follow_up", date="2027-01-08"))
        await opened.press("f6")
        await opened.press("home", *["down"] * place)
        assert not any(word in opened.text().splitlines()[-1] for word in ("1 done", "1 met", "1 holds", "take back"))
        await opened.press(".")
        assert not any(word in flat(opened) for word in ("1 done", "1 met", "1 holds", "Take back this answer"))
