"""Whatever happens to a real terminal under a meeting: the program ends or goes on, and leaves it as it was found."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from select import select
from time import monotonic
from uuid import UUID

import pytest

from peerassist_tui.desk import make_session
from peerassist_tui.models import Note
from peerassist_tui.store.drafts import drafts
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.console import HEADER
from tests.helpers.terminal import PATIENCE_SECONDS, Terminal
from tests.helpers.tmux import Tmux

SAVED, TYPED = "Nine products", "and half a wo"
MODERN = {"\x1b[?2026$p": "\x1b[?2026;2$y", "\x1b[?2048$p": "\x1b[?2048;2$y"}
"""What a terminal that can do everything answers to what it is asked."""

LATE = {f"\x1b[?{mode}l": "\x1b[?2048;2$y" for mode in (1000, 1016)}
"""One that answers while it is being given back already."""


@pytest.fixture(scope="module")
def meeting_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a meeting that runs."""
    store = Store(tmp_path_factory.mktemp("meeting") / "store.db")
    make_session(store, wall_clock, **HEADER).do("start")
    store.close()
    return store.path


@pytest.fixture
def path(tmp_path: Path, meeting_file: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(meeting_file, tmp_path))


def kept(path: Path) -> tuple[list[str], str]:
    """The notes, and the line that was being typed."""
    store = Store(path)
    with store.reading() as connection:
        (session_id,) = connection.exec_driver_sql("SELECT DISTINCT session_id FROM change").scalars()
    session = store.load(UUID(session_id))
    line = drafts(store, session.id, "note_taker").get("line")
    store.close()
    return [note.text for note in session.all(Note)], line.text if line else ""


def typed(terminal: Terminal) -> None:
    """Write a note until it is painted as saved, and begin another one."""
    terminal.press("t").wait_for("T ▸").press(SAVED, "enter").wait_for("T 1", without=f"▸ {SAVED}")
    terminal.press(TYPED).wait_for(f"▸ {TYPED}")


def stop_and_go_on(terminal: Terminal) -> None:
    """Stop it as ctrl+z does in a shell: it gives the terminal back first, and takes it again."""
    terminal.process.kill(signal.SIGTSTP)
    os.waitpid(terminal.process.pid, os.WUNTRACED)
    until(lambda: terminal.changed == [], terminal)
    terminal.process.kill(signal.SIGCONT)
    until(lambda: "1049 on" in terminal.changed, terminal)


def tiny_and_back(terminal: Terminal) -> None:
    """Make it as small as a window can be, and as it was."""
    terminal.resize(1, 1)
    terminal.wait(0.3)
    terminal.resize(24, 80)
    terminal.wait_for(SAVED, f"▸ {TYPED}", "FLIPCHART all")


def until(holds: Callable[[], bool], terminal: Terminal) -> None:
    """Read what comes until it holds."""
    end = monotonic() + PATIENCE_SECONDS
    while not holds():
        assert monotonic() < end, (terminal.changed, terminal.screen)
        terminal.wait(0.05)


@dataclass(frozen=True)
class Event:
    """What happens to a terminal of some kind, and the signal that ends the program in it."""

    ending: signal.Signals
    env: Mapping[str, str | None] = field(default_factory=dict)
    happens: Callable[[Terminal], None] = lambda _: None
    answers: Mapping[str, str] = field(default_factory=dict)


EVENTS = {
    "all that a terminal can, stopped and continued, then HUP": Event(
        signal.SIGHUP, happens=stop_and_go_on, answers=MODERN
    ),
    "answering as late as it can, then TERM": Event(signal.SIGTERM, answers=LATE),
    "dumb, LANG=C, then INT": Event(
        signal.SIGINT, {"TERM": "dumb", "COLORTERM": None, "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}
    ),
    "unset, no locale, 1x1 and back, then QUIT": Event(
        signal.SIGQUIT, {"TERM": None, "COLORTERM": None, "LANG": None, "LC_ALL": None}, tiny_and_back
    ),
}
"""TERM is what a terminal gets that reads nothing more, ctrl+q what tmux gets; see below."""


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)
def test_the_terminal_is_left_as_it_was_found_and_nothing_is_lost(tmp_path: Path, path: Path, event: Event) -> None:
    arguments = ("--store", str(path), "notes")
    with Terminal(tmp_path, *arguments, size=(24, 80), env=event.env, answers=event.answers) as terminal:
        terminal.wait_for("nobody has the floor")
        typed(terminal)
        event.happens(terminal)
        terminal.process.kill(event.ending)
        assert (terminal.ended(), terminal.left) == (0, [])
        assert "Traceback" not in terminal.screen
    assert kept(path) == ([SAVED], TYPED)


