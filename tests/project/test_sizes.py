"""One idea a class: none is long, and no screen or app stands on more than three classes of ours."""

import ast
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from pkgutil import walk_packages

from textual.app import App
from textual.screen import Screen

import peerassist_tui

ROOT = Path(peerassist_tui.__file__).parent
MOST_LINES, MOST_ABOVE = 150, 3
SHOWN = ("peerassist_tui.screens", "peerassist_tui.shell")


def too_long() -> set[str]:
    """The names of classes of more than `MOST_LINES` lines."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in ROOT.rglob("*.py")]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    return {one.name for one in classes if (one.end_lineno or one.lineno) - one.lineno + 1 > MOST_LINES}


def too_high() -> set[str]:
    """The names of screens and apps that stand on more than `MOST_ABOVE` classes of ours."""
    modules = [
        one.name for one in walk_packages(peerassist_tui.__path__, "peerassist_tui.") if one.name.startswith(SHOWN)
    ]
    kinds = {kind for name in modules for _, kind in getmembers(import_module(name), isclass)}
    return {
        kind.__name__
        for kind in kinds
        if issubclass(kind, Screen | App) and is_ours(kind) and sum(map(is_ours, kind.__mro__[1:])) > MOST_ABOVE
    }


def is_ours(kind: type) -> bool:
    """Whether a class is one of the program's own."""
    return kind.__module__.startswith("peerassist_tui.")


def test_no_class_is_long() -> None:
    assert too_long() == set()


def test_no_screen_or_app_stands_on_many_classes() -> None:
    assert too_high() == set()
