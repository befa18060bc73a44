"""Whatever is painted can be read, in the dark theme and in the light one; `make pictures` asks it of every picture."""

import pytest

from benchmarks.picture_list import LIGHT
from peerassist_tui.shell.themes import USUAL
from tests.helpers.console import Console
from tests.shell.reading_contrast import badly_read

WAY = (
    ("the meeting", ()),
    ("its menu", (".",)),
    ("a note that is written", ("escape", "t", *"Bells")),
    ("what is asked there", ("enter", "n")),
    ("help", ("escape", "f1")),
    ("the palette", ("escape", "ctrl+p", *"theme")),
    ("the preparation", ("escape", "f2")),
    ("a box of several lines", ("ctrl+g", "tab")),
    ("the wrap-up", ("f4",)),
    ("the report", ("f5",)),
    ("a document", ("f8",)),
    ("the review", ("escape", "f7")),
    ("the settings", ("ctrl+o",)),
    ("the sessions", ("escape", "f9")),
)


@pytest.mark.parametrize("theme", [USUAL, LIGHT])
async def test_every_text_on_the_way_through_a_session_can_be_read(live: Console, theme: str) -> None:
    live.app.theme = theme
    for place, keys in WAY:
        await live.press(*keys)
        assert [*badly_read(live.app)] == [], place
