"""What of Textual is private, and where a file of ours names it: read off the code, without running it.

Seen is what is written out: an import, an attribute of something, a method or a value of a class that stands on one of
Textual's, a text given to `getattr` or `patch`. Not seen is a name that is put together while the program runs, a class
within a call, and a private name of Textual on an object that the same file gives a private name like it.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import textual

_ROOT = Path(textual.__file__).parent
_NAMED = re.compile(r"(?:def|class) (_\w+)|[.](_\w+)\s*(?::[^=\n]+)?=|^\s*(_\w+)\s*[:=]", re.MULTILINE)
_WORD = re.compile(r"\b_\w+")
_PUBLIC_ALL_THE_SAME = {"_asdict", "_fields", "_make", "_replace"}
"""Names of named tuples, which Python documents."""
_ASK_BY_TEXT = {"getattr", "hasattr", "setattr", "delattr", "patch", "object"}


class Use(NamedTuple):
    """A private name of Textual, and the line that uses it."""

    line: int
    name: str


def is_private(name: str) -> bool:
    """Whether a name is for its owner alone; what Python itself gives a meaning (`__init__`) is not."""
    return name.startswith("_") and name != "_" and not name.endswith("__")


@cache
def all_names() -> frozenset[str]:
    """Every private name that Textual gives to something, whatever it belongs to."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(_ROOT.rglob("*.py"))]
    found = {name for text in texts for match in _NAMED.findall(text) for name in match if name}
    return frozenset(name for name in found | {"__watchers"} if is_private(name)) - _PUBLIC_ALL_THE_SAME


@cache
def names_of(kind: type) -> frozenset[str]:
    """The private names of the classes of Textual that a class stands on."""
    theirs = [one for one in kind.__mro__ if one.__module__.partition(".")[0] == "textual"]
    return frozenset(name for one in theirs for name in (*filter(is_private, vars(one)), *_set_on_self(one)))


@cache
def _set_on_self(kind: type) -> frozenset[str]:
    module = import_module(kind.__module__).__file__
    assert module
    trees = ast.walk(_parsed(Path(module)))
    classes = [node for node in trees if isinstance(node, ast.ClassDef) and node.name == kind.__name__]
    return frozenset(
        node.attr
        for one in classes
        for node in ast.walk(one)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and is_private(node.attr)
    )


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def uses(path: Path) -> list[Use]:
    """Where a file names what is private in Textual."""
    text = path.read_text(encoding="utf-8")
    if all_names().isdisjoint(_WORD.findall(text)) and "textual._" not in text and '"textual.' not in text:
        return []  # most files: what is read below takes a hundred times as long
    nodes = list(ast.walk(ast.parse(text)))
    return sorted({*_imported(nodes), *_asked_by_text(nodes), *_attributes(nodes), *_of_classes(nodes)})


def _imported(nodes: list[ast.AST]) -> Iterator[Use]:
    for node in nodes:
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{one.name}" for one in node.names]
        for name in names:
            head, *inner = name.split(".")
            if head == "textual" and any(map(is_private, inner)):
                yield Use(node.lineno, name)  # type: ignore[attr-defined]


def _asked_by_text(nodes: list[ast.AST]) -> Iterator[Use]:
    for node in nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in _ASK_BY_TEXT:
            for given in node.args:
                text = given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else ""
                if text.startswith("textual.") or text in all_names():
                    yield Use(node.lineno, text)


def _attributes(nodes: list[ast.AST]) -> Iterator[Use]:
    """Of anything but the object itself; a name that the file gives to something itself is taken for that one."""
    ours = {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    ours |= {node.attr for node in nodes if isinstance(node, ast.Attribute) and _is_own(node)}
    for node in nodes:
        if isinstance(node, ast.Attribute) and node.attr in all_names() and not _is_of_self(node):
            is_super = isinstance(node.value, ast.Call) and ast.unparse(node.value) == "super()"
            if ast.unparse(node.value) != "os" and not is_super and node.attr not in ours:
                yield Use(node.lineno, node.attr)


def _is_of_self(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")


def _is_own(node: ast.Attribute) -> bool:
    return _is_of_self(node) and isinstance(node.ctx, ast.Store)


def _of_classes(nodes: list[ast.AST]) -> Iterator[Use]:
    """What a class on Textual's overrides or asks of itself, on purpose or because the name happens to be the same."""
    classes = {node.name: node for node in nodes if isinstance(node, ast.ClassDef)}
    known = {
        one.name: node.module
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module and _may_stand_on_textual(node.module)
        for one in node.names
    }
    for node in classes.values():
        named = [Use(line, name) for line, name in _named_in(node) if name in all_names()]
        if named:
            theirs = _theirs(node, classes, known)
            yield from (use for use in named if use.name in theirs)


def _may_stand_on_textual(module: str) -> bool:
    return module.partition(".")[0] in ("textual", "peerassist_tui", "tests")


def _theirs(node: ast.ClassDef, classes: dict[str, ast.ClassDef], known: dict[str, str]) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for base in node.bases:
        name = ast.unparse(base.value if isinstance(base, ast.Subscript) else base)
        if name in classes:
            found |= _theirs(classes[name], classes, known)
        elif name in known:
            kind = getattr(import_module(known[name]), name, None)
            found |= names_of(kind) if isinstance(kind, type) else frozenset()
    return found


def _named_in(node: ast.ClassDef) -> Iterator[tuple[int, str]]:
    for part in ast.walk(node):
        is_super = isinstance(part, ast.Attribute) and ast.unparse(part.value) == "super()"
        if isinstance(part, ast.Attribute) and (is_super or _is_of_self(part)):
            yield part.lineno, part.attr
    for part in node.body:
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef):
            yield part.lineno, part.name
        elif isinstance(part, ast.Assign | ast.AnnAssign):
            targets = part.targets if isinstance(part, ast.Assign) else [part.target]
            yield from ((part.lineno, one.id) for one in targets if isinstance(one, ast.Name))
