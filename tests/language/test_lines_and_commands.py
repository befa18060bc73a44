"""What the command line and the console of lines say is said in the language that is spoken: no Latin word is left.

But what is typed: names of commands, options and their values, endings of files; and what a person typed herself.
"""

import os
import re
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from peerassist_tui import cli
from peerassist_tui.commands.usage import OF_ARGPARSE, let_argparse_speak
from peerassist_tui.exports.formats import NAMES, unknown_format
from peerassist_tui.exports.plain import session_summary
from peerassist_tui.insights.library_filter import SORTS, STATES, Filter
from peerassist_tui.insights.trends import charts, figures_of, figures_text
from peerassist_tui.insights.usual_lengths import usual_length
from peerassist_tui.known_settings import SETTINGS
from peerassist_tui.language import _
from peerassist_tui.models import BOARDS, MARKS, RESPONSES
from peerassist_tui.plain.announcer import Announcer
from peerassist_tui.plain.changing import _KINDS
from peerassist_tui.plain.command_list import ALL, GROUPS, take
from peerassist_tui.plain.line_reader import LineReader
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.settings_check import wrong_values
from peerassist_tui.store.queries.item_lengths import PastItem
from peerassist_tui.store.queries.meeting_stats import meeting_stats
from peerassist_tui.store.store import Store
from tests.helpers.stores import new_desk
from tests.language.pseudo import SHIPPED, VALUE, turned
from tests.language.spoken import spoken

LATIN = re.compile(r"[A-Za-z]+")
PEOPLE = [
    {"name": "Ана Буде", "party": "host", "organisation": "Море"},
    {"name": "Борис Мало", "party": "peer"},
    {"name": "Вера Поле", "party": "facilitator"},
    {"name": "Ганна Рано", "party": "note_taker"},
]
AGENDA = [
    {"ref": "A1", "title": "Добро", "phase": "welcome", "minutes": 10},
    {"ref": "A2", "title": "Питања", "phase": "asking", "minutes": 20},
]


@pytest.fixture(autouse=True)
def _another(tmp_path: Path) -> Iterator[None]:
    try:
        with spoken(tmp_path / "languages"):
            yield
    finally:
        let_argparse_speak()


def latin(text: str, *typed: str) -> list[str]:
    """The words in Latin letters, but those that are typed."""
    known = {*LATIN.findall(" ".join(typed))}
    return [word for word in LATIN.findall(text) if word not in known]


