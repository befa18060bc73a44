"""The house: imports go downward only, the core is pure, and nobody looks at the wall clock but the clock."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import peerassist_tui

ROOT = Path(peerassist_tui.__file__).parent
MODULES = sorted(
    path.relative_to(ROOT) for path in ROOT.rglob("*.py") if path.name != "__init__.py" or path.parent != ROOT
)

STOREYS = [
    {"__main__"},
    {"cli"},
    {"commands"},
    {"rehearsing"},
    {"app", "board", "book"},
    {"seated"},
    {"screens"},
    {"examples", "attendance", "draft_keeper"},
    {"intake", "watched"},
    {"own_templates"},
    {"guard", "rehearsal", "templates", "exchange"},
    {"widgets", "desk", "exports", "drafts"},
    {"rules", "store"},
    {"readings"},
    {"session"},
    {"ordered"},
    {"models"},
    {"timing"},
    {"leaving"},
    {"releasing"},
    {"settings", "crash", "text", "second_press", "key_reader"},
    {"files"},
    {"errors"},
]
"""What may import what stands below it; a module that is not named here stands beside `examples`."""

ONLY = {
    "widgets": {"widgets", "readings", "text", "timing"},
    "exports": {"exports", "readings", "session", "models", "text", "timing", "errors"},
    "desk": {"rules", "store", "session", "models", "timing", "errors"},
    "rules": {"rules", "readings", "session", "models", "text", "timing", "errors"},
    "store": {"store", "session", "models", "settings", "text", "errors"},
    "readings": {"readings", "session", "models", "text", "timing", "errors"},
    "session": {"ordered", "models", "errors"},
    "ordered": {"models"},
    "models": {"models"},
}
"""What some may import at all."""

PURE = ("models", "ordered", "session", "rules", "readings")
IMPURE = {"textual", "sqlite3", "time", "random", "os", "asyncio", "threading", "subprocess", "pathlib", "logging"}
SHOWS = {
    "app",
    "seated",
    "board",
    "book",
    "rehearsing",
    "screens",
    "widgets",
    "guard",
    "key_reader",
    "leaving",
    "releasing",
    "watched",
}
LOOKS_AT_THE_WALL = {Path("timing/clock.py"), Path("crash.py"), Path("store/migrate.py")}


def house(module: Path) -> str:
    return module.parts[0].removesuffix(".py")


def storey(name: str) -> int:
    return next((level for level, houses in enumerate(STOREYS) if name in houses), 7)


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


def houses(module: Path) -> set[str]:
    """The parts of the program that a module imports."""
    own = {name.removeprefix("peerassist_tui.") for name in imported(module) if name.startswith("peerassist_tui.")}
    return {name.partition(".")[0] for name in own}


def libraries(module: Path) -> set[str]:
    return {name.partition(".")[0] for name in imported(module)}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_go_downward(module: Path) -> None:
    own = house(module)
    upward = {name for name in houses(module) - {own} if storey(name) <= storey(own)}
    assert not upward
    assert houses(module) <= ONLY.get(own, houses(module))


@pytest.mark.parametrize("module", [module for module in MODULES if house(module) in PURE], ids=str)
def test_the_core_is_pure(module: Path) -> None:
    assert libraries(module).isdisjoint(IMPURE)
    assert not {name for name in imported(module) if name.endswith(("create_engine", ".Engine", ".Connection"))}
    if house(module) in ("rules", "readings", "session"):
        assert libraries(module).isdisjoint({"sqlalchemy", "sqlmodel"})


@pytest.mark.parametrize("module", [module for module in MODULES if house(module) not in SHOWS], ids=str)
def test_only_what_shows_something_knows_textual(module: Path) -> None:
    assert "textual" not in libraries(module)


@pytest.mark.parametrize(
    "module",
    [
        "store/read_only.py",
        "store/file.py",
        "store/there.py",
        "store/overview.py",
        "store/promises.py",
        "store/promised.py",
        "store/waiting.py",
    ],
)
def test_the_list_of_sessions_is_read_without_sqlalchemy(module: str) -> None:
    assert libraries(Path(module)).isdisjoint({"sqlalchemy", "sqlmodel", "alembic"})
    stores = {name for name in imported(Path(module)) if name.startswith("peerassist_tui.store.")}
    assert not {
        name
        for name in stores
        if not name.startswith(("peerassist_tui.store.disk.read_only.", "peerassist_tui.store.disk.waiting."))
    } - {
        "peerassist_tui.store.disk.file.open_reading",
        "peerassist_tui.store.disk.file.unreadable",
        "peerassist_tui.store.disk.header.Header",
        "peerassist_tui.store.disk.identity.Mark",
        "peerassist_tui.store.disk.identity.mark",
        "peerassist_tui.store.disk.temporary.beginning",
        "peerassist_tui.store.disk.temporary.clear_leftovers",
        "peerassist_tui.store.queries.there.there_in",
    }


@pytest.mark.parametrize("module", [module for module in MODULES if module not in LOOKS_AT_THE_WALL], ids=str)
def test_nobody_looks_at_the_wall_clock(module: Path) -> None:
    looks = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "Date.today")
    calls = [ast.unparse(node.func) for node in code(module) if isinstance(node, ast.Call)]
    assert not [call for call in calls if call in looks]


def test_the_storeys_name_what_is_there() -> None:
    there = {house(module) for module in MODULES}
    assert {name for houses in STOREYS for name in houses} <= there
