"""Nothing leaves the computer, nothing is put where others look, and what is kept is for its user alone."""

import errno
import json
import os
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from peerassist_tui.content.own_templates import restore_template
from peerassist_tui.exports.formats import DATA, papers
from peerassist_tui.files import write_file
from peerassist_tui.settings import first_warning_of, settings_path
from peerassist_tui.settings_writing import save_format
from peerassist_tui.shell.crash import write_crash_log
from peerassist_tui.store.disk.file import open_reading
from peerassist_tui.store.disk.temporary import passing_folder, passing_path
from peerassist_tui.store.secure_vacuum import secure_vacuum
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import HEADER, TEN, new_session
from tests.helpers.no_network import NoNetwork
from tests.helpers.stores import new_desk
from tests.helpers.terminal import Terminal

ROOT = Path(__file__).parents[2]
IN_MEMORY = 2
PROBE = """
import os, socket, sqlite3, subprocess, sys, tempfile
from contextlib import suppress
from pathlib import Path
from tests.helpers.watched import watch
home = Path(sys.argv[2])
watch(Path(sys.argv[1]), home)
with suppress(OSError):
    socket.create_connection(("127.0.0.1", 9), timeout=0.01)
with suppress(OSError):
    socket.getaddrinfo("localhost", 80)
subprocess.run(["true"])
tempfile.TemporaryFile().close()
sqlite3.connect(home.parent / "other.db").close()
(home / "mine").write_text("x")
"""


@pytest.fixture
def no_umask() -> Iterator[None]:
    """Whoever runs this takes nothing from the modes of new files."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_a_socket_is_refused_here_and_told_of(no_network: NoNetwork) -> None:
    with pytest.raises(PermissionError, match="nothing here may use a network"), socket.socket():
        pass
    with pytest.raises(PermissionError):
        socket.getaddrinfo("localhost", 80)
    assert [one.partition(" ")[0] for one in no_network.tried] == ["socket.__new__", "socket.getaddrinfo"]
    no_network.tried.clear()
    one, other = socket.socketpair()
    one.close()
    other.close()


def test_the_watch_sees_a_socket_a_program_and_a_file_elsewhere(tmp_path: Path) -> None:
    log, home = tmp_path / "log", tmp_path / "home"
    home.mkdir()
    subprocess.run([sys.executable, "-c", PROBE, log, home], check=True, cwd=ROOT)
    seen = {line.partition(" ")[0] for line in log.read_text().splitlines()}
    assert seen >= {"socket.__new__", "socket.getaddrinfo", "subprocess.Popen", "open", "sqlite3.connect"}
    assert "mine" not in log.read_text()


def modes(folder: Path, *, besides: tuple[str, ...] = ()) -> dict[str, str]:
    """What is below a folder and not for its owner alone, with its mode."""
    wanted = {True: 0o700, False: 0o600}
    return {
        str(place.relative_to(folder)): oct(stat.S_IMODE(place.stat().st_mode))
        for place in folder.rglob("*")
        if not place.is_symlink()
        and place.name not in besides
        and stat.S_IMODE(place.stat().st_mode) & ~wanted[place.is_dir()]
    }


@pytest.fixture(autouse=True)
def no_byte_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Python keeps of the sources is not the program's."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")


def no_mask() -> None:
    """A process that takes nothing from the modes of new files."""
    os.umask(0)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a store in it that holds one session; the temporary folder is empty."""
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "share"))
    before = os.umask(0)
    Store(home / "data" / "store.db").close()
    new_session(home / "data" / "store.db", ManualClock(TEN))
    os.umask(before)
    return home


def must_have_kept_to_itself(home: Path, *documents: str) -> None:
    """Whether nothing was seen, nothing stands in the temporary folder, and all but these is for the user alone."""
    assert (home.parent / "log").read_text() == ""
    assert list((home.parent / "temporary").iterdir()) == []
    assert list(passing_path().glob("*")) == []
    assert modes(home, besides=documents) == {}


def test_a_meeting_by_keys_uses_no_network_and_no_place_of_others(home: Path) -> None:
    store = ("--store", str(home / "data" / "store.db"))
    watched = ("tests.helpers.watched", str(home.parent / "log"), str(home))
    with Terminal(home, *store, "open", "Nine", module=watched, tree=ROOT, before=no_mask) as terminal:
        terminal.wait_for("F2 Prepare").press("f3").wait_for("Not started yet").press("space").wait_for("Who is here?")
        terminal.press("enter").wait_for("● live").press("5").wait_for("Raised").press("space").wait_for("Gave")
        terminal.press("t").wait_for("WRITE").press("Layla says so").press("enter").wait_for("T 1").press("ctrl+q")
        assert terminal.ended() == 0
    with Terminal(home, *store, "board", module=watched, tree=ROOT, before=no_mask) as terminal:
        terminal.wait_for("Zoë [/b]").press("ctrl+q")
        assert terminal.ended() == 0
    with Terminal(home, *store, "rehearse", module=watched, tree=ROOT, before=no_mask) as terminal:
        terminal.wait_for("space begins the meeting")
        assert len(list(passing_path().glob("*/practice.db"))) == 1
        terminal.press("space").wait_for("Who is here?").press("enter").wait_for("● live")
        terminal.press("E").wait_for("E again").press("E").wait_for("Too short to judge").press("enter")
        assert terminal.ended() == 0
    must_have_kept_to_itself(home)


