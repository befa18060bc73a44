"""Describing a crash for a programmer, without the data that was on the screen. Imports nothing of Textual."""

import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

_LONGEST = 200_000
"""Bytes after which the log begins anew."""


def write_crash_log(path: Path, error: BaseException) -> Path | None:
    """Add what happened and where to the log at `path`; None when it cannot be written."""
    with suppress(Exception):  # a program has to end where nothing can be written, too
        _append(path, "\n".join(_described(error)))
        return path
    return None


def _described(error: BaseException) -> Iterator[str]:
    yield f"{type(error).__qualname__}: {str(error).partition(chr(10))[0][:300]}"  # data may follow
    for frame, line in traceback.walk_tb(error.__traceback__):
        yield f"  {frame.f_code.co_filename}:{line} {frame.f_code.co_qualname}"
    for other in (*getattr(error, "exceptions", ()), error.__cause__ or error.__context__):
        yield from _described(other) if other else ()


def _append(path: Path, text: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(0o600)
    path.chmod(0o600)
    with path.open("a" if path.stat().st_size < _LONGEST else "w", encoding="utf-8", errors="replace") as log:
        log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n{text}\n\n")
