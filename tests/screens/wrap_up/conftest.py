"""What the tests of the wrap-up start from."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step
from tests.screens.wrap_up.sections import NOTES


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting that is over, with three notes."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.app.writer.do(step("start"))
        for text in NOTES:
            await opened.app.writer.do(step("note", kind="telling", text=text, who=None))
        await opened.app.writer.do(step("finish"))
        await opened.press("f4", "escape", "down")  # from the goodbye to all fields, there to the closing check
        yield opened


def _finished(path: Path, clock: ManualClock) -> None:
    """A session that is over, with two actions, a lesson and two check-ins."""
    session_id = new_session(path, clock)
    store = Store(path)
    desk = open_session(store, session_id, "facilitator", clock)
    for rule, given in (
        ("start", {}),
        ("action", {"text": "Buy a bell [/b]", "owner": "Namuna Rahman", "due": "2027-01-05"}),
        ("action", {"text": "Open the tower", "owner": "The harbour master"}),
        ("lesson", {"title": "Bells before radios", "advice": "Hang a bell first", "review_on": "2027-01-08"}),
        ("follow_up", {"date": "2027-01-08", "what": "Does it ring?", "by": "Begum Udahoron"}),
        ("follow_up", {"date": "2027-03-08"}),
        ("revisit_objective", {"objective": "OB1", "reached": "no", "text": "Not by noon"}),
        ("finish", {}),
    ):
        desk.do(rule, **given)
    store.close()


@pytest.fixture(params=[(120, 40), (80, 24)], ids=str)
async def check_in(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Console]:
    """The check-in of that session on 10 January 2027."""
    clock = ManualClock(TEN)
    _finished(tmp_path / "store.db", clock)
    clock.advance(33 * 86_400)
    async with console(tmp_path / "store.db", clock=clock, size=request.param) as check_in:
        await check_in.press(".", "c")
        yield check_in
