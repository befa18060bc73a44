"""A field by the mouse: the first click takes all of it, as Tab does; later ones place the cursor or mark words."""

import pytest
from textual.app import App, ComposeResult

from peerassist_tui.widgets.fields.clicks import word_at
from peerassist_tui.widgets.fields.field_line import FieldLine
from peerassist_tui.widgets.fields.text_field import TextField


class Filled(App[None]):
    """Shows a date, a sentence, and a longer text; the sentence has the keys."""

    AUTO_FOCUS = "#sentence"

    def compose(self) -> ComposeResult:
        yield FieldLine("2026-12-01", id="date")
        yield FieldLine("Ask the five-year-old first", id="sentence")
        yield TextField("One two\nthree four", id="text")


async def test_the_first_click_into_a_line_takes_all_of_it_and_the_next_places_the_cursor() -> None:
    async with Filled().run_test() as pilot:
        date = pilot.app.query_one("#date", FieldLine)
        await pilot.click("#date", offset=(4, 0))
        assert date.selected_text == "2026-12-01"
        await pilot.press(*"today")
        assert date.value == "today"
        await pilot.click("#sentence", offset=(3, 0))
        await pilot.click("#date", offset=(2, 0))
        assert date.selected_text == "today"
        await pilot.click("#date", offset=(3, 0))
        assert (date.selected_text, date.cursor_position) == ("", 3)


async def test_so_it_is_where_the_keys_have_come_before_the_click() -> None:
    async with Filled().run_test() as pilot:
        await pilot.press("shift+tab")
        await pilot.click("#date", offset=(4, 0))
        await pilot.press(*"today")
        assert pilot.app.query_one("#date", FieldLine).value == "today"
        await pilot.click("#date", offset=(2, 0))
        await pilot.press("-")
        assert pilot.app.query_one("#date", FieldLine).value == "to-day"


async def test_a_half_typed_line_is_gone_on_with_where_it_is_clicked() -> None:
    async with Filled().run_test() as pilot:
        date = pilot.app.query_one("#date", FieldLine)
        date.is_selected_on_entering = False
        await pilot.click("#date", offset=(4, 0))
        assert (date.selected_text, date.cursor_position) == ("", 4)


@pytest.mark.parametrize(("times", "selected"), [(2, "five-year-old"), (3, "Ask the five-year-old first")])
async def test_a_double_click_selects_the_word_and_a_triple_one_the_line(times: int, selected: str) -> None:
    async with Filled().run_test() as pilot:
        await pilot.click("#sentence", offset=(12, 0), times=times)
        assert pilot.app.query_one("#sentence", FieldLine).selected_text == selected


@pytest.mark.parametrize(("times", "selected"), [(2, "three"), (3, "One two\nthree four")])
async def test_so_it_is_in_a_longer_text(times: int, selected: str) -> None:
    async with Filled().run_test() as pilot:
        await pilot.click("#text", offset=(2, 1), times=times)
        assert pilot.app.query_one("#text", TextField).selected_text == selected


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [("by end, then", 4, "end"), ("by end, then", 7, ""), ("ليلى والمثال", 2, "ليلى"), ("", 0, "")],
)
def test_a_word_is_what_stands_together(text: str, place: int, word: str) -> None:
    begin, end = word_at(text, place)
    assert text[begin:end] == word
