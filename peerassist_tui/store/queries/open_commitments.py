"""What was promised for a day and is still open, of all sessions, read with sqlite3 alone."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal, cast

from peerassist_tui.ids import is_example
from peerassist_tui.store.queries.first_reading import first_reading
from peerassist_tui.store.queries.was_there import has_table
from peerassist_tui.text import with_latin

CommitmentKind = Literal["action", "follow_up", "lesson"]

_OPEN = """
SELECT 'action', a.id, s.id, s.title, s.timezone, a.number, a.text, coalesce(p.name, a.owner), p.latin, a.due,
       NULL
FROM action a JOIN session s ON s.id = a.session_id LEFT JOIN person p ON p.id = a.person_id
WHERE a.due <= :until AND a.status IN ('open', 'changed') AND s.discarded_at IS NULL
"""
_TO_LOOK_AT = """
SELECT 'follow_up', f.id, s.id, s.title, s.timezone, f.number, f.what, coalesce(p.name, f.by_name), p.latin,
       f.date, NULL
FROM follow_up f JOIN session s ON s.id = f.session_id LEFT JOIN person p ON p.id = f.person_id
WHERE f.date <= :until AND f.held_on IS NULL AND s.discarded_at IS NULL
UNION ALL
SELECT 'lesson', l.id, s.id, s.title, s.timezone, l.number, l.title, '', '', l.review_on,
       (SELECT max(d.at) FROM finding d WHERE d.session_id = l.session_id AND replace(d.about, '-', '') = l.id)
FROM lesson l JOIN session s ON s.id = l.session_id
WHERE l.review_on <= :until AND l.status <> 'retired' AND s.discarded_at IS NULL
"""


@dataclass(frozen=True, slots=True)
class Commitment:
    """An open action, a check-in that was not held, or a lesson to be looked at again; ids as the store has them.

    `who`, in Latin letters `latin`, sees to it, and is not one of the session's people where `is_outside`; `day` is
    the one promised; `seen_at` is the aware moment at which a lesson was last looked at.
    """

    kind: CommitmentKind
    id: str
    session_id: str
    session: str
    timezone: str
    number: int
    text: str
    who: str
    is_outside: bool
    day: date
    seen_at: datetime | None = None
    latin: str = ""

    @property
    def called(self) -> str:
        """What whoever sees to it is called in lists."""
        return with_latin(self.who, self.latin)


def open_commitments(path: Path, until: date, *, examples: bool = False) -> list[Commitment]:
    """What is open and was promised for `until` at the latest; nothing without a store.

    Sessions in the bin are left out, and so are the `examples` unless they are asked for.

    Raises:
        StoreError: the store cannot be read.
    """
    if not os.path.exists(path):
        return []
    with first_reading(path) as connection:
        are_reviewed = has_table(connection, "finding")  # check-ins are held since then, and lessons reviewed
        queries = (_OPEN, _TO_LOOK_AT) if are_reviewed else (_OPEN,)
        asked = {"until": until.isoformat()}
        rows = (row for query in queries for row in connection.execute(query, asked))
        return [_promise(row) for row in rows if examples or not is_example(row[2])]


def _promise(row: tuple[object, ...]) -> Commitment:
    kind, key, session_id, session, timezone, number, text, who, latin, day, seen_at = row
    return Commitment(
        cast("CommitmentKind", kind),
        str(key),
        str(session_id),
        str(session),
        str(timezone),
        int(str(number)),
        str(text),
        str(who or ""),
        latin is None and bool(who),
        date.fromisoformat(str(day)),
        datetime.fromisoformat(str(seen_at)).replace(tzinfo=UTC) if seen_at else None,
        str(latin or ""),
    )
