"""The drafts of one seat at one session: in memory at each key, in the store a moment later."""

from collections.abc import Callable, Mapping
from threading import Lock

from peerassist_tui.models.unsaved import NOTHING, Unsaved

Write = Callable[[Mapping[str, Unsaved]], None]
"""Brings the store up to date with these places, or raises Refused and has changed nothing."""


class Drafts:
    """What stands unsaved in which place; safe to be called from several threads."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._now: dict[str, Unsaved] = {}
        self._owed: dict[str, Unsaved] = {}
        self._lock, self._writing = Lock(), Lock()

    def read(self, stored: Mapping[str, Unsaved]) -> None:
        """Take what the store has, where nothing newer is known."""
        with self._lock:
            self._now = {place: draft for place, draft in {**stored, **self._owed}.items() if draft}

    def __getitem__(self, place: str) -> Unsaved:
        return self._now.get(place, NOTHING)

    def keep(self, place: str, draft: Unsaved) -> bool:
        """Keep what stands in that place, or forget it where it is empty; whether that is new."""
        with self._lock:
            if draft == self[place] or not (draft or self[place]):
                return False
            self._now[place] = self._owed[place] = draft
            return True

    def write(self) -> None:
        """Bring the store up to date.

        Raises:
            Refused: it could not be; what is owed stays owed.
        """
        with self._writing:
            with self._lock:
                owed, self._owed = self._owed, {}
            try:
                if owed:
                    self._write(owed)
            except Exception:
                with self._lock:
                    self._owed = {**owed, **self._owed}
                raise

    @property
    def owed(self) -> list[str]:
        """The texts that the store does not have."""
        return [draft.text for draft in self._owed.values() if draft]
