"""What is due, on top of the library and in its own list, by what a person presses and sees."""

import shutil
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.models import Action, Finding, FollowUp, Lesson, Row
from peerassist_tui.screens.across.due import DueScreen
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.shell.one_line import OneLine
from peerassist_tui.screens.wrap_up.check_in import CheckInScreen
from peerassist_tui.screens.wrap_up.message_choice import MessageScreen
from peerassist_tui.screens.wrap_up.wrap_up import WrapUpScreen
from peerassist_tui.session import Session
from peerassist_tui.settings import settings_path
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session

BELL = "Buy a bell [/b] {{7*7}}"


def do(path: Path, session_id: UUID, rule: str, **given: Any) -> None:
    store = Store(path)
    open_session(store, session_id, "facilitator", ManualClock(TEN)).do(rule, **given)
    store.close()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID, UUID]:
    """A store of two sessions, to be copied: with one thing late and one to come, and with a check-in and a lesson."""
    path = tmp_path_factory.mktemp("due") / "store.db"
    bells, tides = (new_session(path, ManualClock(TEN), title=title) for title in ("Bells", "Tides of the north"))
    do(path, bells, "action", text="Learn to ring", owner="The harbour master", due="2026-12-20")
    do(path, bells, "action", text=BELL, owner="Namuna Rahman", due="2026-12-05")
    do(path, tides, "follow_up", date="2026-12-08", what="Tables sent?")
    do(path, tides, "lesson", title="Tables age", review_on="2026-12-10")
    return path, bells, tides


@pytest.fixture
def sessions(tmp_path: Path, kept: tuple[Path, UUID, UUID]) -> tuple[UUID, UUID]:
    """The sessions of a copy of it."""
    path, *ids = kept
    shutil.copy(path, tmp_path)
    bells, tides = ids
    return bells, tides


@pytest.fixture
async def opened(tmp_path: Path, sessions: tuple[UUID, UUID]) -> AsyncIterator[Console]:
    """The library of that store on 8 December 2026."""
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        yield opened


def loaded(path: Path, session_id: UUID) -> Session:
    store = Store(path)
    session = store.load(session_id)
    store.close()
    return session


def flat(opened: Console) -> str:
    return " ".join(opened.text().split())


async def ask(opened: Console, key: str) -> None:
    """Press a key that asks something."""
    await opened.pilot.press(key)
    while not isinstance(opened.app.screen, OneLine):
        await opened.pilot.pause()


async def open_list(opened: Console) -> None:
    await opened.press(".", "d")
    assert isinstance(opened.app.screen, DueScreen)


async def test_the_library_says_on_top_what_is_due(opened: Console) -> None:
    lines = opened.text().splitlines()[2:]  # beneath the title and the doors
    assert "Due: 1 overdue, 1 today, 2 to come  .d shows all" in lines[0]
    assert f"! 3 days late   Namuna Rahman · {BELL}  Bells" in lines[1]
    assert "● today         Check-in: Tables sent?" in lines[2]


async def test_nothing_due_takes_no_room(tmp_path: Path) -> None:
    new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db") as opened:
        assert "Due:" not in opened.text()
        await opened.press(".", "d")
        assert "Nothing is overdue or due soon." in opened.text()


async def test_the_list_is_sorted_by_urgency(opened: Console) -> None:
    await open_list(opened)
    text = flat(opened)
    places = [text.index(words) for words in (BELL, "Tables sent?", "Does it still hold? Tables age", "Learn to ring")]
    assert places == sorted(places)
    assert "! 3 days late Sat 5 Dec" in text
    assert "The harbour master (not in the room) · Bells" in text
    await opened.press("escape")
    assert isinstance(opened.app.screen, LibraryScreen)


@pytest.mark.parametrize(
    ("downs", "screen", "row", "number"),
    [(0, WrapUpScreen, Action, "2"), (1, CheckInScreen, FollowUp, "1"), (2, WrapUpScreen, Lesson, "1")],
)
async def test_enter_opens_the_session_at_that_very_line(
    opened: Console, downs: int, screen: type[WrapUpScreen], row: type[Row], number: str
) -> None:
    await open_list(opened)
    await opened.burst(*["down"] * downs, "enter")
    shown = opened.app.screen
    assert isinstance(shown, screen)
    assert shown.pane is not None
    assert shown.pane.key == opened.session.find(row, number).id
    while opened.app.screen is shown:
        await opened.press("escape")
    assert isinstance(opened.app.screen, DueScreen), "one goes on with the next line"


