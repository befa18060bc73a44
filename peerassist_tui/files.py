"""Writing a file whole or not at all, and who may read what is written."""

import os
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from peerassist_tui.errors import Refused, why
from peerassist_tui.language import _

PRIVATE, HANDED_OUT = 0o600, 0o644
"""Modes of new files: for the user alone; a document, of which the umask of the user may take more."""

_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


def write_file(path: Path, content: str | bytes, *, private: bool = False) -> None:
    """Write a file whole or not at all; a text as UTF-8; a `private` one for the user's eyes only.

    What stood there keeps its mode; a new document is never writable for others.

    Raises:
        Refused: it cannot be written; what stood there is still there.
    """
    fresh = path.with_name(f".{path.name[:40]}.{uuid4().hex[:8]}")
    try:
        stood = path.stat().st_mode & 0o777 if path.exists() else None
        handle = os.open(fresh, _NEW, HANDED_OUT if stood is None and not private else PRIVATE)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
                file.flush()
                os.fsync(file.fileno())
            if stood is not None:
                os.chmod(fresh, stood)
            os.replace(fresh, path)
        except BaseException:
            os.unlink(fresh)
            raise
    except OSError as error:
        raise Refused(_("{path} cannot be written: {reason}.", path=path, reason=why(error))) from None


def write_folder(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write each content under its name, each file whole or not at all; the folder is made where it is missing.

    Raises:
        Refused: one cannot be written; what stood there is still there.
    """
    try:
        folder.mkdir(mode=0o755, exist_ok=True)
    except OSError as error:
        raise Refused(_("{folder} cannot be made: {reason}.", folder=folder, reason=why(error))) from None
    for name, content in contents.items():
        write_file(folder / name, content)


def make_own_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for the user's eyes only, whatever the umask is.

    Raises:
        OSError: it cannot be made.
    """
    for missing in reversed([one for one in folder.parents if not one.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
