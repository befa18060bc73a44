"""Another program holds the store: what commands and long steps say, how long they wait, what becomes of them."""

import json
import sqlite3
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from io import StringIO
from pathlib import Path
from threading import Event

import pytest

from peerassist_tui.cli import main
from peerassist_tui.errors import StoreHeldError
from peerassist_tui.intake.intake import take_table
from peerassist_tui.store.backup import restore
from peerassist_tui.store.disk import file
from peerassist_tui.store.disk.file import REVISIONS
from peerassist_tui.store.disk.waiting import LONG_SECONDS
from peerassist_tui.store.migrate import bring_up_to_date
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import new_session
from tests.helpers.meeting import START
from tests.helpers.stores import as_the_first_schema_had_it, contents, held

WAITING = "peerassist: Waiting for another program that holds the store …\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one session."""
    new_session(tmp_path / "store.db", ManualClock(START))
    return tmp_path / "store.db"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Another store, to be put in its place."""
    (tmp_path / "elsewhere").mkdir()
    new_session(tmp_path / "elsewhere" / "copy.db", ManualClock(START), title="From the copy")
    return tmp_path / "elsewhere" / "copy.db"


class Heard(StringIO):
    """A standard error that says when something is written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = Event()

    def write(self, text: str) -> int:
        written = super().write(text)
        self.heard.set()
        return written


def silent(done: int, total: int) -> None:
    """Tells nobody how far it is."""


def titles(path: Path) -> list[str]:
    return [one.title for one in overviews(path)]


def script(folder: Path) -> Path:
    given = {"title": "The dam", "timezone": "UTC", "starts_at": "2026-12-08T10:00"}
    written = folder / "dam.jsonl"
    written.write_text(json.dumps({"at": 0, "do": "session", **given}))
    return written


COMMANDS: dict[str, tuple[Callable[[Path], list[str]], str]] = {
    "import": (lambda folder: ["import", str(script(folder))], "The dam"),
    "restore": (lambda folder: ["restore", str(folder / "elsewhere" / "copy.db")], "From the copy"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_says_that_it_waits_and_is_done_once_the_store_is_let_go(
    command: str, path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments, expected = COMMANDS[command]
    errors = Heard()
    monkeypatch.setattr(sys, "stderr", errors)
    with ThreadPoolExecutor() as pool:
        with held(path):
            status = pool.submit(main, ["--store", str(path), *arguments(path.parent)])
            assert errors.heard.wait(LONG_SECONDS)
            assert not status.done()
        assert status.result() == 0
    assert expected in titles(path)
    assert errors.getvalue() == WAITING


def test_what_another_program_wrote_last_is_in_the_copy_of_what_was_there_before(path: Path, copy: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("UPDATE session SET title = 'Written last'")
    aside = restore(path, copy, START, silent, waits=other.commit)
    other.close()
    assert titles(path) == ["From the copy"]
    assert aside is not None
    assert titles(aside) == ["Written last"]


def test_a_store_that_is_not_let_go_is_not_put_back_and_stays_as_it_was(path: Path, copy: Path) -> None:
    before, there = contents(path), sorted(path.parent.glob("*.db"))
    with (
        held(path),
        pytest.raises(StoreHeldError, match=r"holding the store; nothing has changed\.$"),
    ):
        restore(path, copy, START, silent, seconds=0.0)
    assert contents(path) == before
    assert sorted(path.parent.glob("*.db")) == there


def test_a_store_that_nobody_else_may_even_read_is_not_held_to_be_damaged(
    path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.05)
    before = contents(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreHeldError, match=r"cannot be read: another program is holding the store\.$"):
        restore(path, copy, START, silent)
    other.close()
    assert contents(path) == before
    assert not [*path.parent.glob("*.former.db")]


def test_a_long_step_waits_longer_than_a_key_and_says_so(path: Path) -> None:
    store = Store(path, busy_seconds=0.0)
    with ExitStack() as other:
        other.enter_context(held(path))
        with pytest.raises(StoreHeldError), store.writing():
            pass
        with store.patient(waits=other.close) as patient, patient.writing():
            pass
    store.close()


def test_looking_at_a_table_waits_for_nobody(path: Path) -> None:
    table = path.with_name("actions.csv")
    table.write_text("text,owner\nBuy bells,Amina\n")
    store = Store(path, busy_seconds=0.0)
    session_id = new_session(path, ManualClock(START))
    with held(path):
        assert take_table(store, session_id, table, ManualClock(START), dry=True).new == 1
        with pytest.raises(StoreHeldError):
            take_table(store, session_id, table, ManualClock(START))
    store.close()


def test_an_older_store_that_is_held_is_brought_up_to_date_once_it_is_let_go(path: Path) -> None:
    older = as_the_first_schema_had_it(path, path.with_name("older.db"))
    with ExitStack() as other:
        other.enter_context(held(older))
        bring_up_to_date(older, REVISIONS[-1], waits=other.close)
    assert titles(older) == titles(path)