@contextmanager
def begun(tmp_path: Path, path: Path) -> Iterator[Terminal]:
    """The note-taker's console, with a note that is saved and a line that is not."""
    with Terminal(tmp_path, "--store", str(path), "notes", size=(24, 80)) as terminal:
        terminal.wait_for("nobody has the floor")
        typed(terminal)
        yield terminal


def test_a_connection_that_drops_ends_it_in_order(tmp_path: Path, path: Path) -> None:
    with begun(tmp_path, path) as terminal:
        terminal.process.ptyproc.fileobj.close()
        assert status_of(terminal) == 0
    assert kept(path) == ([SAVED], TYPED)


def status_of(terminal: Terminal) -> int:
    """Wait for the end of its program, whose output nobody reads; the exit status."""
    end = monotonic() + PATIENCE_SECONDS
    while not (ended := os.waitid(os.P_PID, terminal.process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG)):
        assert monotonic() < end
        select([], [], [], 0.05)
    return ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status


def test_a_terminal_that_reads_nothing_more_is_left_as_it_was_found(tmp_path: Path, path: Path) -> None:
    with begun(tmp_path, path) as terminal:
        for number in range(1, 25):  # paints more than a terminal takes in that nobody reads
            terminal.resize(24, 80 + number % 2)
            select([], [], [], 0.02)
        terminal.process.kill(signal.SIGTERM)
        assert status_of(terminal) == 0
        assert (terminal.ended(), terminal.left) == (0, [])
    assert kept(path) == ([SAVED], TYPED)


@pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed here")
def test_in_tmux_it_goes_on_where_another_terminal_is_attached_and_leaves_all_as_it_was(
    tmp_path: Path, path: Path
) -> None:
    with Tmux(tmp_path) as tmux:
        found = tmux.press("echo REA''DY", "Enter").wait_for("READY").modes
        tmux.press(f"{sys.executable} -m peerassist_tui --store {path} notes; echo ended $?", "Enter")
        tmux.wait_for("nobody has the floor").press("t").wait_for("T ▸").press(SAVED, "Enter").wait_for("T 1")
        tmux.press(TYPED).wait_for(f"▸ {TYPED}")
        assert tmux.modes != found
        with Terminal(tmp_path, program=tmux.attach, size=(20, 60)) as other:
            other.wait_for(SAVED, f"▸ {TYPED}")
            tmux.do("detach-client", "-s", "main")
            assert other.ended() == 0
        tmux.press("C-q").wait_for("ended 0")
        assert tmux.modes == found
    assert kept(path) == ([SAVED], TYPED)


@pytest.mark.parametrize("streams", ["<&-", "</dev/null >&- 2>/dev/null"])
def test_without_a_terminal_it_says_so_and_ends(path: Path, streams: str) -> None:
    told = in_shell(f"notes {streams}", path)
    assert (told.returncode, "Traceback" in told.stderr) == (1, False)
    assert ("The console needs a terminal" in told.stderr) == ("2>" not in streams)


def test_a_command_does_its_work_where_nothing_is_listening(path: Path) -> None:
    assert in_shell(f"backup {path}.copy <&- >&- 2>&-", path).returncode == 0
    assert kept(Path(f"{path}.copy")) == ([], "")


def in_shell(command: str, path: Path) -> subprocess.CompletedProcess[str]:
    """What came of a command line."""
    whole = f"{sys.executable} -m peerassist_tui --store {path} {command}"
    return subprocess.run(["/bin/sh", "-c", whole], capture_output=True, text=True, stdin=subprocess.DEVNULL)
