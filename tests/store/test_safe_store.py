"""A store can be copied while it is in use, put back, and proved to be whole."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.errors import Refused
from peerassist_tui.models import Note
from peerassist_tui.store.backup import back_up, restore
from peerassist_tui.store.checking.integrity import Fault, check
from peerassist_tui.store.presence import sign_in, sign_out
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.meeting import START
from tests.helpers.processes import Writer
from tests.helpers.stores import altered, contents, filled, folded, new_desk


def silent(done: int, total: int) -> None:
    """Nobody looks."""


def faults(store: Store) -> list[Fault]:
    return [*check(store, silent)]


def test_a_copy_made_while_somebody_writes_is_whole(store: Store, tmp_path: Path) -> None:
    desk = new_desk(store)
    writer = Writer(store, desk, "note_taker")
    writer.go()
    writer.said()
    file = tmp_path / "copy.db"
    acknowledged = [int(writer.said()) for _ in range(50)][-1]
    back_up(store.path, file, silent)
    writer.kill()
    assert file.stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.glob(".*"))
    copy = Store(file)
    session = copy.load(desk.session.id)
    assert session.seq >= acknowledged
    assert faults(copy) == []
    copy.close()


def test_a_copy_replaces_a_file_only_when_that_is_said(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "copy.db"
    file.write_text("precious")
    with pytest.raises(Refused, match="is there already; name another file, or say --force"):
        back_up(store.path, file, silent)
    assert file.read_text() == "precious"
    back_up(store.path, file, silent, replace=True)
    assert contents(file) == contents(store.path)
    for place in (store.path, tmp_path):
        with pytest.raises(Refused):
            back_up(store.path, place, silent, replace=True)


def test_a_copy_is_put_back_and_that_can_be_undone(store: Store, tmp_path: Path) -> None:
    desk = new_desk(store)
    file = tmp_path / "copy.db"
    back_up(store.path, file, silent)
    was = contents(store.path)
    desk.do("note", kind="telling", text="Later")
    later = contents(store.path)
    aside = restore(store.path, file, START, silent)
    assert aside
    assert contents(store.path) == was
    assert not desk.sync().all(Note)
    assert contents(aside) == later
    restore(store.path, aside, START, silent)
    assert contents(store.path) == later
    assert [note.text for note in desk.sync().all(Note)] == ["Later"]


def test_a_copy_is_put_where_no_store_is_or_a_damaged_one(store: Store, tmp_path: Path) -> None:
    new_desk(store)
    file, fresh, broken = (tmp_path / name for name in ("copy.db", "fresh.db", "broken.db"))
    back_up(store.path, file, silent)
    assert restore(fresh, file, START, silent) is None
    broken.write_bytes(b"SQLite format 3\0" + os.urandom(5000))
    former = broken.read_bytes()
    aside = restore(broken, file, START, silent)
    assert aside
    assert aside.read_bytes() == former
    for path in (fresh, broken):
        opened = Store(path)
        assert faults(opened) == []
        opened.close()


def test_a_console_that_has_a_session_open_is_not_written_under(store: Store, tmp_path: Path) -> None:
    desk, now = new_desk(store), wall_clock()
    back_up(store.path, tmp_path / "copy.db", silent)
    console = sign_in(store, desk.session.id, "facilitator", now)
    with pytest.raises(Refused, match="A console has “Storm warnings” open; leave it first"):
        restore(store.path, tmp_path / "copy.db", now, silent)
    assert restore(store.path, tmp_path / "copy.db", now + timedelta(minutes=2), silent)
    console = sign_in(store, desk.session.id, "facilitator", now)
    sign_out(store, console, now)
    assert restore(store.path, tmp_path / "copy.db", now, silent)


def test_a_console_on_the_library_goes_on_with_what_was_put_back(store: Store, tmp_path: Path) -> None:
    desk = new_desk(store)
    back_up(store.path, tmp_path / "copy.db", silent)
    for number in range(30):
        desk.do("note", kind="telling", text=f"Later {number}")
    store.anchor.fold()
    restore(store.path, tmp_path / "copy.db", START, silent)
    assert store.anchor.lost() is None
    store.anchor.fold()
    assert store.anchor.lost() is None, "a copy that came back counts as a later commit, not as an overwritten file"
    assert not desk.sync().all(Note)
    assert desk.do("note", kind="telling", text="It goes on")
    assert faults(store) == []


def test_a_log_that_another_store_left_is_not_read_as_that_of_the_copy(store: Store, tmp_path: Path) -> None:
    new_desk(store)
    back_up(store.path, tmp_path / "copy.db", silent)
    desk = new_desk(store)
    desk.do("note", kind="telling", text="Of a store that was deleted")
    log = Path(f"{store.path}-wal").read_bytes()
    place = tmp_path / "again" / "store.db"
    place.parent.mkdir()
    Path(f"{place}-wal").write_bytes(log)
    assert restore(place, tmp_path / "copy.db", START, silent) is None
    assert contents(place) == contents(tmp_path / "copy.db")
    (aside,) = place.parent.glob("*-wal")
    assert aside.read_bytes() == log
    assert aside.name.endswith(".former.db-wal")


KILLED = """
import os, signal, sys
from pathlib import Path
from peerassist_tui.store import copying
from peerassist_tui.store.backup import restore
from peerassist_tui.timing.clock import wall_clock
copying._PAGES = 16
left = [int(sys.argv[3])]
def tell(done, total):
    left[0] -= 1
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
restore(Path(sys.argv[1]), Path(sys.argv[2]), wall_clock(), tell)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(("moment", "is_done"), [(2, False), (12, False), (1000, True)])
def test_who_is_killed_while_a_copy_is_put_back_has_done_it_or_not(
    store: Store, tmp_path: Path, moment: int, is_done: bool
) -> None:
    """Killed in the first copy, while what is there is put aside and the store is held, and after it."""
    desk = new_desk(store)
    back_up(store.path, tmp_path / "copy.db", silent)
    was = contents(store.path)
    desk.do("note", kind="telling", text="Later")
    later = contents(store.path)
    store.close()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(store.path), str(tmp_path / "copy.db"), str(moment)], check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert contents(store.path) == (was if is_done else later)
    assert [contents(aside) for aside in tmp_path.glob("*.bak.db")] == [later] * is_done
    opened = Store(store.path)
    assert faults(opened) == []
    opened.close()


