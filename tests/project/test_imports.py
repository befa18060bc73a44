"""What a command loads: nobody waits for libraries that it does not need."""

import subprocess
import sys
from pathlib import Path

import pytest

from peerassist_tui.store.store import Store
from tests.helpers.stores import new_desk

NOT_NEEDED = {"textual", "rich", "sqlalchemy", "sqlmodel", "pydantic", "alembic", "jinja2"}


def loaded(*arguments: str) -> set[str]:
    """The top-level packages that a run of `peerassist` imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "peerassist_tui", *arguments], capture_output=True, text=True
    )
    assert done.returncode == 0
    assert done.stdout
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_load_neither_screens_nor_store(option: str) -> None:
    packages = loaded(option)
    assert "argparse" in packages
    assert packages.isdisjoint(NOT_NEEDED | {"sqlite3", "asyncio"})


def test_a_list_is_read_with_sqlite3_alone(store: Store) -> None:
    new_desk(store)
    packages = loaded("--store", str(store.path), "list")
    assert "sqlite3" in packages
    assert packages.isdisjoint(NOT_NEEDED)


def test_showing_a_session_loads_no_screens(store: Store) -> None:
    new_desk(store)
    packages = loaded("--store", str(store.path), "show", "Storm", "--json")
    assert "sqlalchemy" in packages
    assert packages.isdisjoint({"textual", "alembic", "jinja2"})


def test_importing_the_command_line_reads_no_file_of_the_users(tmp_path: Path) -> None:
    code = "import peerassist_tui.cli, peerassist_tui.models, peerassist_tui.commands"
    subprocess.run([sys.executable, "-c", code], check=True, env={"HOME": str(tmp_path)})
    assert list(tmp_path.iterdir()) == []
