"""No sentence that users read has a word of the glossary's table “Words not used”; labels are verb and noun."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

import pytest

from tests.project.test_letters import kinds
from tests.project.test_words import GLOSSARY, MODULES, ROOT, tree

TABLE = GLOSSARY.split("## Words not used")[1]
CODE = re.compile(r"```.*?```|^    .*?$|`[^`]*`", re.DOTALL | re.MULTILINE)
HEARD = {"shell/palette_words.py", "readings/privacy/everyday.py"}
"""Lists of words that users type or write, and the program only knows."""
SYNTAX = re.compile(r"\(\?|\\b|[{};]\s*\n|\$[a-z]|^\w+\[|\b(?:SELECT|FROM|WHERE|INSERT|PRAGMA)\b")
"""Of a pattern, a style sheet, a colour, a type or SQL."""
CONTENT = ("*.md", "*.j2", "*.toml", "*.txt")
KNOWN = {"lists", "reports"}
"""Folders of the content that hold words to be known in lists, and how a page looks."""
CLAUSES = re.compile(r"(?i)^(?:what|that|it|its|this)\b|\b(?:it|them)$")
CLAUSE_KEPT = {
    "do it",
    "this session",
    "This session",
    "This section",
    "This entry",
    "This list",
    "This search",
    "This console",
}
"""Short for the hint that is shown; and the names of groups and places."""


def forbidden() -> dict[str, re.Pattern[str]]:
    """The patterns of the table, by what stands there."""
    rows = re.findall(r"^\| `([^`]+)` \| [^|]+ \| [^|]+ \|$", TABLE, re.MULTILINE)
    return {row: re.compile(row.replace("¦", "|"), re.IGNORECASE) for row in rows}


def literals(code: ast.AST) -> Iterator[str]:
    """The texts of some code without docstrings; what an f-string puts in is "…"."""
    nodes = list(ast.walk(code))
    joined = [node for node in nodes if isinstance(node, ast.JoinedStr)]
    told = {node.value for node in nodes if isinstance(node, ast.Expr)} | {
        part for node in joined for part in node.values
    }
    for node in joined:
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
    constants = (node for node in nodes if isinstance(node, ast.Constant) and node not in told)
    yield from (node.value for node in constants if isinstance(node.value, str))


def is_said(text: str) -> bool:
    """Whether a text is words for people: no name of a field, no SQL, no style sheet, no pattern."""
    return " " in text.strip() and not re.search(
        r"\(\?|\\b|[{};]\s*\n|\$[a-z]|^\w+\[|\b(?:SELECT|FROM|WHERE|INSERT|PRAGMA)\b", text
    )


@cache
def sentences() -> dict[str, list[str]]:
    """What users read, by the file in which it stands; the file's own syntax and code is left out."""
    found = {}
    for path in MODULES:
        name = str(path.relative_to(ROOT))
        if name not in HEARD:
            found[name] = [text for text in literals(tree(path)) if is_said(text)]
    home = ROOT.parent
    content = chain.from_iterable((ROOT / "content").rglob(kind) for kind in CONTENT)
    pages = [path for path in content if not KNOWN & set(path.relative_to(ROOT).parts)]
    for path in (*pages, home / "README.md", *(home / "docs").glob("*.md")):
        text = path.read_text(encoding="utf-8").removesuffix(TABLE)
        if path.suffix == ".toml":
            text = re.sub(r"^(?:#.*|(?:phase|role) = .*|\w+ = |\[.*\])", "", text, flags=re.MULTILINE)
        found[str(path.relative_to(home))] = CODE.sub("", text).splitlines()
    return found


@cache
def labels() -> frozenset[str]:
    """What key bars, menus and forms call things: of all commands and keys, and every label of a field."""
    return frozenset(chain(_of_keys(), _of_fields()))


def _of_keys() -> Iterator[str]:
    for kind in kinds():
        for one in vars(kind).get("COMMANDS", ()):
            yield one.label
        for one in vars(kind).get("BINDINGS", ()):
            yield getattr(one, "description", "")


def _of_fields() -> Iterator[str]:
    for path in MODULES:
        nodes = list(ast.walk(tree(path)))
        calls = [node for node in nodes if isinstance(node, ast.Call)]
        worded = [one.value for call in calls for one in call.keywords if one.arg == "words"]
        says = {"key_label"} | {one.id for one in worded if isinstance(one, ast.Name)}
        yield from chain.from_iterable(literals(one) for one in worded)
        for call in calls:
            name = getattr(call.func, "id", "")
            if name in ("Confirm", "Proposal", "Field"):
                yield from map(_text, call.args[name == "Field" :])
        for node in nodes:
            if isinstance(node, ast.FunctionDef) and node.name in says:
                yield from literals(node)
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("title", "GROUP"):
                yield _text(node.value)


_MARKS = {"_", "N_", "NC_", "pgettext"}


def _text(node: ast.AST) -> str:
    """The text that stands there, marked for translators or not; empty for anything else."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _MARKS:
        node = node.args[-1]
    return str(getattr(node, "value", ""))


@pytest.mark.parametrize(("word", "pattern"), forbidden().items(), ids=forbidden().keys())
def test_no_sentence_has_a_word_that_is_not_used(word: str, pattern: re.Pattern[str]) -> None:
    found = [(name, text) for name, texts in sentences().items() for text in texts if pattern.search(text)]
    assert found == [], f"the glossary says what to write instead of “{word}”"


def test_a_label_is_no_clause() -> None:
    assert sorted({one for one in labels() if CLAUSES.search(one)} - CLAUSE_KEPT) == []


def test_what_is_read_is_found() -> None:
    found = sentences()
    assert len(forbidden()) > 25
    assert len(found) > 400
    assert "The agenda is empty." in found["rules/meeting/agenda.py"]
    assert "Put note {number} under {heading}" in found["rules/flipchart/notes.py"]
    assert any("peer assist" in text for text in found["README.md"])
    assert {"next", "Title", "Follow-up", "use order", "Help me"} <= labels()


READ = {
    "Your organization": "organiz",
    "the color of a note": "color",
    "the community center": "center",
    "analyzing": "analyz",
    "what we learnt": "learnt",
    "a gap in the plan": "gap",
    "from the stock": "stock",
    "peers from other houses": "house",
    "Mend what is missing": "mend",
    "Choose a file without an ending": "ending",
    "Gini 0.51": "Gini",
    "which [[follow_up]] replaces": r"\[\[",
    "left seconds 1003": "seconds",
    "it bars nothing": "bars nothing",
    "m thanks Brian": "thanks¦sets",
    "saved: Raised the hand": "saved: ",
}


@pytest.mark.parametrize(("text", "part"), READ.items())
def test_each_kind_of_word_is_seen(text: str, part: str) -> None:
    assert [one for one, pattern in forbidden().items() if part in one and pattern.search(text)], text


@pytest.mark.parametrize("label", ["What to do", "That it holds", "It is held", "Its home", "see them", "Do it"])
def test_a_clause_is_seen(label: str) -> None:
    assert CLAUSES.search(label)
