"""A small guarded app: `guarded_app.py MODE STATUS_FD CRASH_LOG`, which tells its hooks on STATUS_FD."""

import asyncio
import fcntl
import os
import signal
import sys
import termios
import time
from pathlib import Path
from threading import Thread

from textual.app import ComposeResult
from textual.widgets import Static

from peerassist_tui.shell.guard import Guarded
from tests.helpers.textual_seam import terminal_takes_nothing

MODE, STATUS_FD, CRASH_LOG = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])


def say(word: str) -> None:
    os.write(STATUS_FD, word.encode() + b"\n")


class Sample(Guarded[None]):
    BINDINGS = [("ctrl+z", "suspend_process"), ("x", "crash")]
    crash_log = CRASH_LOG
    grace = 0.4 if MODE in ("flood", "block") else 3.0

    def compose(self) -> ComposeResult:
        yield Static("READY")

    def on_mount(self) -> None:
        start = getattr(self, f"start_{MODE}", None)
        if start:
            self.call_after_refresh(self.set_timer, 0.01, start)

    def on_unmount(self) -> None:
        say("unmounted")
        if MODE == "unmount":
            self.action_crash()

    def on_emergency(self) -> None:
        say("emergency")

    def start_timer(self) -> None:
        self.action_crash()

    def start_worker(self) -> None:
        self.run_worker(self.crash_later())

    def start_thread(self) -> None:
        self.run_worker(self.action_crash, thread=True)

    async def start_cancelled(self) -> None:
        waited = asyncio.get_running_loop().create_future()
        waited.cancel()
        await waited

    def start_block(self) -> None:
        say("stuck")
        while True:
            time.sleep(0.05)

    def start_flood(self) -> None:
        self.set_interval(0.001, self.paint)
        Thread(target=self.tell_when_stuck, daemon=True).start()

    def paint(self) -> None:
        self.query_one(Static).update(f"{time.perf_counter_ns()}\n" * 24)

    def tell_when_stuck(self) -> None:
        while not terminal_takes_nothing(self):
            time.sleep(0.01)
        say("stuck")

    async def crash_later(self) -> None:
        self.action_crash()

    def action_crash(self) -> None:
        note_text = "confidential"
        raise RuntimeError("one line only\n" + note_text)


if __name__ == "__main__":
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    if MODE == "ignore":
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    app = Sample()
    app.run()
    say("returned")
    sys.exit(app.return_code or 0)
