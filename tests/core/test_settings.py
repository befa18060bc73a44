"""Settings: what is wrong is named with its line, the rest holds, and the file is written whole or not at all."""

from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.content.letter_style import letter_style
from peerassist_tui.errors import Refused
from peerassist_tui.known_settings import SETTINGS
from peerassist_tui.settings import (
    backs_up_by_itself,
    backups_folder,
    chosen_language,
    chosen_layout,
    load_theme,
    offers_more_orders,
)
from peerassist_tui.settings_check import faults
from peerassist_tui.settings_writing import save_theme
from peerassist_tui.shell.themes import USUAL
from peerassist_tui.timing.usual_dates import usual_dates
from tests.helpers.console import console
from tests.screens.settings.on_settings_page import write

BROKEN = 'theme = "nord"\n\n[queue\nmore_orders = true\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ('theme = "nord"\n[queue]\nmore_orders = true\n[[follow_up]]\nmonths = 2\nwhat = "x"\n', []),
        ('# mine\n\ntehme = "nord"\n', ["line 3: “tehme” is no setting; did you mean “theme”?"]),
        ("[[follow_up]]\nmonths = 0\n", ["line 2: “months” has to be a whole number from 1 to 120."]),
        ('language = "es"\n', []),
        ('language = "xx"\n', ["line 1: there is no language “xx”."]),
        ("theme = 3\n", ["line 1: “theme” has to be the name of a theme in quotation marks."]),
        ("[queue]\nmore_orders = 1\n", ["line 2: “more_orders” has to be true or false."]),
        ("\n[queues]\n", ["line 2: “queues” is no setting; did you mean “queue”?"]),
        (
            "[hints]\nbrake_minutes = 75\nbreak_minutes = 0\n",
            [
                "line 2: “brake_minutes” is no setting; did you mean “break_minutes”?",
                "line 3: “break_minutes” has to be a number above 0.",
            ],
        ),
        (
            "[[follow_up]]\nmonths = 1\n[[follow_up]]\nmonth = 2\n",
            ["line 4: “month” is no setting; did you mean “months”?"],
        ),
        ('[backups]\nfolder = "~/kept"\nautomatic = false\n', []),
        (
            '[backups]\nautomatic = "no"\nfolder = "kept"\n',
            [
                "line 2: “automatic” has to be true or false.",
                "line 3: “folder” has to be a whole path, from “/” or “~” on.",
            ],
        ),
        ("[documents]\nfont_size = 8\n", []),
        ("[documents]\nfont_size = 24\n", []),
        ("[documents]\nfont_size = 25\n", ["line 2: “font_size” has to be a whole number from 8 to 24."]),
        ("[documents]\nfont_size = 10.5\n", ["line 2: “font_size” has to be a whole number from 8 to 24."]),
        ('[keys]\nlayout = "azerty"\n', []),
        ("[keys]\nlayout = 1\n", ["line 2: “layout” has to be the name of a keyboard layout in quotation marks."]),
        ('[keys]\nlayout = "azert"\n', ["line 2: there is no keyboard layout “azert”; did you mean “azerty”?"]),
        ("zebra = 1\n", ["line 1: “zebra” is no setting."]),
        (BROKEN, ["line 3: this is not TOML; the usual settings hold until this is fixed."]),
    ],
)
def test_each_fault_is_named_with_its_line(text: str, told: list[str]) -> None:
    write(text)
    assert faults() == [f"settings.toml, {one}" for one in told]


def test_a_theme_that_is_not_there_is_named_where_the_themes_are_known() -> None:
    write('\ntheme = "norde"\n')
    assert faults() == []
    assert faults(["nord", "dracula"]) == ["settings.toml, line 2: there is no theme “norde”; did you mean “nord”?"]


def test_a_fault_leaves_the_rest_in_force() -> None:
    write('tehme = 1\ntheme = "nord"\n')
    assert load_theme(["nord"], "usual") == "nord"


def test_a_theme_is_written_whole_beside_comments_in_a_linked_file(tmp_path: Path) -> None:
    path = write("")
    path.unlink()
    real = tmp_path / "dotfiles.toml"
    real.write_text('# mine\ntheme = "nord"  # calm\n\n[queue]\nmore_orders = true\n')
    real.chmod(0o640)
    path.symlink_to(real)
    save_theme("dracula")
    assert path.is_symlink()
    assert real.read_text() == '# mine\ntheme = "dracula"  # calm\n\n[queue]\nmore_orders = true\n'
    assert real.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["dotfiles.toml"]


def test_a_broken_file_is_never_written_to() -> None:
    path = write(BROKEN)
    with pytest.raises(Refused, match=r"not kept: settings\.toml, line 3"):
        save_theme("dracula")
    assert path.read_text() == BROKEN


def test_what_is_called_usual_is_what_holds_without_settings() -> None:
    usual = {one.place: one.usual for one in SETTINGS}
    assert usual["theme"] == USUAL
    assert usual["[queue] more_orders"] == str(offers_more_orders()).lower()
    assert usual["[backups] automatic"] == str(backs_up_by_itself()).lower()
    assert usual["[letters] salutation"] == letter_style().greeting("{name}")
    assert usual["[letters] closing"] == letter_style().last_words
    assert usual["[follow_up] months"] == usual_dates().words.removesuffix(" months").replace(", 6", " and 6")
    assert (backups_folder(), chosen_layout(), letter_style().signature) == (None, "", "")


async def test_the_console_names_a_fault_and_keeps_a_broken_file(tmp_path: Path) -> None:
    path = write(BROKEN)
    async with console(tmp_path / "store.db") as opened:
        await opened.pilot.pause(0.6)
        await opened.settle()
        assert any("settings.toml, line 3" in one for one in opened.told)
        opened.app.action_change_theme()
        await opened.settle()
        await opened.press("down", "enter")
        assert any("The theme was not kept" in one for one in opened.told)
    assert path.read_text() == BROKEN


def test_the_command_line_names_a_fault_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("tehme = 1\n")
    assert main(["list", "--store", str(tmp_path / "store.db")]) == 0
    assert "peerassist: settings.toml, line 1: “tehme” is no setting" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kept", "system", "spoken"),
    [
        ("", {}, ""),
        ("", {"LANG": "fr_FR.UTF-8"}, "fr"),
        ("", {"LANG": "fr_FR.UTF-8", "LC_ALL": "es_MX"}, "es"),
        ("", {"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "C"}, "C"),
        ("", {"LANG": "C.UTF-8"}, "C"),
        ('language = "es"', {"LANG": "fr_FR.UTF-8"}, "es"),
        ('language = "en"', {"LANG": "fr_FR.UTF-8"}, "en"),
        ('language = "xx"', {"LANG": "fr_FR.UTF-8"}, "fr"),
        ("language = 3", {}, ""),
    ],
)
def test_the_language_is_the_users_own_else_the_systems(
    monkeypatch: pytest.MonkeyPatch, kept: str, system: dict[str, str], spoken: str
) -> None:
    write(kept)
    monkeypatch.delenv("LC_ALL")
    monkeypatch.delenv("LANG", raising=False)
    for name, value in system.items():
        monkeypatch.setenv(name, value)
    assert chosen_language() == spoken
