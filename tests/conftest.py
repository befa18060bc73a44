"""What many tests start from: a meeting in memory, a store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peerassist_tui.store.store import Store
from tests.meeting import Meeting


@pytest.fixture
def meeting() -> Meeting:
    """A meeting that has just started."""
    return Meeting()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new store."""
    opened = Store(tmp_path / "store.db")
    yield opened
    opened.close()
