"""All lessons of all sessions, and where they were taken up again, read with sqlite3 alone."""

import os
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from peerassist_tui.ids import is_example
from peerassist_tui.store.queries.first_reading import first_reading

_LESSONS = """
SELECT l.id, l.number, l.title, l.advice, l.status, l.holds_when, l.fails_when, l.review_on,
       s.id, s.title, s.starts_at, s.timezone
FROM lesson l JOIN session s ON s.id = l.session_id
WHERE s.discarded_at IS NULL ORDER BY coalesce(s.started_at, s.starts_at) DESC, s.id, l.number
"""
_TAKEN_UP = """
SELECT replace(p.lesson, '-', ''), s.title FROM precedent p JOIN session s ON s.id = p.session_id
WHERE p.lesson <> '' AND p.verdict IN ('used', 'raise') AND s.discarded_at IS NULL
ORDER BY coalesce(s.started_at, s.starts_at)
"""


@dataclass(frozen=True, slots=True)
class LessonFound:
    """A lesson with its session, whose beginning is aware UTC; `reused_in` are the titles of those that cite it.

    Ids are UUIDs as text.
    """

    id: str
    number: int
    title: str
    advice: str
    status: str
    holds_when: str
    fails_when: str
    review_on: date | None
    session_id: str
    session: str
    starts_at: datetime
    timezone: str
    reused_in: tuple[str, ...]


def all_lessons(path: Path, *, examples: bool = False) -> list[LessonFound]:
    """Every lesson, the latest session first; none without a store.

    Sessions in the bin are left out, and so are the `examples` unless they are asked for.

    Raises:
        StoreError: the store cannot be read.
    """
    if not os.path.exists(path):
        return []
    with first_reading(path) as connection:
        reused: dict[str, list[str]] = defaultdict(list)
        for lesson, title in connection.execute(_TAKEN_UP):
            reused[lesson].append(title)
        rows = (row for row in connection.execute(_LESSONS) if examples or not is_example(row[8]))
        return [_learned(row, tuple(reused.get(row[0], ()))) for row in rows]


def _learned(
    row: tuple[str, int, str, str, str, str, str, str, str, str, str, str], reused: tuple[str, ...]
) -> LessonFound:
    key, number, title, advice, status, holds_when, fails_when, review_on, session_id, session, starts_at, zone = row
    return LessonFound(
        str(UUID(key)), number, title, advice, status, holds_when, fails_when,
        date.fromisoformat(review_on) if review_on else None,
        str(UUID(session_id)), session, datetime.fromisoformat(starts_at).replace(tzinfo=UTC), zone, reused,
    )  # fmt: skip
