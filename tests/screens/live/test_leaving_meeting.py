"""A meeting that is on does not slip away: Escape never leaves it, F9 does."""

from pathlib import Path

import pytest

from peerassist_tui.models import Seat
from peerassist_tui.readings.state import status
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.note_taker.notes import NotesScreen
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


async def test_escape_leaves_line_list_and_search_and_at_last_only_answers(live: Console) -> None:
    await live.press("t", "escape")
    assert live.app.focused is None
    await live.press("tab", "escape")
    assert live.app.focused is None
    for _ in range(5):
        await live.press("escape")
    assert isinstance(live.app.screen, LiveScreen)
    assert live.band == "LEAD The meeting is on. F9 shows all sessions."


@pytest.mark.parametrize("stage", ["f2", "f4", "f5", "f7"])
async def test_escape_in_another_stage_goes_back_to_the_meeting_also_while_it_pauses(live: Console, stage: str) -> None:
    await live.press("p", stage)
    assert not isinstance(live.app.screen, LiveScreen)
    await live.press("escape", "escape", "escape")
    assert isinstance(live.app.screen, LiveScreen)
    assert status(live.session) == "paused"


async def test_a_note_taker_comes_back_to_the_notes(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    seat: Seat = "note_taker"
    async with console(path, new_session(path, clock, is_on=True), clock=clock, seat=seat) as opened:
        await opened.press("escape", "f5", "escape", "escape")
        assert isinstance(opened.app.screen, NotesScreen)


@pytest.mark.parametrize(
    "before", [[], ["t", "x"], ["slash", "x"], ["f2"], ["f2", "enter", "enter"], ["f4"], ["f5"], ["f7"]]
)
async def test_f9_shows_all_sessions_from_everywhere_also_while_typing(live: Console, before: list[str]) -> None:
    await live.press(*before, "f9")
    assert live.app.screen is live.app.library
    assert status(live.session) == "live"
    assert "undoes" not in live.band


async def test_before_and_after_the_meeting_escape_shows_all_sessions(live: Console) -> None:
    await live.press("E", "E", "escape", "escape")  # by way of all fields
    assert live.app.screen is live.app.library


async def test_once_the_meeting_is_over_nothing_on_the_screen_belongs_to_it_any_more(live: Console) -> None:
    await live.press("M", "1", "1", "3", "E", "E", "f3")
    assert status(live.session) == "finished"
    seen = live.text()
    for gone in ("space next", "+ 5 min", "p pause", "n item", "1-6 hand", "Two minutes", "Joaquín Muestra · "):
        assert gone not in seen, gone
    assert "nobody waits" in seen
    assert "F4 wrap up" in seen
    assert live.band.startswith("LEAD The meeting is over · F4: wrap up")
    await live.press("u")
    assert "the board says “Two minutes”" in live.text()
