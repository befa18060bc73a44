"""Going about in the fields of a form: arrows, what typing replaces, what is shown of a long value."""

import re

from textual.events import AppBlur, AppFocus

from peerassist_tui.readings.state import UNTITLED
from peerassist_tui.widgets.fields.field_row import FieldRow
from tests.helpers.console import Console
from tests.helpers.meeting import step
from tests.screens.preparation.sections import focused, go, names


def here(opened: Console) -> str:
    name: str = focused(opened).parent.field.name
    return name


async def test_arrows_move_between_lines_and_stay_at_the_ends(opened: Console) -> None:
    await go(opened, "session")
    await opened.press("up", "down", "down", "down", "up")
    assert here(opened) == "time"


async def test_a_click_on_what_a_field_is_called_enters_it(opened: Console) -> None:
    await opened.click("Date  ")
    assert (here(opened), focused(opened).selected_text) == ("date", "2026-12-08")
    await opened.click("Time zone")
    assert here(opened) == "timezone"


async def test_arrows_leave_a_box_at_its_first_and_last_line_only(opened: Console) -> None:
    await go(opened, "challenge")
    await opened.press("down")
    assert here(opened) == "context"
    await opened.type("One")
    await opened.press("enter")
    await opened.type("Two")
    await opened.press("up")
    assert here(opened) == "context"
    await opened.press("up")
    assert here(opened) == "challenge"
    await opened.press("down")
    assert (here(opened), focused(opened).cursor_location) == ("context", (1, 3)), "one goes on at its end"
    await opened.press("up")
    assert here(opened) == "context"
    await opened.press("down", "down")
    assert here(opened) == "history"


async def test_typing_replaces_what_stood_in_a_line_that_was_entered(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("enter")
    await opened.type("Nobody Else")
    await opened.press("enter")
    assert names(opened)[0] == "Nobody Else"


async def test_a_half_typed_text_is_gone_on_with(opened: Console) -> None:
    await go(opened, "session")
    await opened.press("end")
    await opened.type(" Ho")
    opened.app.post_message(AppBlur())
    await opened.settle()
    opened.app.post_message(AppFocus())
    await opened.settle()
    await opened.type("w?")
    assert focused(opened).value == "Nine products or one message? How?"


async def test_a_long_value_shows_its_beginning_unless_one_is_in_it(opened: Console) -> None:
    long = "From the gauge to the last house " * 6
    await go(opened, "session")
    await opened.type(f"{long}end")
    title = opened.app.screen.query(FieldRow).first().text.widget
    assert title.scroll_offset.x > 0
    await opened.press("down")
    assert title.scroll_offset.x == 0
    assert "Title           From the gauge to the last house From" in opened.text()
    await opened.press("f3", "f2")
    assert "Title           From the gauge to the last house From" in opened.text()


async def test_a_long_value_that_is_entered_shows_its_beginning_until_one_moves_in_it(opened: Console) -> None:
    await go(opened, "session")
    await opened.type(f"{'From the gauge to the last house ' * 6}end")
    await opened.press("down", "up")
    title = focused(opened)
    assert "Title           From the gauge to the last house From" in opened.text()
    assert title.selected_text == title.value
    await opened.press("end")
    assert "to the last house end" in opened.text()
    await opened.press("down", "up")
    await opened.type("Another")
    assert title.value == "Another"


async def test_a_city_means_its_time_zone(opened: Console) -> None:
    await go(opened, "session")
    await opened.press("down", "down", "down")
    await opened.type("Bern")
    assert "Europe/Zurich, UTC+0100 today" in opened.text()
    await opened.press("down")
    assert opened.session.info.timezone == "Europe/Zurich"
    assert "Time zone       Europe/Zurich" in opened.text()


async def test_a_session_without_a_title_has_an_empty_line_for_it_and_is_told_so(opened: Console) -> None:
    await opened.app.writer.do(step("describe", title=UNTITLED))
    await go(opened, "session")
    assert (here(opened), focused(opened).value) == ("title", "")
    assert re.search(r"! \d+ missing: no title yet · ", opened.text().splitlines()[-3]), "it is counted with the rest"
    await opened.type("Open at night?")
    await opened.press("enter")
    assert opened.session.info.title == "Open at night?"
    assert "no title yet" not in opened.text()


async def test_in_an_empty_list_the_band_says_how_one_adds_to_it(opened: Console) -> None:
    await go(opened, "room")
    assert opened.band == "LEAD N adds · Esc leaves · . more · ? help"


async def test_a_value_that_is_longer_than_its_field_says_so_with_an_ellipsis(opened: Console) -> None:
    await go(opened, "session")
    await opened.type("How do we get everybody to test the water in the wells, before drinking of it, every day?")
    await opened.press("enter")
    assert re.search(r"Title +How do we get .*…", opened.text())
    await opened.press("up", "end")
    assert "every day?" in opened.text()
