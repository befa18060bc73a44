"""A store that can only be read: everything in it is seen, nothing is changed, and nothing breaks."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from subprocess import PIPE
from uuid import UUID

import pytest

from peerassist_tui.desk import open_session
from peerassist_tui.store.disk.temporary import clear_abandoned, passing_path
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, console, new_session
from tests.helpers.read_only import as_anybody, read_only
from tests.helpers.stores import as_the_first_schema_had_it
from tests.helpers.terminal import Terminal

TITLE, REFUSAL = "Nine products or one message?", "The store is read only"
NOTE = "Sunday is the busiest day"
ANSWERS = """
import contextlib, io, json, os, sys
from peerassist_tui.cli import main
for line in sys.stdin:
    home, commands = json.loads(line)
    os.environ["HOME"], answers = home, []
    for arguments in commands:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = main(arguments)
        answers.append((status, out.getvalue(), err.getvalue()))
    print(json.dumps(answers), flush=True)
"""
"""Several commands in one process, for each of them its status and what it said."""


class Anybody:
    """A process of somebody who may not write where nobody may, and gives commands."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", ANSWERS], preexec_fn=as_anybody, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True
        )

    def answers(self, path: Path, home: Path, *commands: list[str]) -> list[tuple[int, str, str]]:
        """What the commands say of the store at `path`."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([str(home), [[*one, "--store", str(path)] for one in commands]]) + "\n")
        self._process.stdin.flush()
        return [tuple(one) for one in json.loads(self._process.stdout.readline())]

    def end(self) -> None:
        """Wait for its end."""
        _, complaints = self._process.communicate()
        assert (self._process.returncode, complaints) == (0, "")


@pytest.fixture(scope="module")
def anybody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Anybody]:
    folder = tmp_path_factory.mktemp("nobody")
    folder.chmod(0o555)
    looks = [sys.executable, "-c", "import os, sys; sys.exit(os.access(sys.argv[1], os.W_OK))", str(folder)]
    if subprocess.run(looks, preexec_fn=as_anybody, check=False).returncode:
        pytest.skip("whoever runs this may write in every folder, and that cannot be given up here")
    process = Anybody()
    yield process
    process.end()


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


def test_everything_is_read_where_nothing_can_be_written(kept: Path, tmp_path: Path, anybody: Anybody) -> None:
    store = Store(kept)
    write_note(store, NOTE)
    store.close()
    report, bundle = tmp_path / "report.md", tmp_path / "session.peerassist"
    with read_only(kept.parent):
        told = anybody.answers(
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


def test_what_would_write_is_refused_in_a_sentence(kept: Path, tmp_path: Path, anybody: Anybody) -> None:
    script = tmp_path / "one.jsonl"
    script.write_text("{}")
    with read_only(kept.parent):
        told = anybody.answers(
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


def test_what_another_program_writes_meanwhile_is_read(kept: Path, tmp_path: Path, anybody: Anybody) -> None:
    store = Store(kept)
    write_note(store, "First of all")
    with read_only(kept.parent):
        write_note(store, NOTE)
        ((status, words, error),) = anybody.answers(kept, tmp_path, ["show", TITLE])
    assert (status, error) == (0, "")
    assert NOTE in words
    store.close()


def test_a_log_that_was_never_folded_in_is_read_from_a_copy_that_goes_away(
    kept: Path, tmp_path: Path, anybody: Anybody
) -> None:
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
        reader = Anybody()
        ((status, words, error),) = reader.answers(left, home, ["show", TITLE])
        assert list(home.rglob("peerassist-*"))
        reader.end()
    assert (status, error) == (
        0, f"peerassist: The store {left} is read only; a copy of it is read, which then goes away.\n"
    )  # fmt: skip
    assert NOTE in words
    assert not list(home.rglob("peerassist-*"))


def test_what_a_killed_program_left_goes_at_the_next_start() -> None:
    ended = subprocess.Popen(["true"])
    ended.wait()
    names = (f"peerassist-{ended.pid}-x", f"peerassist-{os.getpid()}-x", "peerassist-minutes")
    for name in names:
        (passing_path() / name).mkdir(parents=True)
        (passing_path() / name / "store.db").touch()
    clear_abandoned()
    assert sorted(place.name for place in passing_path().iterdir()) == sorted(names[1:])


def test_a_store_of_an_older_version_is_read_too(kept: Path, tmp_path: Path, anybody: Anybody) -> None:
    older = tmp_path / "older" / "store.db"
    older.parent.mkdir()
    as_the_first_schema_had_it(kept, older)
    with read_only(older.parent):
        before = older.read_bytes()
        (listed, shown) = anybody.answers(older, tmp_path, ["list"], ["show", TITLE])
        assert older.read_bytes() == before
    assert (listed[0], shown[0]) == (0, 0)
    assert "What can we stop making?" in shown[1]


@pytest.mark.parametrize("keys", [("f3", "B"), ("f3", "tab", "m"), ("f5", ".", "p")])
async def test_what_would_only_change_something_is_refused_before_it_asks(kept: Path, keys: tuple[str, ...]) -> None:
    store = Store(kept)
    write_note(store, NOTE)
    session_id = UUID(overviews(kept)[0].id)
    store.close()
    async with console(kept, session_id, clock=ManualClock(TEN + timedelta(minutes=2))) as opened:
        opened.app.storage.is_read_only = True
        await opened.press(*keys)
        assert REFUSAL in opened.text()
        assert not opened.app.screen.is_modal


@pytest.mark.usefixtures("anybody")
def test_a_console_shows_it_follows_it_and_changes_nothing(kept: Path, tmp_path: Path) -> None:
    store = Store(kept)
    write_note(store, NOTE)
    home = tmp_path / "home"
    home.mkdir()
    report = home / "report.md"
    with read_only(kept.parent), Terminal(home, "--store", str(kept), before=as_anybody) as seen:
        seen.wait_for(TITLE, "read only · /")
        seen.press("N").wait_for(REFUSAL)
        seen.press("f3", "enter").wait_for("read only ·", "FLIPCHART", NOTE)
        seen.press("t").wait_for(REFUSAL)
        seen.press("1", "space").wait_for("read only ·", "FLIPCHART", REFUSAL)
        write_note(store, "It comes from elsewhere")
        seen.wait_for("It comes from elsewhere")
        seen.press("f2").wait_for("read only ·", "Solved before")
        seen.press("enter").wait_for(REFUSAL)
        seen.press("f7").wait_for("read only ·", "1 Summary")
        seen.press("f5").wait_for("read only ·", "Why we asked")
        seen.press("f8").wait_for("Write a document")
        seen.press("tab", "tab", "ctrl+u", str(report), "enter").wait_for("Wrote", without="Write a document")
        seen.press("ctrl+q")
        assert seen.ended() == 0
        assert [change.label for change in store.changes(UUID(overviews(kept)[0].id))][-1] == "Wrote note 2"
    store.close()
    assert NOTE in report.read_text(encoding="utf-8")
