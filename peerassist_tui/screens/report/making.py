"""Making a document in a thread: how far it is, and stopping it."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event

from peerassist_tui.screens.report.writable import WritableDocument, files_of
from peerassist_tui.session import Session


class _Stopped(Exception):  # noqa: N818 - nothing went wrong
    """Somebody does not want the document any more."""


class Making:
    """One document at a time; `changed` is called when it begins and when it is over."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self.path: Path | None = None
        """Where what is being made will stand; None while nothing is."""
        self.done = 0.0
        """How far it is, from 0 to 1."""
        self._changed, self._stop = changed, Event()

    def stop(self) -> None:
        """Make it no further."""
        self._stop.set()
        self.path = None

    async def make(self, document: WritableDocument, session: Session, path: Path) -> dict[Path, bytes]:
        """Make it for that path; answers with its files and their contents.

        Raises:
            Refused: it cannot be made.
        """
        stop = self._stop = Event()

        def told(part: float) -> None:
            if stop.is_set():
                raise _Stopped
            self.done = part

        self.path, self.done = path, 0.0
        self._changed()
        try:
            made = await asyncio.to_thread(document.make, session, path.suffix, told)
        finally:
            if stop is self._stop:
                self.path = None
                self._changed()
        return files_of(made, path)
