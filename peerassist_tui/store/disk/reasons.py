"""Why a store cannot be read or written, in words for people: SQLite's and the system's are for programmers."""

import errno
import os
from pathlib import Path
from traceback import walk_tb

from peerassist_tui.store.disk.locking import NO_LOCKS, has_no_locks
from peerassist_tui.store.disk.waiting import HELD, is_busy

_OF_SQLITE = {
    "full": "the disk is full",
    "I/O error": "the disk is full, or cannot be reached",
    "locking protocol": "the disk cannot be reached",
    "readonly": "the store may not be written to any more",
    "unable to open": "the files of the store cannot be opened",
    "malformed": "the file is damaged (“peerassist check” says what is whole)",
    "not a database": "the file is damaged, or is no store",
    "no such": "a part of it is missing (“peerassist check” says more)",
    "FOREIGN KEY": "a row names one that is not there",
    "UNIQUE": "it is there already",
}
"""What SQLite means by what it says."""
_OF_THE_SYSTEM = {
    errno.ENOSPC: "the disk is full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "there is no room left for you on the disk",
    errno.EROFS: "the disk is read only",
    errno.EACCES: "you are not allowed to",
    errno.EPERM: "you are not allowed to",
    errno.EIO: "the disk cannot be reached",
    getattr(errno, "ESTALE", errno.EIO): "the disk cannot be reached",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.ENOENT: "the folder or the file is not there",
    errno.ENAMETOOLONG: "the name is too long",
}
NO_VALUE = "a value in it is none that the program writes (“peerassist check” says more)"
UNREADABLE_VALUES = (ValueError, TypeError, AttributeError, LookupError, OverflowError)
"""What comes of a value that somebody wrote by hand, such as an id that is none."""
_RESULTS = ("sqlalchemy.engine.result", "sqlalchemy.engine._result", "sqlalchemy.engine.cursor")
_UNKNOWN = "something is wrong with it (“peerassist check” says more)"


def is_held(error: BaseException | None, store: Path) -> bool:
    """Whether SQLite's error means that another program holds the store, for which one can wait."""
    return is_busy(error) and not has_no_locks(store.parent)


def why(error: BaseException | None, store: Path | None = None) -> str:
    """Half a sentence for what SQLite (`sqlite3.Error`) or the system (`OSError`) said, of a `store`."""
    if isinstance(error, OSError):
        return _OF_THE_SYSTEM.get(error.errno or 0) or os.strerror(error.errno or errno.EIO).lower()
    if store and (is_busy(error) or "locking" in str(error)) and has_no_locks(store.parent):
        return NO_LOCKS
    if is_busy(error):
        return HELD
    return next((said for part, said in _OF_SQLITE.items() if part in str(error)), _UNKNOWN)


def is_of_a_value(error: BaseException) -> bool:
    """Whether an error of `UNREADABLE_VALUES` came where SQLAlchemy makes values of what stands in the file."""
    return any(frame.f_globals.get("__name__", "").startswith(_RESULTS) for frame, _ in walk_tb(error.__traceback__))
