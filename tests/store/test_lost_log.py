"""Two consoles on one store, and the log between them: folded by either, or deleted under both."""

import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from peerassist_tui.desk import Desk
from peerassist_tui.models import Note
from peerassist_tui.progress import no_progress
from peerassist_tui.store.anchor.loss import StoreLost
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.store import Store
from tests.helpers.stores import new_desk

OTHER = """
import sys
from pathlib import Path
from uuid import UUID
from peerassist_tui.desk import open_session
from peerassist_tui.errors import Refused
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
store = Store(Path(sys.argv[1]))
desk = open_session(store, UUID(sys.argv[2]), "note_taker", wall_clock)
for line in sys.stdin:
    try:
        desk.do("note", kind="telling", text=line.strip())
        store.anchor.fold() if "fold" in line else None
        print("saved", flush=True)
    except Refused as refused:
        print(refused, flush=True)
store.close()
"""


class OtherConsole:
    """The note-taker's, in a process of its own."""

    def __init__(self, store: Store, desk: Desk) -> None:
        command = [sys.executable, "-c", OTHER, str(store.path), str(desk.session.id)]
        self._process = subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True)

    def note(self, text: str) -> str:
        """What it answers when it writes a note."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{text}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def leave(self) -> None:
        self._process.communicate()
        assert self._process.returncode == 0


@pytest.fixture
def store(tmp_path: Path, new_store: Path) -> Store:
    """An empty store in a folder of its own."""
    (tmp_path / "mine").mkdir()
    return Store(Path(shutil.copy(new_store, tmp_path / "mine")))


def test_what_another_console_writes_and_folds_is_the_same_store(store: Store) -> None:
    desk = new_desk(store)
    other = OtherConsole(store, desk)
    for number in range(3):
        assert other.note(f"Theirs {number}, and fold") == "saved"
        desk.do("note", kind="telling", text=f"Mine {number}")
        store.anchor.fold()
    other.leave()
    assert len(store.load(desk.session.id).all(Note)) == 6
    assert [*check(store, no_progress)] == []
    store.close()


@pytest.mark.parametrize("gone", ["-wal", "-shm"])
def test_whoever_comes_second_is_told_and_what_the_first_one_saves_stays(store: Store, gone: str) -> None:
    desk = new_desk(store)
    desk.do("note", kind="telling", text="Mine")
    other = OtherConsole(store, desk)
    assert other.note("Theirs") == "saved"
    Path(f"{store.path}{gone}").unlink()
    assert other.note("Theirs without the log") == "saved"
    with pytest.raises(StoreLost, match="another console has all until then in the store: leave, and open it again"):
        desk.do("note", kind="telling", text="Mine without the log")
    assert other.note("Theirs after that") == "saved"
    other.leave()
    store.close()
    assert not [*store.path.parent.glob("*.rescued*")]
    reading = (
        "import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).execute('SELECT text FROM note ORDER BY number'))"
    )
    command = [sys.executable, "-c", reading, str(store.path)]  # SQLite shares what it knows within a process
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert said.split("\n")[0] == "('Mine',) ('Theirs',) ('Theirs without the log',) ('Theirs after that',)"
