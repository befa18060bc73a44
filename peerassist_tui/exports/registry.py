"""The registry of report formats, and writing a file whole or not at all."""

import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path

from peerassist_tui.errors import Refused
from peerassist_tui.readings.anonymous import anonymised
from peerassist_tui.session import Session

Writer = Callable[[Session, datetime, bool], str]
"""Turns a session at a moment into text; the flag says that it is the anonymous one."""

FORMATS: dict[str, str] = {".md": "markdown", ".json": "json_document"}
"""Each file ending with the module whose `write` makes such a report; it is imported when it is asked for."""


def report(session: Session, now: datetime, ending: str, *, anonymous: bool = False) -> str:
    """The session's report in the format of a file ending, for instance ".md".

    Raises:
        Refused: there is no such format.
    """
    if ending.lower() not in FORMATS:
        known = " ".join(FORMATS)
        raise Refused(f"A report cannot be written as {ending or 'a file without an ending'}; the endings are {known}.")
    write: Writer = import_module(f"peerassist_tui.exports.{FORMATS[ending.lower()]}").write
    return write(anonymised(session) if anonymous else session, now, anonymous)


def write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all.

    Raises:
        Refused: it cannot be written; what stood there is still there.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o644)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}.") from None
