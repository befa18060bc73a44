"""Why a store cannot be read or written, in words for people: SQLite's and the system's are for programmers."""

import errno
import os
from pathlib import Path
from traceback import walk_tb

from peerassist_tui.language import N_, _
from peerassist_tui.store.disk.locking import NO_LOCKS, has_no_locks
from peerassist_tui.store.disk.waiting import HELD, is_busy

_OF_SQLITE = {
    "full": N_("the disk is full"),
    "I/O error": N_("the disk is full, or cannot be reached"),
    "locking protocol": N_("the disk cannot be reached"),
    "readonly": N_("the store may not be written to any more"),
    "unable to open": N_("the files of the store cannot be opened"),
    "malformed": N_("the file is damaged (“peerassist check” says what is whole)"),
    "not a database": N_("the file is damaged, or is no store"),
    "no such": N_("a part of it is missing (“peerassist check” says more)"),
    "FOREIGN KEY": N_("a row names one that is not there"),
    "UNIQUE": N_("it is there already"),
}
"""What SQLite means by what it says."""
_OF_THE_SYSTEM = {
    errno.ENOSPC: N_("the disk is full"),
    getattr(errno, "EDQUOT", errno.ENOSPC): N_("there is no room left for you on the disk"),
    errno.EROFS: N_("the disk is read only"),
    errno.EACCES: N_("you are not allowed to"),
    errno.EPERM: N_("you are not allowed to"),
    errno.EIO: N_("the disk cannot be reached"),
    getattr(errno, "ESTALE", errno.EIO): N_("the disk cannot be reached"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
    errno.ENOENT: N_("the folder or the file is not there"),
    errno.ENAMETOOLONG: N_("the name is too long"),
}
NO_VALUE = N_("a value in it is none that the program writes (“peerassist check” says more)")
UNREADABLE_VALUES = (ValueError, TypeError, AttributeError, LookupError, OverflowError)
"""What comes of a value that somebody wrote by hand, such as an id that is none."""
_RESULTS = ("sqlalchemy.engine.result", "sqlalchemy.engine._result", "sqlalchemy.engine.cursor")
_UNKNOWN = N_("something is wrong with it (“peerassist check” says more)")


def is_held(error: BaseException | None, store: Path) -> bool:
    """Whether SQLite's error means that another program holds the store, for which one can wait."""
    return is_busy(error) and not has_no_locks(store.parent)


def why(error: BaseException | None, store: Path | None = None) -> str:
    """Half a sentence for what SQLite (`sqlite3.Error`) or the system (`OSError`) said, of a `store`."""
    if isinstance(error, OSError):
        said = _OF_THE_SYSTEM.get(error.errno or 0)
        return _(said) if said else os.strerror(error.errno or errno.EIO).lower()
    if store and (is_busy(error) or "locking" in str(error)) and has_no_locks(store.parent):
        return _(NO_LOCKS)
    if is_busy(error):
        return _(HELD)
    return _(next((said for part, said in _OF_SQLITE.items() if part in str(error)), _UNKNOWN))


def is_of_a_value(error: BaseException) -> bool:
    """Whether an error of `UNREADABLE_VALUES` came where SQLAlchemy makes values of what stands in the file."""
    return any(frame.f_globals.get("__name__", "").startswith(_RESULTS) for frame, __ in walk_tb(error.__traceback__))
