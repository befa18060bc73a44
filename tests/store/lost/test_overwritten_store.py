"""A store whose file is overwritten in place while it is open: the same file to look at, with something else in it."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from peerassist_tui.desk import Desk, open_session
from peerassist_tui.errors import Refused
from peerassist_tui.exchange.last_resort import write_as_it_stands
from peerassist_tui.models import Note
from peerassist_tui.progress import no_progress
from peerassist_tui.store.anchor.commits import LEAST
from peerassist_tui.store.anchor.loss import StoreLost
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import START
from tests.helpers.stores import altered, new_desk
from tests.store.lost.read_beside import said

Making = Callable[[Store, Desk, Path], None]


def a_fresh_one(store: Store, desk: Desk, other: Path) -> None:
    opened = Store(other)
    new_desk(opened, title="Somebody else's")
    opened.close()


def an_older_copy(store: Store, desk: Desk, other: Path) -> None:
    shutil.copy(store.path, other)
    desk.do("note", kind="telling", text="After the copy")
    store.anchor.fold()


def one_that_went_on_elsewhere(store: Store, desk: Desk, other: Path) -> None:
    shutil.copy(store.path, other)
    carried = Store(other)
    there = open_session(carried, desk.session.id, "facilitator", ManualClock(START))
    for number in range(9):
        there.do("note", kind="telling", text=f"Elsewhere {number}")
    carried.close()


def half_of_one(store: Store, desk: Desk, other: Path) -> None:
    other.write_bytes(store.path.read_bytes()[:9000])
    desk.do("note", kind="telling", text="After the copy")
    store.anchor.fold()


def no_store(store: Store, desk: Desk, other: Path) -> None:
    other.write_text("Dear all, " * 900)


def nothing(store: Store, desk: Desk, other: Path) -> None:
    other.write_bytes(b"")


WHATS: dict[str, Making] = {
    made.__name__.replace("_", " "): made
    for made in (a_fresh_one, an_older_copy, one_that_went_on_elsewhere, half_of_one, no_store, nothing)
}


def overwrite(path: Path, other: Path) -> None:
    """As `cat OTHER > PATH` does it, in a process of its own: here it would take SQLite's locks away."""
    subprocess.run(["cp", str(other), str(path)], check=True)


def listed(path: Path) -> str:
    """What the command line says in a process of its own."""
    command = [sys.executable, "-m", "peerassist_tui", "--store", str(path), "list"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("log", ["folded", "full"])
@pytest.mark.parametrize("what", WHATS)
def test_nothing_counts_as_saved_and_what_came_is_never_written_to(
    store: Store, tmp_path: Path, new_store: Path, what: str, log: str
) -> None:
    desk = new_desk(store)
    desk.do("note", kind="telling", text="Bells")
    store.anchor.fold()
    other = Path(shutil.copy(new_store, tmp_path / "other.db"))
    WHATS[what](store, desk, other)
    if log == "full":
        desk.do("note", kind="telling", text="Whistles")
    store.anchor.last_resort = lambda path: write_as_it_stands(desk.session, path)
    known = [note.text for note in desk.session.all(Note)]
    theirs = other.read_bytes()
    overwrite(store.path, other)
    for _ in range(2):
        with pytest.raises(StoreLost, match="deleted, moved or replaced, so nothing is saved") as lost:
            desk.do("note", kind="telling", text="Drums")
    assert [note.text for note in desk.session.all(Note)] == known
    if what == "a fresh one":
        assert "Somebody else's" in listed(store.path)  # while the console is still open
    store.close()
    assert store.path.read_bytes() == theirs
    assert not [log for log in store.path.parent.glob("*-wal") if log.stat().st_size]
    assert lost.value.bundle
    fresh = tmp_path / "fresh.db"
    said("import", str(lost.value.bundle), store=fresh)
    kept = Store(fresh)
    assert [note.text for note in kept.load(desk.session.id).all(Note)] == known
    kept.close()


def test_where_nothing_was_open_it_is_only_said(store: Store, tmp_path: Path, new_store: Path) -> None:
    desk = new_desk(store)
    store.anchor.fold()
    overwrite(store.path, new_store)
    with pytest.raises(StoreLost, match="only in your copies; leave, and open what is there now"):
        desk.do("start")
    store.close()
    assert store.path.read_bytes() == new_store.read_bytes()


@pytest.mark.parametrize("mark", [0, 1])
def test_a_store_of_before_there_was_a_count_gets_one(tmp_path: Path, new_store: Path, mark: int) -> None:
    path = Path(shutil.copy(new_store, tmp_path))
    altered(path, f"PRAGMA user_version={mark}")  # 1: something is still to be scrubbed
    store = Store(path)
    desk = new_desk(store)
    for text in ("Bells", "Whistles"):
        desk.do("note", kind="telling", text=text)
        store.anchor.fold()
    with store.reading() as connection:
        found = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
    assert (found & 1, found >> 1 >= LEAST) == (mark, True)
    assert [*check(store, no_progress)] == []
    store.close()


def test_a_refused_write_counts_nothing(store: Store) -> None:
    desk = new_desk(store)
    with store.reading() as connection:
        before = connection.exec_driver_sql("PRAGMA user_version").scalar()
    with pytest.raises(Refused):
        desk.do("note", kind="telling", text="")
    with store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == before
    store.close()
