"""A store that is deleted, moved or replaced while it is open: nothing counts as saved, and nothing is lost."""

import os
import shutil
from pathlib import Path

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.exchange.last_resort import write_as_it_stands
from peerassist_tui.models import Note, Unsaved
from peerassist_tui.progress import no_progress
from peerassist_tui.store.anchor.loss import StoreLost
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.drafts import drafts, keep_drafts
from peerassist_tui.store.store import Store
from tests.helpers.meeting import START
from tests.helpers.stores import new_desk
from tests.store.lost.losing import WAYS, moved
from tests.store.lost.read_beside import said, titles


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
