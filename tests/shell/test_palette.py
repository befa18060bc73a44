"""The palette: it is found by the words people have, shows the keys, and begins with what changes nothing."""

from pathlib import Path

import pytest

from peerassist_tui.screens.guide.help import HelpScreen
from peerassist_tui.shell.palette import ConsoleCommands, PaletteLine
from peerassist_tui.shell.palette_words import OTHER_WORDS
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


async def found(opened: Console, words: str) -> list[str]:
    hits = [hit async for hit in ConsoleCommands(opened.app.screen).search(words)]
    return [str(hit.text) for hit in sorted(hits, key=lambda hit: -hit.score)]


async def test_it_begins_with_help_and_enter_changes_nothing(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", new_session(tmp_path / "store.db", ManualClock(TEN))) as opened:
        await opened.press("ctrl+p", "enter")
        assert isinstance(opened.app.screen, HelpScreen)


@pytest.mark.parametrize(("words", "first"), [("dark", "Choose theme"), ("help", "Help"), ("attendance", "Roll call")])
async def test_words_that_stand_nowhere_find_what_is_meant(tmp_path: Path, words: str, first: str) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        assert (await found(opened, words))[0] == first


@pytest.mark.parametrize("typed", ["roll", "кщдд", "кщдд сфдд", "قخمم", "ρολλ"])
async def test_what_is_typed_on_another_layout_is_found_too(tmp_path: Path, typed: str) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        assert (await found(opened, typed))[0] == "Roll call"
        assert await found(opened, "яяяя") == []


@pytest.mark.parametrize(
    ("words", "first"),
    [("print", "Write documents"), ("letters", "Write documents"), ("email", "Write documents"),
     ("projector", "Show the board")],
)  # fmt: skip
async def test_among_all_sessions_it_says_where_that_is_found(tmp_path: Path, words: str, first: str) -> None:
    async with console(tmp_path / "store.db") as opened:
        assert (await found(opened, words))[0] == first
        await opened.press("ctrl+p")
        await opened.type(words)
        await opened.press("enter")
        assert opened.told[0].startswith("Open a session first: ")


async def test_in_a_session_nobody_is_told_to_open_one(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", new_session(tmp_path / "store.db", ManualClock(TEN))) as opened:
        assert "Show the board" not in await found(opened, "projector")


async def test_a_line_says_its_key(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=ManualClock(TEN)) as opened:
        await opened.press("ctrl+p")
        await opened.type("roll call")
        assert "Roll call   V" in opened.text()


def test_other_words_are_no_other_case_and_are_told_once() -> None:
    assert all(words == words.casefold() for words in OTHER_WORDS.values())
    assert PaletteLine("undo", "Undo", "", "u", lambda: None).changes_something