@pytest.mark.parametrize("kind", ["text", "empty", "foreign", "newer", "page", "none", "itself"])
def test_what_is_no_whole_store_is_not_put_back(store: Store, tmp_path: Path, kind: str) -> None:
    desk = new_desk(store)
    for number in range(40):
        desk.do("note", kind="telling", text=f"{number} " + "long " * 200, who=None)
    file = tmp_path / "copy.db"
    back_up(store.path, file, silent)
    if kind == "text":
        file.write_text("Dear diary,\n" * 1000)
    elif kind == "empty":
        file.write_bytes(b"")
    elif kind == "foreign":
        altered(file, "PRAGMA application_id=7")
    elif kind == "newer":
        altered(file, "UPDATE alembic_version SET version_num = '9999'")
    elif kind == "page":
        content = bytearray(file.read_bytes())
        content[len(content) // 2 : len(content) // 2 + 4096] = os.urandom(4096)
        file.write_bytes(content)
    before = contents(store.path)
    given = {"none": tmp_path / "none.db", "itself": store.path}.get(kind, file)
    with pytest.raises(Refused):
        restore(store.path, given, START, silent)
    assert contents(store.path) == before
    assert not list(tmp_path.glob("*.bak.db"))


def test_a_whole_store_says_so(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    desk = new_desk(store)
    desk.do("start")
    desk.do("note", kind="telling", text="Bells")
    desk.undo()
    assert filled(folded(store, desk.session.id)) == filled(store.load(desk.session.id))
    assert main(["--store", str(store.path), "check"]) == 0
    assert capsys.readouterr().out == "The store is whole: 1 session, each of them what its changes add up to.\n"


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE note SET text = 'Balls'", "1 of its rows in note are not what its changes add up to"),
        ("DELETE FROM note", "1 of its rows in note"),
        ("DELETE FROM change WHERE seq = 2", "its changes are not numbered one by one (3 follows 1)"),
        ("UPDATE change SET rows = '{' WHERE seq = 2", "it cannot be read"),
        ("UPDATE note SET person_id = '" + "0" * 32 + "'", "Rows of note name rows of person that are not there"),
    ],
)
def test_what_is_not_whole_is_named_with_its_session(
    store: Store, capsys: pytest.CaptureFixture[str], statement: str, words: str
) -> None:
    new_desk(store, title="Untouched")
    desk = new_desk(store)
    desk.do("start")
    desk.do("note", kind="telling", text="Bells", who="Amina")
    altered(store.path, statement)
    found = faults(store)
    assert any(words in fault.sentence for fault in found)
    assert {fault.session_id for fault in found} <= {str(desk.session.id), ""}
    assert main(["--store", str(store.path), "check", "--json"]) == 1
    printed = capsys.readouterr()
    document = json.loads(printed.out)
    assert (document["whole"], document["sessions"]) == (False, 2)
    assert any("Storm warnings" in each["fault"] for each in document["faults"])
    assert printed.err.startswith("peerassist: The store is not whole. ")
    assert printed.err.count("\n") == 1


def test_a_damaged_page_is_found(store: Store) -> None:
    desk = new_desk(store)
    for number in range(200):
        desk.do("note", kind="telling", text=f"{number} " + "long " * 100, who=None)
    store.close()
    connection = sqlite3.connect(store.path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = bytearray(store.path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 64] = b"\xff" * 64
    store.path.write_bytes(content)
    assert main(["--store", str(store.path), "check"]) == 1
