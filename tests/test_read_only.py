"""A store that can only be read: everything in it is seen, nothing is changed, and nothing breaks."""

import ctypes
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.store.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.console import TEN, new_session
from tests.stores import as_the_first_schema_had_it
from tests.terminal import Terminal

TITLE, REFUSAL = "Nine products or one message?", "The store is read only"
NOTE = "Sunday is the busiest day"
ANSWERS = """
import contextlib, io, json, sys
from peerassist_tui.cli import main
answers = []
for arguments in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(arguments)
    answers.append((status, out.getvalue(), err.getvalue()))
print(json.dumps(answers))
"""
"""Several commands in one process, for each of them its status and what it said."""


def as_anybody() -> None:
    """Give up what lets root write where nobody may: CAP_DAC_OVERRIDE, dropped for good before the program begins."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)


def may_write(folder: Path) -> bool:
    looks = [sys.executable, "-c", "import os, sys; sys.exit(os.access(sys.argv[1], os.W_OK))", str(folder)]
    return subprocess.run(looks, preexec_fn=as_anybody, check=False).returncode != 0


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A folder in which nobody may write, and in which nothing is another one afterwards."""

    def standing() -> dict[str, bytes]:
        return {place.name: place.read_bytes() for place in folder.iterdir() if not place.name.endswith("-shm")}

    for place in (*folder.iterdir(), folder):
        place.chmod(0o555 if place.is_dir() else 0o444)
    before = standing()
    try:
        if may_write(folder):
            pytest.skip("whoever runs this may write in every folder, and that cannot be given up here")
        yield
        assert standing().keys() == before.keys()
    finally:
        folder.chmod(0o755)


def answers(path: Path, home: Path, *commands: list[str]) -> list[tuple[int, str, str]]:
    """What the commands say of the store at `path`."""
    given = json.dumps([[*one, "--store", str(path)] for one in commands])
    run = subprocess.run(
        [sys.executable, "-c", ANSWERS, given],
        preexec_fn=as_anybody,
        capture_output=True,
        text=True,
        env={**os.environ, "HOME": str(home), "TMPDIR": str(home)},
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return [tuple(one) for one in json.loads(run.stdout)]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A store with one session, in a folder of its own."""
    path = tmp_path / "kept" / "store.db"
    path.parent.mkdir()
    new_session(path, ManualClock(TEN))
    return path


def write_note(store: Store, text: str) -> None:
    (session,) = overviews(store.path)
    desk = open_session(store, UUID(session.id), "facilitator", ManualClock(TEN + timedelta(minutes=1)))
    if not desk.session.info.started_at:
        desk.do("start")
    desk.do("note", kind="telling", text=text)


def test_everything_is_read_where_nothing_can_be_written(kept: Path, tmp_path: Path) -> None:
    store = Store(kept)
    write_note(store, NOTE)
    store.close()
    report, bundle = tmp_path / "report.md", tmp_path / "session.peerassist"
    with read_only(kept.parent):
        told = answers(
            kept,
            tmp_path,
            ["list"],
            ["show", TITLE],
            ["search", "busiest"],
            ["report", TITLE, "-o", str(report)],
            ["export", TITLE, "-o", str(bundle)],
            ["check"],
            ["people"],
            ["due"],
            ["figures"],
            ["backup", str(tmp_path / "copy.db")],
        )
    assert [(status, error) for status, _, error in told] == [(0, "")] * len(told)
    said = [words for _, words, _ in told]
    assert TITLE in said[0]
    assert NOTE in said[1]
    assert NOTE in said[2]
    assert NOTE in report.read_text(encoding="utf-8")
    assert "The store is whole" in said[5]
    assert bundle.exists()


def test_what_would_write_is_refused_in_a_sentence(kept: Path, tmp_path: Path) -> None:
    script = tmp_path / "one.jsonl"
    script.write_text("{}")
    with read_only(kept.parent):
        told = answers(
            kept,
            tmp_path,
            ["import", str(script)],
            ["play", str(script), "--headless"],
            ["people", "Namuna Rahman", "--erase", "--yes"],
            ["demo"],
            ["restore", str(kept)],
        )
    for status, words, error in told:
        assert (status, words) == (1, "")
        assert error.startswith("peerassist: ")
        assert error.count("\n") == 1
        assert "Details" not in error


def test_what_another_program_writes_meanwhile_is_read(kept: Path, tmp_path: Path) -> None:
    store = Store(kept)
    write_note(store, "First of all")
    with read_only(kept.parent):
        write_note(store, NOTE)
        ((status, words, error),) = answers(kept, tmp_path, ["show", TITLE])
    assert (status, error) == (0, "")
    assert NOTE in words
    store.close()


def test_a_log_that_was_never_folded_in_is_read_from_a_copy_that_goes_away(kept: Path, tmp_path: Path) -> None:
    store = Store(kept)
    write_note(store, NOTE)
    left = tmp_path / "left" / "store.db"
    left.parent.mkdir()
    for ending in ("", "-wal"):
        shutil.copy(f"{kept}{ending}", f"{left}{ending}")
    store.close()
    home = tmp_path / "home"
    home.mkdir()
    with read_only(left.parent):
        ((status, words, error),) = answers(left, home, ["show", TITLE])
    assert (status, error) == (
        0, f"peerassist: The store {left} is read only; a copy of it is read, which then goes away.\n"
    )  # fmt: skip
    assert NOTE in words
    assert not list(home.glob("peerassist-*"))


def test_a_store_of_an_older_version_is_read_too(kept: Path, tmp_path: Path) -> None:
    older = tmp_path / "older" / "store.db"
    older.parent.mkdir()
    as_the_first_schema_had_it(kept, older)
    with read_only(older.parent):
        before = older.read_bytes()
        (listed, shown) = answers(older, tmp_path, ["list"], ["show", TITLE])
        assert older.read_bytes() == before
    assert (listed[0], shown[0]) == (0, 0)
    assert "What can we stop making?" in shown[1]


def test_a_console_shows_it_follows_it_and_changes_nothing(kept: Path, tmp_path: Path) -> None:
    store = Store(kept)
    write_note(store, NOTE)
    home = tmp_path / "home"
    home.mkdir()
    report = home / "report.md"
    with read_only(kept.parent), Terminal(home, "--store", str(kept), before=as_anybody) as seen:
        seen.wait_for(TITLE, "read only · /")
        seen.press("n").wait_for(REFUSAL)
        seen.press("f3", "enter").wait_for("read only · meeting", NOTE)
        seen.press("t").wait_for(REFUSAL)
        seen.press("1", "space").wait_for("read only · meeting")
        write_note(store, "It comes from elsewhere")
        seen.wait_for("It comes from elsewhere")
        seen.press("f2").wait_for("read only · preparation")
        seen.press("enter").wait_for(REFUSAL)
        seen.press("f7").wait_for("read only · review")
        seen.press("f5").wait_for("read only · report")
        seen.press("w").wait_for("Write to a file")
        seen.press("tab", "ctrl+u", str(report), "enter").wait_for("Wrote")
        seen.press("ctrl+q")
        assert seen.ended() == 0
        assert [change.label for change in store.changes(UUID(overviews(kept)[0].id))][-1] == "Wrote note 2"
    store.close()
    assert NOTE in report.read_text(encoding="utf-8")
