"""Folders for what goes away with this process: what one that was killed has left can go.

They stand among the user's own data, not in the computer's temporary folder: that is everybody's.
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from peerassist_tui.errors import StoreError
from peerassist_tui.files import make_own_folder
from peerassist_tui.language import _
from peerassist_tui.settings import data_path, in_home
from peerassist_tui.store.disk.reasons import why

_NAMED = re.compile(r"peerassist-(\d+)-")


def passing_path() -> Path:
    """The folder in which those of all processes stand; it may be missing."""
    return data_path() / "passing"


def make_passing_folder() -> Path:
    """A new folder, for the user's eyes only; whoever asks for it calls `remove_passing_folder`.

    Raises:
        StoreError: there is no room for it.
    """
    try:
        make_own_folder(passing_path())
        return Path(mkdtemp(prefix=f"peerassist-{os.getpid()}-", dir=passing_path()))
    except OSError as error:
        raise StoreError(
            _("{path} cannot be written to: {why}.", path=in_home(passing_path()), why=why(error))
        ) from None


def remove_passing_folder(folder: Path) -> None:
    """Delete it with all that is in it."""
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def passing_folder() -> Iterator[Path]:
    """A folder that is there within the `with`.

    Raises:
        StoreError: there is no room for it.
    """
    folder = make_passing_folder()
    try:
        yield folder
    finally:
        remove_passing_folder(folder)


def clear_abandoned() -> None:
    """Delete this user's folders of processes that are not there any more."""
    with suppress(OSError):
        for place in passing_path().glob("peerassist-*"):
            named = _NAMED.match(place.name)
            if named and not process_runs(int(named[1])) and not place.is_symlink() and _is_own(place):
                remove_passing_folder(place)


def process_runs(process: int) -> bool:
    """Whether there is a process of that number."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _is_own(place: Path) -> bool:
    return not hasattr(os, "getuid") or place.stat().st_uid == os.getuid()
