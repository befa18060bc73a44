"""A session is opened where a row stands: its stage, its section or view, and the cursor on the row."""

from pathlib import Path

import pytest

from peerassist_tui.desk import Desk, open_session
from peerassist_tui.models import AgendaItem, Finding, FollowUp, Parked, Question, Row, table_of
from peerassist_tui.screens.flipchart.flipchart_screen import FlipchartScreen
from peerassist_tui.screens.review.review import ReviewScreen
from peerassist_tui.screens.shell.navigation import CHECK_IN, FIGURES, Spot, open_at
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, console, new_session


def held(path: Path) -> Desk:
    """A session that was held, with something of each kind."""
    store = Store(path)
    desk = open_session(store, new_session(path, ManualClock(TEN), is_on=True), "facilitator", ManualClock(TEN))
    desk.do("note", kind="telling", text="A bell")
    desk.do("park", text="Another bell")
    for title in ("Ring", "Be still"):
        desk.do("option", title=title)
    desk.do("question", option="2", text="Why be still?")
    desk.do("finish")
    for day in ("2026-12-20", "2027-01-20"):
        desk.do("follow_up", date=day, what="Still ringing?")
    desk.do("revisit_objective", objective="OB1", reached="partly", text="One bell of two")
    return desk


PLACES: dict[str, tuple[type[Row], Spot | None, str, str]] = {
    "an agenda item in the agenda": (AgendaItem, None, "agenda", "id"),
    "a question among the options": (Question, None, "options", "id"),
    "what was found of an objective with the objective": (Finding, None, "objectives", "about"),
    "a check-in among the check-ins": (FollowUp, CHECK_IN, "check_ins", "id"),
    "a parked point in the parking lot": (Parked, None, "parked", "id"),
}


@pytest.mark.parametrize("place", PLACES)
async def test_a_row_is_opened_where_it_stands(place: str, tmp_path: Path) -> None:
    desk = held(tmp_path / "store.db")
    table, at, part, listed = PLACES[place]
    row = desk.session.all(table)[-1]
    async with console(tmp_path / "store.db") as opened:
        await open_at(opened.app, desk.session.id, table_of(row), row.id, at=at)
        await opened.settle()
        screen = opened.app.screen
        if isinstance(screen, WorkspaceScreen):
            assert screen.pane is not None
            shown, key = screen.pane.section.topic, screen.pane.key
        else:
            assert isinstance(screen, FlipchartScreen)
            shown, key = screen.flipchart.view, screen.point
        assert (shown, str(key)) == (part, str(getattr(row, listed)))


async def test_the_figures_of_a_session_are_opened_in_its_review(tmp_path: Path) -> None:
    session_id = held(tmp_path / "store.db").session.id
    async with console(tmp_path / "store.db") as opened:
        await open_at(opened.app, session_id, "session", at=FIGURES)
        await opened.settle()
        assert isinstance(opened.app.screen, ReviewScreen)
        assert opened.app.screen.view == "figures"


async def test_a_stage_may_be_left_by_what_it_does_itself_and_the_console_goes_on(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id) as opened:
        screen = opened.app.screen
        screen.run_worker(screen.action_stage("report"))  # type: ignore[attr-defined]
        await opened.settle()
        assert opened.app.screen.STAGE == "report"  # type: ignore[attr-defined]
        await opened.press("f2")
        assert opened.app.screen.STAGE == "preparation"  # type: ignore[attr-defined]


@pytest.mark.parametrize("clicked", [False, True])
async def test_the_box_of_ground_rules_leads_to_where_they_are_written_and_back(tmp_path: Path, clicked: bool) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True, ground_rules=[])
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN), size=(80, 24)) as opened:
        await opened.press("f2", "f3", "R")  # from another page of the preparation
        await (opened.click("N adds them") if clicked else opened.press("N"))
        await opened.settle()
        await opened.type("Phones off")
        await opened.press("enter", "f3", "R")
        assert "1  Phones off" in opened.text()
