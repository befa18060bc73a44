"""`watched.py LOG HOME COMMAND … [-- COMMAND …]`: the program, with a line in LOG for all that it should not do.

That is: a socket to others, another program, and a file or folder that is made or written outside HOME.
"""

import os
import sys
from pathlib import Path
from typing import Any

from tests.helpers.no_network import leaves

_STARTS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn", "os.startfile")
_MAKES = ("os.mkdir", "os.rename", "os.link", "os.symlink", "shutil.copyfile", "tempfile.mkstemp", "tempfile.mkdtemp")


def watch(log: Path, home: Path) -> None:
    """From now on write down what this process should not do."""
    file = os.open(log, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    inside = os.path.realpath(home)

    def look(event: str, given: tuple[Any, ...]) -> None:
        if (
            leaves(event, given)
            or event in _STARTS
            or (event == "open" and _is_written(given) and _is_outside(given[0], inside))
            or (
                event in _MAKES
                and any(isinstance(one, str | os.PathLike) and _is_outside(one, inside) for one in given[:2])
            )
            or (event == "sqlite3.connect" and given[0] != ":memory:" and _is_outside(_file_of(given[0]), inside))
        ):
            os.write(file, f"{event} {given!r}\n".encode(errors="replace"))

    sys.addaudithook(look)


def _is_written(given: tuple[Any, ...]) -> bool:
    _, mode, flags = given
    asked = os.O_WRONLY | os.O_RDWR | os.O_CREAT
    return bool(isinstance(flags, int) and flags & asked) or any(one in str(mode or "") for one in "wax+")


def _is_outside(path: Any, inside: str) -> bool:
    if isinstance(path, int):
        return False  # a file that is open already
    whole = os.path.realpath(os.fsdecode(path))
    return not whole.startswith((f"{inside}/", "/dev/", "/proc/"))


def _file_of(address: Any) -> str:
    return os.fsdecode(address).removeprefix("file:").partition("?")[0]


def main() -> int:
    """Watch, and do the commands."""
    log, home, *words = sys.argv[1:]
    watch(Path(log), Path(home))
    from peerassist_tui.cli import main as peerassist

    commands: list[list[str]] = [[]]
    for word in words:
        if word == "--":
            commands.append([])
        else:
            commands[-1].append(word)
    return max(peerassist(command) for command in commands)


if __name__ == "__main__":
    sys.exit(main())
