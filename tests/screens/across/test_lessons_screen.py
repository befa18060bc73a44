"""What was learned, as a list on top of the library, by what a person presses and sees."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.models import Lesson
from peerassist_tui.screens.across.lessons import LessonsScreen
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.wrap_up.wrap_up import WrapUpScreen
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session

MARKUP = "Ring [b]early[/b] 梁例子 المثال"


@pytest.fixture(params=[(120, 40), (80, 24)], ids=str)
async def opened(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Console]:
    """The lessons of two sessions."""
    path = tmp_path / "store.db"
    for title, lesson, told in (
        ("Bells", MARKUP, {"holds_when": "there is wind"}),
        ("Tides", "Tables age", {"status": "checked"}),
    ):
        session_id = new_session(path, ManualClock(TEN), title=title)
        store = Store(path)
        desk = open_session(store, session_id, "facilitator", ManualClock(TEN))
        desk.do("lesson", title="Draw breath")
        desk.do("lesson", title=lesson, **told)
        store.close()
    async with console(path, size=request.param) as opened:
        await opened.press(".", "L")
        assert isinstance(opened.app.screen, LessonsScreen)
        yield opened


def flat(opened: Console) -> str:
    return " ".join(opened.text().split())


async def test_every_lesson_is_listed_with_its_session(opened: Console) -> None:
    assert "4 lessons · any status" in flat(opened)
    assert f"draft {MARKUP} — Bells · holds when there is wind" in flat(opened)


async def test_words_and_status_narrow_the_list_and_escape_shows_all_again(opened: Console) -> None:
    await opened.press("slash")
    await opened.type("TABLES")
    assert "1 of 4 lessons" in flat(opened)
    await opened.press("escape")
    await opened.press(".", "s", ".", "s")
    assert "1 of 4 lessons · checked" in flat(opened)
    await opened.press(".", "s")
    assert "No lesson matches." in flat(opened)
    await opened.press("escape")
    assert "4 lessons · any status" in flat(opened)
    await opened.press("escape")
    assert isinstance(opened.app.screen, LibraryScreen)


async def test_enter_opens_the_session_at_the_lesson(opened: Console) -> None:
    await opened.press("slash")
    await opened.type("wind")
    await opened.press("enter", "enter")
    assert isinstance(opened.app.screen, WrapUpScreen)
    assert opened.session.info.title == "Bells"
    lesson = opened.session.all(Lesson)[1]
    assert opened.app.screen.pane is not None
    assert opened.app.screen.pane.key == lesson.id
