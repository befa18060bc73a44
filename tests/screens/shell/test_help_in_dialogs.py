"""F1 in a dialog: what it says of Esc and Enter is what they do there, also while a field has the keys."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step

IN_PREPARATION = {
    ("f8",): ("Write nothing, or stop writing", "Write document"),
    ("f8", "tab", "tab"): ("Write nothing, or stop writing", "Write document"),
    ("down", "down", "down", "down", "down", "full_stop", "S"): ("Keep nothing", "Keep template"),
}
IN_LIBRARY = {
    ("full_stop", "t"): ("Change nothing", "Keep"),
    ("full_stop", "I"): ("Change nothing", "Read file"),
    ("full_stop", "w", "tab", "right", "enter"): ("Leave everything as it is", "Write bundle"),
}


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """A console in a preparation, among all fields."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(120, 60)) as opened:
        yield opened


async def _told(opened: Console, keys: tuple[str, ...]) -> list[str]:
    """What help says of each key of the dialog to which those keys lead."""
    await opened.press(*keys)
    screen = opened.app.screen
    assert isinstance(screen, Dialog)
    assert screen.active_bindings["escape"].node is screen
    await opened.press("f1")
    return [" ".join(line.strip("█▌▄▀ ").split()) for line in opened.text().splitlines()]


@pytest.mark.parametrize("keys", IN_PREPARATION)
async def test_escape_and_enter_are_told_as_they_are_in_the_preparation(opened: Console, keys: tuple[str, ...]) -> None:
    escape, enter = IN_PREPARATION[keys]
    told = await _told(opened, keys)
    assert f"Esc {escape}" in told
    assert f"Enter {enter}" in told
    await opened.press("escape", "escape")
    assert not isinstance(opened.app.screen, Dialog)


@pytest.mark.parametrize("keys", IN_LIBRARY)
async def test_escape_and_enter_are_told_as_they_are_in_the_library(opened: Console, keys: tuple[str, ...]) -> None:
    escape, enter = IN_LIBRARY[keys]
    await opened.press("f9")
    told = await _told(opened, keys)
    assert f"Esc {escape}" in told
    assert f"Enter {enter}" in told


async def test_enter_takes_the_marked_notes_and_escape_leaves_the_links_as_they_are(live: Console) -> None:
    for text in ("Bells wake all", "Who rings them?"):
        await live.app.writer.do(step("note", kind="telling", text=text, who=None))
    await live.settle()
    told = await _told(live, ("tab", "y", "1"))
    assert "Enter Take note 1" in told
    assert "Esc Leave everything as it is" in told
