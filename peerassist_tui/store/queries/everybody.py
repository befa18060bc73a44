"""Who is in any session, read with sqlite3 alone."""

import json
import os
import sqlite3
from pathlib import Path
from typing import Any
from uuid import UUID

from peerassist_tui.errors import StoreError
from peerassist_tui.store.disk.file import open_reading
from peerassist_tui.store.queries.there import THERE

ALL = -1
"""As many sessions as there are."""
_OF = "(SELECT * FROM session WHERE :binned OR discarded_at IS NULL ORDER BY starts_at DESC, id LIMIT :latest)"
_PEOPLE = """
SELECT p.id, p.session_id, p.name, p.latin, p.email, p.organisation, p.role, p.language, p.skills, p.party,
       s.title, s.starts_at, s.timezone, s.started_at IS NOT NULL AND {there} AS held, s.privacy
FROM {of} s JOIN person p ON p.session_id = s.id
ORDER BY s.starts_at DESC, s.id, p.number
"""
_OUTSIDE = """
SELECT a.owner AS name, s.id AS session_id, s.title, s.starts_at, s.timezone, s.privacy
FROM {of} s JOIN action a ON a.session_id = s.id WHERE a.owner <> ''
UNION SELECT f.by_name, s.id, s.title, s.starts_at, s.timezone, s.privacy
FROM {of} s JOIN follow_up f ON f.session_id = s.id WHERE f.by_name <> ''
ORDER BY 4 DESC, 2
"""


def everybody(
    path: Path, *, binned: bool = True, latest: int = ALL
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The rows of all people, and the names of whoever took something on from outside; the latest session first.

    Ids are UUIDs as text; `held` says whether somebody was there in a meeting that was begun. Without `binned`,
    sessions in the bin are left out; only so many of the `latest` are read.
    Without a store there is nobody.

    Raises:
        StoreError: the store cannot be read.
    """
    if not os.path.exists(path):
        return [], []
    connection = open_reading(path)
    connection.row_factory = sqlite3.Row
    try:
        asked = {"binned": binned, "latest": latest}
        people, outside = (
            [dict(row) for row in connection.execute(query.format(of=_OF, there=THERE), asked)]
            for query in (_PEOPLE, _OUTSIDE)
        )
    except sqlite3.Error as error:
        raise StoreError(f"The store {path} cannot be read: {error}.") from None
    finally:
        connection.close()
    for row in (*people, *outside):
        row |= {name: str(UUID(row[name])) for name in ("id", "session_id") if name in row}
    return [{**row, "skills": json.loads(row["skills"]), "held": bool(row["held"])} for row in people], outside
