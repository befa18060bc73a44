"""From exec to first paint beside a bare Textual app, each on a terminal: python -m benchmarks.startup [ROUNDS]."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

from benchmarks.make_store import make

SIZE = (40, 120)
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("READY")
Bare().run()
"""
QUIET = 0.5


def started(command: list[str], sign: bytes, env: dict[str, str]) -> tuple[float, float]:
    """Milliseconds until `sign` stood on the terminal, and the peak of memory in MiB by then."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
    began = time.perf_counter()
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True)
    os.close(slave)
    shown = b""
    while sign not in shown:
        if not select.select([master], [], [], 20)[0]:
            raise SystemExit(f"{sign!r} never stood there: {shown[-500:]!r}")
        shown += os.read(master, 1 << 16)
    took = (time.perf_counter() - began) * 1000
    peak = _peak(process.pid)
    process.kill()
    process.wait()
    os.close(master)
    return took, peak


def _peak(pid: int) -> float:
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def main(rounds: int) -> None:
    """Measure round by round, so that all meet the same machine, and tell the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        empty, large = Path(folder) / "empty.db", Path(folder) / "large.db"
        make(large, 10_000)
        console = [sys.executable, "-m", "peerassist_tui", "--store"]
        cases = {
            "bare Textual app": ([sys.executable, "-c", BARE], b"READY"),
            "empty store": ([*console, str(empty)], b"Rehearse (15 min)"),
            "10,000 sessions": ([*console, str(large)], b" 2027"),
        }
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", "HOME": folder}
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
        for _ in range(rounds):
            for name, (command, sign) in cases.items():
                empty.unlink(missing_ok=True)
                found[name].append(started(command, sign, env))
    bare = found["bare Textual app"]
    for name, pairs in found.items():
        ratio = statistics.median(one[0] / other[0] for one, other in zip(pairs, bare, strict=True))
        took, peak = (statistics.median(values) for values in zip(*pairs, strict=True))
        sys.stdout.write(f"{name:<20}{took:>8.0f} ms {ratio:>6.2f} x   {peak:>6.1f} MiB   goal 1.5 x\n")


if __name__ == "__main__":
    main(int((sys.argv[1:] or ["9"])[0]))
