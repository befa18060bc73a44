"""Themes of one's own: they are offered and put on, and what is wrong in them is named."""

from pathlib import Path

import pytest
from textual.theme import BUILTIN_THEMES

from peerassist_tui.settings import themes_path
from peerassist_tui.settings_writing import save_theme
from peerassist_tui.shell.own_themes import contrast
from peerassist_tui.shell.themes import faults_of_own
from tests.helpers.console import console

SEA = 'like = "light"\nprimary = "#0b4f6c"\n[bars]\nprimary = "#bfe0f2"\n'


def write(text: str, name: str = "sea") -> None:
    themes_path().mkdir(parents=True, exist_ok=True)
    (themes_path() / f"{name}.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ('like = "light"\n', []),
        (SEA, []),
        ('primry = "#0b4f6c"\n', ["“primry” is no colour; did you mean “primary”?"]),
        ('zebra = "#0b4f6c"\n', ["“zebra” is no colour."]),
        ('primary = "blue"\n', ["“primary” has to be a colour like “#84bfff”."]),
        ("primary = 3\n", ["“primary” has to be a colour like “#84bfff”."]),
        ('like = "sepia"\n', ["“like” has to be “dark” or “light”."]),
        ("bars = 3\n", ["“bars” has to be a table: [bars]."]),
        ('[bars]\nline = "#000000"\n', ["“line” is no colour."]),
        ('muted = "#28415f"\n', ["“muted” on “cursor” is hard to read (contrast 1.0, at least 4.5)."]),
        ('[bars]\nerror = "#ff9d96"\n', ["“error” on its bar is hard to read (contrast 1.0, at least 4.5)."]),
        ("primary = \n", ["this is not TOML: Invalid value (at line 1, column 11)."]),
    ],
)
def test_what_is_wrong_in_a_theme_is_named(text: str, told: list[str]) -> None:
    write(text)
    assert faults_of_own() == [f"themes/sea.toml: {one}" for one in told]


@pytest.mark.parametrize("name", ["nord", "mono", "peerassist-dark"])
def test_a_name_that_is_taken_is_named(name: str) -> None:
    assert name in {*BUILTIN_THEMES, "mono", "peerassist-dark"}
    write(SEA, name)
    assert faults_of_own() == [f"themes/{name}.toml: there is a theme of this name already; give the file another one."]


def test_a_name_of_other_letters_is_named() -> None:
    write(SEA, "My [sea]")
    assert faults_of_own() == [
        "themes/My [sea].toml: the name of a theme is letters from a to z, digits and hyphens, at most 30."
    ]


def test_a_file_that_is_no_text_is_named() -> None:
    write("")
    (themes_path() / "sea.toml").write_bytes(b"\xff\xfe")
    assert faults_of_own() == ["themes/sea.toml: this file cannot be read."]


async def test_a_theme_of_ones_own_is_put_on_and_offered(tmp_path: Path) -> None:
    write(SEA)
    write('primary = "#0b4f6c"\n', "nord")
    save_theme("sea")
    async with console(tmp_path / "store.db") as opened:
        theme = opened.app.current_theme
        assert (theme.name, theme.dark, theme.primary, theme.variables["phase-telling"]) == (
            "sea",
            False,
            "#0b4f6c",
            "#0b4f6c",
        )
        assert opened.app.available_themes["nord"].primary != "#0b4f6c"
        opened.app.action_change_theme()
        await opened.settle()
        lines = [line for line in opened.text().splitlines() if "yours, light" in line or "ansi-dark" in line]
        assert [("sea" in line, "ansi-dark" in line) for line in lines] == [(True, False), (False, True)]


async def test_what_is_wrong_is_told_at_the_start_and_the_rest_holds(tmp_path: Path) -> None:
    write('primry = "#0b4f6c"\nsecondary = "#cdb0fe"\n')
    save_theme("sea")
    async with console(tmp_path / "store.db") as opened:
        await opened.pilot.pause(0.6)
        await opened.settle()
        assert any("themes/sea.toml: “primry” is no colour; did you mean “primary”?" in one for one in opened.told)
        assert (opened.app.current_theme.primary, opened.app.current_theme.secondary) == ("#84bfff", "#cdb0fe")


def test_contrast_is_as_wcag_counts_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1
