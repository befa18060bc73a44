"""The rooms: imports go downward only, the core is pure, and nobody looks at the wall clock but the clock."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import peerassist_tui

ROOT = Path(peerassist_tui.__file__).parent
MODULES = sorted(
    path.relative_to(ROOT) for path in ROOT.rglob("*.py") if path.name != "__init__.py" or path.parent != ROOT
)

ONLY = {
    "widgets": {"widgets", "language", "language_files", "readings", "text", "textual_seam", "timing"},
    "textual_seam": {"textual_seam"},
    "exports": {
        "colours",
        "exports",
        "language",
        "readings",
        "session",
        "models",
        "text",
        "timing",
        "errors",
        "settings",
    },
    "desk": {"step", "rules", "store", "session", "models", "timing", "errors"},
    "rules": {
        "step",
        "rules",
        "labels",
        "language",
        "language_files",
        "readings",
        "session",
        "models",
        "text",
        "timing",
        "errors",
    },
    "store": {
        "store",
        "language",
        "session",
        "files",
        "models",
        "kinds",
        "ids",
        "keyboard",
        "progress",
        "settings",
        "text",
        "errors",
    },
    "readings": {"step", "language", "language_files", "readings", "session", "models", "text", "timing", "errors"},
    "session": {"ordered", "text", "language", "models", "errors"},
    "ordered": {"models"},
    "models": {"models", "language", "kinds"},
    "kinds": {"language"},
    "ids": set(),
}
"""What some may import at all."""

PURE = ("models", "ordered", "session", "step", "rules", "readings")
IMPURE = {"textual", "sqlite3", "time", "random", "os", "asyncio", "threading", "subprocess", "pathlib", "logging"}
SHOWS = {"shell", "screens", "widgets", "textual_seam"}
LOOKS_AT_THE_WALL = {Path("timing/clock.py"), Path("shell/crash.py"), Path("store/backups/making.py")}
MOST_FILES, MOST_LINES = 26, 300
BESIDE = [path for room in ("tests", "benchmarks") for path in sorted((ROOT.parent / room).rglob("*.py"))]
"""The tests and what measures the program."""


def room(module: Path) -> str:
    return module.parts[0].removesuffix(".py")


def nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """All nodes that run: what stands under `if TYPE_CHECKING` is for readers."""
    for child in ast.iter_child_nodes(tree):
        if not (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)):
            yield child
            yield from nodes(child)


@cache
def code(module: Path) -> list[ast.AST]:
    return list(nodes(ast.parse((ROOT / module).read_text(encoding="utf-8"))))


def imported(module: Path) -> set[str]:
    """The dotted names that a module imports, at its top or within a function."""
    found: set[str] = set()
    for node in code(module):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def rooms(module: Path) -> set[str]:
    """The parts of the program that a module imports."""
    own = {name.removeprefix("peerassist_tui.") for name in imported(module) if name.startswith("peerassist_tui.")}
    return {name.partition(".")[0] for name in own}


def libraries(module: Path) -> set[str]:
    return {name.partition(".")[0] for name in imported(module)}


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_the_contracts_are_kept() -> None:
    """What they are, and why, stands in pyproject.toml."""
    assert lint_imports(config_filename=str(ROOT.parent / "pyproject.toml"), no_cache=True) == 0


def test_a_room_is_made_of_these_alone() -> None:
    of_them = [module for module in MODULES if room(module) in ONLY]
    assert {str(module): more for module in of_them if (more := rooms(module) - ONLY[room(module)])} == {}


def test_rooms_are_small() -> None:
    files = Counter(path.parent for path in [*MODULES, *BESIDE] if path.name != "__init__.py")
    assert {str(room): count for room, count in files.items() if count > MOST_FILES} == {}


def test_files_are_short() -> None:
    own = [ROOT / module for module in MODULES if "versions" not in module.parts]
    assert {str(path): count for path in [*own, *BESIDE] if (count := lines(path)) > MOST_LINES} == {}


def test_the_core_is_pure() -> None:
    assert {str(module): more for module in MODULES if room(module) in PURE and (more := impure(module))} == {}


def impure(module: Path) -> set[str]:
    """What of its imports the core has no need of."""
    engines = {name for name in imported(module) if name.endswith(("create_engine", ".Engine", ".Connection"))}
    tables = {"sqlalchemy", "sqlmodel"} if room(module) in ("rules", "readings", "session") else set()
    return engines | libraries(module) & (IMPURE | tables)


def test_only_what_shows_something_knows_textual() -> None:
    assert [module for module in MODULES if room(module) not in SHOWS and "textual" in libraries(module)] == []


def test_nobody_looks_at_the_wall_clock() -> None:
    assert [module for module in MODULES if module not in LOOKS_AT_THE_WALL and looks_at_the_wall(module)] == []


def looks_at_the_wall(module: Path) -> bool:
    """Whether it asks the computer for the time by itself."""
    looks = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "Date.today")
    calls = (node.func for node in code(module) if isinstance(node, ast.Call))
    return any(isinstance(call, ast.Attribute) and ast.unparse(call) in looks for call in calls)


CONTRACTS = tomllib.loads((ROOT.parent / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
MAP = (ROOT.parent / "docs" / "architecture.md").read_text(encoding="utf-8").split("## The rooms")[1].split("## ")[0]


def rows_of(room: str) -> list[set[str]]:
    """The rows of a room, from the top, as its contract has them."""
    (layers,) = (one["layers"] for one in CONTRACTS["contracts"] if one.get("containers") == [room])
    return [set(row.split(" | ")) for row in layers]


def test_the_map_draws_the_rows_of_the_program() -> None:
    drawn = MAP.split("Within the rooms")[0]
    rows = [re.split("  +", row.strip())[0].split() for row in drawn.splitlines() if row.startswith("    ")]
    assert [{name.removesuffix("/").removesuffix(".py") for name in row} for row in rows] == rows_of("peerassist_tui")


@pytest.mark.parametrize("room", ["screens", "readings", "rules", "store", "widgets"])
def test_the_map_draws_the_rows_within_a_room(room: str) -> None:
    (drawn,) = re.findall(rf"^    {room} +(.+)$", MAP.split("Within the rooms")[1], re.MULTILINE)
    assert [set(row.split()) for row in drawn.split(" · ")] == rows_of(f"peerassist_tui.{room}")
