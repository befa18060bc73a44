"""Make the library of a team that has kept at it for years: many sessions with their whole history.

    python -m benchmarks.make_library STORE [--sessions 10000] [--notes 1000000] [--meetings FOLDER]

A few meetings are played through the rules. Every session is a copy of one of them with ids, dates, names and words of
its own, rows and changes alike, so that it can be opened, undone and replayed. Stopped, it goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks.words import Words, sentences_of
from peerassist_tui.desk import Desk, make_session
from peerassist_tui.models import NOTE_KINDS, RESPONSES, TABLES
from peerassist_tui.store.chain import chain_anew
from peerassist_tui.store.engine import engine_for
from peerassist_tui.store.search.search_index import index_anew
from peerassist_tui.store.store import Store
from peerassist_tui.store.touched import note_touched_anew
from peerassist_tui.timing.clock import ManualClock

START = datetime(2026, 6, 1, 9, tzinfo=UTC)
SHARES = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75)
"""How many notes the played meetings have, beside the average."""
YEARS = 10
COMMIT_EVERY = 50
STILL_PREPARED = 3
"""The newest sessions are yet to come."""
_TABLES = (*TABLES, "change")
_VARIABLE = re.compile(
    r"([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\b[0-9a-f]{32}\b|\b\d{4}-\d\d-\d\d|\[\[[a-z]\d+\]\])"
)
_NAMES = ("a", "b", "c", "d", "e", "f", "g")


def make(path: Path, sessions: int, notes: int, meetings: Path | None = None) -> Iterator[int]:
    """Make the store, or go on with it; tells after every few sessions how many there are, and indexes them last."""
    words = Words(sentences_of(meetings))
    patterns = [Pattern(int(share * notes / sessions), place) for place, share in enumerate(SHARES)]
    coming = Pattern(0, len(SHARES))
    Store(path).close()
    connection = sqlite3.connect(path)
    for pragma in ("synchronous=OFF", "cache_size=-400000", "foreign_keys=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    (done,) = connection.execute("SELECT count(*) FROM session").fetchone()
    for place in range(done, sessions):
        pattern = coming if place >= sessions - STILL_PREPARED else patterns[place % len(patterns)]
        days_ago = (sessions - 1 - place) * 365 * YEARS // sessions
        pattern.copy_into(connection, words, random.Random(place), days_ago)
        if place % COMMIT_EVERY == COMMIT_EVERY - 1 or place == sessions - 1:
            connection.commit()
            yield place + 1
    connection.close()
    _complete(path)


def _complete(path: Path) -> None:
    """Secure and index what was copied, as the program would have done it step by step."""
    engine = engine_for(path)
    with engine.begin() as connection:
        chain_anew(connection)
        note_touched_anew(connection)
        index_anew(connection)
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()


class Pattern:
    """A meeting that was played, ready to be copied."""

    def __init__(self, notes: int, seed: int) -> None:
        with tempfile.TemporaryDirectory() as folder:
            store = Store(Path(folder) / "store.db")
            _play(store, notes, random.Random(seed))
            store.close()
            connection = sqlite3.connect(store.path)
            self._tables = [(table, *_rows(connection, table)) for table in _TABLES]
            connection.close()

    def copy_into(self, connection: sqlite3.Connection, words: Words, chance: random.Random, days_ago: int) -> None:
        """Put a copy of it into the store, held so many days before START."""
        said = _Said(words, chance, days_ago)
        for table, insert, rows in self._tables:
            connection.executemany(insert, [[_filled(value, said, table) for value in row] for row in rows])


class _Said(dict[str, str]):
    """What stands in a copy for what stood in the pattern, made when it is first met."""

    def __init__(self, words: Words, chance: random.Random, days_ago: int) -> None:
        super().__init__(zip((f"[[{key}0]]" for key in _NAMES), words.names(chance, len(_NAMES)), strict=True))
        self._words, self._chance, self._earlier = words, chance, timedelta(days=days_ago)

    def __missing__(self, key: str) -> str:
        if key.startswith("[["):
            self[key] = self._words.text(self._chance, *((3, 7) if key[2] == "t" else (6, 24)))
        elif len(key) == 10:
            self[key] = str(date.fromisoformat(key) - self._earlier)
        else:
            other = UUID(int=self._chance.getrandbits(128), version=4)
            self[UUID(key).hex], self[str(UUID(key))] = other.hex, str(other)
        return self[key]


def _rows(connection: sqlite3.Connection, table: str) -> tuple[str, list[list[Any]]]:
    """What inserts a row of the table, and its rows with their texts parted at what differs from copy to copy."""
    cursor = connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608
    names = [f'"{column}"' for column, *_ in cursor.description]
    insert = f'INSERT INTO "{table}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})'  # noqa: S608
    parts = [[_VARIABLE.split(value) if isinstance(value, str) else value for value in row] for row in cursor]
    return insert, parts


def _filled(value: Any, said: _Said, table: str) -> Any:
    if not isinstance(value, list):
        return value
    if len(value) == 1:
        return value[0]
    parts = value[:]
    is_json = table == "change" and value[0][:2] == "[["
    for at in range(1, len(parts), 2):
        new = said[parts[at]]
        parts[at] = json.dumps(new)[1:-1] if is_json and parts[at][0] == "[" else new
    return "".join(parts)


def _play(store: Store, notes: int, chance: random.Random) -> None:
    """One whole meeting with so many notes, or the preparation of one; texts are numbers in brackets."""
    numbers = iter(range(100_000))

    def words(sort: str = "w") -> str:
        return f"[[{sort}{next(numbers)}]]"

    clock = ManualClock(START - timedelta(days=7))
    desk = make_session(store, clock, seat="facilitator", **_header(words))
    desk.do("add_material", title=words("t"), purpose=words())
    if not notes:
        return
    clock.now = START
    desk.do("start")
    peers = [one for one in desk.session.people if one.party == "peer"]
    step = 3 * 3600 / notes
    for number in range(notes):
        if number % max(1, notes // 6) == 0 and number // max(1, notes // 6) < 6:
            desk.do("next_item")
        if number % 6 == 0:
            speaker = chance.choice(desk.session.people[:5]).name
            desk.do("raise_hand", who=speaker)
            desk.do("give_floor", who=speaker)
        clock.advance(step)
        desk.do("note", kind=NOTE_KINDS[min(2, 3 * number // notes)], text=words())
        if number % 25 == 24:
            desk.do("park", text=words(), who=chance.choice(peers).name)
    if notes > 10:
        desk.do("change_note", note="3", text=words())
        desk.do("reword", text=words())
    desk.do("finish")
    _wrap_up(desk, words, peers)


def _header(words: Any) -> dict[str, Any]:
    people = [("host", "a"), ("host", "b"), ("peer", "c"), ("peer", "d"), ("peer", "e"), ("facilitator", "f"),
              ("note_taker", "g")]  # fmt: skip
    phases = ("welcome", "telling", "asking", "analyzing", "feedback", "commit")
    return {
        "title": words("t"), "challenge": words(), "context": words(), "history": words(), "still_open": words(),
        "timezone": "Asia/Dhaka", "starts_at": "2026-06-01T15:00", "ground_rules": [words("t")],
        "objectives": [{"ref": f"OB{number}", "text": words(), "sign_of_success": words("t")} for number in (1, 2)],
        "people": [{"name": f"[[{key}0]]", "party": party} for party, key in people],
        "agenda": [{"title": phase.title(), "phase": phase, "minutes": 30} for phase in phases],
    }  # fmt: skip


def _wrap_up(desk: Desk, words: Any, peers: list[Any]) -> None:
    for number, peer in enumerate(peers, 1):
        desk.do("option", title=words(), by=peer.name, worked_where=words("t"), needs=words("t"), based_on=["1"])
        desk.do("question", option=str(number), text=words())
        desk.do("respond", option=str(number), response=RESPONSES[number % len(RESPONSES)], reason=words())
        desk.do("thank", who=peer.name, text=words())
    for number in (1, 2):
        desk.do("lesson", title=words(), advice=words(), cause=words(), holds_when=words("t"), evidence=["1", "2"])
        owner = desk.session.people[number - 1].name
        desk.do("action", text=words(), owner=owner, due=f"2026-0{6 + number}-01", done_when=words("t"))
        desk.do("follow_up", date=f"2026-0{6 + number}-15", what=words(), by=owner)
    desk.do("change_action", action="1", status="done")


def main(argv: list[str]) -> None:
    """Make it, and say how far it has come."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("store", type=Path)
    asked.add_argument("--sessions", type=int, default=10_000)
    asked.add_argument("--notes", type=int, default=1_000_000)
    asked.add_argument("--meetings", type=Path, help="a folder of recorded meetings, for their words")
    given = asked.parse_args(argv)
    began = time.perf_counter()
    for done in make(given.store, given.sessions, given.notes, given.meetings):
        sys.stdout.write(f"\r{done:,} of {given.sessions:,} sessions, {time.perf_counter() - began:.0f} s")
        sys.stdout.flush()
    sys.stdout.write("\n")


if __name__ == "__main__":
    main(sys.argv[1:])
