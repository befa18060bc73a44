"""The log beside a store: folded by one of two consoles, taken away, or deleted under both."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from peerassist_tui.desk import Desk
from peerassist_tui.models import Note, Unsaved
from peerassist_tui.progress import no_progress
from peerassist_tui.store.anchor.loss import StoreLost
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.drafts import drafts, keep_drafts
from peerassist_tui.store.store import Store
from tests.helpers.meeting import START
from tests.helpers.stores import altered, new_desk
from tests.store.lost.losing import LOG_ONLY
from tests.store.lost.read_beside import titles

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


@pytest.mark.parametrize("way", LOG_ONLY)
def test_without_its_log_it_goes_on_and_nothing_is_lost(store: Store, other: Path, way: str) -> None:
    desk = new_desk(store)
    for text in ("Bells", "Whistles"):
        desk.do("note", kind="telling", text=text)
        LOG_ONLY[way](store.path, other)
    desk.do("note", kind="telling", text="Drums")
    keep_drafts(store, desk.session.id, "facilitator", {"line": Unsaved("half a line")}, START)
    store.close()
    again = Store(store.path)
    assert [note.text for note in again.load(desk.session.id).all(Note)] == ["Bells", "Whistles", "Drums"]
    assert drafts(again, desk.session.id, "facilitator") == {"line": Unsaved("half a line")}
    assert [*check(again, no_progress)] == []
    again.close()
    assert not [*store.path.parent.glob("*.rescued*")]


def test_a_log_that_is_taken_away_within_a_write_is_not_in_the_way(store: Store) -> None:
    new_desk(store)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE session SET title = 'Later'")
        os.unlink(f"{store.path}-wal")
    store.close()
    assert titles(store.path) == ["Later"]


def test_a_copy_of_the_file_alone_is_current_when_it_has_been_quiet(store: Store, tmp_path: Path) -> None:
    desk = new_desk(store)
    altered(store.path, "PRAGMA user_version=0")  # another console, which stays
    reader = sqlite3.connect(store.path)
    reader.execute("SELECT count(*) FROM session").fetchone()
    desk.do("note", kind="telling", text="Bells")
    store.anchor.fold()
    copy = Store(Path(shutil.copy(store.path, tmp_path / "copied.db")))
    assert [note.text for note in copy.load(desk.session.id).all(Note)] == ["Bells"]
    copy.close()
    assert os.stat(f"{store.path}-wal").st_size == 0
    reader.close()
    store.close()


def test_folding_waits_for_nobody(store: Store) -> None:
    desk = new_desk(store)
    with store.writing():
        store.anchor.fold()
    desk.do("start")
    store.close()