def test_the_commands_use_no_network_and_no_place_of_others(home: Path) -> None:
    script = home / "script.jsonl"
    script.write_text(json.dumps({**HEADER, "do": "session", "title": "Wells"}), encoding="utf-8")
    script.chmod(0o600)
    reports = [f"report{ending}" for ending in (*papers(), *DATA, ".csv")]
    commands = [
        ["play", "--headless", str(script)],
        *(["report", "Wells", "-o", str(home / name)] for name in reports),
        ["invite", "Wells", "-o", str(home / "invite.ics")],
        ["invite", "Wells", "--plan", "-o", str(home / "plan.md")],
        ["letters", "Nine", "-o", str(home / "letters")],
        ["export", "Wells", "Nine", "-o", str(home / "both.peerassist")],
        ["import", str(home / "both.peerassist")],
        ["search", "stop"],
        ["figures"],
        ["due"],
        ["check"],
        ["people", "Namuna Rahman", "--export", str(home / "her.json")],
        ["people", "Namuna Rahman", "--erase", "--yes"],
        ["backup", str(home / "backup.db")],
        ["restore", str(home / "backup.db")],
    ]
    words = [word for command in commands for word in ("--", *command)][1:]
    watched = [sys.executable, "-m", "tests.helpers.watched", str(home.parent / "log"), str(home), *words]
    environment = {**os.environ, "HOME": str(home), "PEERASSIST_STORE": str(home / "data" / "store.db")}
    done = subprocess.run(watched, cwd=ROOT, env=environment, preexec_fn=no_mask, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    documents = [*reports, "invite.ics", "letters", *(path.name for path in (home / "letters").iterdir())]
    must_have_kept_to_itself(home, *documents)
    assert {stat.S_IMODE((home / name).stat().st_mode) for name in reports} == {0o644}


def test_a_document_is_for_whom_the_umask_says_and_what_stood_there_keeps_its_mode(tmp_path: Path) -> None:
    before = os.umask(0o077)
    write_file(tmp_path / "report.md", "x")
    os.umask(before)
    (tmp_path / "shared.md").touch()
    (tmp_path / "shared.md").chmod(0o664)
    write_file(tmp_path / "shared.md", "x")
    assert modes(tmp_path) == {"shared.md": "0o664"}


@pytest.mark.usefixtures("no_umask")
def test_settings_templates_and_the_crash_log_are_for_the_user_alone(tmp_path: Path) -> None:
    home = Path(os.environ["HOME"])
    home.chmod(0o700)
    save_format(".md")
    restore_template(settings_path().parent / "agendas" / "mine.toml", "x")
    first_warning_of(tmp_path)
    write_crash_log(home / "a" / "b" / "crash.log", ValueError())
    write_file(home / "x.peerassist", b"x", private=True)
    with passing_folder() as folder:
        (folder / "x").touch(0o600)
        assert len(list(home.rglob("*"))) > 10
        assert modes(home) == {}
    (home / "letters").mkdir(0o755)
    assert modes(home) == {"letters": "0o755"}, "the test would see one"


def test_sqlite_puts_nothing_in_order_in_a_temporary_folder(store: Store) -> None:
    new_desk(store)
    with store.writing() as writing, store.reading() as reading, closing(open_reading(store.path)) as plain:
        for connection in (writing.connection.driver_connection, reading.connection.driver_connection, plain):
            assert connection is not None
            assert connection.execute("PRAGMA temp_store").fetchone() == (IN_MEMORY,)
    secure_vacuum(store.path)
    with closing(sqlite3.connect(":memory:")) as any_one:
        assert any_one.execute("PRAGMA temp_store_directory").fetchone() == (str(store.path.parent),)


NAME = "Layla al-Mithal"


@pytest.mark.parametrize(
    "error",
    [
        ValueError(f"{NAME} is none of them"),
        KeyError(NAME),
        TypeError(f"unexpected keyword argument {NAME!r}"),
        UnicodeDecodeError("utf-8", NAME.encode(), 0, 1, NAME),
        OSError(errno.ENOSPC, "No space left on device", f"/home/x/{NAME}.docx"),
        sqlite3.OperationalError(f'fts5: syntax error near "{NAME}"'),
        ExceptionGroup(NAME, [ValueError(NAME)]),
        AssertionError(f"{NAME}\n{NAME}"),
        type("OwnError", (Exception,), {})(NAME),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_crash_is_told_without_what_anybody_said(tmp_path: Path, error: BaseException) -> None:
    log = tmp_path / "crash.log"
    try:
        try:
            raise error
        except type(error) as cause:
            raise RuntimeError(f"While {NAME} had the floor") from cause
    except RuntimeError as whole:
        write_crash_log(log, whole)
    written = log.read_text()
    assert NAME not in written
    assert str(Path.home()) not in written
    assert "RuntimeError\n  tests/project/test_privacy.py:" in written
    assert f"\n{type(error).__qualname__}" in written


def test_a_crash_still_tells_what_stands_in_the_code(tmp_path: Path) -> None:
    for error in (AttributeError("'NoneType' object has no attribute 'floor'"), OSError(errno.ENOSPC, "x")):
        write_crash_log(tmp_path / "crash.log", error)
    written = (tmp_path / "crash.log").read_text()
    assert "AttributeError: 'NoneType' object has no attribute 'floor'\n" in written
    assert "OSError: ENOSPC\n" in written
