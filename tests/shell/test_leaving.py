"""The key that leaves works wherever somebody is, and whatever was pressed right before it."""

from pathlib import Path

import pytest
from textual.events import Key

from peerassist_tui.models import Note
from peerassist_tui.shell.book import GuideApp
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, console, new_session
from tests.helpers.quiet import quiet, running
from tests.helpers.textual_seam import typed

DIALOGS = {
    "help": ("f1",),
    "one of a few": ("f3", "B"),
    "writing": ("f5", "f8"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.mark.parametrize("keys", DIALOGS.values(), ids=DIALOGS)
async def test_it_leaves_from_a_dialog(path: Path, keys: tuple[str, ...]) -> None:
    clock = ManualClock(TEN)
    async with console(path, new_session(path, clock), clock=clock) as opened:
        await opened.press(*keys)
        assert opened.app.screen.is_modal
        await opened.press("ctrl+q")
        assert not opened.app.is_running


async def test_it_leaves_the_guide() -> None:
    app = GuideApp()
    async with running(app, (80, 24)) as pilot:
        await quiet(app)
        await pilot.press("ctrl+q")
        await quiet(app)
        assert not app.is_running


async def test_what_is_typed_in_a_dialog_is_lost_only_on_purpose(path: Path) -> None:
    new_session(path, ManualClock(TEN))
    async with console(path) as opened:
        await opened.press(".", "t", "a", "ctrl+q")
        assert "What you have typed here is not saved" in opened.text()
        await opened.press("b", "ctrl+q")
        assert opened.app.is_running
        await opened.press("ctrl+q")
        assert not opened.app.is_running


async def test_what_is_pressed_right_before_it_is_done(path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(path, clock, is_on=True)
    async with console(path, session_id, clock=clock) as opened:
        await opened.press("a")
        await opened.burst(*typed("Which nine?"), "enter", "ctrl+q")
    store = Store(path)
    assert [note.text for note in store.load(session_id).all(Note)] == ["Which nine?"]
    store.close()


@pytest.mark.parametrize("key", ["a", "ctrl+q"])
async def test_a_key_that_comes_after_the_end_does_nothing(path: Path, key: str) -> None:
    async with console(path) as opened:
        await opened.press("ctrl+q")
    assert not opened.app.screen_stack
    await opened.app.on_event(Key(key, None))
