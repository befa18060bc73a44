"""The library, by what a person presses and sees."""

from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.models import AgendaItem, Note
from peerassist_tui.screens.across.due import DueScreen
from peerassist_tui.screens.across.store_screen import EMPTY_KEYS
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.preparation.preparation import PreparationScreen
from peerassist_tui.screens.report.report import ReportScreen
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.textual_seam import typed


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
    await library.press(".", "f")
    await library.type("under B")
    assert "1 of 3 sessions" in library.text()
    assert "Three hills" not in library.text()
    await library.press("escape")
    assert "3 sessions" in library.text()
    assert "Three hills" in library.text()


async def test_letters_are_keys_again_after_enter(library: Console) -> None:
    await library.press(".", "f", "w", "e", "l", "l", "enter", ".", "r")
    assert isinstance(library.app.screen, ReportScreen)
    assert library.session.info.title == "[/b] Two wells"


async def test_enter_opens_a_session_at_its_stage(library: Console) -> None:
    await library.press("down", "enter")
    assert isinstance(library.app.screen, PreparationScreen)
    assert library.session.info.title == "[/b] Two wells"
    await library.press("escape")
    assert isinstance(library.app.screen, LibraryScreen)


async def test_keys_pressed_while_a_session_is_opened_are_meant_for_it(tmp_path: Path) -> None:
    new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db") as opened:
        await opened.press("home")
        await opened.burst("enter", "t", *typed("Nice and early"), "enter")
        assert [note.text for note in opened.session.all(Note)] == ["Nice and early"]


async def test_the_way_out_is_in_sight(path: Path) -> None:
    async with console(path, size=(80, 24)) as opened:
        assert "^q quit" in opened.text().splitlines()[-1]
        assert opened.band.endswith("ctrl+q leaves")
        await opened.press("q")
        assert opened.told == ["ctrl+q leaves; everything is saved."]
        await opened.press(".")
        assert "^q  quit" in opened.text()


@pytest.mark.parametrize("leads", [("slash", "w"), (".", "d"), (".", "P", "slash", "z"), (".", "f", "w")])
async def test_f9_shows_all_sessions_from_every_list_also_while_typing(
    library: Console, leads: tuple[str, ...]
) -> None:
    await library.press(*leads, "f9")
    assert library.app.screen is library.app.library
    assert "3 sessions" in library.text()
    assert library.band.startswith("LEAD")


async def test_a_click_opens_what_is_due_and_on_the_line_above_all_of_it(tmp_path: Path) -> None:
    store, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(store, clock)
    open_session(Store(store), session_id, "facilitator", clock).do("action", text="Buy a bell", due="2026-12-09")
    async with console(store, clock=clock) as opened:
        await opened.pilot.click("#due", offset=(4, 0))
        await opened.settle()
        assert isinstance(opened.app.screen, DueScreen)
        await opened.press("escape")
        await opened.pilot.click("#due", offset=(12, 1))
        await opened.settle()
        assert opened.session.id == session_id
        assert "Buy a bell" in opened.text()


async def test_no_list_without_the_new_session_is_seen_while_it_is_opened(library: Console) -> None:
    library.app.library.show_opening()
    await library.settle()
    assert "Rehearse" not in library.text()
    assert "Three hills" not in library.text()
    library.app.library.show_rows()
    await library.settle()
    assert "Three hills" in library.text()


async def test_a_second_click_chooses_an_agenda(library: Console) -> None:
    await library.press("N", "enter")
    await library.pilot.click("Stream", offset=(4, 3))
    await library.settle()
    assert not isinstance(library.app.screen, PreparationScreen)
    await library.pilot.click("Stream", offset=(4, 3))
    await library.settle()
    assert isinstance(library.app.screen, PreparationScreen)
    assert len(library.session.all(AgendaItem)) == 4
    await library.press("f9", "enter")
    assert isinstance(library.app.screen, PreparationScreen), "the list is there again, with the cursor on it"


async def test_an_empty_list_names_no_key_that_does_nothing(library: Console) -> None:
    await library.press(".", "L")
    assert library.band == f"LEAD {EMPTY_KEYS}"


async def test_another_process_is_followed(library: Console, path: Path) -> None:
    new_session(path, ManualClock(TEN), title="From elsewhere", starts_at="2026-11-03T10:00")
    library.app.follower.poll()
    await library.settle()
    assert "From elsewhere" in library.text()


