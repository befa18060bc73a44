"""Give each column of a store values that the program never writes: is there one that anything but a sentence answers?

Run from the project's folder: `.venv/bin/python -m benchmarks.values [TABLE ...]`; all tables take some fifteen minutes
on a quiet core. Each value is written by hand into every row of its table. The sessions are then refused in a sentence
as they are opened, or all that is read off them for screens and documents can be read. Answers with 1 when something
else happened.
"""

import shutil
import sqlite3
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from peerassist_tui.content.examples import put_examples
from peerassist_tui.errors import Refused
from peerassist_tui.ids import EXAMPLE_IDS
from peerassist_tui.models import TABLES
from peerassist_tui.readings.agenda.projection import projection
from peerassist_tui.readings.hints.hint import hints
from peerassist_tui.readings.readiness.closing_check import missing_at_closing
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.report.facilitation_plan import facilitation_plan
from peerassist_tui.readings.report.report import report_paper
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.readings.report.session_stats import pace
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store

NOW = datetime(2026, 12, 1, tzinfo=UTC)
TEXTS = (
    "words",
    "",
    "-7",
    "2026-02-30",
    "9999-12-31",
    "9999-12-31 00:00:00.000000",
    '["a"]',
    '{"a": 1}',
    "null",
    "[[1]]",
)
VALUES = (*TEXTS, -7, 0, 10**9, 10**18, 1e300, b"\x00\xff")
"""Of every kind, so that each column is given some that are none of its own."""


def readings(store: Store) -> None:
    """Read of each session what screens and documents show.

    Raises:
        Refused: the store or a session in it cannot be read.
    """
    overviews(store.path)
    for session_id in EXAMPLE_IDS:
        session = store.load(session_id)
        for read in (missing_before_start, missing_at_closing, facilitation_plan):
            read(session)
        for read_at in (projection, hints, report_paper, session_document, pace):
            read_at(session, NOW)


def fate(whole: Path, folder: Path, table: str, column: str, value: object) -> str:
    """What becomes of a store with that value in each row of a table: refused, read, cannot be written, or broken."""
    path = folder / "store.db"
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    shutil.copy(whole, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        try:
            update = f'UPDATE "{table}" SET "{column}" = ?'  # noqa: S608 - names of the models
            if not connection.execute(update, (value,)).rowcount:
                return "no row there"
        except sqlite3.Error:
            return "no store holds it"
    try:
        with closing(Store(path)) as store:
            readings(store)
    except Refused:
        return "refused in a sentence"
    except Exception:
        sys.stdout.write(f"{table}.{column} = {value!r}\n{traceback.format_exc(-3)}\n")
        return "BROKEN"
    return "read"


def columns(tables: list[str]) -> Iterator[tuple[str, str]]:
    """The columns of these tables, or of all, without the ids of the rows themselves."""
    for table in tables or TABLES:
        yield from ((table, name) for name in TABLES[table].model_fields if name not in ("id", "session_id"))


def main(*tables: str) -> int:
    """Try all values; 1 where something was broken."""
    fates = Counter[str]()
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name) / "whole.db"
        with closing(Store(whole)) as store:
            put_examples(store)
            readings(store)
        for table, column in columns([*tables]):
            fates.update(fate(whole, Path(name), table, column, value) for value in VALUES)
    sys.stdout.write(f"{fates.total():,} values: {dict(fates)}\n")
    return int("BROKEN" in fates)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
