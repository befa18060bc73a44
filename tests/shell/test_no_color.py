"""With NO_COLOR (no-color.org) nothing that the program sends to a terminal has a colour, whatever the theme."""

import re
import shutil
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from peerassist_tui.screens.shell.theme_choice import ThemeScreen
from peerassist_tui.settings_writing import save_theme
from tests.helpers.console import console
from tests.helpers.terminal import Terminal

STYLE = re.compile(r"\x1b\[([\d;:]*)m")
COLOURS = {*range(30, 39), *range(40, 49), 58, *range(90, 98), *range(100, 108)}
"""What begins a colour of a text, its ground or its line (ECMA-48, and what terminals have added)."""
COMMANDS = ("list", "due", "lessons", "people", "search water", "figures", "help", "keys", "no-such-command")


def codes(sent: str) -> Iterator[int]:
    """The parameters of every style that was sent."""
    for style in STYLE.findall(sent):
        yield from (int(code or 0) for code in re.split("[;:]", style))


def sent_by(home: Path, *arguments: str, keys: tuple[tuple[str, str], ...] = (), no_color: str = "1") -> str:
    """All that a program sent to its terminal until it ended; each key is pressed once its text stands there."""
    sent = StringIO()
    with Terminal(home, *arguments, env={"NO_COLOR": no_color}, size=(40, 120)) as terminal:
        terminal.process.logfile_read = sent
        for text, key in keys:
            terminal.wait_for(text).press(key)
        terminal.ended()
    return sent.getvalue()


@pytest.fixture
def store(tmp_path: Path, with_examples: Path) -> str:
    return str(shutil.copy(with_examples, tmp_path / "store.db"))


@pytest.mark.parametrize("theme", ["peerassist-dark", "nord", "mono"])
def test_no_screen_has_a_colour(theme: str, tmp_path: Path, store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    save_theme(theme)
    keys = (("2 examples", "."), ("Make and carry", "escape"), ("2 examples", "ctrl+q"))
    sent = set(codes(sent_by(tmp_path, "--store", store, keys=keys)))
    assert sent & COLOURS == set()
    assert 7 in sent, "what is chosen is reversed"


def test_without_a_value_it_asks_for_nothing(tmp_path: Path, store: str) -> None:
    keys = (("2 examples", "ctrl+q"),)
    assert set(codes(sent_by(tmp_path, "--store", store, keys=keys, no_color=""))) & COLOURS


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_has_a_colour(command: str, tmp_path: Path, store: str) -> None:
    sent = sent_by(tmp_path, "--store", store, *command.split())
    assert sent
    assert set(codes(sent)) & COLOURS == set()


async def test_there_is_no_theme_to_choose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with console(tmp_path / "store.db") as opened:
        opened.app.action_change_theme()
        await opened.settle()
        assert not isinstance(opened.app.screen, ThemeScreen)
        assert opened.told == ["NO_COLOR is set, so there are no colours to choose from."]
