"""Ways in which a store is lost while it is open."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

Losing = Callable[[Path, Path], None]


def deleted(*endings: str) -> Losing:
    def lose(path: Path, _: Path) -> None:
        for ending in endings:
            os.unlink(f"{path}{ending}")

    return lose


def moved(*endings: str) -> Losing:
    def lose(path: Path, other: Path) -> None:
        for ending in endings:
            os.rename(f"{path}{ending}", f"{other}.away{ending}")

    return lose


def replaced(path: Path, other: Path) -> None:
    os.replace(other, path)


def replaced_whole(path: Path, other: Path) -> None:
    for ending in ("-wal", "-shm"):
        os.unlink(f"{path}{ending}")
    os.replace(other, path)


def folder_moved(path: Path, other: Path) -> None:
    os.rename(path.parent, other.parent / "elsewhere")


def folder_deleted(path: Path, _: Path) -> None:
    shutil.rmtree(path.parent)


def folder_made_anew(path: Path, _: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.mkdir()


WAYS: dict[str, Losing] = {
    ".db deleted": deleted(""),
    "all deleted": deleted("", "-wal", "-shm"),
    ".db moved": moved(""),
    "all moved": moved("", "-wal", "-shm"),
    "another over the .db": replaced,
    "another, and the log deleted": replaced_whole,
    "the folder moved": folder_moved,
    "the folder deleted": folder_deleted,
    "the folder made anew": folder_made_anew,
}

LOG_ONLY: dict[str, Losing] = {
    "-wal deleted": deleted("-wal"),
    "-shm deleted": deleted("-shm"),
    "both deleted": deleted("-wal", "-shm"),
    "both moved": moved("-wal", "-shm"),
}
"""Ways in which the store's own file stays where it is."""
