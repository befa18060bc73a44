"""Folders in the computer's temporary one, named after the process: what one that was killed has left can go."""

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir

_NAMED = re.compile(r"peerassist-(\d+)-")


def beginning() -> str:
    """How the names of this process's folders begin."""
    return f"peerassist-{os.getpid()}-"


def clear_abandoned() -> None:
    """Delete this user's folders of processes that are not there any more."""
    with suppress(OSError):
        for place in Path(gettempdir()).glob("peerassist-*"):
            named = _NAMED.match(place.name)
            if named and not process_runs(int(named[1])) and not place.is_symlink() and _is_own(place):
                shutil.rmtree(place, ignore_errors=True)


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
