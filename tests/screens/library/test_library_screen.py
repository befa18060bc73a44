"""The library, by what a person presses and sees."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from unittest.mock import patch
from uuid import UUID

import pytest

from peerassist_tui.desk import make_session, open_session
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.library.library_list import FIRST_READ
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.screens.report.report import ReportScreen
from peerassist_tui.store.queries.overview import Overview, overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session

TITLES = ("Ünder the bridge", "[/b] Two wells", "Three hills")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with three sessions, a month apart."""
    for month, title in enumerate(TITLES, 1):
        new_session(tmp_path / "store.db", ManualClock(TEN), title=title, starts_at=f"2026-0{month}-03T10:00")
    return tmp_path / "store.db"


@pytest.fixture
async def library(path: Path) -> AsyncIterator[Console]:
    """The library of that store."""
    async with console(path) as opened:
        yield opened


def titles(path: Path, *, discarded: bool = False) -> list[str]:
    return [one.title for one in overviews(path, discarded=discarded)]


async def test_sessions_stand_under_their_months_the_latest_on_top(path: Path) -> None:
    async with console(path, size=(80, 24)) as opened:
        text = opened.text()
    assert text.index("March 2026") < text.index("Three hills") < text.index("February 2026")
    assert text.index("[/b] Two wells") < text.index("Ünder the bridge")
    assert "3 sessions · 0 open actions" in text
    assert "○ preparing" in text


async def test_the_session_under_the_cursor_is_shown_beside_the_list(library: Console) -> None:
    assert "What can we stop making?" in library.text()
    assert "Namuna Rahman, Begum Udahoron" in " ".join(library.text().split())


@pytest.mark.parametrize(("due", "told"), [("2026-12-07", True), ("2026-12-08", False)])
async def test_what_is_overdue_says_so(tmp_path: Path, due: str, told: bool) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    store = Store(tmp_path / "store.db")
    open_session(store, session_id, "facilitator", clock).do("action", text="Buy a bell", due=due)
    store.close()
    async with console(tmp_path / "store.db", clock=clock) as opened:
        text = opened.text()
    assert ("overdue in 1 session" in text, f"{due}  overdue  Buy a bell" in text, "!1" in text) == (told,) * 3


@pytest.mark.parametrize(("size", "shows"), [((80, 24), True), ((80, 16), False), ((40, 12), False), ((120, 40), True)])
async def test_a_small_screen_does_without_the_preview(path: Path, size: tuple[int, int], shows: bool) -> None:
    async with console(path, size=size) as opened:
        assert ("What can we stop making?" in opened.text()) == shows
        assert "Three" in opened.text()


async def test_words_find_titles_whatever_the_accents(library: Console) -> None:
    await library.press("f")
    await library.type("under B")
    assert "1 of 3 sessions" in library.text()
    assert "Three hills" not in library.text()
    await library.press("escape")
    assert "3 sessions" in library.text()
    assert "Three hills" in library.text()


async def test_letters_are_keys_again_after_enter(library: Console) -> None:
    await library.press("f", "w", "e", "l", "l", "enter", "r")
    assert isinstance(library.app.screen, ReportScreen)
    assert library.session.info.title == "[/b] Two wells"


async def test_enter_opens_a_session_at_its_stage(library: Console) -> None:
    await library.press("down", "enter")
    assert isinstance(library.app.screen, PreparationScreen)
    assert library.session.info.title == "[/b] Two wells"
    await library.press("escape")
    assert isinstance(library.app.screen, LibraryScreen)


async def test_a_session_goes_into_the_bin_and_comes_back(library: Console, path: Path) -> None:
    await library.press("delete")
    assert titles(path) == ["[/b] Two wells", "Ünder the bridge"]
    assert "Three hills" not in library.text()
    assert "u undo “Put t…" in library.text()
    await library.press("u")
    assert titles(path) == ["Three hills", "[/b] Two wells", "Ünder the bridge"]
    await library.press("U")
    assert titles(path, discarded=True) == ["Three hills"]
    await library.press("b")
    assert "peerassist · bin" in library.text()
    await library.press("enter")
    assert titles(path, discarded=True) == []
    assert "The bin is empty." in library.text()
    await library.press("escape")
    assert "Three hills" in library.text()


