"""The figures over time, by what a person presses and sees."""

from collections.abc import AsyncIterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from peerassist_tui.screens.across.trends import TrendsScreen
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.review.review import ReviewScreen
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.insights.held_meeting import held


@pytest.fixture(params=[(120, 40), (80, 24)], ids=str)
async def opened(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Console]:
    """The figures of two meetings."""
    held(tmp_path / "store.db", "Wells 梁例子", "2026-11-03T10:00")
    held(tmp_path / "store.db", "Tides [/b]")
    async with console(tmp_path / "store.db", size=request.param) as opened:
        await opened.press(".", "F")
        assert isinstance(opened.app.screen, TrendsScreen)
        yield opened


def flat(opened: Console) -> str:
    return " ".join(opened.text().split())


async def test_each_meeting_has_a_row_and_the_latest_is_told(opened: Console) -> None:
    assert "2 meetings · by meeting" in flat(opened)
    assert "2026-12-08 9 -51 0.67 33% 0/1 1/1 1/1" in flat(opened)
    assert "LAST uneven 0.67, hosts 33%, 51 min under" in flat(opened)
    assert "Tides [/b]" in flat(opened)


async def test_rows_by_month_and_back_to_the_meetings_of_one(opened: Console) -> None:
    await opened.press(".", "b")
    assert "2 meetings · by month" in flat(opened)
    assert "2026-11 9 -51" in flat(opened)
    await opened.press("home", "enter")
    assert "by meeting" in flat(opened)
    await opened.press("enter")
    assert isinstance(opened.app.screen, ReviewScreen)
    assert opened.session.info.title == "Wells 梁例子"
    assert opened.app.screen.view == "figures"


async def test_words_leave_the_others_out_of_the_summary_too(opened: Console) -> None:
    await opened.press("slash")
    await opened.type("wells")
    assert "1 of 2 meetings" in flat(opened)
    assert "USUAL" not in flat(opened)
    await opened.press("escape", "escape")
    assert isinstance(opened.app.screen, LibraryScreen)


async def test_bars_are_shown_and_saved(opened: Console, tmp_path: Path) -> None:
    await opened.press("tab")
    assert "How uneven the floor was" in flat(opened)
    await opened.press("f8", "tab")
    await opened.press("ctrl+u")
    await opened.type(str(tmp_path / "even.svg"))
    await opened.press("enter")
    drawn = ElementTree.parse(tmp_path / "even.svg")
    assert "0.67, hosts 33%" in "".join(drawn.getroot().itertext())


async def test_before_the_first_meeting_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    new_session(path, ManualClock(TEN))
    async with console(path, size=(80, 24)) as opened:
        await opened.press(".", "F")
        assert "No meeting has been held yet." in opened.text()
        await opened.press("tab", ".", "b", "escape", "f8", "enter")
        assert isinstance(opened.app.screen, TrendsScreen)


async def test_a_meeting_that_ends_in_another_terminal_gets_a_row(opened: Console, tmp_path: Path) -> None:
    held(tmp_path / "store.db", "Storms", "2026-12-09T10:00")
    opened.app.follower.poll()
    await opened.settle()
    assert "3 meetings · by meeting" in flat(opened)
    assert "2026-12-09 9 -51" in flat(opened)
