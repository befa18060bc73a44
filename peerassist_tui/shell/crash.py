"""Describing a crash for a programmer, without the data that was on the screen. Imports nothing of Textual."""

import sqlite3
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from errno import errorcode
from pathlib import Path

from peerassist_tui.files import PRIVATE, make_own_folder

_OF_CODE = (AttributeError, ImportError, ModuleNotFoundError, NameError, RecursionError, UnboundLocalError)
"""Errors whose messages name what stands in the code."""
_LONGEST = 200_000
"""Bytes after which the log begins anew."""


def write_crash_log(path: Path, error: BaseException) -> Path | None:
    """Add what happened and where to the log at `path`; None when it cannot be written."""
    with suppress(Exception):  # a program has to end where nothing can be written, too
        _append(path, "\n".join(_described(error)))
        return path
    return None


def _described(error: BaseException) -> Iterator[str]:
    yield f"{type(error).__qualname__}{_without_data(error)}"
    for frame, line in traceback.walk_tb(error.__traceback__):
        yield f"  {'/'.join(Path(frame.f_code.co_filename).parts[-3:])}:{line} {frame.f_code.co_qualname}"
    for other in (*getattr(error, "exceptions", ()), error.__cause__ or error.__context__):
        yield from _described(other) if other else ()


def _without_data(error: BaseException) -> str:
    """What an error says of itself where that cannot be somebody's text: most messages quote what they met."""
    if isinstance(error, OSError):
        return f": {errorcode.get(error.errno or 0, '')}"
    if isinstance(error, sqlite3.Error):
        return f": {getattr(error, 'sqlite_errorname', '')}"
    return f": {str(error)[:300]}" if type(error) in _OF_CODE else ""


def _append(path: Path, text: str) -> None:
    make_own_folder(path.parent)
    path.touch(PRIVATE)
    path.chmod(PRIVATE)
    with path.open("a" if path.stat().st_size < _LONGEST else "w", encoding="utf-8", errors="replace") as log:
        log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n{text}\n\n")
