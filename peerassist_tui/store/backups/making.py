"""Making a backup: whole or not at all, where there is room for it, after those that may go have gone."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from peerassist_tui.errors import StoreError
from peerassist_tui.language import _
from peerassist_tui.progress import Progress, no_progress
from peerassist_tui.settings import backs_up_by_itself, in_home
from peerassist_tui.store.backups.keeping import outdated
from peerassist_tui.store.backups.place import Backup, Reason, backups_of, folder_of, name_of
from peerassist_tui.store.copying import copy_store, whole_file
from peerassist_tui.store.disk.file import APPLICATION_ID, Version, inspect, make_private_folder, open_reading
from peerassist_tui.store.disk.header import Header
from peerassist_tui.store.disk.read_only import is_read_only
from peerassist_tui.store.disk.reasons import why

SPARED = 200 * 10**6
"""So many bytes of the disk, and as many as the store has, are left free by a backup that nobody has asked for."""
SHARE = 4
"""All backups together take a quarter of the room that there would be without them."""
LARGE = 10**9
"""Of a store of so many bytes there is one such backup a day at most, whatever it is for."""
_STEPS = 20_000
"""SQLite's own steps between two looks whether it is to be gone on."""

Stopped = Callable[[], bool]
"""Whether a backup is to be given up."""


class BackupStoppedError(StoreError):
    """A backup was given up half-way; nothing is left of it."""


def back_up_by_itself(
    store: Path,
    reason: Reason,
    now: datetime,
    progress: Progress = no_progress,
    is_stopped: Stopped = lambda: False,
) -> Backup | None:
    """Make a backup that nobody has asked for, where one is due at `now` (aware; its zone says what a day is).

    Raises:
        BackupStoppedError: `is_stopped` said so.
        StoreError: it could not be made; the sentence says why.
    """
    if not is_due(store, reason, now):
        return None
    folder, size = _folder(store), _size(store)
    prune(store, now, size)
    free = _free(folder)
    if free - size < max(SPARED, size):
        raise StoreError(
            _(
                "A backup of {size} would leave too little of the {free} that are free on the disk of {folder}.",
                size=_megabytes(size),
                free=_megabytes(free),
                folder=in_home(folder),
            )
        )
    return _made(store, folder, reason, now, _ending(progress, is_stopped), lambda copy: _prove(copy, is_stopped))


def back_up_now(store: Path, reason: Reason, now: datetime, progress: Progress = no_progress) -> Backup:
    """Make a backup among the others because somebody has asked for it, or before something is done.

    Raises:
        StoreError: the store has no place for backups, or it could not be made.
    """
    folder = _folder(store)
    return _made(store, folder, reason, now, progress, lambda _: None)


def put_aside(store: Path, reason: Reason, progress: Progress = no_progress) -> Path:
    """A copy of the store before something is done to it: among its backups, or beside it where that cannot be.

    `progress` is told how many pages of how many have been copied; stopped half-way, nothing is left of the copy.

    Raises:
        StoreError: it could not be made.
    """
    now = datetime.now(UTC)
    if folder_of(store) is not None:
        with suppress(StoreError):
            return back_up_now(store, reason, now, progress).path
    copy = store.with_name(f"{store.stem}-{now:%Y%m%dT%H%M%S%f}.bak.db")
    try:
        with whole_file(copy) as unfinished:
            copy_store(store, unfinished, progress)
    except OSError as error:
        raise StoreError(
            _("The store {store} could not be copied aside: {why}.", store=store, why=why(error))
        ) from None
    return copy


def is_due(store: Path, reason: Reason, now: datetime) -> bool:
    """Whether one that nobody has asked for is to be made at `now`: something is new, and none is of today."""
    if folder_of(store) is None or not backs_up_by_itself() or is_read_only(store):
        return False
    if inspect(store) is not Version.CURRENT or not _has_sessions(store):
        return False
    there = backups_of(store)
    is_of_today = any(one.made_at.astimezone(now.tzinfo).date() == now.date() for one in there)
    if is_of_today and (reason == "daily" or _size(store) >= LARGE):
        return False
    return not there or _count(there[0].path) != _counted(store)


def prune(store: Path, now: datetime, coming: int = 0) -> list[Path]:
    """Delete the backups that may go at `now` (aware), with room for one of so many bytes; answers with what went."""
    there = backups_of(store)
    if not there:
        return []
    room = (_free(there[0].path.parent) + sum(one.size for one in there)) // SHARE - coming
    return remove(outdated(there, now, room))


def remove(backups: list[Backup]) -> list[Path]:
    """Delete backups; answers with those that went. What is no store of the program it has not made, and it stays."""
    gone = []
    for one in backups:
        with suppress(OSError, sqlite3.Error, StoreError):
            with closing(open_reading(one.path)) as connection:
                (mark,) = connection.execute("PRAGMA application_id").fetchone()
            if mark == APPLICATION_ID:
                one.path.unlink()
                gone.append(one.path)
    return gone


def _folder(store: Path) -> Path:
    folder = folder_of(store)
    if folder is None:
        raise StoreError(_("The store {store} lies in a temporary folder, and has no backups.", store=store))
    return folder


def _made(
    store: Path, folder: Path, reason: Reason, now: datetime, progress: Progress, prove: Callable[[Path], None]
) -> Backup:
    path = folder / name_of(store, now, reason)
    try:
        make_private_folder(folder)
        with whole_file(path) as unfinished:
            copy_store(store, unfinished, progress)
            prove(unfinished)
        return Backup(path, now, reason, path.stat().st_size)
    except OSError as error:
        raise StoreError(_("{path} cannot be written: {why}.", path=in_home(path), why=why(error))) from None


def _ending(progress: Progress, is_stopped: Stopped) -> Progress:
    def tell(done: int, total: int) -> None:
        if is_stopped():
            raise BackupStoppedError(_("The backup was given up."))
        progress(done, total)

    return tell


def _prove(copy: Path, is_stopped: Stopped) -> None:
    """A store that is damaged must not take the place of a whole backup."""
    with closing(open_reading(copy)) as connection:
        connection.set_progress_handler(is_stopped, _STEPS)
        try:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.Error:
            found = None
    if is_stopped():
        raise BackupStoppedError(_("The backup was given up."))
    if found != ("ok",):
        raise StoreError(_("The store is damaged, “peerassist check” says more; the backups from before are kept."))


def _has_sessions(store: Path) -> bool:
    with closing(open_reading(store)) as connection:
        return connection.execute("SELECT 1 FROM session LIMIT 1").fetchone() is not None


def _counted(store: Path) -> int:
    """How often something was committed to a store, its log included."""
    with closing(open_reading(store)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _count(backup: Path) -> int | None:
    try:
        with closing(Header(backup)) as header:
            return header.number()
    except OSError:
        return None


def _size(store: Path) -> int:
    """How many bytes a copy of a store takes at most."""
    sizes = 0
    for ending in ("", "-wal"):
        with suppress(OSError):
            sizes += os.path.getsize(f"{os.path.realpath(store)}{ending}")
    return sizes


def _free(folder: Path) -> int:
    return shutil.disk_usage(next(one for one in (folder, *folder.parents) if one.exists())).free


def _megabytes(size: int) -> str:
    return f"{max(1, round(size / 10**6)):,} MB"
