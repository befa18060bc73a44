"""Backups are made by themselves: whole or not at all, once a day, and where there is room."""

import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import namedtuple
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from peerassist_tui.errors import StoreError
from peerassist_tui.progress import Progress, no_progress
from peerassist_tui.store.backups import making
from peerassist_tui.store.backups.making import (
    BackupStoppedError,
    back_up_by_itself,
    back_up_now,
    prune,
    put_aside,
)
from peerassist_tui.store.backups.place import backups_of, folder_of, name_of
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.migrate import bring_up_to_date
from peerassist_tui.store.store import Store
from tests.helpers.meeting import START
from tests.helpers.stores import TOY, altered, contents, new_desk, toy_scripts

NOW = START.astimezone()
USAGE = namedtuple("USAGE", "total used free")


@pytest.fixture(autouse=True)
def stores_are_lasting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Else the store lies in the computer's temporary folder, where none has backups."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))


def settings(text: str) -> None:
    path = Path.home() / ".config" / "peerassist" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text)


def days_later(days: float) -> datetime:
    return NOW + timedelta(days=days)


def test_the_days_backup_is_whole_private_and_made_once(store: Store) -> None:
    desk = new_desk(store)
    made = back_up_by_itself(store.path, "daily", NOW)
    assert made
    assert made.path.parent == store.path.parent / "backups"
    assert (made.path.parent.stat().st_mode & 0o777, made.path.stat().st_mode & 0o777) == (0o700, 0o600)
    assert contents(made.path) == contents(store.path)
    assert [one.path for one in backups_of(store.path)] == [made.path]
    assert [file.name for file in made.path.parent.iterdir()] == [made.path.name]
    desk.do("note", kind="telling", text="Later")
    assert back_up_by_itself(store.path, "daily", NOW) is None
    assert back_up_by_itself(store.path, "finish", days_later(0.1)), "at the end of a session there is another one"
    assert back_up_by_itself(store.path, "daily", days_later(1)) is None, "nothing is new"
    desk.do("note", kind="telling", text="The next day")
    assert back_up_by_itself(store.path, "daily", days_later(1))


