"""Where inputs are read: a folder of its own, a meeting with people in it, a small store."""

import shutil
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from peerassist_tui.session import Session
from peerassist_tui.store.queries.overview import Overview, overviews
from peerassist_tui.store.store import Store
from tests.helpers.bundles import example
from tests.helpers.meeting import Meeting

TODAY = date(2026, 11, 29)


@dataclass
class Place:
    """A folder in which each input is a file by its usual name, and what readers look at beside it."""

    folder: Path
    meeting: Meeting = field(default_factory=Meeting)

    def __post_init__(self) -> None:
        """What is made once is not counted into the time of a reader."""
        assert self.sessions

    @property
    def session(self) -> Session:
        """A meeting that is on, with people, objectives and an agenda."""
        return self.meeting.session

    def file(self, name: str, content: bytes) -> Path:
        """The input as a file of that name, in a folder where nothing else stands."""
        path = self.folder / name.partition(".")[0] / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    @cached_property
    def bundle(self) -> bytes:
        """A bundle of the session in the store."""
        with closing(Store(self.folder / "store.db")) as store:
            return example(store)

    @cached_property
    def store(self) -> Path:
        """A store with one session, all of it in the one file."""
        assert self.bundle
        return self.folder / "store.db"

    @cached_property
    def sessions(self) -> list[Overview]:
        """What the library lists."""
        return overviews(self.store)

    def copy(self) -> Path:
        """A store like it that may be spoiled; the one before is gone."""
        path = self.folder / "copy.db"
        for ending in ("-wal", "-shm"):
            Path(f"{path}{ending}").unlink(missing_ok=True)
        shutil.copy(self.store, path)
        return path
