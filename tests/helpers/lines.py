"""The console of lines as a process of its own, with a pipe to it and one from it, as a screen reader has it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Self

PATIENCE_SECONDS = 30
_USUAL = {"TERM": "dumb", "LANG": "C.UTF-8"}


def environment(home: Path, **changed: str) -> Mapping[str, str]:
    """What such a process finds: a home of its own, and a terminal that can do nothing but lines."""
    places = dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home))
    kept = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}
    return {**kept, **_USUAL, **places, **changed}


def command(store: Path, *arguments: str) -> list[str]:
    """The command line of one."""
    return [sys.executable, "-m", "peerassist_tui", "--store", str(store), "--plain", *arguments]


class Lines:
    """Such a process; `heard` is all that it has said."""

    def __init__(self, home: Path, store: Path, *arguments: str, **changed: str) -> None:
        self.process = subprocess.Popen(
            command(store, *arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(home, **changed),
        )
        self.heard: list[str] = []
        self._queue = SimpleQueue[str]()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    def say(self, *lines: str) -> Self:
        """Type lines."""
        assert self.process.stdin
        self.process.stdin.write("".join(f"{line}\n" for line in lines).encode())
        self.process.stdin.flush()
        return self

    def hear(self, sentence: str) -> str:
        """The next line with that in it, for which is waited."""
        end = monotonic() + PATIENCE_SECONDS
        while monotonic() < end:
            try:
                line = self._queue.get(timeout=max(0.01, end - monotonic()))
            except Empty:
                break
            self.heard.append(line)
            if sentence in line:
                return line
        raise AssertionError(f"{sentence} was never said:\n{chr(10).join(self.heard)}")

    def ended(self) -> tuple[int, str]:
        """Wait for its end, until which all is heard; the exit status, and what it complained about."""
        assert self.process.stdin
        assert self.process.stderr
        self.process.stdin.close()
        status = self.process.wait(PATIENCE_SECONDS)
        self._reader.join(PATIENCE_SECONDS)
        while not self._queue.empty():
            self.heard.append(self._queue.get())
        return status, self.process.stderr.read().decode()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._queue.put(line.decode().rstrip("\n"))
