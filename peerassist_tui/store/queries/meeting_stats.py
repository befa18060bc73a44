"""What the meetings that were held add up to, counted where they stand."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, RowMapping, select

from peerassist_tui.ids import is_example
from peerassist_tui.models import SessionRow
from peerassist_tui.store.queries.held_counts import counts
from peerassist_tui.store.queries.held_seconds import floor_seconds, paused_seconds, paused_turns
from peerassist_tui.store.queries.ids import given
from peerassist_tui.store.queries.reading import reading
from peerassist_tui.store.rows import table_behind

FIRST, MORE = 50, 500
"""So many meetings are read at first, and at a time after that."""


@dataclass(frozen=True, slots=True)
class MeetingStats:
    """A meeting that was held: lengths in minutes and seconds, pauses left out.

    `starts_at` is when it was planned to begin, `started_at` when it did, both aware UTC.

    `peers` and `floor` (the seconds of every host and peer) are of those who were there, `all_seconds` is everybody's.
    An action that is `overdue` was due by the day that was given, and is not done; what was dropped counts nowhere.
    """

    id: str
    title: str
    timezone: str
    starts_at: datetime
    started_at: datetime
    peers: int
    planned_minutes: float
    minutes: float
    floor: tuple[float, ...]
    host_seconds: float
    all_seconds: float
    notes: int
    options: int
    answered: int
    done: int
    overdue: int
    lessons: int
    objectives: int
    met: int


@dataclass(frozen=True, slots=True)
class _Meeting:
    id: UUID
    title: str
    timezone: str
    starts_at: datetime
    started_at: datetime


def meeting_stats(path: Path, today: date, *, examples: bool = False) -> Iterator[tuple[list[MeetingStats], int]]:
    """The meetings that were held, the latest first, some at a time, and how many there are.

    Those in the bin are left out, and so are the `examples` unless they are asked for.

    Raises:
        StoreError: the store cannot be read.
    """
    if not os.path.exists(path):
        return
    with reading(path) as connection:
        held = [one for one in _held(connection) if examples or not is_example(one.id)]
        start = 0
        for step in count():
            part = held[start : start + (MORE if step else FIRST)]
            if not part:
                return
            start += len(part)
            yield _counted(connection, part, today), len(held)


def _held(connection: Connection) -> list[_Meeting]:
    table = table_behind(SessionRow)
    query = (
        select(table.c.id, table.c.title, table.c.timezone, table.c.starts_at, table.c.started_at)
        .where(table.c.started_at.is_not(None), table.c.finished_at.is_not(None), table.c.discarded_at.is_(None))
        .order_by(table.c.started_at.desc(), table.c.id)
    )
    return [_Meeting(*row) for row in connection.execute(query)]


def _counted(connection: Connection, held: Sequence[_Meeting], today: date) -> list[MeetingStats]:
    asked = given(one.id for one in held)
    quiet = {row[0]: row[1] for row in connection.execute(paused_turns(), asked).all()}
    floors: dict[str, list[tuple[str, float]]] = {}
    for session, person, party, seconds in connection.execute(floor_seconds(), asked).all():
        floors.setdefault(session, []).append((party, max(0.0, seconds - quiet.get(person, 0.0))))
    paused = {row[0]: row[1] for row in connection.execute(paused_seconds(), asked).all()}
    numbers = {row["id"]: row for row in connection.execute(counts(), {**asked, "today": today}).mappings().all()}
    keys = [one.id.hex for one in held]
    return [
        _one(one, floors.get(key, []), numbers[key], paused.get(key, 0.0)) for key, one in zip(keys, held, strict=True)
    ]


def _one(meeting: _Meeting, floor: list[tuple[str, float]], numbers: RowMapping, paused: float) -> MeetingStats:
    told = {name: value for name, value in numbers.items() if name not in ("id", "seconds")}
    return MeetingStats(
        id=str(meeting.id),
        title=meeting.title,
        timezone=meeting.timezone,
        starts_at=meeting.starts_at,
        started_at=meeting.started_at,
        peers=sum(party == "peer" for party, _ in floor),
        minutes=round(numbers["seconds"] - paused, 3) / 60,
        floor=tuple(seconds for party, seconds in floor if party in ("host", "peer")),
        host_seconds=sum(seconds for party, seconds in floor if party == "host"),
        all_seconds=sum(seconds for _, seconds in floor),
        **told,
    )
