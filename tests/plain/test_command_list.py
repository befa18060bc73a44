"""The commands of the console of lines: what a line means, what is told of one that means nothing, and the page."""

from pathlib import Path

import pytest

import peerassist_tui
from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.plain.any_rule import read_step, rule_told
from peerassist_tui.plain.command import find_command, unknown
from peerassist_tui.plain.command_list import ALL, GROUPS, commands_table
from peerassist_tui.rules import RULES

PAGE = (Path(peerassist_tui.__file__).parent.parent / "docs" / "plain.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "name", "about", "text"),
    [
        ("+ann", "+", "", "ann"),
        ("+ann q", "+", "", "ann q"),
        ("-ann", "-", "", "ann"),
        ("next", "next", "", ""),
        ("Next Item", "next item", "", ""),
        ("floor ann lee", "floor", "", "ann lee"),
        ("floor", "floor", "", ""),
        ("t: 10:30 we start", "t:", "", "10:30 we start"),
        ("T: joaq: too far", "t:", "", "joaq: too far"),
        ("telling: bells", "t:", "", "bells"),
        ("note:bells", "note:", "", "bells"),
        ("change note 3: bells: two", "change:", "note 3", "bells: two"),
        ("conclusion a2: enough", "conclusion:", "a2", "enough"),
        ("conclusion: enough", "conclusion:", "", "enough"),
        ("thank ann", "thank", "", "ann"),
        ("thank ann lee: for the bells", "thank:", "ann lee", "for the bells"),
        ("item A2", "item", "", "A2"),
        ("item: Telling 20 min", "item:", "", "Telling 20 min"),
        ("left ann 10:20", "left", "", "ann 10:20"),
        ("follow-up: friday", "follow up:", "", "friday"),
        ("? floor", "?", "", "floor"),
        ("?", "?", "", ""),
        ("do note kind=telling text=Cost: high", "do", "", "note kind=telling text=Cost: high"),
    ],
)
def test_a_line_means_the_command_with_the_longest_name(line: str, name: str, about: str, text: str) -> None:
    found = find_command(ALL, line)
    assert found
    assert (found[0].names[0], found[1].about, found[1].text) == (name, about, text)


@pytest.mark.parametrize("line", ["Cost: too high", "http://example.org", "10:30 we start", "nxt", "joaq: too far"])
def test_a_line_that_only_looks_like_a_command_is_none(line: str) -> None:
    assert find_command(ALL, line) is None


def test_words_behind_a_command_that_takes_none_are_refused() -> None:
    with pytest.raises(Refused, match="“next” takes no more words"):
        find_command(ALL, "next week we meet")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("tiem", "There is no command “tiem”; did you mean “time” or “item”?"),
        ("nxt", "There is no command “nxt”; did you mean “next”?"),
        ("lessn: ask first", "There is no command “lessn”; did you mean “lesson” or “less”?"),
        ("Cost: too high", "Nobody here is called “Cost”; for a note, begin with note, a colon and a blank."),
        ("xyzzy plugh", "There is no command “xyzzy plugh”; type ? for all."),
    ],
)
def test_what_was_meant_is_guessed(line: str, sentence: str) -> None:
    assert unknown(ALL, line) == sentence


def test_no_two_commands_have_one_name() -> None:
    names = [name for command in ALL for name in command.names]
    assert sorted(names) == sorted(set(names))
    assert all(name == name.casefold() for name in names)


def test_no_group_is_called_like_a_command_of_another() -> None:
    for group in GROUPS:
        found = find_command(ALL, group.casefold())
        assert found is None or found[0] in GROUPS[group] or found[0].names[0] in ("search", "note:")


def test_the_page_shows_the_commands_as_help_tells_them() -> None:
    assert PAGE.endswith(commands_table())


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("mark_note note=3 mark=lesson on=true", {"note": "3", "mark": "lesson", "on": True}),
        ("note kind=telling text=a = b, and 2=3 who=null", {"kind": "telling", "text": "a = b, and 2=3", "who": None}),
        ('call_roll here=["ann", "bao"]', {"here": ["ann", "bao"]}),
        ("crosstalk", {}),
    ],
)
def test_any_rule_is_written_with_its_arguments_by_name(typed: str, given: dict[str, object]) -> None:
    assert read_step(typed) == (typed.split()[0], given)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("nothing", "There is no rule “nothing”; type do to hear which there are."),
        ("session title=Two", "There is no rule “session”; type do to hear which there are."),
        ("mark_note 3 mark=lesson", "“3” is not understood; Put a mark on a note"),
        ("call_roll here=[ann", "“[ann” is not JSON."),
        ("crosstalk now", "“now” is not understood"),
    ],
)
def test_a_rule_that_is_written_otherwise_is_refused(typed: str, sentence: str) -> None:
    with pytest.raises(RuleError) as refused:
        read_step(typed)
    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize("name", sorted(RULES))
def test_of_every_rule_is_told_what_it_does_and_takes(name: str) -> None:
    assert "It takes " in rule_told(name)