def parsers(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    yield parser
    for action in parser._actions:
        if action.dest == "command":
            yield from (action.choices or {}).values()  # type: ignore[attr-defined]


def words_of(parser: ArgumentParser) -> Iterator[str]:
    """What is typed of a parser's arguments, as it is typed."""
    yield from parser.prog.split()
    for action in parser._actions:
        yield from action.option_strings
        yield from map(str, action.choices or ())


def test_the_help_of_every_command_is_in_the_language() -> None:
    shells = ("bash", "zsh", "tcsh", "fish", "powershell")
    left = {one.prog: latin(one.format_help(), *words_of(one), *NAMES, *shells) for one in parsers(cli.parser())}
    assert {name: words for name, words in left.items() if words} == {}


@pytest.mark.parametrize(
    "typed",
    ["", "lst", "list --jsn", "due --days x", "due --days 9999", "due --days", "lessons --status q", "show a b"],
)
def test_a_wrong_usage_is_told_in_the_language(capsys: pytest.CaptureFixture[str], typed: str) -> None:
    if not typed:
        cli.parser().print_usage()
    else:
        with pytest.raises(SystemExit, match="2"):
            cli.parser().parse_args(typed.split())
    told = "".join(capsys.readouterr())
    known = [word for one in parsers(cli.parser()) for word in words_of(one)]
    assert latin(told, *typed.split(), "days_ahead", *known) == []


def told(console: PlainConsole, capsys: pytest.CaptureFixture[str], line: str) -> str:
    capsys.readouterr()
    console.hear(line)
    return capsys.readouterr().out


@pytest.fixture
def console(store: Store) -> Iterator[PlainConsole]:
    """A console of lines at a meeting that is on, in which people wrote no Latin letter."""
    desk = new_desk(
        store, title="Буря", challenge="Куда?", people=PEOPLE, agenda=AGENDA, objectives=[{"text": "Знати"}]
    )
    for step, arguments in _STEPS:
        desk.do(step, **arguments)
    there, end = os.pipe()
    os.close(end)
    console = PlainConsole(store.path, "facilitator", LineReader(there), Announcer(), take)
    console.open(desk.session.id)
    yield console
    console.close()
    console.store.close()


_STEPS: list[tuple[str, dict[str, Any]]] = [
    ("start", {}),
    ("next_item", {}),
    ("note", {"kind": "telling", "text": "Споро", "who": "Борис Мало"}),
    ("mark_note", {"note": 1, "mark": "say_again", "on": True}),
    ("option", {"title": "Звоно", "by": "Борис Мало"}),
    ("lesson", {"title": "Питати"}),
    ("action", {"text": "Броји", "owner": "Ана Буде"}),
    ("conclude_item", {"item": "A1", "text": "Није доста"}),
    ("give_floor", {"who": "Борис Мало"}),
]
_VALUES = (*BOARDS, *MARKS, *RESPONSES, *_KINDS, "analysing", "English", "Another", "nothing", "hours")
"""What is typed besides commands, and told where it was not understood."""
_ANSWERED = [
    "?", *(f"? {name}" for name in GROUPS), "agenda", "spoken", "floor", "who", "read notes", "read actions",
    "read options", "read questions", "how much", "draw", "count all", "again", "redo",
]  # fmt: skip
_REFUSED = [
    "xyz", "nextt", "Zed: no", "more soon", "board sky", "do zzz", "read sky",
    "change sky 1: x", "mark 1 sky", "names nobody", "language: sky", "starts: sky", "template sky", "order sky",
    "answer 1 sky", "? sky", "fix 99", "examples", "report", "queue now",
]  # fmt: skip
NAMES_OF_COMMANDS = {name.rstrip(":") for command in ALL for name in command.names} - {"+", "-", "?"}


@pytest.mark.parametrize("line", _ANSWERED)
def test_what_is_heard_is_in_the_language(console: PlainConsole, capsys: pytest.CaptureFixture[str], line: str) -> None:
    assert latin(told(console, capsys, line), line, *NAMES_OF_COMMANDS, *_VALUES, "OB", "A") == []


@pytest.mark.parametrize("line", _REFUSED)
def test_what_is_refused_is_told_in_the_language(
    console: PlainConsole, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    assert latin(told(console, capsys, line), line, *NAMES_OF_COMMANDS, *_VALUES) == []


def test_what_a_session_is_as_text_is_in_the_language(console: PlainConsole) -> None:
    text = session_summary(console.session, console.at.now)
    assert latin(text, str(console.session.id), "Asia/Dhaka", "OB", "UTC") == []


def test_what_is_wrong_in_the_settings_and_what_they_are_for_is_in_the_language() -> None:
    wrong = {"theme": 1, "thme": "x", "queue": {"more_orders": 1}, "hints": {"x": 1}, "backups": {"folder": "x"}}
    wrong |= {"documents": {"font_size": 1}, "keys": {"layout": "x"}, "follow_up": [{"months": 99}], "letters": 1}
    names = {one.name for one in SETTINGS} | {one.table for one in SETTINGS} | {"thme", "x", "hints"}
    assert [left for fault in wrong_values(wrong, ["nord"]).values() if (left := latin(fault, *names))] == []
    said = [_(words, name="") for one in SETTINGS for words in (one.meaning, one.wanted)]
    assert [left for words in said if (left := latin(words, *names))] == []


def test_what_is_found_across_sessions_is_in_the_language(console: PlainConsole) -> None:
    console.hear("end")
    figures = [figures_of(one) for part, _all in meeting_stats(console.path, date(2026, 12, 9)) for one in part]
    assert latin(figures_text([*figures, *figures])) == []
    assert [words for chart in charts(figures).values() if (words := latin(f"{chart.title} {chart.series}"))] == []
    assert latin(usual_length([PastItem("asking", "Питања", 20.0)], "asking", "Друго")) == []
    asked = Filter(" ".join([*(f"is:{state}" for state in STATES), "@Ана org:Море since:2026-03 -Б is:zz"]), date.min)
    assert latin(asked.said, "is:zz") == []
    assert latin(" ".join(_(said) for said, _key in SORTS.values())) == []


def test_a_format_that_is_not_there_is_refused_in_the_language() -> None:
    assert latin(unknown_format(".odt", "This", NAMES), ".odt", *NAMES) == []
    assert turned("Word") not in unknown_format(".odt", "This", [])


@pytest.mark.parametrize("code", ["fr", "es"])
def test_what_argparse_says_keeps_the_places_that_it_fills(code: str) -> None:
    with (SHIPPED / code / "LC_MESSAGES" / "words.po").open("rb") as file:
        said = {str(one.id): str(one.string) for one in read_po(file) if one.id in OF_ARGPARSE}
    assert set(said) == set(OF_ARGPARSE)
    assert {VALUE.findall(english) == VALUE.findall(other) for english, other in said.items()} == {True}
