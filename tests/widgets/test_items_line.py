"""The line above the keys: how it stands, then as many items as fit, each whole; the others are counted."""

import pytest
from textual.app import App, ComposeResult
from textual.content import Content

from peerassist_tui.widgets.bars.items_line import ItemsFace, ItemsLine
from tests.helpers.textual_seam import lines

THREE = ("no challenge yet", "no objective yet", "no host")
LONG = "Answer missing: option 1 “Ring the bells by hand”"


class Shown(App[None]):
    """The line, in a screen of 40 cells of which two stay free."""

    CSS = "Screen { width: 40; }"

    def compose(self) -> ComposeResult:
        yield ItemsLine()


@pytest.mark.parametrize(
    ("lead", "items", "shown"),
    [
        ("! ", THREE[1:], "! no objective yet · no host"),
        ("! 3 missing: ", THREE, "! 3 missing: no challenge yet · 2 more"),
        ("! 2 missing: ", (LONG, "no host"), "! 2 missing: Answer missing:… · 1 more"),
        ("! ", (LONG,), "! Answer missing: option 1 “Ring the…"),
        ("✓ ready: F3 goes live  but: ", THREE, "✓ ready: F3 goes live  but: 3 more"),
        ("✓ nothing is missing: .E finishes the wrap-up", (), "✓ nothing is missing: .E finishes the…"),
        ("! 2 missing: ", ("洪水" * 20, "no host"), f"! 2 missing: {'洪水' * 3}洪… · 1 more"),
    ],
)
async def test_items_are_whole_and_what_has_no_room_is_counted(lead: str, items: tuple[str, ...], shown: str) -> None:
    app = Shown()
    async with app.run_test(size=(40, 5)) as pilot:
        line = app.query_one(ItemsLine)
        line.face = ItemsFace(Content(lead), tuple(map(Content, items)))
        await pilot.pause()
        assert [text.strip() for text in lines(app.screen) if text.strip()] == [shown]
