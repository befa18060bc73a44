"""Who is in any session, read with sqlite3 alone."""

import json
import os
import sqlite3
from pathlib import Path
from typing import Any
from uuid import UUID

from peerassist_tui.errors import StoreError
from peerassist_tui.store.file import open_reading

_PEOPLE = """
SELECT p.id, p.session_id, p.name, p.latin, p.email, p.organisation, p.role, p.language, p.skills, p.party,
       s.title, s.starts_at, s.timezone, s.started_at IS NOT NULL AS held, s.privacy
FROM person p JOIN session s ON s.id = p.session_id WHERE :binned OR s.discarded_at IS NULL
ORDER BY s.starts_at DESC, s.id, p.number
"""
_OUTSIDE = """
SELECT a.owner AS name, s.id AS session_id, s.title, s.starts_at, s.timezone, s.privacy
FROM action a JOIN session s ON s.id = a.session_id
WHERE a.owner <> '' AND (:binned OR s.discarded_at IS NULL)
UNION SELECT f.by_name, s.id, s.title, s.starts_at, s.timezone, s.privacy
FROM follow_up f JOIN session s ON s.id = f.session_id
WHERE f.by_name <> '' AND (:binned OR s.discarded_at IS NULL)
ORDER BY 4 DESC, 2
"""


def everybody(path: Path, *, binned: bool = True) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The rows of all people, and the names of whoever took something on from outside; the latest session first.

    Ids are UUIDs as text. Without `binned`, sessions in the bin are left out. Without a store there is nobody.

    Raises:
        StoreError: the store cannot be read.
    """
    if not os.path.exists(path):
        return [], []
    connection = open_reading(path)
    connection.row_factory = sqlite3.Row
    try:
        asked = {"binned": binned}
        people, outside = ([dict(row) for row in connection.execute(query, asked)] for query in (_PEOPLE, _OUTSIDE))
    except sqlite3.Error as error:
        raise StoreError(f"The store {path} cannot be read: {error}.") from None
    finally:
        connection.close()
    for row in (*people, *outside):
        row |= {name: str(UUID(row[name])) for name in ("id", "session_id") if name in row}
    return [{**row, "skills": json.loads(row["skills"]), "held": bool(row["held"])} for row in people], outside
