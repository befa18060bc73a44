"""With the mouse a person in the meeting is their digit, and words that name a key are that key."""

from pathlib import Path

import pytest
from textual.widget import Widget

from peerassist_tui.models import Note, Option
from peerassist_tui.readings.floor.present import standing
from peerassist_tui.readings.state import holder, status, waiting
from peerassist_tui.screens.live.agenda import AgendaScreen
from peerassist_tui.screens.live.roll_call import RollCallScreen, RollList
from peerassist_tui.screens.shell.pick import PickScreen
from peerassist_tui.screens.shell.theme_choice import ThemeScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_rows import KeyRows
from peerassist_tui.widgets.fields.note_field import NoteField
from peerassist_tui.widgets.panels.agenda_list import AgendaList
from peerassist_tui.widgets.panels.agenda_panel import AgendaPanel
from peerassist_tui.widgets.panels.flipchart_heading import FlipchartHeading
from peerassist_tui.widgets.panels.floor_panel import FloorPanel
from peerassist_tui.widgets.panels.menu_panel import MenuPanel
from peerassist_tui.widgets.panels.queue_panel import QueuePanel
from peerassist_tui.widgets.panels.times_panel import PeoplePanel, PeopleStrip, TimesPanel
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import TEN, Console, console, new_session


@pytest.mark.parametrize(
    ("size", "panel", "offset"),
    [((120, 40), TimesPanel, (30, 3)), ((80, 24), PeopleStrip, (36, 0))],
)
async def test_a_click_on_a_person_raises_and_lowers_their_hand(
    tmp_path: Path, size: tuple[int, int], panel: type[PeoplePanel], offset: tuple[int, int]
) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        await opened.pilot.click(panel, offset=offset)
        await opened.settle()
        assert [hand.person_id for hand in waiting(opened.session)] == [opened.session.person("ليلى المثال").id]
        await opened.pilot.click(panel, offset=offset)
        await opened.settle()
        assert not waiting(opened.session)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_click_on_somebody_who_is_not_here_says_so_and_in_a_line_it_names_them(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        await opened.press("S", *"Zoë", "enter")
        people = PeopleStrip if size[0] < 110 else TimesPanel
        await click_words(opened, people, "Zoë")
        assert opened.told == ["Zoë [/b] Prøve is not here; S marks who has come."]
        await click_words(opened, Band, "S marks")
        await opened.type("Joa")
        await click_words(opened, people, "Zoë")
        assert "came or left ▸ Zoë [/b] Prøve came: Zoë [/b] Prøve" in " ".join(opened.text().split())
        await opened.press("enter")
        assert standing(opened.session, opened.session.person("Zoë [/b] Prøve")) == "here"
        await opened.press("g")
        await click_words(opened, people, "Joaquín")
        await opened.press("enter")
        assert holder(opened.session) == opened.session.person("Joaquín Muestra")


async def test_a_click_on_a_person_is_none_of_the_text_that_somebody_writes(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        await opened.press("t", *"Half")
        await click_words(opened, TimesPanel, "Joaquín")
        assert [hand.person_id for hand in waiting(opened.session)] == [opened.session.person("Joaquín Muestra").id]
        await opened.type(" of it")
        assert opened.app.screen.query_one(NoteField).value == "Half of it"


async def test_a_click_on_a_person_says_whose_the_option_is(live: Console) -> None:
    await live.press("O")
    await live.type("Close the smallest")
    for name in ("Joaquín", "Layla"):
        await click_words(live, TimesPanel, name)
    await live.press("enter")
    (option,) = live.session.all(Option)
    assert (option.title, live.session.name_of(option.person_id)) == ("Close the smallest", "ليلى المثال")
    assert not waiting(live.session)


async def test_a_click_on_an_item_of_the_agenda_leads_to_it(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        await click_words(opened, AgendaList, "Clarifying")
        assert isinstance(opened.app.screen, AgendaScreen)
        await opened.press("plus")
        assert [item.extended_minutes for item in opened.session.agenda] == [0, 0, 5, 0]


@pytest.mark.parametrize("row", [0, 2, 5])
async def test_a_click_on_the_clock_leads_to_the_agenda_where_its_list_has_no_room(tmp_path: Path, row: int) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN), size=(80, 24)) as opened:
        await opened.pilot.click(AgendaPanel, offset=(2, row))
        await opened.settle()
        assert isinstance(opened.app.screen, AgendaScreen)


async def test_the_theme_is_chosen_by_mouse_in_a_meeting_too(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        await click_words(opened, Band, ". more")
        await click_words(opened, MenuPanel, "theme")
        assert isinstance(opened.app.screen, ThemeScreen)


async def click_words(opened: Console, widget: type[Widget], words: str) -> None:
    """Click where these words stand in that widget."""
    found = opened.app.screen.query_one(widget)
    lines = opened.text().splitlines()
    row = next(row for row in range(found.region.y, found.region.bottom) if words in lines[row])
    await opened.pilot.click(offset=(lines[row].index(words, found.region.x), row))
    await opened.settle()


async def test_words_in_the_band_press_the_key_that_they_name(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        await opened.press("3")
        await click_words(opened, Band, "u undoes")
        assert not waiting(opened.session)
        await opened.press("t")
        await opened.type("Half")
        await click_words(opened, Band, "Enter saves")
        assert [note.text for note in opened.session.all(Note)] == ["Half"]


async def test_a_letter_that_is_clicked_on_is_never_typed_into_a_text(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        await opened.press("t")
        await opened.type("Half")
        await click_words(opened, Stream, "t, a or z")
        assert opened.app.screen.query_one(NoteField).value == "Half"


async def test_a_click_in_the_queue_moves_the_cursor_and_enter_calls_the_one_under_it(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        await opened.press("1", "2", "3")
        await click_words(opened, QueuePanel, "Begum")
        await opened.press("enter")
        assert holder(opened.session) == opened.session.person("Begum Udahoron")


async def test_the_floor_starts_the_meeting_and_a_click_in_the_roll_call_turns_a_person(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        await opened.press("f3")
        await click_words(opened, FloorPanel, "FLOOR")
        assert isinstance(opened.app.screen, RollCallScreen)
        for _ in range(2):
            await click_words(opened, RollList, "Begum")
        await click_words(opened, RollList, "Joaquín")
        session = opened.session
        assert status(session) == "preparing"
        marks = [standing(session, session.person(name)) for name in ("Namuna Rahman", "Begum Udahoron")]
        assert [*marks, standing(session, session.person("Joaquín Muestra"))] == ["here", "later", "not_here"]


async def test_a_click_on_a_mark_puts_it_on(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        await opened.press("t", *"Bells", "enter")
        for words in ("Use for a lesson", "process"):
            await opened.press("m")
            await click_words(opened, KeyRows, words)
        await opened.press("m")
        await click_words(opened, KeyRows, "asking")
        (note,) = opened.session.all(Note)
        assert (note.marks, note.kind) == (["lesson", "process"], "asking")


async def test_a_count_above_the_flipchart_leads_to_what_it_counts_and_back(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        await opened.press("t", *"Bells", "enter", "O", *"Boats", "enter", "k", *"Buses", "enter")
        for words, shown in (("1 parked", "Buses"), ("1 option", "Boats"), (" 1", "Bells")):
            await click_words(opened, FlipchartHeading, words)
            assert [text for text in ("Bells", "Boats", "Buses") if text in seen(opened)] == [shown]
        await click_words(opened, FlipchartHeading, "FLIPCHART")
        assert isinstance(opened.app.screen, PickScreen)


def seen(opened: Console) -> str:
    """What stands on the flipchart."""
    left = opened.app.screen.query_one(FlipchartHeading).region.x
    return "\n".join(line[left:] for line in opened.text().splitlines()[3:30])


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_click_on_all_the_digits_at_once_says_what_to_press_and_what_that_does(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        await opened.click("hand  (r")
        assert opened.told == [
            "Press the number that you mean, 1-9: raise or lower a hand; in free talk, give or end a turn."
        ]
        assert not waiting(opened.session)
