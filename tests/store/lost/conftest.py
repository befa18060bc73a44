"""What the tests of lost stores start from: one in a folder of its own, and another beside it."""

import shutil
from pathlib import Path

import pytest

from peerassist_tui.store.store import Store
from tests.helpers.stores import new_desk


@pytest.fixture
def store(tmp_path: Path, new_store: Path) -> Store:
    """An empty store in a folder of its own."""
    (tmp_path / "mine").mkdir()
    return Store(Path(shutil.copy(new_store, tmp_path / "mine")))


@pytest.fixture
def other(tmp_path: Path, new_store: Path) -> Path:
    """Another store, which somebody may put in its place."""
    path = Path(shutil.copy(new_store, tmp_path / "other.db"))
    opened = Store(path)
    new_desk(opened, title="Somebody else's")
    opened.close()
    return path
