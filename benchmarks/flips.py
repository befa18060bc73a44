"""Flip single bits of a store and count what `check` does not see: python -m benchmarks.flips [FLIPS [STORE]]."""

import random
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from peerassist_tui.content.examples import put_examples
from peerassist_tui.errors import Refused
from peerassist_tui.progress import no_progress
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.store import Store

Contents = dict[str, list[tuple[object, ...]] | None]
"""What each table holds, and under an empty name the schema; None where it cannot be read."""


def flipped(store: Path, places: Iterable[int], work: Path) -> Iterator[tuple[int, str]]:
    """For each bit of a store, named by its number, what has become of it once it is flipped.

    That is `seen`, or `nothing` where every table still holds the same, or else the table that holds something else.
    """
    whole = store.read_bytes()
    wanted = contents(store)
    for place in places:
        for ending in ("", "-wal", "-shm"):
            Path(f"{work}{ending}").unlink(missing_ok=True)
        damaged = bytearray(whole)
        damaged[place // 8] ^= 1 << place % 8
        work.write_bytes(damaged)
        found = contents(work)
        differ = [name or "schema" for name in sorted(wanted | found) if found.get(name) != wanted.get(name)]
        yield place, "seen" if is_seen(work) else " ".join(differ) or "nothing"


def is_seen(store: Path) -> bool:
    """Whether the program says that the store is not whole, or does not take it."""
    try:
        with closing(Store(store)) as opened:
            return any(check(opened, no_progress))
    except Refused:
        return True


def contents(store: Path) -> Contents:
    """What a plain sqlite3 reads out of the tables, those of the index included."""
    found: Contents = {}
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
        connection.text_factory = bytes
        for name, query in _queries(connection):
            found[name] = None
            with suppress(sqlite3.Error, UnicodeDecodeError):
                found[name] = sorted(connection.execute(query), key=repr)
    return found


def _queries(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
    yield "", schema
    with suppress(sqlite3.Error, UnicodeDecodeError):
        for _, name, _, sql in connection.execute(f"{schema} WHERE type = 'table'").fetchall():
            if not sql.startswith(b"CREATE VIRTUAL"):
                yield name.decode(), f'SELECT * FROM "{name.decode()}"'  # noqa: S608


def an_example(path: Path) -> Path:
    """A store with the example sessions, all of it in the one file."""
    with closing(Store(path)) as store:
        put_examples(store)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
    return path


def run(flips: int, store: Path | None) -> Counter[str]:
    """Flip so many bits, anywhere in the file, and count what has become of them."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "whole.db")
        if store:
            shutil.copy(store, copy)
        else:
            an_example(copy)
        places = random.Random(20261129).sample(range(8 * copy.stat().st_size), flips)
        counted: Counter[str] = Counter()
        for place, found in flipped(copy, places, Path(folder, "flipped.db")):
            counted[found] += 1
            if found not in ("seen", "nothing"):
                sys.stdout.write(f"bit {place} of {copy.stat().st_size} bytes: {found}\n")
                sys.stdout.flush()
        return counted


if __name__ == "__main__":
    for found, count in run(
        int((sys.argv[1:] or ["1000"])[0]), Path(sys.argv[2]) if sys.argv[2:] else None
    ).most_common():
        sys.stdout.write(f"{count:6} {found}\n")
