"""The store as a file: private, made on first use, refused and left alone when it is not ours to touch."""

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from peerassist_tui.errors import RuleError, StoreError
from peerassist_tui.models import Note, Turn
from peerassist_tui.store import engine
from peerassist_tui.store.disk.file import Version, inspect, must_be_writable
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.rows import change_of, save
from peerassist_tui.store.store import Store
from tests.helpers.meeting import Meeting
from tests.helpers.stores import altered, contents, folded, new_desk

MAKER = """
import sys, pathlib
from peerassist_tui.store import migrate, store
print("ready", flush=True)
input()
store.Store(pathlib.Path(sys.argv[1])).close()
"""


def mode(path: Path) -> str:
    return oct(stat.S_IMODE(path.stat().st_mode))


def test_a_store_is_made_on_first_use_for_the_users_eyes_only(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "store.db"
    before = os.umask(0)
    try:
        store = Store(path)
        new_desk(store)
    finally:
        os.umask(before)
    files = {file.name for file in path.parent.iterdir()}
    assert files == {"store.db", "store.db-wal", "store.db-shm"}
    assert mode(path.parent) == "0o700"
    assert {mode(file) for file in path.parent.iterdir()} == {"0o600"}
    store.close()


def test_what_was_written_is_there_when_the_store_is_opened_again(store: Store) -> None:
    desk = new_desk(store)
    desk.do("note", kind="telling", text="আমরা 日本 👍🏽\nline two")
    store.close()
    again = Store(store.path)
    assert [note.text for note in again.load(desk.session.id).all(Note)] == ["আমরা 日本 👍🏽\nline two"]
    again.close()


def test_looking_makes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a" / "store.db"
    assert inspect(path) is Version.ABSENT
    assert overviews(path) == []
    assert list(tmp_path.iterdir()) == []


def test_several_processes_may_make_the_store_at_once(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    command = [sys.executable, "-c", MAKER, str(path)]
    makers = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for maker in makers:
        assert maker.stdout
        maker.stdout.readline()
    ended = [maker.communicate("go\n", timeout=30) and maker.returncode for maker in makers]
    assert ended == [0, 0]
    assert inspect(path) is Version.CURRENT
    assert not list(tmp_path.glob("*.new*"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is not a store of peerassist; it has not been touched"),
        (b"SQLite format 3\x00 and then nothing", "cannot be read: the file is damaged, or is no store"),
        (b"Dear diary,\n" * 1000, "cannot be read: the file is damaged, or is no store"),
    ],
    ids=["empty", "cut off", "text"],
)
def test_a_file_that_is_no_store_is_refused_and_untouched(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "store.db"
    path.write_bytes(content)
    for look in (inspect, Store):
        with pytest.raises(StoreError, match=sentence):
            look(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_another_programs_database_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    altered(path, "CREATE TABLE session (id TEXT)", "CREATE TABLE alembic_version (version_num TEXT)")
    before = path.read_bytes()
    with pytest.raises(
        StoreError, match=r"The file .*store.db is not a store of peerassist; it has not been touched\."
    ):
        Store(path)
    assert path.read_bytes() == before


def test_a_newer_store_is_refused_and_untouched(store: Store) -> None:
    new_desk(store)
    store.close()
    altered(store.path, "UPDATE alembic_version SET version_num = '9999'")
    before = store.path.read_bytes()
    with pytest.raises(StoreError, match="was made by a newer version of peerassist; it has not been touched"):
        Store(store.path)
    assert store.path.read_bytes() == before
    assert not list(store.path.parent.glob("*.bak*"))


@pytest.mark.parametrize("statement", ["DROP TABLE session", "DROP TABLE pause"])
def test_a_store_with_a_table_missing_is_told_not_a_traceback(store: Store, statement: str) -> None:
    store.close()
    altered(store.path, "PRAGMA foreign_keys=OFF", statement)
    with pytest.raises(StoreError, match=r"The store .* cannot be read: a part of it is missing"):
        overviews(store.path)


@pytest.mark.parametrize("place", ["/dev/null/x", "/dev/null/folder/store.db"])
def test_a_place_where_no_store_can_be_is_refused(place: str) -> None:
    for look in (inspect, Store):
        with pytest.raises(StoreError, match=r"cannot be there: /dev/null is no folder\.$"):
            look(Path(place))
    with pytest.raises(StoreError, match="cannot be made"):
        must_be_writable(Path(place))


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be made: the name is too long"):
        Store(tmp_path / ("x" * 300))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be"):
        Store(tmp_path)


def test_a_session_that_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(StoreError, match="That session is not in the store"):
        store.load(Meeting().session.id)


def test_nothing_is_saved_when_a_rule_raises(store: Store) -> None:
    desk = new_desk(store)
    before = contents(store.path)
    with pytest.raises(RuleError):
        desk.do("give_floor", who="Amina")
    assert contents(store.path) == before


def test_a_write_that_is_broken_off_leaves_nothing(store: Store) -> None:
    before = contents(store.path)

    def begin_and_break_off() -> None:
        with store.writing() as connection:
            for change in Meeting().changes:
                save(connection, change)
            raise RuleError("No.")

    with pytest.raises(RuleError, match="No"):
        begin_and_break_off()
    assert contents(store.path) == before


def test_a_row_that_names_a_missing_one_is_not_saved(store: Store) -> None:
    meeting = Meeting().spoke("Amina", 10)
    amina = str(meeting.session.all(Turn)[0].person_id)
    before = contents(store.path)

    def write_without_amina() -> None:
        with store.writing() as connection:
            for change in meeting.changes:
                change.rows = [image for image in change.rows if image[1] != amina]
                save(connection, change)

    with pytest.raises(StoreError, match="Nothing was saved: a row names one that is not there"):
        write_without_amina()
    assert contents(store.path) == before


def test_a_store_that_another_program_holds_is_told_and_works_again_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    store = Store(tmp_path / "store.db")
    desk = new_desk(store)
    holder = sqlite3.connect(store.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match=r"^Nothing was saved: another program is holding the store\.$"):
        desk.do("start")
    assert desk.sync().info.started_at is None
    holder.execute("ROLLBACK")
    holder.close()
    assert desk.do("start")
    store.close()


def test_a_full_disk_is_told_and_the_next_note_is_saved(store: Store) -> None:
    desk = new_desk(store)
    with store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreError, match=r"^Nothing was saved: the disk is full\.$"):
        desk.do("note", kind="telling", text="x" * 100_000)
    with store.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=100000")
    assert desk.do("note", kind="telling", text="small")
    assert [note.text for note in folded(store, desk.session.id).all(Note)] == ["small"]


def test_a_change_holds_each_row_once_as_it_stands_in_the_end(meeting: Meeting) -> None:
    person = meeting.session.person("Bao")
    first, second = person.altered(role="scribe"), person.altered(role="guide")
    (image,) = change_of(meeting.session, [first, second], [])
    assert image == ("person", str(person.id), person.image(), second.image())
    (image,) = change_of(meeting.session, [first], [person])
    assert image == ("person", str(person.id), person.image(), None)
