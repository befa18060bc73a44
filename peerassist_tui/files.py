"""Writing a file whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from peerassist_tui.errors import Refused


def write_file(path: Path, content: str | bytes, *, private: bool = False) -> None:
    """Write a file whole or not at all; a text as UTF-8; a `private` one for the user's eyes only.

    Raises:
        Refused: it cannot be written; what stood there is still there.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o600 if private else 0o644)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}.") from None


def write_folder(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write each content under its name, each file whole or not at all; the folder is made where it is missing.

    Raises:
        Refused: one cannot be written; what stood there is still there.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Refused(f"{folder} cannot be made: {error.strerror}.") from None
    for name, content in contents.items():
        write_file(folder / name, content)
