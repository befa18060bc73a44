"""A guarded app ends in order whatever happens to it, and shows nothing of the user's text when it crashes."""

import os
import select
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from peerassist_tui.errors import DEBUG

pty, termios = pytest.importorskip("pty"), pytest.importorskip("termios")
APP = Path(__file__).parents[1] / "helpers" / "guarded_app.py"
ENTERS_SCREEN, LEAVES_SCREEN = b"\x1b[?1049h", b"\x1b[?1049l"
CTRL_Q = b"\x11"


class Terminal:
    """A pseudo terminal with the sample app in it."""

    def __init__(self, mode: str, crash_log: Path) -> None:
        self.screen, inner = pty.openpty()
        termios.tcsetwinsize(inner, (24, 80))
        self.modes = termios.tcgetattr(inner)
        self.status, status_in = os.pipe()
        self.process = subprocess.Popen(
            [sys.executable, APP, mode, str(status_in), crash_log],
            stdin=inner,
            stdout=inner,
            stderr=inner,
            pass_fds=[status_in],
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(APP.parents[2])},
        )
        os.close(inner)
        os.close(status_in)
        self.shown = b""

    def wait_for(self, text: bytes) -> None:
        """Read the screen until the text comes, and forget what was before."""
        while text not in self.shown:
            self.shown += receive(self.screen) or pytest.fail(f"no {text!r} in {self.shown!r}")
        self.shown = self.shown.partition(text)[2]

    def ended(self) -> tuple[int, list[str]]:
        """Wait for the end; return the exit code and what the app told."""
        code = self.process.wait(10)
        return code, b"".join(iter(lambda: receive(self.status), b"")).decode().split()

    def rest(self) -> bytes:
        """Return what is shown until nothing more comes."""
        return self.shown + b"".join(iter(lambda: receive(self.screen), b""))

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.status)
        os.close(self.screen)


Start = Callable[[str], Terminal]


def receive(fd: int) -> bytes:
    if not select.select([fd], [], [], 10)[0]:
        return b""
    try:
        return os.read(fd, 65536)
    except OSError:
        return b""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    terminals: list[Terminal] = []

    def begin(mode: str) -> Terminal:
        terminals.append(Terminal(mode, tmp_path / "state" / "crash.log"))
        terminals[-1].wait_for(b"READY")
        return terminals[-1]

    yield begin
    for terminal in terminals:
        terminal.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signal_ends_in_order(start: Start, number: signal.Signals) -> None:
    terminal = start("plain")
    terminal.process.send_signal(number)
    assert terminal.ended() == (0, ["unmounted", "returned"])
    assert LEAVES_SCREEN in terminal.rest()
    assert termios.tcgetattr(terminal.screen) == terminal.modes


@pytest.mark.parametrize("mode", ["plain", "ignore"])
def test_closed_window_ends_in_order(start: Start, mode: str) -> None:
    terminal = start(mode)
    os.close(terminal.screen)
    terminal.screen = os.open(os.devnull, os.O_RDONLY)
    assert terminal.ended() == (0, ["unmounted", "returned"])


@pytest.mark.parametrize("number", [signal.SIGSTOP, signal.SIGTSTP])
def test_app_can_be_left_after_a_stop(start: Start, number: signal.Signals) -> None:
    terminal = start("plain")
    terminal.process.send_signal(number)
    os.waitpid(terminal.process.pid, os.WUNTRACED)
    terminal.process.send_signal(signal.SIGCONT)
    terminal.wait_for(ENTERS_SCREEN)
    terminal.wait_for(b"READY")
    os.write(terminal.screen, CTRL_Q)
    assert terminal.ended() == (0, ["unmounted", "returned"])
    assert termios.tcgetattr(terminal.screen) == terminal.modes


def test_terminal_that_does_not_read_is_left_in_order(start: Start) -> None:
    terminal = start("flood")
    assert receive(terminal.status) == b"stuck\n"
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.ended() == (0, ["unmounted", "returned"])
    assert LEAVES_SCREEN in terminal.rest()


def test_blocked_event_loop_is_ended_after_the_emergency_hook(start: Start) -> None:
    terminal = start("block")
    assert receive(terminal.status) == b"stuck\n"
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.ended() == (1, ["emergency"])
    assert LEAVES_SCREEN in terminal.rest()
    assert termios.tcgetattr(terminal.screen) == terminal.modes


@pytest.mark.parametrize("mode", ["timer", "worker", "thread", "unmount", "plain"])
def test_crash_shows_one_sentence_and_no_data(start: Start, mode: str, tmp_path: Path) -> None:
    terminal = start(mode)
    if mode in ("plain", "unmount"):
        os.write(terminal.screen, b"x" if mode == "plain" else CTRL_Q)
    code, told = terminal.ended()
    assert (code, told) == (1, ["unmounted", "returned"])
    log = tmp_path / "state" / "crash.log"
    shown = terminal.rest()
    assert f"nothing that was saved is lost. Details: {log}".encode() in shown.partition(LEAVES_SCREEN)[2]
    written = log.read_text()
    assert "RuntimeError\n" in written
    assert "guarded_app.py:" in written
    assert b"confidential" not in shown + written.encode()
    assert b"one line only" not in shown + written.encode()
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_programmer_who_asks_for_it_sees_the_traceback_below_the_console(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DEBUG, "1")
    terminal = start("timer")
    assert terminal.ended()[0] == 1
    below = terminal.rest().partition(LEAVES_SCREEN)[2]
    assert b"Traceback (most recent call last)" in below
    assert b"confidential" in below
    assert b"nothing that was saved is lost." in below


def test_an_app_whose_waiting_was_cancelled_does_not_end_as_if_all_went_well(start: Start, tmp_path: Path) -> None:
    terminal = start("cancelled")
    assert terminal.ended() == (1, ["unmounted", "returned"])
    log = tmp_path / "state" / "crash.log"
    assert f"nothing that was saved is lost. Details: {log}".encode() in terminal.rest().partition(LEAVES_SCREEN)[2]
    assert "start_cancelled" in log.read_text()
