"""From a key to what is found, beside raw FTS5 on the same index: python -m benchmarks.search STORE…

Each kind of word is typed at stores of several sizes (see benchmarks.make_library). "first" is until the newest hits
are there, "all" until the best are ranked and counted; "raw" is the fifty newest row numbers from FTS5 alone, "raw
ranked" the fifty best of all. "gap" is how long the console's own loop stood still at most while it searched in its
thread.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.words import Words
from peerassist_tui.store.disk.file import open_reading
from peerassist_tui.store.search.search import Samples, Search
from peerassist_tui.store.search.search_question import SearchQuestion, match

ROUNDS, RAW_RANKED_ROUNDS = 21, 3
_KINDS = {
    "common": "the",
    "medium": "remote",
    "two words": "industrial designer",
    "one letter": "t",
    "two letters": "me",
    "common and not": "the zzzz",
    "two characters": "时间",
    "accent folded": "reduire",
    "no hit": "zzzzqq",
    "other form": "schools",
    "misspelt": "seasno",
}


def main(paths: list[str]) -> None:
    """Measure each store."""
    heads = ("first p50", "first p99", "all p50", "all p99", "raw p50", "raw ranked", "gap")
    for path in map(Path, paths):
        connection = open_reading(path)
        sessions, passages = (
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("session", "search_passage")
        )
        _write(f"{path}: {sessions:,} sessions, {passages:,} texts; milliseconds\n")
        _write(f"{'':16}{'typed':22}" + "".join(f"{head:>12}" for head in heads) + f"{'hits':>9}\n")
        for kind, typed in {"rare": Words.rare(random.Random(7)), **_KINDS}.items():
            _write(f"{kind:16}{typed:22}{_row(connection, path, typed)}\n")
        connection.close()


def _row(connection: sqlite3.Connection, path: Path, typed: str) -> str:
    firsts, alls, counted = [], [], ""
    samples: Samples = {}
    for _ in range(ROUNDS):
        began, first = time.perf_counter(), 0.0
        for found in Search(path, samples).find(typed):
            first = first or time.perf_counter() - began
            counted = found.counted
        firsts.append(first)
        alls.append(time.perf_counter() - began)
    question = match(SearchQuestion(typed).terms)
    newest = "SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT 50"
    best = "SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rank LIMIT 50"
    raw = [_timed(lambda: connection.execute(newest, (question,)).fetchall()) for _ in range(ROUNDS)]
    ranked = [_timed(lambda: connection.execute(best, (question,)).fetchall()) for _ in range(RAW_RANKED_ROUNDS)]
    gap = asyncio.run(_gap(path, typed, samples))
    figures = (*_two(firsts), *_two(alls), statistics.median(raw), statistics.median(ranked), gap)
    return "".join(f"{one * 1000:12.1f}" for one in figures) + f"{counted:>9}"


def _timed(step: Callable[[], object]) -> float:
    began = time.perf_counter()
    step()
    return time.perf_counter() - began


def _two(times: list[float]) -> tuple[float, float]:
    """The median, and the slowest, which stands for the 99th percentile."""
    return statistics.median(times), sorted(times)[-1]


async def _gap(path: Path, typed: str, samples: Samples) -> float:
    """How long a loop that wakes up every millisecond was kept waiting at most while a thread searches."""
    search = asyncio.create_task(asyncio.to_thread(lambda: list(Search(path, samples).find(typed))))
    longest, before = 0.0, time.perf_counter()
    while not search.done():
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        longest, before = max(longest, now - before - 0.001), now
    await search
    return longest


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