async def test_undo_of_binning_leaves_what_was_done_since(library: Console, path: Path) -> None:
    await library.press("delete")
    store = Store(path)
    binned = UUID(overviews(path, discarded=True)[0].id)
    open_session(store, binned, "facilitator", library.clock).do("describe", title="Four hills")
    await library.press("u")
    assert titles(path)[0] == "Four hills"
    store.close()


async def test_a_live_session_is_asked_about_before_it_is_binned(path: Path) -> None:
    clock = ManualClock(TEN)
    store = Store(path)
    make_session(store, clock, title="Running", starts_at=datetime(2026, 12, 8, 10)).do("start")  # noqa: DTZ001
    store.close()
    async with console(path, clock=clock) as opened:
        await opened.pilot.press("delete")
        await opened.pilot.pause()
        while "is live" not in opened.text():
            await opened.pilot.pause()
        await opened.press("escape")
        assert "Running" in titles(path)


async def test_another_process_is_followed(library: Console, path: Path) -> None:
    new_session(path, ManualClock(TEN), title="From elsewhere", starts_at="2026-11-03T10:00")
    library.app.follower.poll()
    await library.settle()
    assert "From elsewhere" in library.text()


async def test_an_empty_store_says_what_this_is_and_gives_two_ways_on(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        assert "In a peer assist" in opened.text()
        await opened.press("enter")
        assert "2 sessions" in opened.text()


async def test_a_new_session_starts_tomorrow_at_ten_with_the_agenda_of_a_template(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        with patch("tzlocal.get_localzone_name", return_value="Asia/Dhaka"):
            await opened.pilot.press("n")
            for question in ("Is it a peer assist", "Which agenda"):
                while question not in opened.text():
                    await opened.pilot.pause()
                await opened.pilot.press("enter")
            await opened.settle()
        assert isinstance(opened.app.screen, PreparationScreen)
        assert opened.session.info.title == "Untitled peer assist"
        assert opened.session.info.starts_at == datetime(2026, 12, 9, 4, 0, tzinfo=UTC)
        assert opened.session.agenda


async def test_the_filter_reads_people_and_says_what_it_shows(path: Path) -> None:
    new_session(path, ManualClock(TEN), title="Alone", people=[{"name": "Zoë Prøve", "organisation": "Coast"}])
    async with console(path, size=(80, 24)) as library:
        await library.press("f")
        assert "@person · org:x · #tag · todo · is:open" in library.text()
        await library.type("org:coa @z")
        assert "1 of 4 sessions: with people of coa · with z" in library.text()
        assert 'right arrow completes:  @"Zoë [/b] Prøve"' in library.text()
        await library.press("right")
        assert "org:coa @zoë" in library.text()
        await library.type(" since:2027")
        assert "0 of 4 sessions" in library.text()
        assert "No session is here." in library.text()
        await library.press("escape")
        assert "4 sessions · 0 open actions" in library.text()
        assert "org:coa" not in library.text()


async def test_another_order_is_said_and_escape_brings_the_usual_one_back(library: Console) -> None:
    await library.pilot.press("s")
    await library.settle()
    await library.press("2")
    text = library.text()
    assert "3 sessions · 0 open actions · by title" in text
    assert text.index("[/b] Two wells") < text.index("Three hills") < text.index("03 Jan 2026")
    await library.press("escape")
    assert "by title" not in library.text()


async def test_tags_are_typed_shown_found_and_taken_back(library: Console) -> None:
    await library.press("t")
    await library.type("#wells, naïveté")
    await library.press("enter")
    assert "#wells #naïveté" in library.text()
    await library.press("f")
    await library.type("#naive")
    assert "1 of 3 sessions: #naive" in library.text()
    assert "Three hills" in library.text()
    await library.press("escape", "u")
    assert "#wells" not in library.text()
    await library.press("U")
    assert "#wells #naïveté" in library.text()


async def test_an_archived_session_is_out_of_the_list_and_found(library: Console) -> None:
    await library.press("a")
    assert "2 sessions · 0 open actions · 1 in the archive" in library.text()
    assert "Three hills" not in library.text()
    await library.press("f")
    await library.type("three")
    assert "0 of 3 sessions: “three” in the title · 1 in the archive" in library.text()
    await library.type(" is:archived")
    assert "Three hills" in library.text()
    await library.press("enter", "a", "escape")
    assert "3 sessions" in library.text()
    assert "is:archived" not in library.text()


async def test_a_session_like_another_has_its_agenda_and_the_people_that_are_wanted(library: Console) -> None:
    await library.press("N")
    assert "A new session like this one" in library.text()
    await library.press("2")
    assert isinstance(library.app.screen, PreparationScreen)
    made = library.session
    assert (made.info.title, made.challenge) == ("Copy of Three hills", "")
    assert made.info.starts_at == datetime(2026, 12, 9, 10, 0, tzinfo=UTC)
    assert [item.title for item in made.agenda][:2] == ["Welcome", "The situation"]
    assert len(made.people) == 6


async def test_the_bin_is_emptied_after_a_question(library: Console, path: Path) -> None:
    await library.press("delete")
    await library.press("delete")
    await library.press("b", "E")
    text = " ".join(library.text().split())
    assert "For good: 2 sessions, and their history." in text
    assert "“[/b] Two wells”" in text
    await library.press("escape")
    assert len(titles(path, discarded=True)) == 2
    await library.press("E", "enter")
    assert titles(path, discarded=True) == []
    assert titles(path) == ["Ünder the bridge"]
    assert "2 sessions deleted for good." in " ".join(library.text().split())
    await library.press("u")
    assert "not in the store" not in library.text()
    await library.press("escape")
    assert titles(path) == ["Ünder the bridge"]


async def test_one_of_the_bin_can_be_deleted_alone(library: Console, path: Path) -> None:
    await library.press("delete")
    await library.press("delete")
    await library.press("b", "delete", "enter")
    assert len(titles(path, discarded=True)) == 1
    await library.press("u")
    assert len(titles(path)) == 2


@pytest.fixture
async def long_library(path: Path) -> AsyncIterator[Console]:
    """A library of more sessions than are read at first."""
    store = Store(path)
    for day in range(FIRST_READ):
        starts_at = datetime(2020, 1, 1, 10) + timedelta(days=day)  # noqa: DTZ001
        make_session(store, ManualClock(TEN), title=f"Day {day}", starts_at=starts_at)
    store.close()
    async with console(path) as opened:
        yield opened


async def until_shown(library: Console, words: str) -> None:
    """Wait for words, and for nothing that goes on behind them."""
    while words not in library.text():
        await library.pilot.pause()


async def test_a_change_here_is_shown_before_a_long_list_is_read_again(long_library: Console) -> None:
    with patch("peerassist_tui.screens.library.library_list.overviews", side_effect=AssertionError):
        for key, counted in (("a", "102 sessions"), ("u", "103"), ("delete", "102 sessions"), ("u", "103")):
            await long_library.pilot.press(key)
            await until_shown(long_library, counted)
        assert "Three hills" in long_library.text()
        long_library.app.workers.cancel_all()


async def test_a_long_list_follows_another_process_too(long_library: Console, path: Path) -> None:
    new_session(path, ManualClock(TEN), title="From elsewhere", starts_at="2026-11-03T10:00")
    long_library.app.follower.poll()
    await until_shown(long_library, "104 sessions")
    await long_library.press("home")
    assert "From elsewhere" in long_library.text()


async def test_what_was_read_before_a_change_does_not_come_back(long_library: Console) -> None:
    screen = long_library.app.screen
    assert isinstance(screen, LibraryScreen)
    old = overviews(screen.path)
    reads = iter([old])
    begun, goes_on = Event(), Event()

    def slow(path: Path, **options: bool) -> list[Overview]:
        for rows in reads:
            begun.set()
            goes_on.wait(10)
            return rows
        return overviews(path, **options)

    with patch("peerassist_tui.screens.library.library_list.overviews", slow):
        screen.reload()
        while not begun.is_set():
            await long_library.pilot.pause()
        await long_library.pilot.press("a")
        await until_shown(long_library, "1 in the archive")
        goes_on.set()
        await long_library.settle()
        assert "1 in the archive" in long_library.text()


async def test_whoever_began_with_a_session_comes_back_to_the_whole_library(path: Path) -> None:
    hills = overviews(path)[0]
    async with console(path, UUID(hills.id)) as opened:
        new_session(path, ManualClock(TEN), title="From elsewhere", starts_at="2026-11-03T10:00")
        opened.app.follower.poll()
        await opened.settle()
        await opened.press("escape")
        assert isinstance(opened.app.screen, LibraryScreen)
        assert "4 sessions" in opened.text()
        await opened.press("down", "down", "enter")
        assert opened.session.info.title == "[/b] Two wells"
        await opened.press("escape")
        assert "4 sessions" in opened.text()