async def test_an_action_is_marked_done_with_why_and_undone(
    opened: Console, tmp_path: Path, sessions: tuple[UUID, UUID]
) -> None:
    path = tmp_path / "store.db"
    await open_list(opened)
    await ask(opened, "d")
    await opened.type("It rings")
    await opened.press("enter")
    session = loaded(path, sessions[0])
    assert (session.find(Action, "2").status, session.all(Finding)[0].text) == ("done", "It rings")
    assert session.find(Action, "2").due == date(2026, 12, 5)
    assert BELL not in opened.text()
    assert "u undo" in opened.text()
    await opened.press("u")
    assert loaded(path, sessions[0]).find(Action, "2").status == "open"
    assert "undo" not in opened.text().splitlines()[-1]
    assert BELL in opened.text()
    await opened.press("U")
    assert loaded(path, sessions[0]).find(Action, "2").status == "done"


async def test_escape_marks_nothing(opened: Console, tmp_path: Path, sessions: tuple[UUID, UUID]) -> None:
    await open_list(opened)
    await ask(opened, "d")
    await opened.press("escape")
    assert loaded(tmp_path / "store.db", sessions[0]).find(Action, "2").status == "open"


async def test_an_action_is_dropped(opened: Console, tmp_path: Path, sessions: tuple[UUID, UUID]) -> None:
    await open_list(opened)
    await ask(opened, "delete")
    await opened.press("enter")
    assert loaded(tmp_path / "store.db", sessions[0]).find(Action, "2").status == "dropped"


async def test_a_check_in_is_held_and_a_lesson_still_holds(
    opened: Console, tmp_path: Path, sessions: tuple[UUID, UUID]
) -> None:
    await open_list(opened)
    await opened.press("down", "d")
    await ask(opened, "d")
    await opened.press("enter")
    session = loaded(tmp_path / "store.db", sessions[1])
    assert session.find(FollowUp, "1").held_on == date(2026, 12, 8)
    assert [one.verdict for one in session.all(Finding)] == ["holds"]
    assert "Tables" not in opened.text()


async def test_undo_leaves_what_somebody_else_did_since(
    opened: Console, tmp_path: Path, sessions: tuple[UUID, UUID]
) -> None:
    await open_list(opened)
    await ask(opened, "d")
    await opened.press("enter")
    do(tmp_path / "store.db", sessions[0], "describe", title="Bells again")
    await opened.press("u")
    assert "Something else was done in that session since" in " ".join(opened.told)
    session = loaded(tmp_path / "store.db", sessions[0])
    assert (session.info.title, session.find(Action, "2").status) == ("Bells again", "done")


@pytest.mark.parametrize(
    ("words", "counted"),
    [("harbour", "1 of 4"), ("north", "2 of 4"), ("NAMUNA bell", "1 of 4"), ("nobody", "0 of 4")],
)
async def test_the_list_is_found_by_owner_session_and_promise(opened: Console, words: str, counted: str) -> None:
    await open_list(opened)
    await opened.press("slash")
    await opened.type(words)
    await opened.press("enter")
    assert counted in opened.text()
    await opened.press("escape")
    assert "of 4" not in opened.text()
    assert isinstance(opened.app.screen, DueScreen)


async def test_one_looks_further_ahead(opened: Console, tmp_path: Path, sessions: tuple[UUID, UUID]) -> None:
    do(tmp_path / "store.db", sessions[0], "action", text="Paint it", due="2027-01-20")
    await open_list(opened)
    assert "Paint it" not in opened.text()
    await opened.press(".", "a")
    assert "60 days ahead" in opened.text()
    assert "Paint it" in opened.text()
    assert "Wed 20 Jan 2027" in opened.text()
    await opened.press(".", "a", ".", "a")
    assert "until today" in opened.text()
    assert "Learn to ring" not in opened.text()


async def test_what_another_process_does_is_followed(
    opened: Console, tmp_path: Path, sessions: tuple[UUID, UUID]
) -> None:
    await open_list(opened)
    do(tmp_path / "store.db", sessions[0], "change_action", action="2", status="done")
    opened.app.follower.poll()
    await opened.settle()
    assert BELL not in opened.text()


async def test_a_list_that_is_read_while_the_console_is_left_is_shown_nowhere(opened: Console) -> None:
    await open_list(opened)
    screen = opened.app.screen
    assert isinstance(screen, DueScreen)
    await screen.remove_children()
    screen.reload()
    await opened.settle()
    assert BELL not in opened.text()


async def test_a_message_for_the_line_is_ready(opened: Console) -> None:
    await open_list(opened)
    await opened.press("M")
    assert isinstance(opened.app.screen, MessageScreen)
    assert opened.app.screen.text.startswith(f"Subject: {BELL}\n\nDear Namuna Rahman,")
    await opened.press(".", "c")
    assert opened.app.clipboard == opened.app.screen.text


async def test_the_library_names_the_key_of_the_whole_list_that_the_user_has_chosen(
    tmp_path: Path, sessions: tuple[UUID, UUID]
) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text('[keys.commands]\n"library.due" = ".W"\n')
    async with console(tmp_path / "store.db") as opened:
        assert "2 to come  .W shows all" in opened.text()
