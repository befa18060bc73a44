"""A letter means one thing on all screens: what works directly is told in docs/keys.md, all else stands in menus."""

import re
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import format_key

import peerassist_tui
from peerassist_tui.screens.flipchart.marks import MarksScreen
from peerassist_tui.screens.preparation.purpose_check import PurposeCheck
from peerassist_tui.screens.preparation.purpose_control import PurposeControl
from peerassist_tui.screens.report.written import WrittenScreen
from peerassist_tui.screens.shell.control import AnyControl, Command
from peerassist_tui.screens.workspace.people_table import PeopleTable
from peerassist_tui.widgets.named_keys import LEADER

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
EXCEPTIONS = (MarksScreen, PeopleTable, WrittenScreen, PurposeCheck, PurposeControl)
"""Menus and dialogs, whose letters stand beside a line or a button; and a question, whose answers are y and n."""
SHOWN = ("peerassist_tui.screens", "peerassist_tui.widgets")


def kinds() -> Iterator[type]:
    """All classes of screens, widgets and controls."""
    for module in walk_packages(peerassist_tui.__path__, "peerassist_tui."):
        if module.name.startswith(SHOWN):
            for kind in vars(import_module(module.name)).values():
                if isinstance(kind, type) and kind.__module__ == module.name:
                    yield kind


def bindings() -> Iterator[tuple[str, str]]:
    """Every key that works directly, and the label of what it does."""
    for kind in kinds():
        if kind in EXCEPTIONS:
            continue
        if issubclass(kind, AnyControl):
            commands: list[Command[AnyControl]] = [*kind.COMMANDS]
            yield from ((key, one.label) for one in commands if not one.leader for key in one.keys.split(","))
        elif issubclass(kind, DOMNode):
            own = [one for one in vars(kind).get("BINDINGS", ()) if isinstance(one, Binding)]
            plain = [one for one in own if not one.action.startswith("command(")]
            yield from ((key, one.description) for one in plain for key in one.key.split(","))


def letters() -> dict[str, set[str]]:
    """What each letter that works directly is called on the screens."""
    found = defaultdict(set)
    for key, label in bindings():
        letter = key if len(key) == 1 else format_key(key)
        if len(letter) == 1 and letter.isascii() and not letter.isdecimal() and not key.startswith(LEADER):
            found[letter].add(label)
    return {letter: labels - {"back", "cancel", "menu", ""} for letter, labels in found.items()}


def told() -> dict[str, set[str]]:
    """The table of letters: each with what it is called."""
    rows = re.findall(r"^\| `(\S+)` \| .+ \| ([^|]+) \|$", TABLE.split("## One letter, one meaning")[1], re.MULTILINE)
    return {letter: {label.strip() for label in labels.split(";")} for letter, labels in rows}


def test_each_letter_has_the_one_meaning_that_the_page_tells() -> None:
    assert letters() == told()


@pytest.mark.parametrize("letter", ["q", "E", "C", "D"])
def test_what_leaves_or_ends_something_is_never_another_things_letter(letter: str) -> None:
    assert len(letters()[letter]) == 1


def test_the_keys_of_one_control_have_a_letter_each_in_the_menu() -> None:
    for kind in kinds():
        if issubclass(kind, AnyControl):
            keys = [one.menu_key for one in kind.COMMANDS]
            assert len(keys) == len(set(keys)), kind


@pytest.mark.parametrize("kind", [kind for kind in kinds() if isinstance(getattr(kind, "keys_mean", None), str)])
def test_what_the_band_says_of_keys_fits_eighty_columns(kind: type) -> None:
    mode = getattr(kind, "MODE", "WRITE")
    assert len(f" {mode}  {getattr(kind, 'keys_mean')} ") <= 80  # noqa: B009 - a screen or a field, by what it has
