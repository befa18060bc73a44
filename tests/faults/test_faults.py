"""A disk that fails: nothing acknowledged is lost, each refusal is one plain sentence, and work goes on afterwards."""

import errno
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from peerassist_tui.store.disk.locking import NO_LOCKS
from peerassist_tui.store.disk.reasons import why
from peerassist_tui.store.disk.waiting import HELD
from tests.faults.faulty import ALWAYS, RAW, Fault, Held, Meetings, broken_promises, preload

OFTEN = random.Random(20)
KINDS = [
    ("write", "EIO"),
    ("write", "ENOSPC"),
    ("write", "torn"),
    ("write", "short"),
    ("sync", "EIO"),
    ("open", "EIO"),
    ("lock", "ENOLCK"),
]


@pytest.fixture(scope="module")
def meetings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Meetings]:
    """A process under the preload that holds meetings."""
    library = preload(tmp_path_factory.mktemp("faults"))
    if library is None:
        pytest.skip("there is no C compiler here, or this is not Linux")
    with Meetings(library) as process:
        yield process


def held(meetings: Meetings, folder: Path, new_store: Path, fault: Fault, *, closes: bool = True) -> Held:
    place = folder / f"{fault.words} {closes}"
    place.mkdir()
    path = Path(shutil.copy(new_store, place / "store.db"))
    found = meetings.hold(path, fault, closes=closes)
    assert [*broken_promises(path, found, closed=closes)] == [], fault.words
    return found


@pytest.mark.parametrize(("call", "how"), KINDS)
def test_nothing_acknowledged_is_lost(meetings: Meetings, tmp_path: Path, new_store: Path, call: str, how: str) -> None:
    calls = held(meetings, tmp_path, new_store, Fault(call, "slow", ALWAYS)).counted
    assert calls > 5
    once = Fault(call, how, n := OFTEN.randrange(1, calls + 1), n)
    found = held(meetings, tmp_path, new_store, once, closes=False)
    assert found.faulted
    if how == "ENOSPC":  # a full disk, until room is made
        full = Fault(call, how, OFTEN.randrange(1, calls // 2))
        assert any("the disk is full" in said for said in held(meetings, tmp_path, new_store, full).refusals)


def test_a_folder_in_which_nothing_can_be_locked_is_not_told_as_another_program(tmp_path: Path) -> None:
    library = preload(tmp_path)
    if library is None:
        pytest.skip("there is no C compiler here, or this is not Linux")
    (folder := tmp_path / "network").mkdir()
    for words, how in (("database is locked", "ENOLCK"), ("locking protocol", "ENOLCK"), ("database is locked", "EIO")):
        plan = {"FAULT_UNDER": str(folder), "FAULT_CALL": "lock", "FAULT_HOW": how, "LD_PRELOAD": str(library)}
        told = f"unreadable(Path({str(folder / 'store.db')!r}), sqlite3.OperationalError({words!r}))"
        code = f"import sqlite3; from peerassist_tui.store.disk.file import *; print(repr({told}))"
        said = subprocess.run([sys.executable, "-c", code], env={**os.environ, **plan}, capture_output=True, text=True)
        kind, reason = ("StoreError", NO_LOCKS) if how == "ENOLCK" else ("StoreHeldError", HELD)
        assert said.stdout == f"{kind}('The store {folder / 'store.db'} cannot be read: {reason}.')\n", said.stderr


@pytest.mark.parametrize("n", [5, 6, 7])
def test_a_store_is_made_whole_or_not_at_all(meetings: Meetings, tmp_path: Path, n: int) -> None:
    found = meetings.hold(tmp_path / "store.db", Fault("sync", "EIO", n, n), closes=True)
    assert found.faulted
    assert [*broken_promises(tmp_path / "store.db", found, closed=True)] == []


def test_a_connection_that_was_opened_for_reading_alone_is_not_written_with_again(
    meetings: Meetings, tmp_path: Path, new_store: Path
) -> None:
    told = [held(meetings, tmp_path, new_store, Fault("open", "EIO", n, n), closes=False).refusals for n in (6, 8)]
    assert told == [["Nothing was saved: the store may not be written to any more."]] * 2


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (sqlite3.OperationalError("database or disk is full"), "the disk is full"),
        (sqlite3.OperationalError("disk I/O error"), "the disk is full, or cannot be reached"),
        (sqlite3.OperationalError("unable to open database file"), "the files of the store cannot be opened"),
        (sqlite3.OperationalError("database is locked"), "another program is holding the store"),
        (sqlite3.DatabaseError("file is not a database"), "the file is damaged, or is no store"),
        (sqlite3.InterfaceError("bad parameter or other API misuse"), "something is wrong with it"),
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.EROFS, "Read-only file system"), "the disk is read only"),
        (OSError(errno.EIO, "Input/output error"), "the disk cannot be reached"),
        (TypeError("'NoneType' object is not subscriptable"), "something is wrong with it"),
    ],
)
def test_what_a_disk_says_is_told_in_words_for_people(error: Exception, words: str) -> None:
    assert why(error).startswith(words)
    assert not RAW.search(why(error))
    assert RAW.search(str(error)) or isinstance(error, TypeError | sqlite3.InterfaceError) or "locked" in str(error)
