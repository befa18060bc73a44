"""Going to where a text stands that may tell who was there: the cursor is on its line, or in its field."""

from pathlib import Path

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.models import Finding, Objective, Parked, Question, Row, Thanks, Wording, table_of
from peerassist_tui.screens.flipchart.flipchart_screen import FlipchartScreen
from peerassist_tui.screens.shell.navigation import open_at
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


async def go_to(opened: Console, row: Row, field: str) -> tuple[str, str | None, object]:
    """Go to a text of a row: the stage, the section or view, and the row under the cursor."""
    await open_at(opened.app, opened.session.id, table_of(row), row.id, field)
    await opened.settle()
    screen = opened.app.screen
    if isinstance(screen, FlipchartScreen):
        return screen.STAGE, screen.flipchart.view, screen.point
    assert isinstance(screen, WorkspaceScreen)
    assert screen.pane is not None
    return screen.STAGE, screen.topic, getattr(opened.app.focused, "name", None) or screen.pane.key


async def test_each_text_is_gone_to_where_it_can_be_reworded(path: Path) -> None:
    session_id = new_session(path, ManualClock(TEN), place="Wells")
    store = Store(path)
    desk = open_session(store, session_id, "facilitator", ManualClock(TEN))
    desk.do("start")
    desk.do("finish")
    desk.do("park", text="Budget")
    desk.do("option", title="Bells")
    desk.do("question", option="1", text="Who rings?")
    desk.do("thank", who="Joaquín Muestra", text="Thanks")
    desk.do("revisit_objective", objective="OB1", reached="partly", text="Half of it")
    store.close()
    async with console(path, session_id) as opened:
        session = opened.session
        (parked,), (asked,), (thanks,) = session.all(Parked), session.all(Question), session.all(Thanks)
        (finding,), (objective,), (wording,) = session.all(Finding), session.all(Objective), session.all(Wording)
        assert await go_to(opened, asked, "text") == ("wrap_up", "options", asked.id)
        assert await go_to(opened, thanks, "text") == ("wrap_up", "thanks", thanks.person_id)
        assert await go_to(opened, finding, "text") == ("wrap_up", "objectives", objective.id)
        assert (await go_to(opened, wording, "text"))[:2] == ("preparation", "challenge")
        assert (await go_to(opened, session.info, "place"))[:2] == ("preparation", "session")
        assert await go_to(opened, parked, "text") == ("live", "parked", parked.id)
