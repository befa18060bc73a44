"""Steps are taken by what mypy checks; where a name must do, in the readings below the rules, it is checked here."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import peerassist_tui
from peerassist_tui.rules import RULES, steps
from peerassist_tui.rules.core.registry import arguments_of

pytestmark = pytest.mark.reads_sources
ROOT = Path(peerassist_tui.__file__).parent
READ_OFF_FILES = {Path("intake/script_player.py"), Path("intake/intake.py"), Path("commands/consoles.py")}
"""Where the name of a rule is read off a file."""


def by_name(path: Path) -> Iterator[ast.Call]:
    """The calls that name a rule by a string."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in ("Step", "do", "perform") and isinstance(node.args[0].value, str):
                yield node


def named_in_readings() -> list[ast.Call]:
    return [call for path in (ROOT / "readings").rglob("*.py") for call in by_name(path)]


def test_a_rule_is_named_by_a_string_only_below_the_rules_and_where_files_are_read() -> None:
    rooms = [path.relative_to(ROOT) for path in ROOT.rglob("*.py") if list(by_name(path))]
    assert {path for path in rooms if path.parts[0] != "readings"} <= READ_OFF_FILES
    assert len(named_in_readings()) > 15


@pytest.mark.parametrize("call", named_in_readings(), ids=ast.unparse)
def test_what_a_reading_offers_is_a_rule_and_arguments_that_it_has(call: ast.Call) -> None:
    rule = ast.literal_eval(call.args[0])
    assert rule in RULES
    if len(call.args) > 1 and isinstance(call.args[1], ast.Dict):
        given = {ast.literal_eval(key) for key in call.args[1].keys if key is not None}
        assert given <= set(arguments_of(rule).model_fields)


def test_every_rule_can_be_taken_as_a_step_of_its_name() -> None:
    named = {name: make for name, make in vars(steps).items() if name in RULES}
    assert set(named) == set(RULES)
    assert all(make().rule == name for name, make in named.items())
