"""Starting the console: what is imported before the first paint, and on a real terminal."""

import subprocess
import sys
from pathlib import Path

import pytest

from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, new_session
from tests.helpers.terminal import Terminal

HEAVY = ("sqlalchemy", "sqlmodel", "alembic", "pydantic", "peerassist_tui.models", "jinja2", "markdown_it", "tzlocal")


def test_the_app_imports_nothing_that_a_session_needs() -> None:
    code = f"import sys, peerassist_tui.shell.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_library_stands_there_and_can_be_left(tmp_path: Path) -> None:
    new_session(tmp_path / "store.db", ManualClock(TEN))
    with Terminal(tmp_path, "--store", str(tmp_path / "store.db"), size=(24, 80)) as terminal:
        terminal.wait_for("Nine products or one message?").press("\x11")
        assert terminal.ended() == 0


@pytest.mark.parametrize("command", [[], ["demo"], ["open", "x"], ["notes"]])
def test_a_store_that_cannot_be_written_is_one_sentence(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "file").write_text("")
    store = tmp_path / "file" / "store.db"
    done = subprocess.run(
        [sys.executable, "-m", "peerassist_tui", *command, "--store", str(store)], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("peerassist: ")
    assert done.stderr.count("\n") == 1
