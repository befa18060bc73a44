"""kill -9 under a console in a real terminal: what was painted is there; `benchmarks.killed` does it more."""

from pathlib import Path

import pytest

from tests.killing.answers import missing
from tests.killing.deeds import DEEDS
from tests.killing.rounds import Killed
from tests.killing.stores import Prepared, prepared

OF_EACH = 2
BUSY_SECONDS = 5.0
"""How far the line may be behind where other tests keep the machine busy."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """What the consoles begin with."""
    return prepared(tmp_path_factory.mktemp("prepared"))


@pytest.mark.parametrize("name", DEEDS)
def test_all_that_was_painted_before_a_kill_is_there_and_whole(tmp_path: Path, files: Prepared, name: str) -> None:
    killed = Killed(behind_seconds=BUSY_SECONDS)
    for number in range(OF_EACH):
        killed.kill(name, files, tmp_path, f"{name} {number}")
    assert (killed.kills[name], killed.broken) == (OF_EACH, [])


def test_an_answer_that_no_change_stands_for_is_missed() -> None:
    labels = ["Raised a hand", "Gave the floor", "Raised a hand"]
    assert missing(["Raised a hand", "Gave the floor", "Raised a hand"], labels) == []
    assert missing(["Gave the floor", "Raised a hand", "Gave the floor"], labels) == ["Gave the floor"]
