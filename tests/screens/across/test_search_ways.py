"""Ways out of the search and about in it: to all sessions, and to where else is looked."""

from pathlib import Path

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.screens.across.search import SearchScreen
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, console, new_session
from tests.screens.across.test_search_screen import answered, look_for


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one session, in which somebody has spoken of lanterns."""
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock, title="Wells")
    store = Store(path)
    open_session(store, session_id, "facilitator", clock).do("note", kind="telling", text="Twenty lanterns")
    store.close()
    return path


async def test_f9_leads_from_a_hit_to_all_sessions_and_the_next_search_begins_anew(path: Path) -> None:
    async with console(path) as opened:
        await look_for(opened, "lantern")
        await opened.press("enter", "enter", "f9")
        assert isinstance(opened.app.screen, LibraryScreen)
        await opened.press("slash")
        assert isinstance(opened.app.screen, SearchScreen)
        assert "lantern" not in opened.text().casefold()


async def test_where_is_looked_is_changed_by_a_click_on_what_stands_there(path: Path) -> None:
    async with console(path) as library:
        await library.press("slash")
        kinds, session, span = (
            len(words) for words in ("every", "everything · all", "everything · all sessions · any")
        )
        await library.pilot.click("#within", offset=(session, 0))
        await library.settle()
        assert library.told[-1] == "Move to a hit first: then its session alone can be searched."
        for cell, question in ((kinds, "Look for"), (span, "Look in sessions of")):
            await library.pilot.click("#within", offset=(cell, 0))
            await library.settle()
            assert question in library.text()
            await library.press("escape")
        await look_for(library, "lantern")
        await library.press("enter")
        await library.pilot.click("#within", offset=(session, 0))
        await answered(library)
        assert "everything · “Wells” · any time" in library.text()


async def test_enter_takes_the_word_that_was_meant(path: Path) -> None:
    async with console(path, size=(80, 24)) as library:
        await look_for(library, "lantren")
        assert "Nothing was found. Enter looks for “lanterns” instead." in library.text()
        assert "enter take these words" in library.text()
        await library.press("enter")
        await answered(library)
        assert "search ▸ lanterns" in library.text()
        assert "enter to the hits" in library.text()
        assert "1 hit" in library.text()
        await library.press("enter", "enter")
        assert isinstance(library.app.screen, LiveScreen)


async def test_enter_takes_nothing_that_was_meant_by_words_before(path: Path) -> None:
    async with console(path) as library:
        await look_for(library, "lantren")
        await library.burst("x", "enter")
        await answered(library)
        assert "search ▸ lantrenx" in library.text()
