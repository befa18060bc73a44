"""What a person sees when the store is taken away under a console, in a real terminal."""

import os
import re
import shutil
from pathlib import Path

import pytest

from peerassist_tui.clock import wall_clock
from peerassist_tui.desk import make_session
from peerassist_tui.models import Note
from peerassist_tui.store.drafts import draft
from peerassist_tui.store.store import Store
from tests.console import HEADER
from tests.terminal import Terminal


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


def rescued(folder: Path) -> Store:
    (copy,) = folder.rglob("*.rescued.db")
    return Store(copy)


def test_both_consoles_say_that_the_store_is_lost_and_end_with_its_copy_named(tmp_path: Path, running: Path) -> None:
    place = ("--store", str(running))
    with Terminal(tmp_path, *place, "open", "Nine") as facilitator:
        facilitator.wait_for("paused since").press("p").wait_for("● live")
        facilitator.press("a").wait_for("A ▸").press("Which nine?", "enter").wait_for("saved: Wrote note 1")
        facilitator.press("Which").wait_for("Which")
        shutil.rmtree(running.parent)
        facilitator.wait_for("was deleted, moved or replaced")
        facilitator.press(" ten?").wait_for("Which ten?").press("enter", "enter").wait_for("Which ten?")
        assert facilitator.screen.count("was deleted, moved or replaced") == 1
        facilitator.press("ctrl+q").wait_for("peerassist --store")
        assert facilitator.ended() == 1
    store = rescued(tmp_path)
    (row,) = store.reading().__enter__().exec_driver_sql("SELECT id FROM session").all()
    store.close()
    assert row
