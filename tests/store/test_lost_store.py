"""A store that is deleted, moved or replaced while it is open: nothing counts as saved, and nothing is lost."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.errors import Refused
from peerassist_tui.exchange.last_resort import write_as_it_stands
from peerassist_tui.models import Note, Unsaved
from peerassist_tui.progress import no_progress
from peerassist_tui.store.anchor.loss import StoreLost
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.drafts import drafts, keep_drafts
from peerassist_tui.store.store import Store
from tests.helpers.meeting import START
from tests.helpers.stores import altered, new_desk

Losing = Callable[[Path, Path], None]


def deleted(*endings: str) -> Losing:
    def lose(path: Path, _: Path) -> None:
        for ending in endings:
            os.unlink(f"{path}{ending}")

    return lose


def moved(*endings: str) -> Losing:
    def lose(path: Path, other: Path) -> None:
        for ending in endings:
            os.rename(f"{path}{ending}", f"{other}.away{ending}")

    return lose


def replaced(path: Path, other: Path) -> None:
    os.replace(other, path)


def replaced_whole(path: Path, other: Path) -> None:
    for ending in ("-wal", "-shm"):
        os.unlink(f"{path}{ending}")
    os.replace(other, path)


def folder_moved(path: Path, other: Path) -> None:
    os.rename(path.parent, other.parent / "elsewhere")


def folder_deleted(path: Path, _: Path) -> None:
    shutil.rmtree(path.parent)


def folder_made_anew(path: Path, _: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.mkdir()


WAYS: dict[str, Losing] = {
    ".db deleted": deleted(""),
    "all deleted": deleted("", "-wal", "-shm"),
    ".db moved": moved(""),
    "all moved": moved("", "-wal", "-shm"),
    "another over the .db": replaced,
    "another, and the log deleted": replaced_whole,
    "the folder moved": folder_moved,
    "the folder deleted": folder_deleted,
    "the folder made anew": folder_made_anew,
}


LOG_ONLY: dict[str, Losing] = {
    "-wal deleted": deleted("-wal"),
    "-shm deleted": deleted("-shm"),
    "both deleted": deleted("-wal", "-shm"),
    "both moved": moved("-wal", "-shm"),
}
"""Ways in which the store's own file stays where it is."""


@pytest.fixture
def store(tmp_path: Path, new_store: Path) -> Store:
    """An empty store in a folder of its own."""
    (tmp_path / "mine").mkdir()
    return Store(Path(shutil.copy(new_store, tmp_path / "mine")))


@pytest.fixture
def other(tmp_path: Path, new_store: Path) -> Path:
    """Another store, which somebody may put in its place."""
    path = Path(shutil.copy(new_store, tmp_path / "other.db"))
    opened = Store(path)
    new_desk(opened, title="Somebody else's")
    opened.close()
    return path


@pytest.mark.parametrize("way", WAYS)
def test_nothing_counts_as_saved_and_all_is_kept(store: Store, other: Path, way: str) -> None:
    desk, folder = new_desk(store), store.path.parent
    desk.do("note", kind="telling", text="Bells")
    keep_drafts(store, desk.session.id, "facilitator", {"line": Unsaved("half a")}, START)
    theirs = other.read_bytes()
    WAYS[way](store.path, other)
    for _ in range(2):
        with pytest.raises(StoreLost, match="was deleted, moved or replaced") as lost:
            desk.do("note", kind="telling", text="Whistles")
    keep_drafts(store, desk.session.id, "facilitator", {"line": Unsaved("half a line")}, START)
    stands = store.path.exists() and "another" in way
    assert not stands or store.path.read_bytes() == theirs
    copy = lost.value.copy
    assert copy
    assert f"peerassist --store {copy}" in str(lost.value) or "~" in str(lost.value)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert (copy.parent == folder) is folder.exists()
    store.close()
    rescued = Store(copy)
    assert [note.text for note in rescued.load(desk.session.id).all(Note)] == ["Bells"]
    assert drafts(rescued, desk.session.id, "facilitator") == {"line": Unsaved("half a line")}
    assert [*check(rescued, no_progress)] == []
    rescued.close()
    if stands:
        assert store.path.read_bytes() == theirs
        assert not Path(f"{store.path}-wal").exists()
        assert titles(store.path) == ["Somebody else's"]


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


