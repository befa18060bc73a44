"""Every reader, given inputs that nobody would write, answers or refuses in a sentence; the long run has a million.

`.venv/bin/python -m benchmarks.fuzz` is the long run. What it once found stands in tests/fuzz/test_found.py.
"""

from itertools import islice
from random import Random

import pytest

from peerassist_tui.errors import Refused
from tests.fuzz.oracle import wrong
from tests.fuzz.place import Place
from tests.fuzz.reader import Read, Reader, seeds
from tests.fuzz.readers import READERS
from tests.fuzz.shapes import inputs
from tests.fuzz.shrinking import shrunk

INPUTS = 400
"""So many are tried of all readers together, beside the seeds."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """One folder for all."""
    return Place(tmp_path_factory.mktemp("fuzz"))


def test_no_input_is_without_an_answer(place: Place) -> None:
    shares = sum(reader.share for reader in READERS.values())
    found = [
        (reader.name, fault, content[:200])
        for reader in READERS.values()
        for content in islice(inputs(reader, place, Random(reader.name)), 3 + round(INPUTS * reader.share / shares))
        if (fault := wrong(reader, content, place))
    ]
    assert found == []


def _raises(error: Exception) -> Read:
    def read(content: bytes, place: Place) -> list[str]:
        raise error

    return read


@pytest.mark.parametrize(
    ("read", "fault"),
    [
        (_raises(KeyError("x")), "KeyError at the test"),
        (_raises(Refused(" ")), "a refusal without words"),
        (_raises(Refused("no such table: note")), "a sentence of a machine: no such table"),
        (_raises(Refused("There is no seat ['x'].")), "a sentence of a machine: ['x"),
        (_raises(Refused("'utf-8' codec can't decode byte")), "a sentence of a machine: codec can't"),
        (_raises(Refused("in peerassist_tui/cli.py")), "a sentence of a machine: peerassist_tui"),
        (_raises(Refused("\x1b]0;owned\x07")), "a sentence that acts on the terminal"),
        (_raises(Refused("x" * 2_000)), "a sentence that is too long"),
        (_raises(Refused("There is no file x.")), ""),
        (lambda content, place: ["An answer."], ""),
    ],
)
def test_what_is_wrong_is_seen(place: Place, read: Read, fault: str) -> None:
    assert wrong(Reader("one", read, seeds("x"), 1), b"y", place) == fault


def test_an_input_that_fails_is_made_small() -> None:
    assert shrunk(b"one\ntwo\nthree\n" * 20, lambda content: b"three" in content, 5) == b"three"
