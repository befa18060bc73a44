"""Every reader is given inputs that nobody would write: is there one to which the program does not find an answer?

Run from the project's folder: `.venv/bin/python -m benchmarks.fuzz [INPUTS [READER…]]`; the usual million take less
than an hour on two quiet cores. The readers stand in tests/fuzz/readers.py, what has to hold in tests/fuzz/oracle.py.
An input that fails is made small and written into a folder that is named at the end, called by its reader and by what
happened. The same inputs are drawn each time. Answers with 1 when one failed.
"""

import hashlib
import os
import re
import resource
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import monotonic
from typing import NoReturn

from tests.fuzz.oracle import TooSlow, wrong
from tests.fuzz.place import Place
from tests.fuzz.reader import Reader
from tests.fuzz.readers import READERS
from tests.fuzz.shapes import inputs
from tests.fuzz.shrinking import shrunk

PROCESSES = 2
MOST_MEMORY = 1_500_000_000
"""Of a process, in bytes of address space; what a reader wants beyond it is a failure."""
SHRINKING_SECONDS = 10.0
MOST_OF_A_KIND = 3
"""So many inputs that fail alike are kept."""


@dataclass
class Tried:
    """What has come of the inputs that one process gave to one reader."""

    inputs: int = 0
    seconds: float = 0.0
    longest: float = 0.0
    failed: Counter[str] = field(default_factory=Counter)


def main(total: int, names: Sequence[str], failures: Path) -> int:
    """Give so many inputs to the readers; 1 where one failed."""
    begun = monotonic()
    chosen = names or list(READERS)
    shares = sum(READERS[name].share for name in chosen)
    work = [(name, part, max(1, round(total * READERS[name].share / shares / PROCESSES)), failures)
            for name in chosen for part in range(PROCESSES)]  # fmt: skip
    tried: dict[str, list[Tried]] = {name: [] for name in chosen}
    with get_context("spawn").Pool(PROCESSES, _limit) as pool:
        for name, one in pool.imap_unordered(_try, work, chunksize=1):
            tried[name].append(one)
    _tell(tried, monotonic() - begun, failures)
    return int(any(one.failed for found in tried.values() for one in found))


def _tell(tried: dict[str, list[Tried]], seconds: float, failures: Path) -> None:
    for name, found in tried.items():
        count, took = sum(one.inputs for one in found), sum(one.seconds for one in found)
        longest = max(one.longest for one in found)
        failed = sum((one.failed for one in found), Counter[str]())
        rate = f"{count / took:7.0f} a second, the longest {longest:.2f} s"
        sys.stdout.write(f"{count:8} {name:16} {rate}\n")
        sys.stdout.writelines(f"         {times:8} x {what}\n" for what, times in failed.most_common())
    count = sum(one.inputs for found in tried.values() for one in found)
    bad = sum(sum(one.failed.values()) for found in tried.values() for one in found)
    sys.stdout.write(f"{count} inputs in {seconds:.0f} s, {count / seconds:.0f} a second; {bad} failed.\n")
    if bad:
        sys.stdout.write(f"What failed is in {failures}\n")


def _limit() -> None:
    """In a process of its own: a clock that ends what does not end, a border of memory."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    signal.signal(signal.SIGALRM, _too_slow)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ.pop(name, None)


def _too_slow(*_: object) -> NoReturn:
    raise TooSlow


def _try(work: tuple[str, int, int, Path]) -> tuple[str, Tried]:
    name, part, count, failures = work
    reader, tried = READERS[name], Tried()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        place = Place(Path(folder))
        for content in _some(reader, place, part, count):
            begun = monotonic()
            what = _timed(reader, content, place)
            took = monotonic() - begun
            tried.inputs, tried.seconds, tried.longest = (
                tried.inputs + 1,
                tried.seconds + took,
                max(tried.longest, took),
            )
            if what:
                tried.failed[what] += 1
                if tried.failed[what] <= MOST_OF_A_KIND:
                    _keep(reader, content, what, place, failures)
    return name, tried


def _some(reader: Reader, place: Place, part: int, count: int) -> Iterator[bytes]:
    for _, content in zip(range(count), inputs(reader, place, Random(f"{reader.name} {part}")), strict=False):
        yield content


def _timed(reader: Reader, content: bytes, place: Place) -> str:
    signal.setitimer(signal.ITIMER_REAL, 2 * reader.seconds)
    try:
        return wrong(reader, content, place)
    except TooSlow:
        return "too slow"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _keep(reader: Reader, content: bytes, what: str, place: Place, failures: Path) -> None:
    small = shrunk(content, lambda less: _timed(reader, less, place) == what, SHRINKING_SECONDS)
    name = re.sub(r"\W+", "-", f"{reader.name} {what}")[:90]
    failures.mkdir(parents=True, exist_ok=True)
    (failures / f"{name}-{hashlib.sha256(small).hexdigest()[:8]}").write_bytes(small)


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(int((given or ["1000000"])[0]), given[1:], Path(tempfile.gettempdir(), "peerassist-fuzz")))