def test_what_cannot_be_read_any_more_is_kept_from_memory(store: Store, tmp_path: Path) -> None:
    desk = new_desk(store)
    desk.do("note", kind="telling", text="Bells")
    store.anchor.last_resort = lambda path: write_as_it_stands(desk.session, path)
    for ending in ("", "-wal"):
        os.truncate(f"{store.path}{ending}", 0)
    os.unlink(store.path)
    with pytest.raises(StoreLost, match="only the open session is kept, without its history") as lost:
        desk.do("start")
    store.close()
    assert lost.value.copy is None
    assert lost.value.bundle
    assert lost.value.bundle.stat().st_mode & 0o777 == 0o600
    fresh = tmp_path / "fresh.db"
    assert said("import", str(lost.value.bundle), store=fresh)
    assert "Bells" in said("show", "Storm", "--json", store=fresh)
    assert "whole" in said("check", store=fresh)


def test_the_copy_is_shown_and_brought_back_by_commands(store: Store, tmp_path: Path) -> None:
    desk = new_desk(store)
    desk.do("note", kind="telling", text="Bells")
    os.unlink(store.path)
    with pytest.raises(StoreLost) as lost:
        desk.do("start")
    store.close()
    copy = lost.value.copy
    assert copy
    assert "Storm warnings" in said("list", store=copy)
    assert "Bells" in said("show", "Storm", "--json", store=copy)
    said("restore", str(copy), store=store.path)
    assert "Bells" in said("show", "Storm", "--json", store=store.path)
    bundle = tmp_path / "carried.peerassist"
    said("export", "Storm", "-o", str(bundle), store=copy)
    said("import", str(bundle), store=tmp_path / "fresh.db")
    assert "Bells" in said("show", "Storm", "--json", store=tmp_path / "fresh.db")


def test_what_comes_to_stand_there_can_be_read_while_the_console_is_still_open(store: Store, other: Path) -> None:
    desk = new_desk(store)
    os.unlink(store.path)
    with pytest.raises(StoreLost):
        desk.do("start")
    os.replace(other, store.path)
    assert titles(store.path) == ["Somebody else's"]
    with pytest.raises(StoreLost):
        desk.do("start")
    store.close()
    assert titles(store.path) == ["Somebody else's"]


@pytest.mark.parametrize("way", [".db moved", "all moved", "the folder moved"])
def test_put_back_it_goes_on(store: Store, other: Path, way: str) -> None:
    desk = new_desk(store)
    WAYS[way](store.path, other)
    with pytest.raises(StoreLost):
        desk.do("note", kind="telling", text="Bells")
    if way == "the folder moved":
        os.rename(other.parent / "elsewhere", store.path.parent)
    for file in other.parent.glob("other.db.away*"):
        os.rename(file, str(store.path) + file.name.removeprefix("other.db.away"))
    desk.do("note", kind="telling", text="Whistles")
    store.close()
    again = Store(store.path)
    assert [note.text for note in again.load(desk.session.id).all(Note)] == ["Whistles"]
    again.close()
    assert not [*store.path.parent.glob(".*")]


def test_a_moved_store_is_whole_where_it_is(store: Store, other: Path) -> None:
    desk = new_desk(store)
    moved("")(store.path, other)
    with pytest.raises(Refused):
        desk.do("start")
    store.close()
    assert titles(Path(f"{other}.away")) == ["Storm warnings"]


def test_what_is_lost_between_the_look_and_the_end_of_a_write_is_not_acknowledged(store: Store) -> None:
    desk = new_desk(store)

    def lose_it_while_writing() -> None:
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE session SET title = 'Later'")
            os.unlink(store.path)

    with pytest.raises(StoreLost) as lost:
        lose_it_while_writing()
    assert lost.value.copy
    assert titles(lost.value.copy) == ["Later"]
    assert desk.session.info.title == "Storm warnings"
    store.close()


def test_where_no_copy_can_be_written_that_is_said(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = new_desk(store)
    monkeypatch.setenv("XDG_DATA_HOME", "/dev/null")
    shutil.rmtree(store.path.parent)
    with pytest.raises(StoreLost, match="no copy of it could be written; put the file back"):
        desk.do("start")
    with pytest.raises(StoreLost):
        keep_drafts(store, desk.session.id, "facilitator", {"line": Unsaved("half")}, START)
    store.close()


def said(*arguments: str, store: Path) -> str:
    """What a command answers, that must end well."""
    with redirect_stdout(StringIO()) as out:
        assert main(["--store", str(store), *arguments]) == 0
    return out.getvalue()


def titles(path: Path) -> list[str]:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = [title for (title,) in connection.execute("SELECT title FROM session")]
    connection.close()
    return found


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
