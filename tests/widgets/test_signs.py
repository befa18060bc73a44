"""No colour says anything alone: whatever has another colour because it means something else also reads otherwise."""

from collections.abc import Iterable
from typing import get_args

import pytest
from textual.app import App, ComposeResult

from peerassist_tui.screens.library.library_entries import EXAMPLE, STATES
from peerassist_tui.screens.report.residual_identifiers import SIGNS as IDENTIFIER_SIGNS
from peerassist_tui.screens.workspace.sections.section import DONE, MISSING, OPEN
from peerassist_tui.shell.guard import Guarded
from peerassist_tui.widgets.bar import talk_bar
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.said import Said, Severity
from peerassist_tui.widgets.bars.title_bar import Tab
from peerassist_tui.widgets.panel import Panel
from peerassist_tui.widgets.panels.agenda_list import SIGNS as AGENDA_SIGNS
from peerassist_tui.widgets.panels.agenda_panel import AgendaFace, AgendaPanel
from peerassist_tui.widgets.panels.floor_panel import FloorFace, FloorPanel
from peerassist_tui.widgets.panels.menu_panel import MenuCell, MenuFace, MenuPanel
from peerassist_tui.widgets.panels.queue_panel import QueueFace, QueuePanel
from tests.helpers.quiet import quiet, running
from tests.helpers.textual_seam import lines


def read(panel: Panel, face: object) -> str:
    """What a panel shows, without its colours."""
    panel.set_reactive(type(panel).face, face)
    return "\n".join(line.plain.rstrip() for line in panel.lines(60))


def floor(seconds: int, *, protected: bool = False, inside: str = "") -> str:
    return read(FloorPanel(), FloorFace("Zoë", seconds, 120, protected=protected, inside=inside)).splitlines()[1]


def in_menu(*, can: bool) -> str:
    return read(MenuPanel(), MenuFace(((MenuCell("undo", "u", "Undo your last step", can),),), 50, True))


def queue(*, closed: bool = False, free: bool = False) -> str:
    return read(QueuePanel(), QueueFace("as asked", (), closed=closed, free=free))


TOLD: dict[str, Iterable[str]] = {
    "the state of a session": [word for word, _ in (*STATES.values(), EXAMPLE)],
    "where a section stands": [state.sign for state in (DONE, OPEN, MISSING)],
    "where an item of the agenda stands": AGENDA_SIGNS.values(),
    "how surely a person is named": [sign for sign, _ in IDENTIFIER_SIGNS.values()],
    "whether a turn is within its limit, over it, protected, or a question": (
        floor(60)[-7:], floor(180)[-9:], floor(60, protected=True), floor(60, inside="Ann")
    ),
    "whether a host or a peer spoke": [talk_bar(0.5, 8, party)[0] for party in ("host", "peer")],
    "whether the queue is open, closed or free": (queue(), queue(closed=True), queue(free=True)),
    "whether a stage opens": [Tab("F6", "Check in", is_open=can).text() for can in (True, False)],
    "whether a line of the menu can be done": [in_menu(can=can) for can in (True, False)],
}  # fmt: skip


@pytest.mark.parametrize("meaning", TOLD)
def test_what_has_a_colour_of_its_own_has_words_or_a_sign_of_its_own(meaning: str) -> None:
    told = [*TOLD[meaning]]
    assert len(set(told)) == len(told)


class Clock(App[None]):
    def compose(self) -> ComposeResult:
        yield AgendaPanel()


async def test_an_item_that_is_soon_over_says_so_beside_its_digits() -> None:
    told = []
    async with running(Clock(), (60, 12)) as pilot:
        panel = pilot.app.query_one(AgendaPanel)
        for left in (180, 179, 1, -1):
            panel.face = AgendaFace(
                "Questions", "asking", left, 15, "ends 10:30", "day ends 12:00", "", ("then lunch",)
            )
            await quiet(pilot.app)
            told.append(next(line for line in lines(pilot.app.screen) if " 15 min" in line)[21:].strip())
    assert told == ["left of 15 min", "! left of 15 min", "! left of 15 min", "OVER the 15 min"]


class Telling(Guarded[None]):
    def compose(self) -> ComposeResult:
        yield Band()


async def test_a_refusal_is_told_from_news_by_its_sign() -> None:
    app, said = Telling(), []
    async with running(app, (60, 12)):
        for severity in get_args(Severity):
            app.told = (Said("Nothing was saved.", severity),)
            await quiet(app)
            said.append(lines(app.screen)[0])
    assert said == [f" LEAD  {sign}Nothing was saved." for sign in ("", "! ", "‼ ")]
