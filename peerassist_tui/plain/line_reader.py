"""The lines that somebody types, or that come through a pipe; what comes while nobody can take it waits."""

import os
from queue import Empty, SimpleQueue
from threading import Thread

_CHUNK = 65536


class LineReader:
    """Reads a file descriptor in a thread of its own, so that a line may come while something else is being done."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor, self._lines = descriptor, SimpleQueue[bytes | None]()
        Thread(target=self._read, daemon=True).start()

    def line(self, seconds: float) -> str | None:
        """The next line without its end; None where none came in that time.

        Raises:
            EOFError: there are no more.
        """
        try:
            line = self._lines.get(timeout=seconds)
        except Empty:
            return None
        if line is None:
            self._lines.put(None)
            raise EOFError
        return _decoded(line)

    def _read(self) -> None:
        rest = b""
        while chunk := self._chunk():
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                self._lines.put(line)
        if rest:
            self._lines.put(rest)
        self._lines.put(None)

    def _chunk(self) -> bytes:
        try:
            return os.read(self._descriptor, _CHUNK)
        except OSError:  # the terminal is gone
            return b""


def _decoded(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:  # an old terminal: no letter is lost, whatever it was meant to be
        return line.decode("latin-1")
