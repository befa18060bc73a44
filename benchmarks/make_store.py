"""Make a large store by writing rows straight into it: python benchmarks/make_store.py STORE SESSIONS [NOTES]."""

from __future__ import annotations

import random
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

TITLES = ("Flood warning", "Cold chain", "School meals", "Seed banks", "Ward visits", "Radio lessons", "Water tariffs")
PLACES = ("in the delta", "up the valley", "across the border", "after the harvest", "for the district", "by night")
ZONES = ("Asia/Dhaka", "Africa/Kampala", "America/Lima", "Europe/Oslo", "UTC")
NAMES = ("Zoë Prøve", "Joaquín Muestra", "ليلى المثال", "Namuna Rahman", "Aïssatou Exemple", "Wang Shìlì")
LAST = datetime(2027, 6, 1, 9, tzinfo=UTC)
WORDS = "Which of the nine does an officer pack or open first on a Monday morning in the upazila office"


def make(path: Path, sessions: int, notes: int = 0) -> None:
    """A store with so many sessions, six people and three actions each, and so many notes in all."""
    from peerassist_tui.store.chain import chain_anew
    from peerassist_tui.store.store import Store

    Store(path).close()
    chance = random.Random(1)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys=OFF")
    with connection:
        for place in range(sessions):
            _session(connection, chance, place, notes // sessions)
    connection.close()
    with closing(Store(path)) as store, store.writing() as written:
        chain_anew(written)


def _session(connection: sqlite3.Connection, chance: random.Random, place: int, notes: int) -> None:
    key = _id(chance)
    starts = LAST - timedelta(hours=place * 17)
    begun, ended = (starts, starts + timedelta(hours=3)) if place > 3 else (None, None)
    title = f"{chance.choice(TITLES)} {chance.choice(PLACES)}, {chance.choice(('first', 'second', 'third'))} round"
    at = {"made_at": starts, "starts_at": starts, "started_at": begun, "finished_at": ended}
    _insert(connection, "session", id=key, session_id=key, number=0, title=title, timezone=chance.choice(ZONES),
            queue="first_come", context="", history="", still_open="", already_decided="", **at)  # fmt: skip
    of: dict[str, Any] = {"session_id": key}
    _insert(connection, "wording", **of, id=_id(chance), number=1, text=f"How do we do it {title}?", at=starts,
            closed=False)  # fmt: skip
    for number, name in enumerate(NAMES, 1):
        party = "host" if number < 3 else "peer"
        _insert(connection, "person", **of, id=_id(chance), number=number, name=name, latin="", party=party,
                organisation="", role="", skills="[]", outsider=False)  # fmt: skip
    for number in range(1, 4):
        state = chance.choice(("open", "done"))
        _insert(connection, "action", **of, id=_id(chance), number=number, text=WORDS, owner=chance.choice(NAMES),
                due=f"{starts + timedelta(days=30):%Y-%m-%d}", done_when="", status=state, at=starts)  # fmt: skip
    for number in range(1, notes + 1):
        _insert(connection, "note", **of, id=_id(chance), number=number, kind="telling", text=WORDS, at=starts)
    _insert(connection, "change", **of, id=_id(chance), seq=1, at=starts, seat="facilitator", rule="session",
            label=f"Made “{title}”", rows="[]")  # fmt: skip


def _id(chance: random.Random) -> str:
    return UUID(int=chance.getrandbits(128), version=4).hex


def _insert(connection: sqlite3.Connection, table: str, **values: object) -> None:
    row = {name: f"{one:%Y-%m-%d %H:%M:%S.%f}" if isinstance(one, datetime) else one for name, one in values.items()}
    places = ", ".join("?" for _ in row)
    connection.execute(f'INSERT INTO "{table}" ({", ".join(row)}) VALUES ({places})', tuple(row.values()))  # noqa: S608


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]), int((sys.argv[3:] or ["0"])[0]))
