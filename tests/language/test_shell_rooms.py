"""The library, the dialogs, the settings and the console itself in a language that nobody speaks."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from textual.binding import Binding

from peerassist_tui.keyboard.layout import TITLES, layouts
from peerassist_tui.language import _
from peerassist_tui.screens.library.bundle_look import BundleLook
from peerassist_tui.screens.library.doors import Door
from peerassist_tui.screens.library.library import BIN_HELP, BIN_KEYS, SESSIONS_HELP, SESSIONS_KEYS, LibraryScreen
from peerassist_tui.screens.library.passphrase import PassphraseQuestion
from peerassist_tui.screens.settings.setting_line import SettingLine
from peerassist_tui.screens.settings.settings_page import SettingsPage
from peerassist_tui.screens.shell.confirm import Confirm
from peerassist_tui.screens.shell.dialog import CHOOSES, DEAF, Dialog
from peerassist_tui.screens.shell.file_question import FileQuestion
from peerassist_tui.screens.shell.one_line import OneLine
from peerassist_tui.screens.shell.pick import PickList, PickScreen
from peerassist_tui.screens.shell.rehearsal_look_back import RehearsalLookBack
from peerassist_tui.screens.shell.typing_screen import TypingScreen
from peerassist_tui.settings import themes_path
from peerassist_tui.shell.app import PeerAssistApp
from peerassist_tui.shell.board import KEYS, BoardApp
from peerassist_tui.shell.keys.keys_list import SUBTITLE, TITLE
from peerassist_tui.shell.keys.rebinding import rebound
from peerassist_tui.shell.own_themes import theme_faults
from peerassist_tui.shell.palette_words import OF_SESSIONS, OTHER_WORDS, other_words
from peerassist_tui.shell.rehearsal import HELP_TEXT
from peerassist_tui.shell.rehearsing import RehearsalApp
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.key_word import key_sentence, key_word
from tests.helpers.console import TEN, Console, console, new_session
from tests.language.pseudo import turned
from tests.language.spoken import left_english, spoken
from tests.screens.settings.on_settings_page import on_page, write

BOUND: Sequence[type] = [
    BundleLook, Door, PassphraseQuestion, SettingLine, SettingsPage, Confirm, FileQuestion, OneLine, PickList,
    PickScreen, RehearsalLookBack, PeerAssistApp, BoardApp, RehearsalApp,
]  # fmt: skip
OF_THIS_ROOM = ("library", "leave")
SAID = [
    SESSIONS_KEYS, SESSIONS_HELP, BIN_KEYS, BIN_HELP, CHOOSES, DEAF, KEYS, HELP_TEXT, TITLE, SUBTITLE, Dialog.keys_mean,
    Confirm.keys_mean, Confirm.HELP_TEXT, PickScreen.HELP_TEXT, RehearsalLookBack.keys_mean, BundleLook.WHY,
    RehearsalLookBack.HELP_TEXT, SettingsPage.HELP_TEXT, SettingsPage.keys_mean, TypingScreen.AGAIN,
    *OF_SESSIONS, *OF_SESSIONS.values(),
]  # fmt: skip
NAMES = re.compile(
    r"peerassist[\w-]*|\b(enter|esc|del|tab|ctrl\+\w|mono|settings\.toml|toml|Word|docx|F\d)\b|\^\w|\.\w\b|~?/\S*|\{name\}",
    re.I,
)
PEOPLE = [{"name": "Ωμέγα", "party": "host"}, {"name": "Άλφα", "party": "peer"}]


@pytest.fixture(autouse=True)
def _another(tmp_path: Path) -> Iterator[None]:
    with spoken(tmp_path / "languages"):
        yield


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with a session that is prepared and one that is on, in words of no Latin letter."""
    for title, is_on, day in (("Πηγάδι", True, "2026-12-08"), ("Γέφυρα", False, "2027-02-03")):
        new_session(
            tmp_path / "store.db", ManualClock(TEN), is_on=is_on, title=title, starts_at=f"{day}T10:00", people=PEOPLE,
            challenge="Τί;",
            objectives=[{"ref": "OB1", "text": "Κανών"}], agenda=[{"title": "Αρχή", "phase": "telling", "minutes": 9}],
        )  # fmt: skip
    return tmp_path / "store.db"


