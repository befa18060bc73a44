"""Which file the store is: whether the one at its path is still the one that is open. Imports nothing but os."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

COMPANIONS = ("-wal", "-shm")
"""What SQLite keeps beside a store that is open: the log of what is new, and where in it each page is."""

FileMark = tuple[int, int] | None
"""Device and number of a file; None where there is none."""


def file_mark(path: Path | str) -> FileMark:
    """Which file stands at `path`, for a microsecond."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


class Identity:
    """The files of a store that has just been opened, log included."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ways = [str(path), *(f"{path}{ending}" for ending in COMPANIONS)]
        self._marks = [file_mark(way) for way in self._ways]
        self._aside: dict[str, Path] = {}

    def stands(self) -> bool:
        """Whether all of them are still at their path."""
        return [file_mark(way) for way in self._ways] == self._marks

    def is_only_without_log(self) -> bool:
        """Whether the store's file stands, and none of its companions has come to be another one."""
        return file_mark(self._path) == self._marks[0] and self._log_is_ours()

    def has_others_log(self) -> bool:
        """Whether the store's file stands, and beside it a log or index that another console has begun."""
        return file_mark(self._path) == self._marks[0] and not self._log_is_ours()

    def _log_is_ours(self) -> bool:
        return all(file_mark(way) in (None, was) for way, was in zip(self._ways[1:], self._marks[1:], strict=True))

    def has_log(self) -> bool:
        """Whether log and index are there too."""
        return None not in self._marks

    def is_back(self) -> bool:
        """The same, once what was set aside for the store's absence is put back with it."""
        if self._aside and file_mark(self._path) == self._marks[0]:
            for way in [way for way in self._aside if file_mark(way) is None]:
                with suppress(OSError):
                    os.rename(self._aside.pop(way), way)
        return self.stands()

    def empty_log(self) -> None:
        """Empty the log of a store that was overwritten in place, or it would be folded into what stands there now."""
        if file_mark(self._ways[1]) == self._marks[1]:
            with suppress(OSError):
                os.truncate(self._ways[1], 0)

    def set_companions_aside(self, *, is_overwritten: bool = False) -> None:
        """Take the log of a store that is gone away from whatever comes to stand there: SQLite would read it as its."""
        if file_mark(self._path) == self._marks[0] and not is_overwritten:
            return
        for way, was in zip(self._ways[1:], self._marks[1:], strict=True):
            if was and file_mark(way) == was:
                aside = self._path.with_name(f".{uuid4().hex}.aside{way[-4:]}")
                with suppress(OSError):
                    os.rename(way, aside)
                    self._aside[way] = aside

    def forget_companions(self) -> None:
        """Delete what was set aside, once nobody needs it."""
        for aside in self._aside.values():
            with suppress(OSError):
                aside.unlink()
        self._aside.clear()
