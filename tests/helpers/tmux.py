"""A shell in a tmux of its own, with nobody looking until somebody attaches."""

import os
import subprocess
from pathlib import Path
from select import select
from time import monotonic
from typing import Self

from tests.helpers.terminal import PATIENCE_SECONDS

_MODES = "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{mouse_sgr_flag} #{keypad_flag} #{wrap_flag}"


class Tmux:
    """A tmux on a socket in `home`, whose window has 24 lines of 80 columns."""

    def __init__(self, home: Path) -> None:
        self._command = ["tmux", "-S", str(home / "tmux"), "-f", "/dev/null"]
        self._env = {name: value for name, value in os.environ.items() if name not in ("TMUX", "COLUMNS", "LINES")}
        self._env |= {"HOME": str(home), "LC_ALL": "C.UTF-8"}
        self.do("new-session", "-d", "-s", "main", "-x", "80", "-y", "24", "/bin/sh")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.do("kill-server")

    @property
    def attach(self) -> list[str]:
        """The command that shows it in another terminal."""
        return [*self._command, "attach", "-t", "main"]

    @property
    def modes(self) -> str:
        """Which screen is shown, and what is switched on in it."""
        return self.do("display-message", "-p", "-t", "main", _MODES)

    def do(self, *words: str) -> str:
        """Give tmux a command; what it answers."""
        done = subprocess.run([*self._command, *words], env=self._env, capture_output=True, text=True, check=True)
        return done.stdout

    def press(self, *keys: str) -> Self:
        """Send keys by tmux's names for them, or texts."""
        for key in keys:
            self.do("send-keys", "-t", "main", key)
        return self

    def wait_for(self, text: str) -> Self:
        """Wait until the text stands on its screen."""
        end = monotonic() + PATIENCE_SECONDS
        while text not in (shown := self.do("capture-pane", "-p", "-t", "main")):
            assert monotonic() < end, f"{text} never stood here:\n{shown}"
            select([], [], [], 0.05)
        return self
