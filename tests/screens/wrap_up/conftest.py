"""What the tests of the wrap-up start from."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.step import Step
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step
from tests.screens.wrap_up.sections import NOTES

Kept = tuple[Path, UUID]
"""A store and the session in it, made once; to be copied."""


def _kept(folder: Path, *steps: Step) -> Kept:
    path, clock = folder / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock)
    store = Store(path)
    desk = open_session(store, session_id, "facilitator", clock)
    for one in steps:
        desk.perform(one)
    store.close()
    return path, session_id


@pytest.fixture(scope="session")
def over(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """A meeting that is over, with three notes."""
    notes = (step("note", kind="telling", text=text, who=None) for text in NOTES)
    return _kept(tmp_path_factory.mktemp("over"), step("start"), *notes, step("finish"))


@pytest.fixture
async def opened(tmp_path: Path, over: Kept) -> AsyncIterator[Console]:
    """That meeting, at its closing check."""
    kept, session_id = over
    path = Path(shutil.copy(kept, tmp_path))
    async with console(path, session_id, clock=ManualClock(TEN)) as opened:
        await opened.press("escape", "down")  # from the goodbye to all fields, there to the closing check
        yield opened


@pytest.fixture(scope="session")
def promised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session that is over, with two actions, a lesson and two check-ins."""
    path, _ = _kept(
        tmp_path_factory.mktemp("promised"),
        step("start"),
        step("action", text="Buy a bell [/b]", owner="Namuna Rahman", due="2027-01-05"),
        step("action", text="Open the tower", owner="The harbour master"),
        step("lesson", title="Bells before radios", advice="Hang a bell first", review_on="2027-01-08"),
        step("follow_up", date="2027-01-08", what="Does it ring?", by="Begum Udahoron"),
        step("follow_up", date="2027-03-08"),
        step("revisit_objective", objective="OB1", reached="no", text="Not by noon"),
        step("finish"),
    )
    return path


@pytest.fixture
async def check_in(tmp_path: Path, promised: Path) -> AsyncIterator[Console]:
    """The check-in of that session on 10 January 2027."""
    clock = ManualClock(TEN)
    clock.advance(33 * 86_400)
    async with console(Path(shutil.copy(promised, tmp_path)), clock=clock, size=(80, 24)) as check_in:
        await check_in.press(".", "c")
        yield check_in
