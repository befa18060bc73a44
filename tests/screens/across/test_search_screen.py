"""The search, by what a person types, presses and sees."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from textual.widgets import Input, TextArea

from peerassist_tui.desk import make_session, open_session
from peerassist_tui.models import Note
from peerassist_tui.screens.across.search import SearchScreen
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.note_taker.notes import NotesScreen
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.screens.shell.navigation import open_at
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.screens.wrap_up.wrap_up import WrapUpScreen
from peerassist_tui.store.search.search import Search, SearchScope
from peerassist_tui.store.search.search_text import TABLES
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import HEADER, TEN, Console, console, new_session
from tests.helpers.meeting import step
from tests.helpers.textual_seam import painted
from tests.store.search.written import everything


def fill(path: Path) -> None:
    """A store with two sessions; the word "pump" stands everywhere in the newer one."""
    store = Store(path)
    old = make_session(store, ManualClock(TEN), **{**HEADER, "title": "Wells", "starts_at": "2024-01-03T10:00"})
    old.do("note", kind="telling", text="The heron drinks [/b] at the pump")
    desk = make_session(store, ManualClock(TEN), **{**HEADER, "people": [{"name": "Amina", "party": "peer"}]})
    for number in range(40):
        desk.do("note", kind="telling", text=f"Bucket {number}")
    everything(desk)
    for number in range(40):
        desk.do("note", kind="telling", text=f"Lantern {number}, 洪水预警")
    store.close()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store to begin with, made once: each test has a copy of its own."""
    path = tmp_path_factory.mktemp("filled") / "store.db"
    fill(path)
    return path


@pytest.fixture
def path(tmp_path: Path, filled: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path))


@pytest.fixture
async def library(path: Path) -> AsyncIterator[Console]:
    async with console(path) as opened:
        yield opened


async def look_for(opened: Console, words: str) -> None:
    """Open the search, type, and wait until what is found is there."""
    if isinstance(opened.app.screen, LibraryScreen):
        await opened.pilot.press("slash")
        while not isinstance(opened.app.screen, SearchScreen):
            await opened.pilot.pause()
    await opened.type(words)
    await answered(opened)


async def answered(opened: Console) -> None:
    """Wait until everything that was asked for is found."""
    screen = opened.app.screen
    assert isinstance(screen, SearchScreen)
    while screen.asked.found is None or screen.asked.found.count is None or screen.is_looking:
        await opened.pilot.pause()
    await opened.settle()


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)])
async def test_what_is_typed_is_found_with_its_words_marked(path: Path, size: tuple[int, int]) -> None:
    async with console(path, size=size) as opened:
        await look_for(opened, "HERON drin")
        text = opened.text()
        assert "note 1" in text
        assert "The heron drinks" in text
        assert "[/b] at the" in text
        assert "1 hit" in text
        bold = [part.text for strip in painted(opened.app.screen) for part in strip if part.style and part.style.bold]
        assert {"heron", "drinks"} <= set(bold)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_title_of_a_hits_session_is_cut_only_where_it_is_very_long(path: Path, size: tuple[int, int]) -> None:
    title = "The patients who stop coming back to the clinic by the river"
    new_session(path, ManualClock(TEN), title=title, context="Why a zeppelin?")
    new_session(path, ManualClock(TEN), title=f"{title} " * 9, context="Another zeppelin")
    async with console(path, size=size) as opened:
        await look_for(opened, "zeppelin")
        text = " ".join(opened.text().replace("▌", " ").split())
        assert f"Why a zeppelin? — {title}, 08 Dec 2026" in text
        assert (text.count(title), "…, 08 Dec 2026" in text) == (3, True)


async def test_a_search_without_words_says_what_it_looks_through(library: Console) -> None:
    await library.press("slash")
    assert "Every challenge, note, option" in library.text()
    assert "everything · all sessions · any time" in library.text()


@pytest.mark.parametrize("words", ["zzz", '"', "[/b] nowhere", "\u202eabc", "((((", "洪火"])
async def test_nothing_found_says_so(library: Console, words: str) -> None:
    await look_for(library, words)
    assert "Nothing was found" in library.text()


@pytest.mark.parametrize("words", ["洪水", "预警", "水预"])
async def test_parts_of_chinese_texts_are_found(library: Console, words: str) -> None:
    await look_for(library, words)
    assert "40 hits" in library.text()
    assert "洪水预警" in library.text()


async def test_only_the_last_words_that_were_typed_are_answered(library: Console) -> None:
    await look_for(library, "bucket 3")
    await library.burst(*["backspace"] * 8)
    await look_for(library, "heron")
    assert "1 hit" in library.text()
    assert "Bucket" not in library.text()


async def test_enter_opens_the_note_and_escape_comes_back_to_it(path: Path) -> None:
    async with console(path) as opened:
        await look_for(opened, "heron")
        await opened.press("enter")
        screen = opened.app.screen
        assert isinstance(screen, SearchScreen)
        hit = screen.chosen
        assert hit is not None
        await opened.press("enter")
        live = opened.app.screen
        assert isinstance(live, LiveScreen)
        note = opened.session.get(Note, live.point)
        assert note is not None
        assert (str(note.id), note.text) == (hit.id, hit.text)
        assert note.text in opened.text()
        await opened.app.writer.do(step("finish"))  # while it is on, escape does not leave it
        await opened.press("escape", "escape")
        await answered(opened)
        back = opened.app.screen
        assert isinstance(back, SearchScreen)
        assert back.chosen == hit
        assert back.listed.has_focus
        await opened.press("escape", "escape")
        assert isinstance(opened.app.screen, LibraryScreen)
        await opened.press("slash")
        assert "heron" not in opened.text()


