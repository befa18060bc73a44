"""The page of keys: a key is given, taken, taken back and kept, and the keyboard is told by one key."""

from pathlib import Path

import pytest

from peerassist_tui.readings.state import current_item
from peerassist_tui.screens.guide.keys_page import KeysPage, NewKey
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.shell.pick import PickScreen
from peerassist_tui.settings import section, settings_path
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import TEN, Console, console, new_session


async def on_page(opened: Console, id_: str = "agenda.next") -> None:
    """Open the page, with the cursor on that command."""
    await opened.press("ctrl+k")
    assert isinstance(opened.app.screen, KeysPage)
    opened.app.screen.query_one(Stream).move_to(id_)
    await opened.settle()


def line(opened: Console, words: str) -> str:
    return next(" ".join(line.split()) for line in opened.text().splitlines() if words in line)


async def test_enter_and_then_a_key_gives_it_to_the_command_at_once_and_for_good(live: Console) -> None:
    await live.later(12 * 60)
    await on_page(live)
    assert "n End this agenda item and start the next" in line(live, "End this agenda item")
    await live.press("enter")
    assert isinstance(live.app.screen, NewKey)
    await live.press("ctrl+n")
    assert "Ctrl+n End this agenda item and start the next" in line(live, "End this agenda item")
    assert section("keys") == {"commands": {"agenda.next": "ctrl+n"}}
    await live.press("escape", "ctrl+n")
    item = current_item(live.session)
    assert item
    assert item.title == "The situation"


async def test_a_key_that_is_taken_is_refused_and_says_whose_it_is(live: Console) -> None:
    await on_page(live)
    await live.press("enter", "p")
    assert live.told == ["“p” is the key of “Pause or resume the meeting” on the same screen."]
    assert section("keys") == {}


@pytest.mark.parametrize("key", ["enter", "tab", "3", "f1", "full_stop"])
async def test_a_key_that_always_means_the_same_is_given_to_nothing(live: Console, key: str) -> None:
    await on_page(live)
    await live.press("enter", key)
    assert section("keys") == {}


async def test_delete_gives_the_usual_key_back_and_u_takes_that_back(live: Console) -> None:
    await on_page(live)
    await live.press("enter", "f12")
    assert "usual key: n" in live.text()
    await live.press("delete")
    assert section("keys") == {}
    await live.press("u")
    assert section("keys") == {"commands": {"agenda.next": "f12"}}
    await live.press("u")
    assert section("keys") == {}
    await live.press("u")
    assert live.told == ["Nothing was changed here."]


async def test_a_command_of_the_menu_gets_a_letter_of_the_menu(tmp_path: Path) -> None:
    new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, "library.due")
        await opened.press("enter", "z", "escape", ".")
        assert "z due" in " ".join(opened.text().split())
        assert section("keys") == {"commands": {"library.due": ".z"}}


async def test_the_key_right_of_tab_tells_the_keyboard(live: Console) -> None:
    await on_page(live, "")
    await live.press("enter", "ض")
    assert "Your keyboard Arabic (101)" in line(live, "Your keyboard")
    assert section("keys") == {"layout": "arabic"}
    assert live.app.place_keys.layout == "arabic"


async def test_where_several_keyboards_write_the_same_there_one_is_chosen(live: Console) -> None:
    await on_page(live, "")
    await live.press("enter", "й")
    assert isinstance(live.app.screen, PickScreen)
    assert "Greek" not in live.text()
    await live.press("2")
    assert section("keys") == {"layout": "ukrainian"}


async def test_the_new_key_is_taken_as_it_is_written_on_any_keyboard(live: Console) -> None:
    await on_page(live)
    await live.press("enter", "ж")
    assert section("keys") == {"commands": {"agenda.next": "ж"}}


async def test_what_else_stands_in_the_settings_stays(live: Console) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text('# mine\ntheme = "mono"\n', encoding="utf-8")
    await on_page(live)
    await live.press("enter", "f12")
    assert settings_path().read_text(encoding="utf-8").startswith('# mine\ntheme = "mono"\n')


async def test_the_page_goes_back_to_where_one_was(live: Console) -> None:
    await on_page(live)
    await live.press("escape")
    assert isinstance(live.app.screen, LiveScreen)


async def test_where_there_are_no_function_keys_only_what_was_chosen_besides_is_kept(tmp_path: Path) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("[keys]\nfunction_keys = false\n", encoding="utf-8")
    new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened)
        await opened.press("enter", "ctrl+n")
        assert section("keys") == {"function_keys": False, "commands": {"agenda.next": "ctrl+n"}}
        assert opened.app.rebound["stage.report"] == "leader+5"
