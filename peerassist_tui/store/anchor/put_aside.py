"""Putting what is left of a store aside, beside it or else where this program keeps its data."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from uuid import uuid4

from peerassist_tui.errors import Refused, StoreError
from peerassist_tui.language import _
from peerassist_tui.settings import data_path
from peerassist_tui.store.disk.file import make_private_file, make_private_folder


def put_aside(store: Path, ending: str, write: Callable[[Path], None]) -> Path | None:
    """The file, called after the store, that `write` was given and has written; None where it could write none."""
    for folder in (store.parent, data_path()):
        path = folder / f"{store.stem}-{uuid4().hex[:8]}{ending}"
        try:
            if folder == data_path():
                make_private_folder(folder)
            make_private_file(path)
            write(path)
            return path
        except (OSError, Refused, sqlite3.Error):
            with suppress(OSError):
                path.unlink()
    return None


def copy_whole(connection: sqlite3.Connection, copy: Path) -> None:
    """Copy what a connection holds into that file, and see it on the disk.

    Raises:
        StoreError: it is not whole.
    """
    with closing(sqlite3.connect(copy)) as target:
        connection.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
        # of a file that is cut off SQLite may copy an empty one
        sound = target.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        if not sound or not target.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise StoreError(_("What is left of the store is not whole."))
    with open(copy, "rb+") as file:
        os.fsync(file.fileno())
