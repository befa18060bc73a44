"""The three doors of the first screen: large until there is a session of one's own, open by digit, arrow and mouse."""

import shutil
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import pytest

from peerassist_tui.screens.library.doors import DOORS, Door
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.shell.pick import PickScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import TEN, Console, console, new_session

SIZES = [(80, 24), (120, 40), (60, 18)]


@pytest.fixture
def examples(with_examples: Path, tmp_path: Path) -> Path:
    """A copy of that store."""
    return Path(shutil.copy(with_examples, tmp_path))


def focused(opened: Console) -> str | None:
    """Which door or list has the cursor."""
    return opened.app.screen.focused.id if opened.app.screen.focused else None


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_store_shows_three_doors_and_the_cursor_stands_on_the_first(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with console(tmp_path / "store.db", size=size) as opened:
        assert all(f"{door.digit}  {door.name}" in opened.text() for door in DOORS)
        assert ("In a peer assist" in opened.text()) == (size[1] >= 22)
        assert focused(opened) == "door_1"
        assert "DATE" not in opened.text()


async def test_arrows_go_from_door_to_door_and_enter_opens_one(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        await opened.press("up", "down", "down", "down")
        assert focused(opened) == "door_3"
        await opened.press("up")
        assert focused(opened) == "door_2"
        await opened.press("enter")
        assert "Do you need a peer assist" in opened.text()


async def test_after_a_session_the_cursor_stands_on_it_and_on_no_door(path: Path) -> None:
    async with console(path, size=(80, 24)) as opened:
        opened.app.screen.query(Door).first().focus()
        session_id = UUID(str(opened.app.library.shown[0].id))
        await opened.app.opened.open(session_id)
        await opened.press("f9")
        await opened.settle()
        assert focused(opened) not in ("door_1", "door_2", "door_3")
        assert opened.app.library.listed.cursor_key == str(session_id)


@pytest.mark.parametrize(("digit", "opens"), [("1", "how difficult?"), ("2", "Do you need a peer assist")])
async def test_a_digit_opens_a_door_from_anywhere_in_the_list(path: Path, digit: str, opens: str) -> None:
    async with console(path, size=(80, 24)) as opened:
        await opened.press("down", digit)
        assert opens in opened.text()


@pytest.mark.parametrize("size", SIZES)
async def test_above_sessions_of_ones_own_the_doors_are_one_line(path: Path, size: tuple[int, int]) -> None:
    async with console(path, size=size) as opened:
        line = opened.text().splitlines()[1]
        assert [door.digit for door in DOORS if door.digit in line] == ["1", "2", "3"]
        assert [door.short for door in DOORS if door.short in line or door.name in line] == [
            "Rehearse", "Prepare", "Examples",
        ]  # fmt: skip
        assert focused(opened) == "sessions"


async def test_the_cursor_goes_from_the_first_session_up_to_the_doors_and_back(path: Path) -> None:
    async with console(path, size=(80, 24)) as opened:
        await opened.press("down", "up", "up")
        assert focused(opened) == "door_1"
        await opened.press("left", "right", "right", "right")
        assert focused(opened) == "door_3"
        await opened.press("down")
        assert focused(opened) == "sessions"


async def test_a_click_opens_a_door(path: Path) -> None:
    async with console(path, size=(80, 24)) as opened:
        await opened.pilot.click("#door_1")
        await opened.settle()
        assert isinstance(opened.app.screen, PickScreen)


async def test_one_click_on_a_question_before_a_new_session_answers_it(path: Path) -> None:
    async with console(path, size=(80, 24)) as opened:
        await opened.click("Prepare")
        await opened.click("Have you tried")
        await opened.click("· open")
        await opened.click("Have you tried")
        assert "✓ yes   Is the knowledge" in opened.text()
        assert "! no    Have you tried" in opened.text()
        assert opened.text().count("· open") == 4
        await opened.click("Enter goes on")
        assert "Which agenda" in opened.text()


async def test_the_examples_are_put_in_when_somebody_wants_to_look_at_them(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        await opened.pilot.click("#door_3")
        await opened.settle()
        assert "2 examples" in opened.text()
        assert focused(opened) == "sessions"
        assert opened.text().count("◇ example") == 2
        await opened.press("enter")
        assert not isinstance(opened.app.screen, LibraryScreen)


async def test_the_menu_leads_to_the_examples_too(examples: Path) -> None:
    new_session(examples, ManualClock(TEN))
    async with console(examples) as opened:
        await opened.press(".", "e")
        assert "2 of 3 sessions: examples" in opened.text()


async def test_with_nothing_but_examples_the_doors_stay_large_above_them(examples: Path) -> None:
    async with console(examples, size=(80, 24)) as opened:
        assert focused(opened) == "door_1"
        assert DOORS[0].sentence in opened.text()
        assert "◇ example" in opened.text()
        assert "overdue" not in opened.text()
        await opened.press("3")
        assert focused(opened) == "sessions"
        await opened.press("up")
        assert focused(opened) == "door_3"


async def test_among_ones_own_sessions_the_examples_are_shown_alone(examples: Path) -> None:
    new_session(examples, ManualClock(TEN), title="Our wells")
    async with console(examples, size=(80, 24)) as opened:
        assert "1 session · 0 open actions · 2 examples" in opened.text()
        await opened.press("3")
        assert "2 of 3 sessions: examples" in opened.text()
        assert "Our wells" not in opened.text()
        await opened.press("escape")
        assert "Our wells" in opened.text()


async def test_the_doors_become_small_with_the_first_session_of_ones_own(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        await opened.press("2", "enter", "down", "enter")
        await opened.press("escape", "escape")  # from its first page to all fields, and from there to all sessions
        assert isinstance(opened.app.screen, LibraryScreen)
        await opened.look_round()
        assert "Untitled peer assist" in opened.text()
        assert DOORS[0].sentence not in opened.text()
        assert isinstance(opened.app.screen.focused, Stream)


async def test_enter_pressed_twice_after_the_questions_takes_no_agenda_and_esc_goes_back_to_them(
    tmp_path: Path,
) -> None:
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        await opened.press("2")
        assert "enter go on" in opened.text()
        with patch("peerassist_tui.screens.preparation.template_choice.OPENING_SECONDS", 60.0):
            await opened.press("y", "n", "enter", "enter")
        assert "Which agenda does it begin with?" in opened.text()
        await opened.press("escape")
        assert "✓ yes" in opened.text(), "the answers are kept"
        assert "! no" in opened.text()
        await opened.press("escape")
        assert isinstance(opened.app.screen, LibraryScreen)


async def test_there_are_no_doors_in_the_bin(path: Path) -> None:
    async with console(path, size=(80, 24)) as opened:
        await opened.press(".", "b")
        assert not any(door.display and door.region for door in opened.app.screen.query(Door))
        await opened.press("1")
        assert isinstance(opened.app.screen, LibraryScreen)