async def test_a_long_step_may_end_after_the_console_has(path: Path) -> None:
    async with console(path) as opened:
        library = opened.app.library
    library.show_long_step("Putting in the example sessions … 50 %")
    assert library.long_step.endswith("50 %")


async def test_the_choice_of_an_agenda_says_what_keys_mean_at_the_smallest_size(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        await opened.press("N", "enter")
        assert "CHOOSE ↑ ↓ move · Enter or a second click begins with it · Esc leaves" in " ".join(
            opened.text().split()
        )


async def test_a_new_session_starts_tomorrow_at_ten_with_the_agenda_of_a_template(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        with patch("tzlocal.get_localzone_name", return_value="Asia/Dhaka"):
            await opened.pilot.press("N")
            asked = {"Do you need a peer assist": ["enter"], "Which agenda": ["down", "enter"]}
            for question, keys in asked.items():
                while question not in opened.text():
                    await opened.pilot.pause()
                await opened.pilot.press(*keys)
            await opened.settle()
        assert isinstance(opened.app.screen, PreparationScreen)
        assert opened.session.info.title == "Untitled peer assist"
        assert opened.session.info.starts_at == datetime(2026, 12, 9, 4, 0, tzinfo=UTC)
        assert opened.session.agenda


async def test_the_filter_reads_people_and_says_what_it_shows(path: Path) -> None:
    new_session(path, ManualClock(TEN), title="Alone", people=[{"name": "Zoë Prøve", "organisation": "Coast"}])
    async with console(path, size=(80, 24)) as library:
        await library.press(".", "f")
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
    await library.pilot.press("full_stop", "s")
    await library.settle()
    await library.press("2")
    text = library.text()
    assert "3 sessions · 0 open actions · by title" in text
    assert text.index("[/b] Two wells") < text.index("Three hills") < text.index("03 Jan 2026")
    await library.press("escape")
    assert "by title" not in library.text()


async def test_tags_are_typed_shown_found_and_taken_back(library: Console) -> None:
    await library.press(".", "t")
    await library.type("#wells, naïveté")
    await library.press("enter")
    assert "#wells #naïveté" in library.text()
    await library.press(".", "f")
    await library.type("#naive")
    assert "1 of 3 sessions: #naive" in library.text()
    assert "Three hills" in library.text()
    await library.press("escape", "u")
    assert "#wells" in library.band, "it says what was taken back"
    assert library.text().count("#wells") == 1
    await library.press("U")
    assert "#wells #naïveté" in library.text()


async def test_an_archived_session_is_out_of_the_list_and_found(library: Console) -> None:
    await library.press(".", "a")
    assert "2 sessions · 0 open actions · 1 in the archive" in library.text()
    assert "Three hills" not in library.text()
    await library.press(".", "f")
    await library.type("three")
    assert "0 of 3 sessions: “three” in the title · 1 in the archive" in library.text()
    await library.type(" is:archived")
    assert "Three hills" in library.text()
    await library.press("enter", ".", "a", "escape")
    assert "3 sessions" in library.text()
    assert "is:archived" not in library.text()


async def test_a_session_like_another_has_its_agenda_and_the_people_that_are_wanted(library: Console) -> None:
    await library.press(".", "l")
    assert "A new session like this one" in library.text()
    await library.press("2")
    assert isinstance(library.app.screen, PreparationScreen)
    made = library.session
    assert (made.info.title, made.challenge) == ("Copy of Three hills", "")
    assert made.info.starts_at == datetime(2026, 12, 9, 10, 0, tzinfo=UTC)
    assert [item.title for item in made.agenda][:2] == ["Welcome", "The situation"]
    assert len(made.people) == 6


@pytest.mark.parametrize(
    ("is_usual", "said"),
    [
        (True, "Copied people, agenda."),
        (False, "Copied queue order “least heard”, privacy “confidential”, people, agenda, ground rules, place."),
    ],
)
async def test_what_a_session_like_another_has_of_it_is_said_the_order_of_its_queue_first(
    path: Path, is_usual: bool, said: str
) -> None:
    store = Store(path)
    hills = open_session(store, UUID(overviews(path)[0].id), "facilitator", ManualClock(TEN))
    if not is_usual:
        hills.do("set_queue", order="least_heard")
        hills.do("describe", place="Room B", privacy="confidential")
        hills.do("add_ground_rules", texts=["One at a time"])
    store.close()
    async with console(path) as library:
        await library.press(".", "l", "2")
        assert library.told[-1:] == [said]


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
