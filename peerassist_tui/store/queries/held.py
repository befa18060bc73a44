"""What the meetings that were held add up to, counted where they stand, with sqlite3 alone."""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from peerassist_tui.errors import StoreError
from peerassist_tui.store.disk.file import open_reading
from peerassist_tui.store.queries.there import THERE

FIRST, MORE = 50, 500
"""So many meetings are read at first, and at a time after that."""

_HELD = """
SELECT id, title, timezone, starts_at FROM session
WHERE started_at IS NOT NULL AND finished_at IS NOT NULL AND discarded_at IS NULL ORDER BY starts_at DESC, id
"""
_MINE = "(SELECT value FROM json_each(:ids))"
_SECONDS = "sum(round(86400 * (julianday(min({end}, q.ended_at)) - julianday(max({start}, q.started_at))), 3))"
# of each pause what no earlier one covers: those that overlap are one
_QUIET = f"""
WITH before AS (
    SELECT p.session_id, p.started_at, coalesce(p.ended_at, s.finished_at) AS ended_at,
           max(coalesce(p.ended_at, s.finished_at)) OVER (PARTITION BY p.session_id ORDER BY p.started_at, p.id
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered
    FROM pause p JOIN session s ON s.id = p.session_id WHERE p.session_id IN {_MINE}
), q AS MATERIALIZED (
    SELECT session_id, max(started_at, coalesce(covered, started_at)) AS started_at, ended_at
    FROM before WHERE covered IS NULL OR ended_at > covered
)
"""  # noqa: S608
_FLOOR = f"""
SELECT p.session_id, p.id, p.party,
       (SELECT coalesce(sum(round(86400 * (julianday(t.ended_at) - julianday(t.started_at)), 3)), 0) FROM turn t
        WHERE t.session_id = p.session_id AND t.person_id = p.id)
FROM person p JOIN session s ON s.id = p.session_id WHERE p.session_id IN {_MINE} AND {THERE}
"""  # noqa: S608
_PAUSED_TURNS = f"""
{_QUIET} SELECT t.person_id, {_SECONDS.format(start="t.started_at", end="t.ended_at")}
FROM q JOIN turn t ON t.session_id = q.session_id AND t.started_at < q.ended_at AND t.ended_at > q.started_at
WHERE t.person_id IS NOT NULL GROUP BY t.person_id
"""  # noqa: S608
_PAUSED = f"""
{_QUIET} SELECT s.id, {_SECONDS.format(start="s.started_at", end="s.finished_at")}
FROM q JOIN session s ON s.id = q.session_id AND s.started_at < q.ended_at AND s.finished_at > q.started_at
GROUP BY s.id
"""  # noqa: S608
_COUNTED = f"""
SELECT s.id, 86400 * (julianday(s.finished_at) - julianday(s.started_at)),
       (SELECT coalesce(sum(minutes), 0) FROM agenda_item WHERE session_id = s.id),
       (SELECT count(*) FROM note WHERE session_id = s.id),
       (SELECT count(*) FROM option WHERE session_id = s.id),
       (SELECT count(response) FROM option WHERE session_id = s.id),
       (SELECT count(*) FROM action WHERE session_id = s.id AND status = 'done'),
       (SELECT count(*) FROM action WHERE session_id = s.id AND status IN ('open', 'changed') AND due <= :today),
       (SELECT count(*) FROM lesson WHERE session_id = s.id),
       (SELECT count(*) FROM objective WHERE session_id = s.id),
       (SELECT count(*) FROM objective o WHERE o.session_id = s.id AND 'met' = (
           SELECT f.verdict FROM finding f WHERE f.session_id = s.id AND replace(f.about, '-', '') = o.id
           ORDER BY f.at DESC, f.number DESC LIMIT 1))
FROM session s WHERE s.id IN {_MINE}
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Counted:
    """A meeting that was held: lengths in minutes and seconds, pauses left out; `starts_at` is aware UTC.

    `peers` and `floor` (the seconds of every host and peer) are of those who were there, `all_seconds` is everybody's.
    An action that is `overdue` was due by the day that was given, and is not done; what was dropped counts nowhere.
    """

    id: str
    title: str
    timezone: str
    starts_at: datetime
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


def counted(path: Path, today: date) -> Iterator[tuple[list[Counted], int]]:
    """The meetings that were held and are not in the bin, the latest first, some at a time, and how many there are.

    Raises:
        StoreError: the store cannot be read.
    """
    if not os.path.exists(path):
        return
    connection = open_reading(path)
    try:
        held = connection.execute(_HELD).fetchall()
        start = 0
        for step in count():
            part = held[start : start + (MORE if step else FIRST)]
            if not part:
                return
            start += len(part)
            yield _counted(connection, part, today), len(held)
    except sqlite3.Error as error:
        raise StoreError(f"The store {path} cannot be read: {error}.") from None
    finally:
        connection.close()


def _counted(connection: sqlite3.Connection, held: Sequence[tuple[str, str, str, str]], today: date) -> list[Counted]:
    asked = {"ids": json.dumps([key for key, *_ in held]), "today": today.isoformat()}
    paused_turns = dict(connection.execute(_PAUSED_TURNS, asked))
    floors: dict[str, list[tuple[str, float]]] = {}
    for session, person, party, seconds in connection.execute(_FLOOR, asked):
        floors.setdefault(session, []).append((party, max(0.0, seconds - paused_turns.get(person, 0.0))))
    paused = dict(connection.execute(_PAUSED, asked))
    counts = {key: numbers for key, *numbers in connection.execute(_COUNTED, asked)}
    return [
        _one(row, floors.get(row[0], []), counts[row[0]], paused.get(row[0], 0.0)) for row in held if row[0] in counts
    ]


def _one(
    row: tuple[str, str, str, str], floor: list[tuple[str, float]], numbers: list[float], paused: float
) -> Counted:
    key, title, timezone, starts_at = row
    seconds, planned, *rest = numbers
    return Counted(
        f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}",
        title,
        timezone,
        datetime.fromisoformat(starts_at).replace(tzinfo=UTC),
        sum(party == "peer" for party, _ in floor),
        planned,
        round(seconds - paused, 3) / 60,
        tuple(seconds for party, seconds in floor if party in ("host", "peer")),
        sum(seconds for party, seconds in floor if party == "host"),
        sum(seconds for _, seconds in floor),
        *map(int, rest),
    )
