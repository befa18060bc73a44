"""A disk that fails under a short meeting, at every call of the store, in every way: is anything acknowledged lost?

Run from the project's folder: `.venv/bin/python -m benchmarks.faults [EVERY [FROM]]`; EVERY takes only each so manieth
call (the usual 1 takes some half an hour on two quiet cores, 60 half a minute). It stops after 55 minutes and says the
number of the meeting FROM which to go on. Linux with a C compiler; see tests/faults/faults.c.
Each meeting is held in a process of its own, from opening the store to leaving it, in one that exists and in one
that is made; half of the processes end without closing it, as if they were killed. Then the store is reopened and
proved.
Answers with 1 when a promise was broken.
"""

import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

from peerassist_tui.store.store import Store
from tests.faults.faulty import ALWAYS, Fault, Meetings, broken_promises, preload

LONGEST_SECONDS = 55 * 60
PROCESSES = 2
HOWS = {
    "sync": ("EIO", "slow"),
    "open": ("EIO", "EROFS"),
    "write": ("EIO", "ENOSPC", "torn", "short"),
    "lock": ("ENOLCK", "EIO"),
}
ONCE = ("slow", "short", "ENOLCK")
"""What nobody would wait for if it never ended, or what does no harm however often it comes."""


@dataclass
class Tried:
    """What has come of the meetings that one process held."""

    meetings: int = 0
    faulted: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)


def main(every: int = 1, first: int = 0) -> int:
    """Fail what is to fail, from the meeting of that number on; 1 where something was broken."""
    begun = monotonic()
    with get_context("spawn").Pool(PROCESSES) as pool:
        parts = pool.starmap(_try, [(every, first, part) for part in range(PROCESSES)], chunksize=1)
    if None in parts:
        sys.stdout.write("No calls can be made to fail here: it needs Linux and a C compiler.\n")
        return 0
    tried = [part for part in parts if part]
    faulted = sum((part.faulted for part in tried), Counter[str]())
    refusals = sum((part.refusals for part in tried), Counter[str]())
    broken = [said for part in tried for said in part.broken]
    told = [
        f"{sum(part.meetings for part in tried)} meetings in {monotonic() - begun:.0f} s",
        *(f"{count:7} calls: {kind}" for kind, count in sorted(faulted.items())),
        *(f"{count:7} times said: {said}" for said, count in refusals.most_common()),
        f"{len(broken)} promises broken",
    ]
    sys.stdout.write("\n".join([*told, ""]))
    return 1 if broken else 0


def _try(every: int, first: int, part: int) -> Tried | None:
    """Hold this part of the meetings; None where nothing can be made to fail."""
    folder = Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
    try:
        library = preload(folder)
        return _held(folder, library, every, first, part) if library else None
    finally:
        shutil.rmtree(folder)


def _held(folder: Path, library: Path, every: int, first: int, part: int) -> Tried:
    existing, begun, tried = folder / "existing.db", monotonic(), Tried()
    Store(existing).close()
    with Meetings(library) as meetings:
        for number, (is_new, fault) in enumerate(_faults(meetings, folder, existing, every)):
            if number < first or number % PROCESSES != part:
                continue
            if monotonic() - begun > LONGEST_SECONDS:
                tried.broken.append(f"not all were tried within the hour; go on from {number}")
                break
            path, closes = _place(folder, None if is_new else existing), number // PROCESSES % 2 == 0
            held = meetings.hold(path, fault, closes=closes)
            tried.meetings += 1
            tried.faulted[f"{fault.call} {fault.how}"] += held.faulted
            tried.refusals.update(said.replace(str(path), "STORE") for said in held.refusals)
            how = f"{fault.words}, {'closed' if closes else 'killed'}{', new' * is_new}"
            for said in broken_promises(path, held, closed=closes):
                tried.broken.append(f"{how}: {said}")
                sys.stdout.write(f"{tried.broken[-1]}\n")
                sys.stdout.flush()
    return tried


def _faults(meetings: Meetings, folder: Path, existing: Path, every: int) -> Iterator[tuple[bool, Fault]]:
    """Each n-th call once, and each from which on all fail; whether the store is to be made in that meeting."""
    for is_new in (False, True):
        for call, hows in HOWS.items():
            held = meetings.hold(_place(folder, None if is_new else existing), Fault(call, "slow", ALWAYS), closes=True)
            for how in hows:
                for n in range(1, held.counted + 1, every):
                    yield is_new, Fault(call, how, n, n)
                    if how not in ONCE and call != "lock":
                        yield is_new, Fault(call, how, n)


def _place(folder: Path, existing: Path | None) -> Path:
    place = folder / "meeting"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    path = place / "store.db"
    return Path(shutil.copy(existing, path)) if existing else path


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
