"""What several commands need: the store and the session that are meant, the moment, words on the terminal."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.commands.standard_output import write_out
from peerassist_tui.errors import StoreError
from peerassist_tui.language import _
from peerassist_tui.progress import Progress
from peerassist_tui.settings import store_path
from peerassist_tui.store.disk.file import REVISIONS, Version, inspect, must_be_writable
from peerassist_tui.store.disk.read_only import is_copied
from peerassist_tui.store.disk.waiting import LONG_SECONDS
from peerassist_tui.store.queries.overview import find_session
from peerassist_tui.text import harmless

if TYPE_CHECKING:
    from peerassist_tui.session import Session
    from peerassist_tui.store.store import Store


def say(text: str) -> None:
    """Write a line, or several, to standard output, whatever stands in the store."""
    write_out(harmless(text) + "\n")


def say_waiting() -> None:
    """Say that another program holds the store, and that this is waited for."""
    _tell(_("Waiting for another program that holds the store …"))
    sys.stderr.flush()


def _tell(sentence: str) -> None:
    sys.stderr.write(f"peerassist: {sentence}\n")


@contextmanager
def writing_to(path: Path, *, backs_up: bool = True) -> "Iterator[Store]":
    """The store at `path`, opened for writing, which waits for another program that holds it, and says so.

    Where it `backs_up`, the day's backup is made first; what is in the way of that is said, and stops nothing.
    """
    from peerassist_tui.store.store import Store

    if backs_up:
        _back_up_daily(path)
    with closing(Store(path, LONG_SECONDS, say_waiting)) as store:
        yield store


def _back_up_daily(path: Path) -> None:
    from peerassist_tui.store.backups.making import back_up_by_itself
    from peerassist_tui.timing.clock import wall_clock

    tell = progress_of(_("Making the day's backup"))
    try:
        back_up_by_itself(path, "daily", wall_clock().astimezone(), tell)
    except StoreError as error:
        _tell(_("No backup was made: {why}", why=error))
    tell(1, 1)


def store_of(arguments: Namespace) -> Path:
    """The store that is meant, brought up to date where it is of an older version."""
    path = store_path(getattr(arguments, "store", None))
    if inspect(path) is Version.OLDER:
        from peerassist_tui.store.migrate import bring_up_to_date

        bring_up_to_date(path, REVISIONS[-1], telling=progress_of, waits=say_waiting)
    if is_copied(path):
        _tell(_("The store {file} is read only; a copy of it is read, which then goes away.", file=path))
    return path


def store_to_open(arguments: Namespace) -> Path:
    """The same for a console, which looks at a store that is read only, and makes the one that is not there yet."""
    path = store_path(getattr(arguments, "store", None))
    return store_of(arguments) if os.path.exists(path) else store_to_write(arguments)


def store_to_write(arguments: Namespace) -> Path:
    """The store that is meant, brought up to date; it has to be writable."""
    must_be_writable(store_path(getattr(arguments, "store", None)))
    return store_of(arguments)


def session_of(arguments: Namespace) -> "Session":
    """The session that is meant."""
    path = store_of(arguments)
    found = find_session(path, arguments.session)
    from peerassist_tui.store.store import Store

    store = Store(path)
    try:
        return store.load(UUID(found.id))
    finally:
        store.close()


def now_of(session: "Session") -> datetime:
    """The present moment by the clock of a session, aware UTC."""
    from peerassist_tui.timing.clock import wall_clock

    return wall_clock() + timedelta(seconds=session.info.clock_offset_seconds)


def progress_of(words: str) -> Progress:
    """What writes to a terminal how far a long step is; it writes nothing where there is no terminal."""
    shown = -1

    def tell(done: int, total: int) -> None:
        nonlocal shown
        percent = done * 100 // total if total else 100
        if percent != shown and sys.stderr.isatty():
            shown = percent
            sys.stderr.write(f"\r{words} … {percent} %\x1b[K" if percent < 100 else "\r\x1b[K")
            sys.stderr.flush()

    return tell
