"""Looking back on a screen: the facilitator's own, until it is shown to the room on purpose."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.screens.board.board_faces import board_face
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import HEADER, TEN, Console, console, new_session


@pytest.fixture
async def looked(tmp_path: Path) -> AsyncIterator[Console]:
    """Welcome: Joaquín for 90 s, interrupted; the situation: Namuna for 30 s, Imani, the facilitator, for 60 s."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.press("3", "space")
        await opened.later(90)
        await opened.press("!", "n", "1", "space")
        await opened.later(30)
        await opened.press("g")
        await opened.type("imani")
        await opened.press("enter")
        await opened.later(60)
        await opened.press("l")
        yield opened


async def test_it_shows_everybody_and_the_hosts_against_their_limit(looked: Console) -> None:
    shown = looked.text()
    assert "the whole meeting  1 of 3" in shown
    assert "hosts 25% of the talk (at most 20% to 25%)" in shown
    assert "OVER" not in shown
    assert " 75%     1:30     1×     1:30  Joaquín Muestra" in shown
    assert "silent 1 min · interrupted 1×" in shown
    assert "100%" not in shown.split("apart, of all talk")[1]
    assert "33%     1:00     1×     1:00  Imani Mfano — facilitator" in shown
    assert "Only you see this." in shown


async def test_arrows_turn_through_the_phases(looked: Console) -> None:
    await looked.press("right", "right")
    shown = looked.text()
    assert "telling  3 of 3" in shown
    assert "hosts 100% of the talk (at most 20% to 25%), over the limit" in shown
    assert "at this pace 100% when “The situation” ends" in shown
    await looked.press("right", "left", "left")
    assert "welcome  2 of 3" in looked.text()


async def test_b_shows_the_sides_to_the_room_and_takes_them_back(looked: Console) -> None:
    await looked.press("B")
    assert [looked.session.info.board] == ["look_back"]
    assert "On the board: hosts 25%, peers 75%, 2 of 5 were heard" in looked.text()
    said = repr(board_face(looked.session, looked.clock()))
    assert "Hosts 25% of the talk, peers 75%" in said
    assert not [one["name"] for one in HEADER["people"] if one["name"] in said]
    await looked.press("B", "escape")
    assert looked.session.info.board == "points"
    assert len(looked.app.screen_stack) == 2