LANDINGS = {
    "challenge": (PreparationScreen, "challenge"),
    "session": (PreparationScreen, "session"),
    "objective": (PreparationScreen, "objectives"),
    "material": (PreparationScreen, "materials"),
    "option": (WrapUpScreen, "options"),
    "question": (WrapUpScreen, "options"),
    "lesson": (WrapUpScreen, "lessons"),
    "action": (WrapUpScreen, "actions"),
    "thanks": (WrapUpScreen, "thanks"),
    "follow_up": (WrapUpScreen, "follow_up"),
    "finding": (WrapUpScreen, "actions"),
}


@pytest.mark.parametrize("kind", LANDINGS)
async def test_a_hit_opens_its_stage_section_and_row(path: Path, kind: str) -> None:
    *_, found = Search(path).find("pump", SearchScope(kinds=(kind,)))
    hit = next(hit for hit in found.hits if hit.title != "Wells")
    async with console(path) as opened:
        await opened.press("slash")
        opened.app.screen.dismiss(hit)
        await opened.settle()
        stage, topic = LANDINGS[kind]
        screen = opened.app.screen
        assert isinstance(screen, stage)
        assert isinstance(screen, WorkspaceScreen)
        pane = screen.pane
        assert pane is not None
        assert pane.section.topic == topic
        assert pane.display
        if pane.section.listed:
            assert pane.in_list
            about = next((entry for entry in pane.section.entries(opened.session) if entry.key == pane.key), None)
            assert about is not None
            assert "pump" in f"{about.text} {about.tail}"
        else:
            field = opened.app.focused
            assert isinstance(field, Input | TextArea)
            assert "pump" in (field.value if isinstance(field, Input) else field.text).casefold()


async def test_a_tag_opens_the_session_at_its_tags(path: Path) -> None:
    session_id = new_session(path, ManualClock(TEN), title="Lamps")
    store = Store(path)
    open_session(store, session_id, "facilitator", ManualClock(TEN)).do("set_tags", tags=["heliotrope"])
    store.close()
    async with console(path) as opened:
        await look_for(opened, "heliotr")
        await opened.press("enter", "enter")
        assert isinstance(opened.app.screen, PreparationScreen)
        field = opened.app.focused
        assert isinstance(field, Input)
        assert field.value == "heliotrope"


async def test_a_parked_point_is_shown_in_the_parking_lot(path: Path) -> None:
    async with console(path) as opened:
        await look_for(opened, "pump parked")
        await opened.press("enter", "enter")
        assert isinstance(opened.app.screen, LiveScreen)
        assert opened.app.screen.flipchart.view == "parked"
        assert "pump parked" in opened.text()


async def test_the_note_taker_lands_on_the_notes(path: Path) -> None:
    *_, found = Search(path).find("heron")
    (hit,) = found.hits
    async with console(path, seat="note_taker") as opened:
        await open_at(opened.app, UUID(hit.session_id), TABLES[hit.kind], UUID(hit.id), hit.field)
        await opened.settle()
        assert isinstance(opened.app.screen, NotesScreen)
        assert str(opened.app.screen.point) == hit.id


async def test_kinds_sessions_and_days_narrow_what_is_found(path: Path) -> None:
    async with console(path, size=(80, 24)) as opened:
        await look_for(opened, "pump")
        assert "15 hits" in opened.text()
        await opened.press("enter")
        await choose(opened, "t", "Lessons")
        assert "lessons · all sessions" in opened.text()
        assert "1 hit" in opened.text()
        await choose(opened, "t", "Everything")
        assert "15 hits" in opened.text()
        await opened.press(".", "s")
        await answered(opened)
        assert "“Pump title”" in opened.text()
        assert "14 hits" in opened.text()
        await opened.press(".", "s")
        await answered(opened)
        await choose(opened, "d", "The last year")
        assert "14 hits" in opened.text()
        await choose(opened, "d", "Any time")
        assert "15 hits" in opened.text()


async def choose(opened: Console, key: str, word: str) -> None:
    """Open a choice of the menu, and take what has that word."""
    await opened.pilot.press(".", key)
    while word not in opened.text():
        await opened.pilot.pause()
    line = next(line for line in opened.text().splitlines() if word in line)
    await opened.pilot.press(line.strip(" │▊▎┃").split()[0].removeprefix("●") or "enter")
    await opened.settle()
    await answered(opened)


async def test_what_was_removed_meanwhile_is_told(path: Path) -> None:
    *_, found = Search(path).find("heron")
    (hit,) = found.hits
    store = Store(path)
    open_session(store, UUID(hit.session_id), "facilitator", ManualClock(TEN)).do("remove", what=hit.id)
    store.close()
    async with console(path) as opened:
        await open_at(opened.app, UUID(hit.session_id), TABLES[hit.kind], UUID(hit.id), hit.field)
        await opened.settle()
        assert "no longer in the session" in opened.text()


async def test_a_session_that_is_gone_is_told_and_the_library_stays(library: Console, path: Path) -> None:
    await look_for(library, "heron")
    screen = library.app.screen
    assert isinstance(screen, SearchScreen)
    assert screen.chosen
    screen.dismiss(replace(screen.chosen, session_id=str(UUID(int=7))))
    await library.settle()
    assert isinstance(library.app.screen, LibraryScreen)
    assert "not in the store" in library.text()


async def test_letters_are_words_in_the_line_and_keys_in_the_list(library: Console) -> None:
    await look_for(library, "std pump")
    assert isinstance(library.app.screen, SearchScreen)
    assert library.app.screen.asked.typed == "std pump"
    assert not library.app.screen.query_one(Stream).has_focus
