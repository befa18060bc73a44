"""Other keys for commands: what the settings may ask for, what is refused and why, and what the screens then show."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding
from textual.screen import Screen

from peerassist_tui.models import Note
from peerassist_tui.readings.state import current_item
from peerassist_tui.screens.guide.help import HelpRows
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.menu.menu_lines import menu_lines
from peerassist_tui.screens.report.report import ReportScreen
from peerassist_tui.screens.wrap_up.wrap_up import WrapUpScreen
from peerassist_tui.settings import settings_path
from peerassist_tui.shell.keys.command_keys import KEPT, keyed_commands, whole_keymap
from peerassist_tui.shell.keys.rebinding import read_key, rebound, without_function_keys
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("n", "n"),
        ("N", "N"),
        ("ж", "ж"),
        ("+", "plus"),
        ("ctrl+n", "ctrl+n"),
        ("Ctrl+N", "ctrl+n"),
        ("F8", "f8"),
        ("shift+up", "shift+up"),
        ("space", "space"),
        (".n", "leader+n"),
        (".+", "leader+plus"),
        *((nonsense, "") for nonsense in ("", " ", "nn", "ctrl+banana", "F13", ". ", "ctrl+m", "ctrl+i", "\x07")),
    ],
)
def test_a_key_is_read_as_people_write_it(written: str, key: str) -> None:
    assert read_key(written) == key


@pytest.mark.parametrize(
    ("table", "held", "refused"),
    [
        ({"agenda.next": "ctrl+n"}, {"agenda.next": "ctrl+n"}, {}),
        ({"agenda": {"next": "ctrl+n"}}, {"agenda.next": "ctrl+n"}, {}),
        ({"agenda.next": "n"}, {}, {}),
        (
            {"agenda.nxt": "ctrl+n", "undo": "ctrl+u"},
            {"undo": "ctrl+u"},
            {"agenda.nxt": "“agenda.nxt” is no command; did you mean “agenda.next”?"},
        ),
        ({"zebra": "x"}, {}, {"zebra": "“zebra” is no command."}),
        ({"agenda.next": "banana"}, {}, {"agenda.next": "“banana” is no key that a command can have."}),
        (
            {"agenda.next": 3},
            {},
            {"agenda.next": 'the key of “agenda.next” has to be a text, such as "n", "ctrl+n", "F8" or ".n".'},
        ),
        *(
            ({"agenda.next": kept}, {}, {"agenda.next": f"“{kept}” always means the same, and stays."})
            for kept in ("ctrl+q", "Esc", "Enter", "3", ".", "?", "F1")
        ),
        ({"quit": "x"}, {}, {"quit": "“quit” keeps its key, so that nobody is lost."}),
        ({"find": "ctrl+n"}, {}, {"find": "“find” keeps its key, so that nobody is lost."}),
        (
            {"agenda.next": "p"},
            {},
            {"agenda.next": "“p” is the key of “Pause or resume the meeting” on the same screen."},
        ),
        (
            {"agenda.next": "ctrl+n", "undo": "ctrl+n"},
            {"agenda.next": "ctrl+n"},
            {"undo": "“ctrl+n” is the key of “End this agenda item and start the next” on the same screen."},
        ),
        ({"agenda.next": "p", "meeting.pause": "n"}, {"agenda.next": "p", "meeting.pause": "n"}, {}),
    ],
)
def test_what_is_right_holds_and_what_is_not_is_told(
    table: dict[str, Any], held: dict[str, str], refused: dict[str, str]
) -> None:
    assert rebound(table) == (held, refused)


def test_every_key_of_a_screen_that_may_be_another_has_a_name() -> None:
    nameless = [
        (screen.__name__, one.key)
        for screen in {screen for command in keyed_commands().values() for screen in command.where}
        for kind in screen.__mro__
        if kind is not Screen
        for one in vars(kind).get("BINDINGS", ())
        if isinstance(one, Binding) and not one.id and not set(one.key.split(",")) <= {*KEPT, "super+c"}
    ]
    assert nameless == []


def test_a_name_has_the_same_keys_on_every_screen() -> None:
    for command in keyed_commands().values():
        for screen in command.where:
            own = [one for kind in screen.__mro__ for one in vars(kind).get("BINDINGS", ()) if isinstance(one, Binding)]
            assert {one.key for one in own if one.id == command.id} == {",".join(command.keys)}, command.id


def test_what_shares_a_key_with_something_that_gets_another_keeps_it() -> None:
    assert whole_keymap({"gap.next": "ctrl+n"}) == {"gap.next": "ctrl+n", "path.next": "ctrl+g", "walk.next": "ctrl+g"}


def choose(keys: str) -> None:
    """Ask for these keys in the settings."""
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(f"[keys.commands]\n{keys}", encoding="utf-8")


@pytest.fixture
async def rebinder(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting of somebody who has other keys, one of them wrong."""
    choose('agenda.next = "ctrl+n"\nundo = "ctrl+u"\n"note.telling" = "ж"\nzebra = "x"\n')
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        yield opened


