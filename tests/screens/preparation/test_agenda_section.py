"""The agenda as it is prepared: its planned times, its items, a template to begin with."""

from textual.events import Paste

from tests.helpers.console import Console
from tests.helpers.meeting import step
from tests.screens.preparation.sections import PLACES, go, toasts


async def test_the_agenda_shows_planned_times_that_follow_its_minutes(opened: Console) -> None:
    await go(opened, "agenda")
    assert "10:10  T telling" in opened.text()
    await opened.press("enter", "tab", "tab", "ctrl+u")
    await opened.type("30")
    await opened.press("enter")
    assert "10:30  T telling" in opened.text()
    assert "1 h 20" in opened.text()


async def test_an_item_is_added_with_its_minutes_and_a_guessed_phase(opened: Console) -> None:
    await go(opened, "agenda")
    await opened.press("N")
    await opened.type("Lunch 45")
    await opened.press("enter")
    await opened.type("Commit")
    await opened.press("enter")
    lunch, commit = opened.session.agenda[-2:]
    assert (lunch.title, lunch.phase, lunch.minutes) == ("Lunch", "break", 45)
    assert (commit.phase, commit.minutes) == ("commit", 15)


async def test_minutes_that_are_no_number_are_refused(opened: Console) -> None:
    await go(opened, "agenda")
    await opened.press("enter", "tab", "tab", "ctrl+u")
    await opened.type("long")
    await opened.press("enter")
    assert toasts(opened) == ["“long” is not a length; write minutes, or like 1h30, up to a day."]


async def test_a_template_makes_the_agenda(empty: Console) -> None:
    await empty.burst(*["down"] * PLACES.index("agenda"))
    assert "F10, then T, begins with a template" in empty.text()
    await empty.pilot.press("full_stop", "T")
    await empty.pilot.pause()
    assert "Which agenda" in empty.text()
    await empty.press("down", "down", "down", "enter")
    assert len(empty.session.agenda) == 8
    assert "1 h 30" in empty.text()
    await empty.press("u")
    assert empty.session.agenda == []


async def test_pasted_lines_are_agenda_items_before_the_one_under_the_cursor(opened: Console) -> None:
    await go(opened, "agenda")
    await opened.press("down", ".", "B")
    opened.app.post_message(Paste("Telling 20\nLunch 45\nMore of it"))
    await opened.settle()
    assert [(item.title, item.minutes, item.phase) for item in opened.session.agenda][1:4] == [
        ("Telling", 20, "telling"),
        ("Lunch", 45, "break"),
        ("More of it", 15, "asking"),
    ]


async def test_an_empty_agenda_begins_with_the_keys_that_it_names(empty: Console) -> None:
    await go(empty, "agenda")
    assert "F10, then T, begins with a template" in empty.text()
    await empty.press(".", "T")
    assert "Which agenda does it begin with?" in empty.text()


async def test_plus_and_minus_give_the_item_under_the_cursor_five_minutes_more_or_less(opened: Console) -> None:
    await go(opened, "agenda")
    await opened.press("down", "plus", "plus")
    first, second, *_ = opened.session.agenda
    assert (first.minutes, second.minutes) == (10, 25)
    assert opened.band == f"LEAD Gave “{second.title}” 25 min · u undoes"
    await opened.press("u", "minus")
    assert opened.session.agenda[1].minutes == 15
    await opened.press(*["minus"] * 4)
    assert opened.session.agenda[1].minutes == 1
    assert "+ 5 min   - 5 min less" in opened.text()


async def test_a_start_is_pinned_in_the_language_of_the_session(opened: Console) -> None:
    await opened.app.writer.do(step("describe", language="fr"))
    await go(opened, "agenda")
    await opened.press("enter")
    opened.app.screen.pane.enter_form("pinned")  # type: ignore[attr-defined]
    await opened.type("midi")
    assert "free before it" in opened.text()
    await opened.press("enter")
    assert opened.session.agenda[0].pinned == "12:00"
