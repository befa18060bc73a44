"""What panels, bars and fields say by themselves is said in the language that the console speaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.screen import Screen

from peerassist_tui.shell.guard import Guarded
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.hint_line import HintFace, HintLine
from peerassist_tui.widgets.bars.items_line import ItemsFace, ItemsLine
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.missing_lines import MissingFace, MissingLines
from peerassist_tui.widgets.bars.room_line import RoomFace, RoomLine
from peerassist_tui.widgets.fields.add_line import Offer, OfferList, Offers
from peerassist_tui.widgets.fields.field import yes_no
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.fields.list_box import ListBox
from peerassist_tui.widgets.fields.passphrase_line import PassphraseLine
from peerassist_tui.widgets.fields.text_field import TextField
from peerassist_tui.widgets.panel import Panel
from peerassist_tui.widgets.panels.agenda_panel import AgendaFace, AgendaPanel
from peerassist_tui.widgets.panels.flipchart_heading import FlipchartFace, FlipchartHeading
from peerassist_tui.widgets.panels.floor_panel import FloorFace, FloorPanel
from peerassist_tui.widgets.panels.order_panel import OrderFace, OrderPanel
from peerassist_tui.widgets.panels.queue_panel import QueueFace, QueueLine, QueuePanel
from peerassist_tui.widgets.panels.seats import Seats
from peerassist_tui.widgets.panels.times_panel import WAITS, TimesFace, TimesLine, TimesPanel
from peerassist_tui.widgets.stream import Entry, Stream
from tests.helpers.quiet import quiet, running
from tests.helpers.textual_seam import lines
from tests.language.spoken import left_english, spoken

NAME, WORDS = "Ами", "Слова"
WAITING = tuple(QueueLine(f"{NAME} {place}", 60, (WORDS,)) for place in range(9))
FACES: dict[type[Panel], list[object]] = {
    FloorPanel: [
        FloorFace(NAME, 30, 60, inside=NAME),
        FloorFace(NAME, 30, 60, protected=True),
        FloorFace(NAME, 30, 0),
        FloorFace(NAME, 30, 60),
        FloorFace(NAME, 90, 60),
        FloorFace("", 0, 60, WORDS),
    ],
    QueuePanel: [
        QueueFace(WORDS, ()),
        QueueFace(WORDS, (), closed=True),
        QueueFace(WORDS, (), free=True),
        QueueFace(WORDS, WAITING),
        QueueFace(f"{WORDS} " * 20, WAITING[:1], order_name=WORDS),
    ],
    OrderPanel: [OrderFace(())],
    FlipchartHeading: [
        FlipchartFace(WORDS, (("Т", 2),), 3, 4, 5, 6),
        FlipchartFace(WORDS, (("Т", 1),), 1, words=WORDS, found=1),
    ],
    TimesPanel: [
        TimesFace(tuple(TimesLine(1, NAME, party, WAITS, 0.5, 2) for party in ("host", "facilitator", "note-taker")))
    ],
    HintLine: [HintFace(WORDS, WORDS, WORDS, more=2), HintFace(WORDS * 9, WORDS * 8, WORDS * 9, more=2)],
    RoomLine: [RoomFace((WORDS,), WORDS)],
    ItemsLine: [ItemsFace(Content(WORDS), tuple(Content(WORDS * 4) for _ in range(9)))],
}
"""What each panel is given, in which nothing is Latin."""


@pytest.fixture(autouse=True)
def _another(tmp_path: Path) -> Iterator[None]:
    with spoken(tmp_path):
        yield


@pytest.mark.parametrize(("kind", "face"), [(kind, face) for kind, faces in FACES.items() for face in faces])
async def test_a_panel(kind: type[Panel], face: object) -> None:
    assert left_english(await shown(kind(), face)) == []


async def shown(panel: Panel, face: object) -> str:
    class Alone(App[None]):
        def compose(self) -> ComposeResult:
            yield panel

    async with running(Alone(), size=(80, 24)) as pilot:
        panel.styles.height = 4
        panel.face = face
        await quiet(pilot.app)
        return "\n".join(lines(pilot.app.screen))


async def test_what_stands_around_them() -> None:
    class Room(Screen[None]):
        def compose(self) -> ComposeResult:
            yield Stream(one_click=True)
            yield Seats()
            yield AgendaPanel()
            yield MissingLines()
            yield OfferList(WORDS)
            yield from (LineInput(), PassphraseLine(), ListBox(), TextField())
            yield Band()
            yield KeyBar()

    class Whole(Guarded[None]):
        def get_default_screen(self) -> Room:
            return Room()

    async with running(Whole(), size=(100, 60)) as pilot:
        screen, said = pilot.app.screen, ""
        screen.query_one(Stream).show([Entry(1, Content(), WORDS)])
        missing = screen.query_one(MissingLines)
        missing.styles.max_height = 1
        missing.show(tuple(MissingFace(Content(WORDS), "") for _place in range(3)))
        for left in (-30, 30, 300):
            screen.query_one(AgendaPanel).face = AgendaFace(WORDS, "analyzing", left, 10, "", "", WORDS, (WORDS,))
            for offers in (Offers((Offer(1, WORDS),)), Offers((Offer(1, WORDS),), 0), Offers(meaning=WORDS)):
                screen.query_one(OfferList).show(offers)
                await quiet(pilot.app)
                said += "\n".join(lines(screen))
        for typed in (LineInput, PassphraseLine, ListBox, TextField, Stream):
            screen.set_focus(screen.query_one(typed))
            await quiet(pilot.app)
            said += "\n".join(lines(screen)[-8:])
    for key in ("enter", "Enter", "Esc", "esc", "Tab"):
        said = said.replace(key, "")
    assert set(left_english(said)) == set()


def test_values_and_what_was_too_long() -> None:
    said = [words for _value, words in yes_no()]
    said += [LineInput.Cut(LineInput(), 9, dropped, "").words for dropped in (1, 2)]
    assert [one for one in said if left_english(one)] == []