async def test_at_the_start_it_is_said_which_line_asks_for_what_is_no_command(tmp_path: Path) -> None:
    choose('undo = "ctrl+u"\nzebra = "x"\n')
    async with console(tmp_path / "store.db") as opened:
        assert opened.told == ["settings.toml, line 3: “zebra” is no command."]


def title(opened: Console) -> str:
    item = current_item(opened.session)
    return item.title if item else ""


async def test_the_new_key_does_it_and_the_old_one_no_more(rebinder: Console) -> None:
    await rebinder.later(12 * 60)
    await rebinder.press("n")
    assert title(rebinder) == "Welcome"
    await rebinder.press("ctrl+n")
    assert title(rebinder) == "The situation"
    assert "^u undo" in rebinder.text() or "ctrl+u undo" in rebinder.text()
    assert "ctrl+u undoes" in rebinder.band
    await rebinder.press("ctrl+u")
    assert title(rebinder) == "Welcome"


async def test_a_letter_that_was_chosen_means_itself_before_it_means_its_place(rebinder: Console) -> None:
    await rebinder.press("ж")
    await rebinder.type("так")
    await rebinder.press("enter")
    assert [note.text for note in rebinder.session.all(Note)] == ["так"]


async def test_bar_menu_palette_and_help_show_the_new_keys(rebinder: Console) -> None:
    await rebinder.later(12 * 60)
    assert "^n item" in rebinder.text()
    lines = {line.label: line.shown for line in menu_lines(rebinder.app.screen)}
    assert lines["item"] == "^n"
    await rebinder.press(".", "ctrl+n")
    assert title(rebinder) == "The situation"
    await rebinder.press("f1")
    assert any("Ctrl+n" in str(rows.render()) for rows in rebinder.app.screen.query(HelpRows))
    await rebinder.press("escape", "ctrl+p")
    await rebinder.type("next")
    assert "^n" in rebinder.text()


async def test_a_click_on_words_that_name_a_key_presses_the_one_in_force(rebinder: Console) -> None:
    await rebinder.later(12 * 60)
    await rebinder.press("ctrl+n")
    await rebinder.click("undoes")
    assert title(rebinder) == "Welcome"


@pytest.fixture
async def without(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting on a keyboard without function keys, where somebody has chosen a key besides."""
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text('[keys]\nfunction_keys = false\n[keys.commands]\nundo = "ctrl+u"\n', encoding="utf-8")
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.later(1)
        yield opened


async def test_without_function_keys_tabs_and_menu_show_others_that_lead_there(without: Console) -> None:
    assert ".2 Prepare" in without.text()
    assert ".5 Report" in without.text()
    assert "F2" not in without.text()
    await without.press(".", "5")
    assert isinstance(without.app.screen, ReportScreen)
    assert ".5 Report" in without.text()
    await without.press(".", "8")
    assert not isinstance(without.app.screen, ReportScreen)
    await without.press("escape", ".", "3")
    assert isinstance(without.app.screen, LiveScreen)
    await without.click(".4 Wrap")
    assert isinstance(without.app.screen, WrapUpScreen)
    await without.press(".")
    lines = {line.key: line.label for line in menu_lines(without.app.screen_stack[-2])}
    assert lines["2"] == "prepare"
    assert lines["9"] == "all sessions"


async def test_what_the_line_above_the_keys_says_of_function_keys_is_said_of_those_instead(without: Console) -> None:
    await without.press("escape")
    assert without.band == "LEAD The meeting is on. .9 shows all sessions."
    await without.press(".", "9")
    assert isinstance(without.app.screen, LibraryScreen)


def test_all_that_function_keys_do_has_another_key_where_there_are_none() -> None:
    found, refused = rebound({}, without_function_keys())
    assert refused == {}
    assert found == without_function_keys()
    by_function_key = {id_ for id_, one in keyed_commands().items() if {*one.keys} & {f"f{n}" for n in range(2, 10)}}
    assert {*found} == by_function_key


async def test_an_empty_list_names_the_new_keys_also_while_somebody_types(tmp_path: Path) -> None:
    choose('"note.telling" = "ж"\n"row.add" = "ctrl+e"\n"agenda.template" = ".W"\n')
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, agenda=[], is_on=False)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        assert opened.told == []
        await opened.press("escape", "home", *["down"] * 5, "enter")
        assert "No agenda yet. F10, then W, begins with a template; ctrl+e types the first item." in opened.text()
        await opened.press("escape", "f3")
        assert "Press ж, a or z to" in opened.text()


async def test_a_line_that_adds_and_help_name_the_new_keys(tmp_path: Path) -> None:
    choose('"person.read" = ".W"\n"person.called" = ".g"\n')
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(120, 60)) as opened:
        await opened.press("home", *["down"] * 4)
        assert "F10 W reads a file" in opened.text()
        await opened.press("f1")
        assert ".i, .b and .g mark who is invited" in " ".join(opened.text().split())
