"""The README says what the keys and commands do, in the words of the program itself."""

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding

from peerassist_tui.cli import parser
from peerassist_tui.exports.formats import papers
from peerassist_tui.known_settings import SETTINGS, TABLES
from peerassist_tui.readings.floor.orders import ORDERS
from peerassist_tui.readings.hints import HINTS, Limits
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.shell.helped import HELP_KEYS
from peerassist_tui.widgets.named_keys import LEADER

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NAMES = {
    "plus": "+",
    "minus": "-",
    "slash": "/",
    "exclamation_mark": "!",
    "asterisk": "*",
    "full_stop": ".",
    "question_mark": "?",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}


KEYS = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
PART = README.split("### Keys in the meeting")[1].split("## Commands")[0]
"""What the README tells of keys."""


def table(text: str) -> dict[str, str]:
    """A table of keys and what they do."""
    told = dict(re.findall(r"^\| `([^|]+)` \| ([^|]+) \|$", text, re.MULTILINE))
    return told | dict.fromkeys("123456789", told.pop("1`-`9"))


def shown(keys: str) -> str:
    """The first of some keys, as the tables have it."""
    key = keys.split(",")[0].replace(LEADER, ".")
    return NAMES.get(key, key)


def bindings() -> list[Binding]:
    """All keys of the live screen."""
    found = [*LiveScreen.BINDINGS, *HELP_KEYS]
    return [binding for binding in found if isinstance(binding, Binding)]


def keys() -> dict[str, str]:
    """What the live screen's bindings say."""
    return {shown(binding.key): binding.tooltip for binding in bindings()}


def test_the_key_table_says_what_the_keys_say() -> None:
    assert table(KEYS.split("## In the meeting")[1].split("\n## ")[0]) == keys()


def test_the_readme_shows_what_the_key_bar_shows_and_says_what_the_keys_say() -> None:
    told = table(PART)
    assert {shown(binding.key) for binding in bindings() if binding.show} - {"F1"} <= told.keys()
    assert told.items() <= keys().items()


def test_the_readme_shows_the_menus_with_every_key_once_at_one_screen() -> None:
    assert PART.strip().count("\n") < 40
    menus = {
        group: re.findall(r"`(\S+)` ([^·]+?)(?= ·|$)", line)
        for group, line in re.findall(r"^\| ([A-Z][\w ]+) \| (`.*) \|$", PART, re.MULTILINE)
    }
    groups: dict[str, list[tuple[str, str]]] = {}
    for control in LiveScreen.CONTROLS:
        entries = [(shown(one.keys), one.label) for one in control.COMMANDS]
        groups.setdefault(control.GROUP, []).extend(entry for entry in entries if entry[0] not in table(PART))
    del groups["This console"]
    assert menus == groups


def test_the_readme_names_every_command() -> None:
    (commands,) = [action.choices for action in parser()._actions if action.dest == "command"]
    assert commands
    part = README.split("## Commands")[1].split("## Tests")[0]
    for name in commands:
        assert re.search(rf"`(peerassist )?{name}\b", part), name


def test_every_queue_order_is_explained() -> None:
    text = (ROOT / "docs" / "queue-orders.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == set(ORDERS)


def test_every_hint_is_defined_in_the_order_of_use_with_its_limits() -> None:
    text = (ROOT / "docs" / "hints.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \|.*\|([^|]*)\|$", text, re.MULTILINE)
    assert [name for name, _, _ in rows] == list(HINTS)
    limits = {name for _, _, named in rows for name in re.findall(r"`(\w+)`", named)}
    assert limits == {field.name for field in fields(Limits)}


def test_every_setting_stands_in_the_table_as_the_program_knows_it() -> None:
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^|`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", text, re.MULTILINE)
    assert rows == [(one.place, one.wanted, one.usual, one.meaning) for one in SETTINGS]
    assert {one.table for one in SETTINGS} == {"", *TABLES} - {"hints"}


@pytest.mark.parametrize("picture", re.findall(r"!\[[^]]*\]\(([^)]+)\)", README))
def test_the_pictures_are_there(picture: str) -> None:
    assert (ROOT / picture).stat().st_size > 10_000


def test_the_dependencies_are_all_explained() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = re.findall(r'^    "([\w-]+)[><=]', project.split("[project.optional")[0], re.MULTILINE)
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert wanted
    assert [name for name in wanted if f"| {name} |" not in text] == []


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/architecture.md", "docs/glossary.md", "docs/hints.md"])
def test_the_files_that_a_page_names_are_there(page: str) -> None:
    named = re.findall(r"`([a-z_]+/[a-z_/]+(?:\.py|/))`", (ROOT / page).read_text(encoding="utf-8"))
    assert named
    assert [name for name in named if not ((ROOT / name).exists() or (ROOT / "peerassist_tui" / name).exists())] == []


def test_the_words_are_one_for_one_thing() -> None:
    words = re.findall(r"^\| ([\w -]+) \| .+ \| `", (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"), re.M)
    assert words == list(dict.fromkeys(words))


def test_letters_are_written_in_every_format_that_papers_have() -> None:
    commands: Any = next(action.choices for action in parser()._actions if action.dest == "command")
    (endings,) = [action.choices for action in commands["letters"]._actions if ".docx" in (action.choices or ())]
    assert set(endings) == set(papers())
