"""How long Stream takes to paint after a key, beside OptionList, each in a terminal: python benchmarks/stream.py."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import termios
import time
from dataclasses import dataclass, field

ROUNDS = 60
SIZE = (40, 120)
QUIET = 0.02
"""Seconds without output after which a paint counts as complete."""
WORDS = "Which of the nine does an officer pack or open first on a Monday morning in the upazila office"


def text(number: int) -> str:
    """A note of one to three lines."""
    words = WORDS.split()
    return " ".join(words[(number + place) % len(words)] for place in range(6 + number % 40))


def child(kind: str, size: int) -> None:
    """Run one list of that many notes; "a" appends a note."""
    from textual.app import App, ComposeResult
    from textual.content import Content
    from textual.widgets import OptionList
    from textual.widgets.option_list import Option

    from peerassist_tui.widgets.stream import Entry, Stream

    lead = Content.styled("10:25  A  ", "bold")

    class Bench(App[None]):
        BINDINGS = [("a", "append", "append")]

        def compose(self) -> ComposeResult:
            self.entries = [Entry(n, lead, text(n), "Zoë") for n in range(size)]
            yield Stream() if kind == "stream" else OptionList(*map(self.option, range(size)), markup=False)

        def on_mount(self) -> None:
            self.screen.set_focus(self.screen.children[0])
            if kind == "stream":
                self.query_one(Stream).show(self.entries)

        def option(self, number: int) -> Option:
            return Option(f"10:25  A  {text(number)} — Zoë", id=str(number))

        def action_append(self) -> None:
            number = len(self.entries)
            self.entries.append(Entry(number, lead, text(number), "Zoë"))
            if kind == "stream":
                self.query_one(Stream).show(self.entries)
            else:
                self.query_one(OptionList).add_option(self.option(number))
                self.query_one(OptionList).scroll_end(animate=False)

    Bench().run()


@dataclass
class Terminal:
    """One app in a terminal of its own, and how long it took to answer each key."""

    kind: str
    size: int
    times: dict[str, list[float]] = field(default_factory=dict)
    bytes_out: dict[str, list[int]] = field(default_factory=dict)

    def start(self) -> None:
        """Start the app and wait until it has painted."""
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        command = [sys.executable, __file__, self.kind, str(self.size)]
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=env)
        os.close(slave)
        self.answer(1.5, 60.0)

    def answer(self, quiet: float = QUIET, limit: float = 5.0) -> tuple[float, int]:
        """When the last byte of a paint came, and how many bytes it had."""
        last, count, end = time.perf_counter(), 0, time.perf_counter() + limit
        while time.perf_counter() < end and select.select([self.master], [], [], quiet if count else limit)[0]:
            count += len(os.read(self.master, 1 << 16))
            last = time.perf_counter()
        return last, count

    def press(self, name: str, key: bytes) -> None:
        """Press a key and note how long its paint took."""
        began = time.perf_counter()
        os.write(self.master, key)
        last, count = self.answer()
        self.times.setdefault(name, []).append((last - began) * 1000)
        self.bytes_out.setdefault(name, []).append(count)

    def median(self, name: str) -> float:
        """Milliseconds, the middle of all."""
        return statistics.median(self.times[name])

    def stop(self) -> None:
        """End the app that this object started."""
        self.process.terminate()
        self.process.wait(10)
        os.close(self.master)


def measure(terminals: list[Terminal]) -> None:
    """Press each key in all terminals, one after the other, so that all meet the same machine."""
    for terminal in terminals:
        terminal.start()
    for name, key in (("home", b"\x1b[H"), ("down", b"\x1b[B"), ("page down", b"\x1b[6~"), ("append", b"a")):
        for _ in range(1 if name == "home" else 20 if name == "page down" else ROUNDS):
            for terminal in terminals:
                terminal.press(name, key)


def table(terminals: list[Terminal]) -> str:
    """Medians and bytes of a paint."""
    keys = ("down", "page down", "append")
    lines = [f"{'median ms (bytes)':<20}" + "".join(f"{key:>20}" for key in keys)]
    for one in terminals:
        cells = (f"{one.median(key):.1f} ({statistics.median(one.bytes_out[key]):,.0f})" for key in keys)
        lines.append(f"{one.kind:<12}{one.size:>8,}" + "".join(f"{cell:>20}" for cell in cells))
    return "\n".join(lines)


def ratios(terminals: list[Terminal]) -> str:
    """The ratios that the goals speak of."""
    options, small, middle, large = terminals
    rows = [
        ("down: Stream 1,000 to OptionList 1,000", middle.median("down") / options.median("down"), 1.0),
        ("down: Stream 10,000 to 1,000", large.median("down") / middle.median("down"), 1.3),
        ("append: Stream 1,000 to 10", middle.median("append") / small.median("append"), 1.3),
        ("append: Stream 10,000 to 1,000", large.median("append") / middle.median("append"), 1.3),
        ("append: Stream 1,000 to OptionList 1,000", middle.median("append") / options.median("append"), 1.0),
    ]
    return "\n".join(f"{name:<44}{ratio:>6.2f}   goal {goal}" for name, ratio, goal in rows)


def main() -> None:
    """Measure and tell."""
    sizes = (("options", 1_000), ("stream", 10), ("stream", 1_000), ("stream", 10_000))
    terminals = [Terminal(*one) for one in sizes]
    try:
        measure(terminals)
        sys.stdout.write(f"{table(terminals)}\n\n{ratios(terminals)}\n")
    finally:
        for terminal in terminals:
            terminal.stop()


if __name__ == "__main__":
    child(sys.argv[1], int(sys.argv[2])) if sys.argv[1:] else main()
