"""The console as a process of its own on a real terminal."""

import os
import sys
import termios
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Self

import pexpect  # type: ignore[import-untyped]
import pyte

from tests.helpers.terminal_modes import TerminalModes

PATIENCE_SECONDS = 25
FRAME_BEGINS, FRAME_ENDS = "\x1b[?2026h", "\x1b[?2026l"
WHOLE_FRAMES = {"\x1b[?2026$p": "\x1b[?2026;2$y"}
"""What a terminal answers that shows whole frames alone: nobody reads one half of an answer and half of another."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "space": " ",
    "ctrl+g": "\x07",
    "ctrl+n": "\x0e",
    "ctrl+q": "\x11",
    "ctrl+u": "\x15",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
}


class Terminal:
    """A `peerassist` that a person looks at; `screen` is what stands there."""

    def __init__(
        self,
        home: Path,
        *arguments: str,
        size: tuple[int, int] = (40, 120),
        before: Callable[[], None] | None = None,
        tree: Path | None = None,
        module: Sequence[str] = ("peerassist_tui",),
        env: Mapping[str, str | None] | None = None,
        answers: Mapping[str, str] | None = None,
        program: Sequence[str] = (),
    ) -> None:
        """`before` runs in the new process, before the program, which can be that of another source `tree`.

        `module` is another one that runs it, with its own arguments. `env` is what it finds otherwise than usual; None
        takes a variable away. `answers` is what this terminal answers to what programs ask of it.
        `program` is another one, with all that it is given, in the place of `peerassist`.
        """
        lines, columns = size
        self._pyte = pyte.Screen(columns, lines)
        self._stream = pyte.Stream(self._pyte)
        self._answers, self._held = answers or {}, ""
        self.modes = TerminalModes()
        outer = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        places = dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), str(home))
        usual = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
        given: dict[str, str | None] = {**outer, **places, **usual, **(env or {})}
        first, *command = program or (sys.executable, "-m", *module, *arguments)
        self.process = pexpect.spawn(
            first,
            command,
            env={name: value for name, value in given.items() if value is not None},
            dimensions=size,
            encoding="utf-8",
            timeout=PATIENCE_SECONDS,
            cwd=tree,
            preexec_fn=before,
        )
        self._line = termios.tcgetattr(self.process.child_fd)
        self.left: list[str] = []
        """What the program that has ended left otherwise than it found it."""
        self.sent_last = ""
        """What it sent while its end was waited for, as it was sent."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.close(force=True)

    @property
    def screen(self) -> str:
        """What stands on the terminal."""
        return "\n".join(line.rstrip() for line in self._pyte.display)

    @property
    def changed(self) -> list[str]:
        """What of the terminal is otherwise than the program found it: its modes, and how it hands keys on."""
        line = termios.tcgetattr(self.process.child_fd)
        return self.modes.changed + ["how it hands keys on"] * (line != self._line)

    def wait_for(self, *texts: str, without: str | None = None) -> Self:
        """Read on until all the texts stand on the screen together, and `without` does not."""
        end = monotonic() + PATIENCE_SECONDS
        while not all(text in self.screen for text in texts) or (without and without in self.screen):
            try:
                self._show(self.process.read_nonblocking(1 << 16, timeout=max(0.1, end - monotonic())))
            except (pexpect.TIMEOUT, pexpect.EOF):
                end = 0
            if monotonic() > end:
                raise AssertionError(f"{texts} never stood here:\n{self.screen}")
        return self

    def wait(self, seconds: float) -> None:
        """Read for so long, whatever comes."""
        with suppress(pexpect.TIMEOUT):
            self._show(self.process.read_nonblocking(1 << 16, timeout=seconds))

    def resize(self, lines: int, columns: int) -> None:
        """Make the window another size, as its user does."""
        self._pyte.resize(lines, columns)
        self.process.setwinsize(lines, columns)

    def drain(self) -> None:
        """Read what stands ready, without waiting for more."""
        with suppress(pexpect.TIMEOUT):
            self._show(self.process.read_nonblocking(1 << 16, timeout=0))

    def press(self, *keys: str) -> Self:
        """Send keys as the terminal does: by name, or the text that is typed."""
        for key in keys:
            self.process.send(KEYS.get(key, key))
        return self

    def ended(self) -> int:
        """Wait for the end; the exit status."""
        end = monotonic() + PATIENCE_SECONDS
        with suppress(pexpect.EOF):
            while True:
                sent = self.process.read_nonblocking(1 << 16, timeout=max(0, end - monotonic()))
                self.sent_last += sent
                self._show(sent)
        self.left = self.changed
        self.process.close()
        return int(self.process.exitstatus if self.process.exitstatus is not None else -1)

    def _show(self, text: str) -> None:
        self.modes.follow(text)
        for asked, answer in self._answers.items():
            if asked in text:
                self.process.send(answer)
        whole, begins, part = (self._held + text).rpartition(FRAME_BEGINS)
        is_torn = begins and FRAME_ENDS not in part
        self._held = begins + part if is_torn else ""
        self._stream.feed(whole if is_torn else whole + begins + part)
