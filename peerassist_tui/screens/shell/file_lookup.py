"""Whether files are where somebody says they are; a drive that does not answer holds nothing up."""

from collections.abc import Iterable
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from peerassist_tui.language import _
from peerassist_tui.readings.report.briefing import is_address

WAIT_SECONDS = 1.0


class FileFound(NamedTuple):
    """What is known of a place, in a few words, and whether nothing is there."""

    words: str
    missing: bool = False


NOTHING_SAID = FileFound("")


class FileLookup:
    """Looks places up in threads of its own, one for each, and waits for none longer than a second."""

    def __init__(self) -> None:
        self._known: dict[str, FileFound] = {}
        self._asking: dict[str, Thread] = {}

    def look(self, location: str) -> FileFound:
        """What is at a path or an address; takes up to WAIT_SECONDS, so never to be called in the loop of events."""
        location = location.strip()
        if not location or is_address(location):
            return FileFound(_("a link")) if location else NOTHING_SAID
        thread = self._asking.get(location)
        if thread is None or not thread.is_alive():
            thread = self._asking[location] = Thread(target=self._ask, args=(location,), daemon=True)
            thread.start()
        thread.join(WAIT_SECONDS)
        no_answer = FileFound(_("no answer from there"))
        return no_answer if thread.is_alive() else self._known.get(location, no_answer)

    def look_all(self, locations: Iterable[str]) -> dict[str, FileFound]:
        """What is at each place."""
        return {location: self.look(location) for location in set(locations)}

    def _ask(self, location: str) -> None:
        try:
            path = Path(location).expanduser()
            size = path.stat().st_size
            self._known[location] = FileFound(_("a folder") if path.is_dir() else _("found, {size}", size=_size(size)))
        except (OSError, ValueError, RuntimeError):
            self._known[location] = FileFound(_("no such file"), missing=True)


def _size(size: int) -> str:
    if size < 1000:
        return _("{size} bytes", size=size)
    if size < 1_000_000:
        return _("{size} kB", size=f"{size / 1000:.0f}")
    return _("{size} MB", size=f"{size / 1_000_000:.1f}")
