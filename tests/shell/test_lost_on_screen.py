"""What a person sees when the store is taken away under a console, in a real terminal."""

import shutil
from pathlib import Path
from time import monotonic

import pytest

from peerassist_tui.desk import make_session
from peerassist_tui.progress import no_progress
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.console import HEADER
from tests.helpers.terminal import PATIENCE_SECONDS, Terminal


@pytest.fixture
def running(tmp_path: Path) -> Path:
    """A store with a meeting that runs."""
    path = tmp_path / "mine" / "store.db"
    store = Store(path)
    desk = make_session(store, wall_clock, **HEADER)
    desk.do("start")
    desk.do("pause")
    store.close()
    return path


def test_the_console_says_that_the_store_is_lost_and_ends_with_its_copy_named(tmp_path: Path, running: Path) -> None:
    place = ("--store", str(running))
    with Terminal(tmp_path, *place, "open", "Nine", size=(24, 80)) as facilitator:
        facilitator.wait_for("‖ paused").press("p").wait_for("● live")
        facilitator.press("a").wait_for("A ▸").press("Which nine?", "enter").wait_for("Wrote", without="▸ Which")
        facilitator.press("a").wait_for("A ▸").press("Which").wait_for("▸ Which")
        shutil.rmtree(running.parent)
        facilitator.wait_for("deleted, moved or replaced")
        facilitator.press(" ten?").wait_for("Which ten?").press("enter", "enter")
        facilitator.wait_for("Which ten?", "deleted, moved or replaced")
        assert facilitator.screen.count("deleted, moved or replaced") == 1
        facilitator.press("ctrl+q").wait_for("peerassist: The store")
        assert facilitator.ended() == 1
    (copy,) = tmp_path.rglob("*.rescued.db")
    assert kept(copy) == ["Which nine?", "Which ten?"]


def test_without_its_log_the_console_goes_on_and_at_the_end_the_file_alone_is_current(
    tmp_path: Path, running: Path
) -> None:
    with Terminal(tmp_path, "--store", str(running), "open", "Nine", size=(24, 80)) as facilitator:
        facilitator.wait_for("‖ paused").press("p").wait_for("● live")
        facilitator.press("a").wait_for("A ▸").press("Which nine?", "enter").wait_for("Wrote", without="▸ Which")
        for ending in ("-wal", "-shm"):
            Path(f"{running}{ending}").unlink()
        facilitator.press("a").wait_for("A ▸").press("Which ten?", "enter")
        facilitator.wait_for("Which nine?", "Which ten?", without="A ▸").press("E").wait_for("E again")
        facilitator.press("E").wait_for("meeting over")
        end = monotonic() + PATIENCE_SECONDS
        while Path(f"{running}-wal").stat().st_size and monotonic() < end:
            facilitator.wait(0.1)  # the log is folded behind the screen
        copy = Path(shutil.copy(running, tmp_path / "carried.db"))
        assert kept(copy) == ["Which nine?", "Which ten?"]
        facilitator.press("ctrl+q")
        assert facilitator.ended() == 0
    assert kept(running) == kept(copy)
    assert not [*tmp_path.rglob("*.rescued*")]


def kept(path: Path) -> list[str]:
    """The notes and the line that was being typed, of a store that is whole."""
    store = Store(path)
    with store.reading() as connection:
        found = connection.exec_driver_sql("SELECT text FROM note UNION ALL SELECT text FROM draft").scalars().all()
    assert [*check(store, no_progress)] == []
    store.close()
    return list(found)
