"""Help: generated from the keys that a screen has."""

from pathlib import Path

import pytest

from peerassist_tui.screens.guide.help import HelpScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.bars.band import MODES
from peerassist_tui.widgets.fields.note_field import NoteField
from tests.helpers.console import TEN, console, new_session


async def test_help_names_the_purpose_and_every_key_with_its_tooltip(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(120, 110)) as opened:
        await opened.press("f3")
        keys = [active.binding for active in opened.app.screen.active_bindings.values() if active.binding.tooltip]
        purpose = getattr(opened.app.screen, "HELP_TEXT", "")
        await opened.press("f1")
        text = " ".join(opened.text().split())
        assert all(binding.tooltip in text for binding in keys)
        assert purpose[:60] in text
        assert "1-9 " in text
        assert MODES in text
        assert text.count("Raise or lower a hand; in free talk") == 1


@pytest.mark.parametrize("key", ["escape", "f1"])
async def test_help_closes_with_either_key(tmp_path: Path, key: str) -> None:
    async with console(tmp_path / "store.db") as opened:
        before = opened.app.screen
        await opened.press("f1")
        assert isinstance(opened.app.screen, HelpScreen)
        await opened.press(key)
        assert opened.app.screen is before


async def test_help_scrolls_on_a_small_screen(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", size=(40, 12)) as opened:
        await opened.press("f1")
        assert "Everywhere" not in opened.text()
        await opened.press("end")
        assert "Everywhere" in opened.text()


async def test_what_a_key_does_stays_beside_it_where_it_takes_several_lines(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(60, 110)) as opened:
        await opened.press("f3", "f1")
        rows = opened.text().splitlines()
        at = next(at for at, row in enumerate(rows) if "Raise or lower a hand; in" in row)
        assert rows[at + 1].index(rows[at + 1].split()[0]) == rows[at].index("Raise")


async def test_help_says_of_enter_what_the_key_bar_says(tmp_path: Path) -> None:
    new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", size=(120, 110)) as opened:
        for leads, says in (((".", "P"), "Sessions"), ((".", "b"), "Restore")):
            if says == "Restore":
                await opened.press("delete")
            await opened.press(*leads, "f1")
            lines = [line.split() for line in opened.text().splitlines()]
            assert ["Enter", says] in lines
            await opened.press("escape", "f9")


async def test_a_click_on_a_row_goes_back_and_presses_its_key(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN), size=(90, 110)) as opened:
        await opened.press("f1")
        row = next(y for y, line in enumerate(opened.text().splitlines()) if "Write a note: asking" in line)
        await opened.pilot.click(offset=(40, row))
        await opened.settle()
        await opened.type("Who")
        assert opened.app.screen.query_one(NoteField).value == "Who"
