"""One word for one thing: the glossary is true, a type has a name of its own, and retired words do not come back."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import peerassist_tui

ROOT = Path(peerassist_tui.__file__).parent
MODULES = sorted(path for path in ROOT.rglob("*.py") if path.parent.name != "versions" and path.name != "__init__.py")
GLOSSARY = (ROOT.parent / "docs" / "glossary.md").read_text(encoding="utf-8")

RETIRED = {
    "gap": "outage, or missing item",
    "mend": "fix",
    "errand": "startup request, or line handler",
    "house": "organisation",
    "stock": "suggestions",
    "leftover": "residual identifier",
    "suspect": "identifier rule",
    "trace": "name replacer",
    "hunt": "scan",
    "wish": "erasure request",
    "scrub": "secure vacuum",
    "film": "session history",
    "seated": "session shell",
    "learned": "lessons",
    "everybody": "people",
    "revisiting": "follow-up review",
}
"""Words that misled, and what is said instead."""
PROMISED = {"account_for_gap", "fill_gap", "revisit_objective", "revisit_lesson", "revisit_action"}
"""Rules keep their names: they stand in stores, bundles and session scripts."""
ON_SCREEN = re.compile(r"\b(gaps?|mend(s|ed|ing)?|stock|(?<!Chatham )houses?)\b", re.IGNORECASE)
SPEAK = ("screens", "shell", "widgets", "readings", "commands", "rules", "insights")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def defined(path: Path) -> Iterator[str]:
    """The module's own name, and the public names of what it defines."""
    yield path.stem
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
    for node in tree(path).body:
        if isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def words(name: str) -> set[str]:
    """The words of a name, with those in the plural also in the singular."""
    parts = {part.lower() for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}
    return parts | {part.removesuffix("s") for part in parts} | {part.removesuffix("ing") for part in parts}


def types(path: Path) -> Iterator[str]:
    """The public classes and type aliases of a module."""
    for node in tree(path).body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name
        elif isinstance(node, ast.Assign):
            named = (target.id for target in node.targets if isinstance(target, ast.Name))
            yield from (name for name in named if name[0].isupper() and not name.isupper())


def test_no_name_is_made_of_a_retired_word() -> None:
    names = {(path, name) for path in MODULES for name in defined(path) if not name.startswith("_")}
    found = {(path, name): words(name) & RETIRED.keys() for path, name in names if name not in PROMISED}
    wrong = {f"{path}: {name}": {old: RETIRED[old] for old in olds} for (path, name), olds in found.items() if olds}
    assert wrong == {}


@pytest.mark.parametrize("room", SPEAK)
def test_no_sentence_to_users_has_a_retired_word(room: str) -> None:
    told = []
    for path in (one for one in MODULES if one.is_relative_to(ROOT / room)):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call | ast.keyword | ast.Assign | ast.AnnAssign | ast.Return | ast.JoinedStr):
                parts = [one.value for one in ast.walk(node) if isinstance(one, ast.Constant)]
                told += [one for one in parts if isinstance(one, str) and " " in one and "{" not in one]
    assert sorted({one for one in told if ON_SCREEN.search(one) and "\n" not in one}) == []


def test_a_type_has_a_name_of_its_own() -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for path in MODULES:
        for name in types(path):
            homes[name].append(str(path.relative_to(ROOT)))
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


def test_the_glossary_names_modules_that_are_there() -> None:
    rows = [row.split("|")[1:4] for row in GLOSSARY.splitlines() if row.startswith("| ") and ".py`" in row]
    assert len(rows) > 40
    named = [(word.strip(), path) for word, _, home in rows for path in re.findall(r"`([\w/]+\.py)`", home)]
    assert [(word, path) for word, path in named if not (ROOT / path).exists()] == []
    assert len({word for word, _ in named}) == len(rows), "each word stands once, with its module"


PROGRAM = [
    "step",
    "proposal",
    "kind",
    "control",
    "command",
    "stage",
    "section",
    "line handler",
    "paper",
    "desk",
    "store",
]


@pytest.mark.parametrize("word", PROGRAM)
def test_a_word_of_the_program_is_defined_in_its_module(word: str) -> None:
    (home,) = re.findall(rf"^\| {word} \| .* \| `([\w/]+\.py)` \|$", GLOSSARY, re.MULTILINE)
    assert "".join(part.capitalize() for part in word.split()) in set(types(ROOT / home))