def test_an_empty_store_one_in_a_temporary_folder_and_one_that_is_not_to_be_make_none(
    store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert back_up_by_itself(store.path, "daily", NOW) is None
    new_desk(store)
    with monkeypatch.context() as changed:
        changed.setattr(tempfile, "tempdir", str(tmp_path.parent))
        assert folder_of(store.path) is None
        assert back_up_by_itself(store.path, "daily", NOW) is None
    settings("[backups]\nautomatic = false")
    assert back_up_by_itself(store.path, "daily", NOW) is None
    assert not (tmp_path / "backups").exists()
    assert back_up_now(store.path, "by-hand", NOW), "who asks for one gets one"


def test_a_folder_that_was_chosen_keeps_stores_of_one_name_apart(store: Store, tmp_path: Path) -> None:
    other = Store(tmp_path / "elsewhere" / store.path.name)
    settings(f'[backups]\nfolder = "{tmp_path / "kept"}"')
    for each in (store, other):
        new_desk(each)
        assert back_up_by_itself(each.path, "daily", NOW)
        assert len(backups_of(each.path)) == 1
    assert len([*(tmp_path / "kept").glob("store-*/*.backup.db")]) == 2
    other.close()


def test_only_what_the_program_made_is_ever_deleted(store: Store) -> None:
    new_desk(store)
    first = back_up_now(store.path, "daily", days_later(-9)).path
    old = back_up_now(store.path, "daily", days_later(-9.1)).path
    mine = {
        first.with_name("before the great workshop.db"),
        first.with_name("other-20200101T000000000Z-daily.backup.db"),
    }
    for one in mine:
        one.write_bytes(old.read_bytes())
    same_name = first.with_name(name_of(store.path, days_later(-9.15), "daily"))
    altered(same_name, "CREATE TABLE of_another_program (x)")
    assert prune(store.path, NOW) == [old]
    assert {*first.parent.iterdir()} == {first, same_name, *mine}


def test_a_full_disk_is_said_in_one_sentence_and_nothing_is_left(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    new_desk(store)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: USAGE(10**9, 10**9, 150 * 10**6))
    with pytest.raises(StoreError, match=r"A backup of 1 MB would leave too little of the 150 MB that are free"):
        back_up_by_itself(store.path, "daily", NOW)
    assert backups_of(store.path) == []


def test_a_large_store_is_copied_once_a_day_and_the_backups_take_a_quarter_of_the_room(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = new_desk(store)
    monkeypatch.setattr(making, "LARGE", 1000)
    size = back_up_now(store.path, "daily", days_later(-3)).size
    back_up_now(store.path, "daily", days_later(-2))
    assert back_up_by_itself(store.path, "finish", days_later(-2)) is None
    monkeypatch.setattr(making, "SPARED", 0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: USAGE(10**12, 0, 8 * size))
    desk.do("note", kind="telling", text="Later")
    assert back_up_by_itself(store.path, "daily", NOW)
    assert [one.made_at for one in backups_of(store.path)] == [NOW, days_later(-2)], (
        "three would be more than a quarter"
    )


def test_a_damaged_store_does_not_take_the_place_of_a_whole_backup(store: Store) -> None:
    desk = new_desk(store)
    for number in range(60):
        desk.do("note", kind="telling", text=f"{number} " + "long " * 200, who=None)
    whole = back_up_by_itself(store.path, "daily", NOW)
    desk.do("note", kind="telling", text="Later")
    store.close()
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'note'").fetchone()
    with store.path.open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    with pytest.raises(StoreError, match=r"The store is damaged, “peerassist check” says more"):
        back_up_by_itself(store.path, "daily", days_later(1))
    assert backups_of(store.path) == [whole]


def test_a_backup_that_is_given_up_leaves_nothing(store: Store) -> None:
    new_desk(store)
    with pytest.raises(BackupStoppedError):
        back_up_by_itself(store.path, "daily", NOW, no_progress, lambda: True)
    assert [*(store.path.parent / "backups").iterdir()] == []


def test_before_a_migration_there_is_a_whole_backup_and_its_progress_is_told(store: Store, tmp_path: Path) -> None:
    new_desk(store)
    store.close()
    before, told = contents(store.path), list[str]()

    def telling(words: str) -> Progress:
        told.append(words)
        return no_progress

    with pytest.raises(StoreError):
        bring_up_to_date(store.path, TOY, toy_scripts(tmp_path / "1", 'op.execute("ALTER TABLE no ADD x")'), telling)
    (made,) = backups_of(store.path)
    assert (made.reason, contents(made.path), contents(store.path)) == ("before-migration", before, before)
    assert told[0] == "Putting a copy of the store aside"
    assert not [*tmp_path.glob("*.bak.db")]


def test_where_the_folder_cannot_be_written_what_is_put_aside_stands_beside_the_store(store: Store) -> None:
    new_desk(store)
    (store.path.parent / "backups").write_text("no folder")
    assert put_aside(store.path, "before-restore").parent == store.path.parent
    with pytest.raises(StoreError):
        back_up_by_itself(store.path, "daily", NOW)


KILLED = """
import os, signal, sys, tempfile
from datetime import datetime, UTC
from pathlib import Path
store, at = Path(sys.argv[1]), sys.argv[2]
tempfile.tempdir = str(store.parent / "temporary")
from peerassist_tui.store import copying
from peerassist_tui.store.backups import making
copying._PAGES = 8
told = 0
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
def tell(done, total):
    global told
    told += 1
    if at.isdecimal() and told > int(at):
        die()
put = os.replace
def put_and_die(*given):
    put(*given)
    die()
if at == "before":
    os.replace = die
elif at == "after":
    os.replace = put_and_die
making.back_up_by_itself(store, "daily", datetime.now(UTC).astimezone(), tell)
"""


@pytest.mark.parametrize(("moment", "there"), [("0", 0), ("3", 0), ("before", 0), ("after", 1)])
def test_a_kill_at_any_moment_leaves_no_backup_or_a_whole_one(store: Store, moment: str, there: int) -> None:
    desk = new_desk(store)
    desk.do("note", kind="telling", text="Bells")
    killed = subprocess.run([sys.executable, "-c", KILLED, str(store.path), moment], check=False)
    assert killed.returncode == -signal.SIGKILL
    made = backups_of(store.path)
    assert len(made) == there
    for one in made:
        assert contents(one.path) == contents(store.path)
    assert [*check(store, no_progress)] == []
    assert back_up_now(store.path, "by-hand", NOW)
    names = {file.name for file in (store.path.parent / "backups").iterdir()}
    assert names == {one.path.name for one in backups_of(store.path)}, "what was begun has gone"
