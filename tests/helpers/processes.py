"""Real processes that write to one store."""

import subprocess
import sys
from pathlib import Path

from peerassist_tui.desk import Desk
from peerassist_tui.store.store import Store

WRITER = Path(__file__).with_name("writer.py")


class Writer:
    """A process with a seat at a session; it has opened the store and waits to be let go."""

    def __init__(self, store: Store, desk: Desk, seat: str, changes: int | None = None) -> None:
        command = [sys.executable, str(WRITER), str(store.path), str(desk.session.id), seat]
        self._process = subprocess.Popen(
            [*command, str(changes)] if changes else command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.said() == "ready"

    def go(self) -> None:
        """Let it go on."""
        assert self._process.stdin
        self._process.stdin.write("go\n")
        self._process.stdin.flush()

    def said(self) -> str:
        """The next line that it prints; empty at its end."""
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def kill(self) -> list[str]:
        """Kill it without a warning; the whole lines that it had still printed."""
        assert self._process.stdout
        self._process.kill()
        rest = self._process.stdout.read()
        self._process.communicate()
        return [line.strip() for line in rest.splitlines(keepends=True) if line.endswith("\n")]

    def ended(self) -> tuple[int, str]:
        """Wait for its end; its exit status and what it complained about."""
        _, complaints = self._process.communicate(timeout=30)
        return self._process.returncode, complaints
