"""Rules are reached by name; what they are given is checked at the border and refused with a sentence."""

import ast
import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui import rules
from peerassist_tui.errors import RuleError
from peerassist_tui.rules import RULES, perform, steps
from peerassist_tui.rules.core.registry import arguments_of
from peerassist_tui.step import Step
from tests.helpers.meeting import Meeting
from tests.intake.test_script_player import WHOLE_INTERFACE

TESTS = Path(__file__).parents[1]
SCRIPTED = {event["do"] for event in WHOLE_INTERFACE} - {"undo", "redo"}


def test_everything_that_a_script_may_do_is_a_rule() -> None:
    assert SCRIPTED | {"session"} <= set(RULES)
    assert len(SCRIPTED) == 22


@pytest.mark.reads_sources
def test_every_file_that_makes_rules_is_loaded_with_the_others() -> None:
    package = Path(rules.__file__)
    makes = {
        ".".join(("peerassist_tui.rules", *path.relative_to(package.parent).with_suffix("").parts))
        for path in package.parent.rglob("*.py")
        if "\n@rule\n" in path.read_text(encoding="utf-8")
    }
    imports = [node for node in ast.parse(package.read_text(encoding="utf-8")).body if isinstance(node, ast.ImportFrom)]
    loads = {str(node.module) for node in imports} | {
        f"{node.module}.{one.name}" for node in imports for one in node.names
    }
    assert makes
    assert makes <= loads


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_says_what_it_does_and_takes_its_arguments_by_name(name: str) -> None:
    first, second, *rest = inspect.signature(RULES[name]).parameters.values()
    assert (first.name, second.name) == ("session", "now")
    assert {parameter.kind for parameter in rest} <= {inspect.Parameter.KEYWORD_ONLY}
    assert (RULES[name].__doc__ or "").rstrip().endswith(".")
    assert set(arguments_of(name).model_fields) == {parameter.name for parameter in rest}


def test_every_rule_is_described_for_those_who_write_scripts() -> None:
    told = (TESTS.parent / "docs" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in RULES if f"`{name}`" not in told] == []


def test_every_rule_is_done_in_some_test() -> None:
    files = [path for path in TESTS.rglob("*.py") if path != Path(__file__)]
    named = {word for path in files for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))}
    assert set(RULES) - named == set()


@pytest.mark.parametrize(
    ("rule", "given", "sentence"),
    [
        ("sing", {}, "There is nothing called 'sing' to do."),
        ("\x1b[31m", {}, "There is nothing called '' to do."),
        ("start", {"loudly": True}, "Nothing called 'loudly' can be given to start."),
        ("raise_hand", {}, "Without 'who' raise_hand cannot be done."),
        ("raise_hand", {"who": None}, "Wrong value for person: input should be a valid string."),
        ("raise_hand", {"who": ["Amina"]}, "Wrong value for person: input should be a valid string."),
        ("note", {"kind": "telling", "text": "x", "session": "y"}, "Nothing called 'session' can be given to note."),
        ("move_item", {"item": "A1", "by": 1.5}, "Wrong value for number of places"),
        ("add_person", {"person": {"name": ""}}, "The name needs some words."),
        ("add_person", {"person": "Dana"}, "Wrong value for person"),
        ("start", {"half of a sign: \udc9c": "x"}, "Wrong value: "),
    ],
)
def test_what_is_not_right_is_told_in_one_sentence(
    meeting: Meeting, rule: str, given: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(RuleError) as told:
        perform(meeting.session, meeting.now, Step(rule, given))
    assert str(told.value).startswith(sentence)
    assert str(told.value).endswith(".")
    assert "\n" not in str(told.value)


def test_a_step_carries_the_name_of_its_rule_and_what_it_was_given() -> None:
    assert steps.move_item(item="A1", by=1) == Step("move_item", {"item": "A1", "by": 1})


def test_a_number_may_stand_for_a_row(meeting: Meeting) -> None:
    meeting.do("note", kind="telling", text="x")
    assert meeting.do("option", title="Bells", based_on=[1])
    assert meeting.do("respond", option=1, response="adopt")