def english_on(opened: Console) -> list[str]:
    """What is left of English on the screen; what the band says of keys is said there."""
    return left_english(NAMES.sub("", re.sub("(LEAD|WRITE|CHOOSE) .*", "", opened.text())))


async def test_the_library_and_its_bin(path: Path) -> None:
    async with console(path) as opened:
        assert "Γέφυρα" in opened.text()
        assert english_on(opened) == []
        await opened.press("delete", ".", "b")
        assert "Γέφυρα" in opened.text()
        assert english_on(opened) == []


async def test_what_is_asked_before_a_session_that_is_on_goes_into_the_bin(path: Path) -> None:
    async with console(path) as opened:
        await opened.press("down", "delete")
        assert isinstance(opened.app.screen, Confirm)
        assert english_on(opened) == []


async def test_what_the_library_asks(path: Path) -> None:
    async with console(path) as opened:
        await opened.press(".", "t")
        assert isinstance(opened.app.screen, OneLine)
        assert english_on(opened) == []
        await opened.press("escape", ".", "l")
        assert isinstance(opened.app.screen, PickScreen)
        assert english_on(opened) == []


async def test_a_library_with_no_session_of_ones_own(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        assert english_on(opened) == []


async def test_the_settings(path: Path) -> None:
    write('[[follow_up]]\nmonths = 2\nwhat = "Τί;"\n')
    async with console(path, size=(120, 60)) as opened:
        await on_page(opened)
        assert english_on(opened) == []
        await on_page(opened, ("letters", 0, "closing"))
        await opened.press("enter")
        assert isinstance(opened.app.screen, SettingLine)
        assert english_on(opened) == []


async def test_the_head_of_a_session(path: Path) -> None:
    async with console(path) as opened:
        await opened.press("enter")
        head = opened.text().splitlines()[:2]
        assert left_english(NAMES.sub("", "\n".join(head))) == []


@pytest.mark.parametrize("said", SAID)
def test_what_is_said_of_keys_and_screens(said: str) -> None:
    names = r"is:\w+|\(open[^)]*\)|org:\w*|since:\S*|until:|in:\w*|todo|Delete|`[^`]*`|Enter|Ctrl\+Q|delete"
    told = re.sub(names, "", said)
    assert left_english(NAMES.sub("", told))  # else there is nothing to be forgotten
    assert _(said) != said
    assert not set(left_english(told)) & set(left_english(_(said)))


def test_what_the_keys_of_dialogs_do() -> None:
    bindings = [one for kind in BOUND for one in vars(kind).get("BINDINGS", ()) if isinstance(one, Binding)]
    bindings = [one for one in bindings if one.id != "dialog.menu"]
    assert len(bindings) > 40
    for binding in bindings:
        assert left_english(f"{key_word(binding.description)} {key_sentence(binding.tooltip)}") == [], binding


def test_what_the_keys_of_the_library_do() -> None:
    commands = [one for kind in LibraryScreen.CONTROLS for one in kind.COMMANDS if one.id.startswith(OF_THIS_ROOM)]
    assert len(commands) > 20
    for command in commands:
        assert left_english(f"{key_word(command.label)} {key_sentence(command.sentence)}") == [], command.id
    for kind in LibraryScreen.CONTROLS[:6]:
        assert left_english(key_sentence(kind.GROUP)) == []


def test_a_command_is_found_by_words_of_the_language_too() -> None:
    found = other_words("undo")
    assert found.startswith(OTHER_WORDS["undo"])
    assert found.endswith(turned(OTHER_WORDS["undo"]))


def test_what_keyboards_are_called() -> None:
    assert {*TITLES} == {one.title for one in layouts().values()}
    assert left_english(" ".join(one.said for one in layouts().values())) == []


def test_why_keys_and_themes_do_not_hold() -> None:
    themes_path().mkdir(parents=True)
    (themes_path() / "a.toml").write_text('like = "x"\nbars = 1\nink = "#ffffff"\nline = 1\nforeground = "#101010"')
    (themes_path() / "A.toml").write_text("")
    told = [
        *theme_faults({"b"}),
        *rebound({"quit": "n", "note": "n", "library.new": 1, "library.sort": "nn"})[1].values(),
    ]
    names = r"; did you mean.*|“[^”]*”|«[^»]*»|\[bars\]|themes/\w+\.toml|\"[^\"]*\"|#\w+"
    assert len(told) > 8
    for sentence in told:
        assert left_english(re.sub(names, "", sentence)) == [], sentence
