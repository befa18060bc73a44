"""Where the backups of a store lie, what they are called, and which there are. Needs nothing but the file system."""

import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

from peerassist_tui.language import N_
from peerassist_tui.settings import backups_folder
from peerassist_tui.store.disk.temporary import passing_path

Reason = Literal[
    "daily", "finish", "by-hand", "before-migration", "before-restore", "before-repair", "after-erasing"
]  # fmt: skip
REASONS: Mapping[Reason, str] = {
    "daily": N_("the day's"),
    "finish": N_("a meeting ended, or its wrap-up was finished"),
    "by-hand": N_("asked for"),
    "before-migration": N_("before a new version"),
    "before-restore": N_("before a restore"),
    "before-repair": N_("before a repair"),
    "after-erasing": N_("after somebody was taken out"),
}
"""Why a backup was made, as its name says it and as people read it."""
FOLDER = "backups"
_MOMENT = "%Y%m%dT%H%M%S%fZ"
_ENDING = ".backup.db"


@dataclass(frozen=True)
class Backup:
    """A whole copy of a store as it was at one moment (aware UTC), of so many bytes."""

    path: Path
    made_at: datetime
    reason: Reason
    size: int = 0


def folder_of(store: Path) -> Path | None:
    """The folder of a store's backups, which may be missing; None for a store that is to go away.

    In a folder that the user has chosen for all stores, each store has one of its own.
    """
    real = Path(os.path.realpath(store))
    if any(real.is_relative_to(os.path.realpath(folder)) for folder in (passing_path(), _temporary_folder())):
        return None
    if chosen := backups_folder():
        return chosen / f"{_stem(store)}-{sha256(os.fsencode(real)).hexdigest()[:8]}"
    return real.parent / FOLDER


def name_of(store: Path, moment: datetime, reason: Reason) -> str:
    """What a backup that is made at that moment (aware) is called."""
    at = moment.astimezone(UTC)
    return f"{_stem(store)}-{at:%Y%m%dT%H%M%S}{at.microsecond // 1000:03}Z-{reason}{_ENDING}"


def backups_of(store: Path) -> list[Backup]:
    """The backups of a store, the newest first; only files that are called as the program calls them."""
    folder = folder_of(store)
    if folder is None or not folder.is_dir():
        return []
    named = re.compile(rf"{re.escape(_stem(store))}-(\d{{8}}T\d{{9}}Z)-({'|'.join(REASONS)}){re.escape(_ENDING)}")
    found = []
    for entry in os.scandir(folder):
        if (told := named.fullmatch(entry.name)) and entry.is_file(follow_symlinks=False):
            found += _backup(Path(entry.path), *told.groups())
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def backup_called(store: Path, name: str) -> Path:
    """The file that is meant: at that path, else the store's backup of that name."""
    path = Path(name)
    found = () if path.exists() else (one.path for one in backups_of(store) if one.path.name == name)
    return next(iter(found), path)


def _backup(path: Path, moment: str, reason: str) -> list[Backup]:
    try:
        made_at = datetime.strptime(moment, _MOMENT).replace(tzinfo=UTC)
        why = next(one for one in REASONS if one == reason)
        return [Backup(path, made_at, why, path.stat().st_size)]
    except (OSError, ValueError):  # deleted meanwhile, or a moment that no calendar has
        return []


def _temporary_folder() -> str:
    """The computer's; `tempfile` would write a file there to find out whether it can."""
    named = (tempfile.tempdir, *(os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP")))
    return next(filter(None, named), "/tmp")


def _stem(store: Path) -> str:
    return os.path.basename(os.path.realpath(store)).removesuffix(".db")
