"""Whether files can be locked in a folder, without which SQLite opens no store: in some network folders they cannot.

SQLite says the same then as of a store that another program holds.
"""

import errno
from contextlib import suppress
from pathlib import Path

from peerassist_tui.language import N_

NO_LOCKS = N_("no file can be locked in its folder, as in some network folders; a store needs a disk of this computer")
_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)


def has_no_locks(folder: Path) -> bool:
    """Whether a folder refuses to lock any file; False where that cannot be tried.

    It is tried with a file of its own: closing the store would drop the locks that this process has on it (fcntl(2)).
    """
    from tempfile import TemporaryFile

    with suppress(ImportError, OSError), TemporaryFile(dir=folder) as file:
        from fcntl import LOCK_EX, LOCK_NB, lockf

        try:
            lockf(file, LOCK_EX | LOCK_NB)
        except OSError as error:
            return error.errno in _NO_LOCKS
    return False
