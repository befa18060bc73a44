"""Opening a file with the program that the computer has for it."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import which

from peerassist_tui.errors import Refused
from peerassist_tui.language import _

SECONDS = 3
"""How long is waited for an opener to say that it cannot; some stay until the file is closed."""


def open_file(path: Path) -> None:
    """Open a file or a folder with the program that the platform has for it.

    Raises:
        Refused: there is no such program, or it cannot open the file.
    """
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return
        opener = _opener()
        if opener is None:
            raise Refused(_("Nothing here can open files. This one is {file}.", file=path))
        quiet = subprocess.DEVNULL
        begun = subprocess.Popen([opener, path], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
        if begun.wait(SECONDS):
            raise Refused(_("{program} cannot open {file}.", program=Path(opener).name, file=path))
    except subprocess.TimeoutExpired:
        return
    except OSError as error:
        raise Refused(_("{file} cannot be opened: {why}.", file=path, why=error.strerror)) from None


def _opener() -> str | None:
    """The platform's opener; on a screen without windows there is none, for it might take the terminal."""
    if sys.platform == "darwin":
        return which("open")
    has_windows = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return which("xdg-open") if has_windows else which("wslview")
