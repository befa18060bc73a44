"""A folder that can only be read, also for root."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def as_anybody() -> None:
    """Give up what lets root write where nobody may: CAP_DAC_OVERRIDE, dropped for good before the program begins."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A folder in which nobody may write, and in which nothing is another one afterwards."""

    def standing() -> dict[str, bytes]:
        return {place.name: place.read_bytes() for place in folder.iterdir() if not place.name.endswith("-shm")}

    for place in (*folder.iterdir(), folder):
        place.chmod(0o555 if place.is_dir() else 0o444)
    before = standing()
    try:
        yield
        assert standing().keys() == before.keys()
    finally:
        folder.chmod(0o755)
