"""The rules and readings are changed in small ways, one at a time: is there a change that no test of theirs sees?

Run from the project's folder: `.venv/bin/python -m benchmarks.mutants [MUTANTS [SEED]]`, with mutmut beside the tests'
libraries (`pip install 'mutmut>=3.8,<4'`). So many are drawn of all that mutmut makes; the usual thousand take less
than an hour on two quiet cores, and no new one begins after that. Prints what became of each and, of those that no test
saw, the lines that they change. Answers with 1 when there are such, with 2 when none could be tried, for instance
because a test fails already.
"""

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import suppress
from pathlib import Path
from random import Random

ROOMS = ("rules", "readings")
AT_MOST_SECONDS = 55 * 60
NEEDED = ("peerassist_tui", "tests", "benchmarks", "docs", "README.md", "CHANGELOG.md", "pyproject.toml")
SETTINGS = """
[tool.mutmut]
source_paths = ["peerassist_tui"]
only_mutate = ["peerassist_tui/rules/*", "peerassist_tui/readings/*"]
also_copy = ["benchmarks", "docs", "README.md", "CHANGELOG.md"]
pytest_add_cli_args = ["-n", "0", "-p", "no:cacheprovider", "-x", "-m", "not reads_sources", "-o", "{ids}=true"]
pytest_add_cli_args_test_selection = ["tests/rules", "tests/readings"]
use_git_change_detection = false
track_dependencies = false
timeout_multiplier = 10
"""
IDS_AS_THEY_ARE = "disable_test_id_escaping_and_forfeit_all_rights_to_community_support"
"""Else pytest, collecting a second time in one process, escapes those that it has escaped, and does not find them."""
FATES = {0: "lived", 1: "seen", 3: "seen", 5: "reached by no test", 33: "reached by no test"}
"""What mutmut's exit codes mean, which are pytest's but for the last."""
Fates = dict[str, int | None]
"""The exit code by the name of each mutant; None where it has not been tried."""


class Undecorated(ast.NodeTransformer):
    """Writes `@rule` above a function as a call beneath it: mutmut leaves decorated functions alone."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef | list[ast.stmt]:
        """The function without decorators and what they make of it, unless one of them has to stand above it."""
        decorators = node.decorator_list
        if not decorators or any(ast.unparse(one) in ("overload", "staticmethod", "classmethod") for one in decorators):
            return node
        made = node.name
        for one in reversed(decorators):
            made = f"{ast.unparse(one)}({made})"
        node.decorator_list = []
        return [node, *ast.parse(f"{node.name} = {made}").body]


def main(mutants: int = 1_000, seed: int = 1) -> int:
    """Try so many mutants, drawn by `seed`; 1 when one of them lived, 2 when none was tried."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _copy(folder)
        _mutmut(folder, "nothing")  # makes all mutants, and notes which tests reach which function
        made = sorted(_fates(folder))
        said = _mutmut(folder, *Random(seed).sample(made, min(mutants, len(made))))
        tried = {one: code for one, code in _fates(folder).items() if code is not None}
        if not tried:
            sys.stdout.write(f"{said[-3_000:]}\nNone of {len(made):,} mutants was tried.\n")
            return 2
        told = Counter(FATES.get(code, "took too long or ended the process") for code in tried.values())
        sys.stdout.write(f"{len(made):,} mutants, {len(tried):,} of them tried by seed {seed}: {dict(told)}\n")
        lived = [one for one, code in tried.items() if code == 0]
        for one in lived:
            sys.stdout.write(_mutmut(folder, one, command="show") + "\n")
        return int(bool(lived))


def _copy(folder: Path) -> None:
    for name in NEEDED:
        if Path(name).is_dir():
            shutil.copytree(name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "pictures"))
        else:
            shutil.copy(name, folder / name)
    for room in ROOMS:
        for file in (folder / "peerassist_tui" / room).rglob("*.py"):
            file.write_text(ast.unparse(Undecorated().visit(ast.parse(file.read_text("utf-8")))), "utf-8")
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS.format(ids=IDS_AS_THEY_ARE))


def _mutmut(folder: Path, *names: str, command: str = "run") -> str:
    line = [sys.executable, "-m", "mutmut", command, *(("--max-children", "2") if command == "run" else ()), *names]
    with suppress(subprocess.TimeoutExpired):
        ended = subprocess.run(line, cwd=folder, capture_output=True, text=True, check=False, timeout=AT_MOST_SECONDS)
        return ended.stdout + ended.stderr
    return ""


def _fates(folder: Path) -> Fates:
    found: Fates = {}
    for file in (folder / "mutants").rglob("*.meta"):
        found |= json.loads(file.read_text("utf-8"))["exit_code_by_key"]
    return found


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
