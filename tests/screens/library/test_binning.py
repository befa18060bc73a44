"""Sessions go into the bin, come back, and are deleted for good."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

from peerassist_tui.desk import make_session, open_session
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console
from tests.screens.library.sessions import titles


async def test_a_session_goes_into_the_bin_and_comes_back(library: Console, path: Path) -> None:
    await library.press("delete")
    assert titles(path) == ["[/b] Two wells", "Ünder the bridge"]
    assert "Three hills" not in library.text()
    assert "u undo" in library.text()
    await library.press("u")
    assert titles(path) == ["Three hills", "[/b] Two wells", "Ünder the bridge"]
    await library.press("U")
    assert titles(path, discarded=True) == ["Three hills"]
    await library.press(".", "b")
    assert "peerassist · bin" in library.text()
    await library.press("enter")
    assert titles(path, discarded=True) == []
    assert "The bin is empty." in library.text()
    await library.press("escape")
    assert "Three hills" in library.text()


async def test_the_bin_says_what_enter_does_and_what_it_is_for(library: Console) -> None:
    await library.press("delete", ".", "b")
    assert "Enter restores" in library.band
    assert "enter restore" in library.text().splitlines()[-1]
    await library.press("f1")
    assert library.text().split()[:4] == ["The", "sessions", "that", "you"]
    await library.press("escape", "f9")
    assert library.app.library.is_in_bin is False


async def test_undo_of_binning_leaves_what_was_done_since(library: Console, path: Path) -> None:
    await library.press("delete")
    store = Store(path)
    binned = UUID(overviews(path, discarded=True)[0].id)
    open_session(store, binned, "facilitator", library.clock).do("describe", title="Four hills")
    await library.press("u")
    assert titles(path)[0] == "Four hills"
    store.close()


async def test_a_live_session_is_asked_about_before_it_is_binned(path: Path) -> None:
    clock = ManualClock(TEN)
    store = Store(path)
    make_session(store, clock, title="Running", starts_at=datetime(2026, 12, 8, 10)).do("start")  # noqa: DTZ001
    store.close()
    async with console(path, clock=clock) as opened:
        await opened.pilot.press("delete")
        await opened.pilot.pause()
        while "is live" not in opened.text():
            await opened.pilot.pause()
        await opened.press("escape")
        assert "Running" in titles(path)


async def test_the_bin_is_emptied_after_a_question(library: Console, path: Path) -> None:
    await library.press("delete")
    await library.press("delete")
    await library.press(".", "b", ".", "E")
    text = " ".join(library.text().split())
    assert "For good: 2 sessions, and their history." in text
    assert "“[/b] Two wells”" in text
    await library.press("escape")
    assert len(titles(path, discarded=True)) == 2
    await library.press(".", "E", "enter")
    assert titles(path, discarded=True) == []
    assert titles(path) == ["Ünder the bridge"]
    assert "2 sessions deleted for good." in " ".join(library.text().split())
    await library.press("u")
    assert "not in the store" not in library.text()
    await library.press("escape")
    assert titles(path) == ["Ünder the bridge"]


async def test_one_of_the_bin_can_be_deleted_alone(library: Console, path: Path) -> None:
    await library.press("delete")
    await library.press("delete")
    await library.press(".", "b", "delete", "enter")
    assert len(titles(path, discarded=True)) == 1
    await library.press("u")
    assert len(titles(path)) == 2
