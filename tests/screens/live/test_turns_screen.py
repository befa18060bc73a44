"""All turns on a screen: what is corrected there moves time and loses none."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.readings.floor.stretches import stretches
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


@pytest.fixture
async def turns(tmp_path: Path) -> AsyncIterator[Console]:
    """Nobody for 10 s, Joaquín for 60 s, Namuna since then for 30 s; the turns are shown."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.later(10)
        await opened.press("3", "space")
        await opened.later(60)
        await opened.press("1", "space")
        await opened.later(30)
        await opened.press("T")
        yield opened


def told(opened: Console) -> list[tuple[str, int]]:
    return [
        ((part.who.name.split()[0] if part.who else part.what), int(part.seconds))
        for part in stretches(opened.session, opened.clock())
    ]


async def test_the_list_says_when_how_long_and_who_and_adds_up(turns: Console) -> None:
    shown = turns.text()
    assert "10:00:00      0:10  · nobody" in shown
    assert "10:00:10      1:00  ● Joaquín Muestra" in shown
    assert "10:01:10      0:30  ● Namuna Rahman — host · is on" in shown
    assert "persons 1:30 + nobody 0:10 = 1:40 elapsed" in shown
    await turns.later(5)
    assert "persons 1:35 + nobody 0:10 = 1:45 elapsed" in turns.text()


async def test_what_the_lines_say_adds_up_to_the_foot_also_between_two_seconds(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        for key in ("x", "x", "p", "p", "x"):
            await opened.later(18.7)
            await opened.press(key)
        await opened.later(0.9)
        await opened.press("T")
        shown = opened.text()
        assert re.findall(r"(\d:\d\d)  [·≈] (\w+)", shown) == [
            ("0:18", "nobody"),
            ("0:19", "crosstalk"),
            ("0:19", "nobody"),
            ("0:18", "pause"),
            ("0:19", "nobody"),
            ("0:01", "crosstalk"),
        ]
        assert "persons 0:00 + nobody 0:56 + crosstalk 0:20 + pause 0:18 = 1:34 elapsed" in shown


async def test_w_says_whose_it_was_and_u_takes_it_back(turns: Console) -> None:
    await turns.press("enter")
    await turns.type("begum")
    await turns.press("enter")
    assert told(turns) == [("nobody", 10), ("Joaquín", 60), ("Begum", 30)]
    await turns.press("home", "enter")
    await turns.type("crosstalk")
    await turns.press("enter")
    assert told(turns) == [("crosstalk", 10), ("Joaquín", 60), ("Begum", 30)]
    assert "persons 1:30 + crosstalk 0:10 = 1:40 elapsed" in turns.text()
    await turns.press("u", "u")
    assert told(turns) == [("nobody", 10), ("Joaquín", 60), ("Namuna", 30)]


async def test_s_splits_at_a_time_or_in_the_middle_and_m_merges(turns: Console) -> None:
    await turns.press("up", "ctrl+s")
    await turns.type("10:00:50")
    await turns.press("enter")
    assert told(turns) == [("nobody", 10), ("Joaquín", 40), ("Joaquín", 20), ("Namuna", 30)]
    await turns.press("down", "ctrl+s", "enter")
    assert told(turns) == [("nobody", 10), ("Joaquín", 40), ("Joaquín", 10), ("Joaquín", 10), ("Namuna", 30)]
    await turns.press("j", "end", "j")
    assert told(turns) == [("nobody", 10), ("Joaquín", 50), ("Joaquín", 40)]


async def test_merging_is_offered_only_where_a_turn_stands_above(turns: Console) -> None:
    assert "j merge" in turns.text()
    await turns.press("up")
    assert "j merge" not in turns.text(), "the first turn has nothing above it but the time of nobody"
    await turns.press("j")
    assert turns.told == ["“merge” cannot be done here now."]
    await turns.press("home")
    assert "j merge" not in turns.text()


async def test_arrows_move_the_beginning_and_the_cursor_stays(turns: Console) -> None:
    await turns.press("right", "right", "shift+left")
    assert told(turns) == [("nobody", 10), ("Joaquín", 52), ("Namuna", 38)]
    await turns.press("up", *["shift+left"] * 2)
    assert told(turns) == [("Joaquín", 62), ("Namuna", 38)]
    assert "The meeting began at 10:00:00." in turns.text()


async def test_a_refused_text_stays_in_the_line_and_escape_leaves_it(turns: Console) -> None:
    await turns.press("ctrl+s")
    await turns.type("10:00:20")
    await turns.press("enter")
    assert "10:00:20" in turns.text()
    assert "The turn lasted from 10:01:10" in turns.text()
    await turns.press("escape", "escape")
    assert len(turns.app.screen_stack) == 2
    assert told(turns) == [("nobody", 10), ("Joaquín", 60), ("Namuna", 30)]
