"""A number in the header of a store's file, read past SQLite, which trusts its memory and the log beside the file.

Who closes any descriptor of a file loses SQLite's locks on it (https://www.sqlite.org/howtocorrupt.html, 2.2): so there
is one a file, held as long as anybody in this process has the store open. Imports nothing but os.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from peerassist_tui.store.disk.identity import file_mark

_PLACE, _SIZE = 60, 4
"""SQLite's `user_version` (https://www.sqlite.org/fileformat.html, 1.3)."""


@dataclass
class _Held:
    descriptor: int
    users: int = 0


_held: dict[tuple[int, int], _Held] = {}
_lock = Lock()


class Header:
    """The header of the file that stands at a path now, wherever it is taken."""

    def __init__(self, path: Path) -> None:
        """Hold the file until `close`.

        Raises:
            OSError: there is none that can be read.
        """
        with _lock:
            self._mark = file_mark(path)
            if self._mark not in _held:
                descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
                found = os.fstat(descriptor)
                self._mark = found.st_dev, found.st_ino
                _held.setdefault(self._mark, _Held(descriptor))
            self._file: _Held | None = _held[self._mark]
            self._file.users += 1

    def number(self) -> int | None:
        """The number, for microseconds; None where the file is empty or cannot be read."""
        with _lock:
            try:
                os.lseek(self._file.descriptor if self._file else -1, _PLACE, os.SEEK_SET)
                found = os.read(self._file.descriptor if self._file else -1, _SIZE)
            except OSError:
                return None
        return int.from_bytes(found) if len(found) == _SIZE else None

    def close(self) -> None:
        """Let go of the file."""
        with _lock:
            held, self._file = self._file, None
            if held is None:
                return
            held.users -= 1
            if not held.users and self._mark is not None:
                del _held[self._mark]
                os.close(held.descriptor)
