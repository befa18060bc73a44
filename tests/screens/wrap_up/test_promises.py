"""What is promised: actions with their owners and dates, and the dates on which they are followed up."""

from datetime import date

from peerassist_tui.models import Action, FollowUp, Option
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import Console
from tests.helpers.meeting import step
from tests.screens.wrap_up.sections import PLACES, enter, focused, go


async def test_a_due_date_is_typed_in_words_and_its_meaning_is_shown_live(opened: Console) -> None:
    await go(opened, "actions")
    await enter(opened, "Drop two leaflets")
    await opened.press("escape", "enter", "tab")
    await opened.type("Joaquín Muestra")
    await opened.press("tab")
    await opened.type("in 3 weeks")
    assert "Tue 29 December 2026" in opened.text()
    await opened.press("enter")
    action = opened.session.all(Action)[0]
    assert (opened.session.name_of(action.person_id), action.due) == ("Joaquín Muestra", date(2026, 12, 29))
    assert "○ Tue 2026-12-29  Drop two leaflets — Joaquín Muestra" in opened.text()


async def test_an_offered_name_is_taken_with_the_right_arrow(opened: Console) -> None:
    await go(opened, "actions")
    await enter(opened, "Drop two leaflets")
    await opened.press("escape", "enter", "tab")
    await opened.type("ima")
    await opened.press("right", "enter")
    action = opened.session.all(Action)[0]
    assert opened.session.name_of(action.person_id) == "Imani Mfano"


async def test_a_date_that_is_none_stays_in_the_field(opened: Console) -> None:
    await go(opened, "actions")
    await enter(opened, "Drop two leaflets")
    await opened.press("escape", "enter", "tab", "tab")
    await enter(opened, "soonish")
    assert opened.session.all(Action)[0].due is None
    assert "soonish" in opened.text()
    assert "not understood as a date" in opened.text()


async def test_what_a_typed_action_means_is_shown_before_enter(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="One message, 3 carriers"))
    await go(opened, "actions")
    await opened.type("@nam Drop two by 22 january")
    assert "⏎ adds  owner: Namuna Rahman · due: Fri 22 January 2027" in opened.text()
    await opened.press("up")
    assert "due: Fri 22 January 2027" in opened.text()
    await opened.press("escape", "escape", "enter")
    await opened.type("@Hugo_Nobody Drop two #1 by 22 january")
    shown = " ".join(opened.text().split())
    assert "no owner: nobody is called “Hugo Nobody” · due:" in shown
    assert "22 January 2027 · option 1: One message, 3 carriers" in shown
    assert opened.session.all(Action) == []


async def test_what_a_typed_follow_up_means_is_shown_before_enter(opened: Console) -> None:
    await go(opened, "follow_up")
    await opened.type("end of march")
    assert "⏎ adds  Wed 31 March 2027" in opened.text()
    await opened.type("ish")
    assert "“end of marchish” is not understood as a date" in opened.text()
    assert "⏎ adds" not in opened.text()
    await opened.press("enter")
    assert opened.session.all(FollowUp) == []
    assert "end of marchish" in opened.text()


async def test_the_usual_dates_are_added_once(opened: Console) -> None:
    await opened.press(*["down"] * PLACES["follow_up"])
    await opened.press(".", "s", ".", "s")
    assert [row.date for row in opened.session.all(FollowUp)] == [
        date(2027, 1, 8),
        date(2027, 3, 8),
        date(2027, 6, 8),
    ]


async def test_a_follow_up_is_typed_as_a_date_in_words(opened: Console) -> None:
    await go(opened, "follow_up")
    await enter(opened, "end of march", "whenever")
    assert [row.date for row in opened.session.all(FollowUp)] == [date(2027, 3, 31)]
    assert focused(opened).value == "whenever"


async def test_an_action_says_in_its_line_who_from_what_and_until_when(opened: Console) -> None:
    await opened.app.writer.do(step("option", title="Drop two"))
    await go(opened, "actions")
    await enter(opened, "@namuna List those to stop #1 due 22 dec")
    action = opened.session.all(Action)[0]
    assert (action.text, action.due) == ("List those to stop", date(2026, 12, 22))
    assert action.option_id == opened.session.all(Option)[0].id
    assert "Tue 2026-12-22  List those to stop — Namuna Rahman" in opened.text()


async def test_what_was_promised_first_stays_in_view_and_h_tells_how_it_changed(opened: Console) -> None:
    await opened.app.writer.do(step("action", text="Drop two", owner="the printer", due="2026-12-22"))
    await opened.press(".", "E", "enter")
    await opened.app.writer.do(step("change_action", action="1", due="2027-01-20"))
    await go(opened, "actions")
    assert "Wed 2027-01-20  Drop two — the printer · first promised 2026-12-22" in opened.text()
    await opened.press(".", "h")
    text = opened.text()
    assert "due 2027-01-20, first promised 2026-12-22" in text
    assert "2026-12-08 10:00  due  2026-12-22 → 2027-01-20" in text
    assert "facilitator" in text
    await opened.press("escape")
    assert isinstance(focused(opened), Stream)


async def test_overdue_is_said_in_words_until_it_is_done(opened: Console) -> None:
    await opened.app.writer.do(step("action", text="Drop two", owner="the printer", due="2026-12-22"))
    opened.clock.advance(25 * 24 * 3600)
    await opened.later(0)
    await go(opened, "actions")
    assert "Drop two — the printer · overdue for 11 days" in opened.text()
    await opened.press("1")
    assert "overdue" not in opened.text()
