"""What the tests with hostile text start from."""

import shutil
from pathlib import Path

import pytest

from tests.helpers.hostile import ACTS, MARKUP, spoil


@pytest.fixture(scope="module")
def spoiled(with_examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of meetings that were held, into every text of which somebody wrote by hand."""
    path = tmp_path_factory.mktemp("spoiled") / "store.db"
    shutil.copy(with_examples, path)
    assert spoil(path, ACTS.replace("\r", "") + MARKUP) > 500
    return path
