"""The people of past sessions, read with sqlite3 alone."""

import json
import sqlite3
from pathlib import Path
from typing import Any

from peerassist_tui.errors import StoreError
from peerassist_tui.store.disk.file import open_reading

_MET = """
SELECT p.name, p.latin, p.organisation, p.role, p.email, p.language, p.reports_to, p.skills
FROM person p JOIN session s ON s.id = p.session_id
WHERE s.discarded_at IS NULL AND s.id <> ? ORDER BY s.starts_at DESC, p.number
"""


def met(path: Path, own: str) -> list[dict[str, Any]]:
    """Everybody who was in a session of the store at `path`, once for each, the latest session first.

    What is told of them is what stays true of a person elsewhere. `own` is the id of the session that asks, which is
    left out.

    Raises:
        StoreError: the store cannot be read.
    """
    connection = open_reading(path)
    connection.row_factory = sqlite3.Row
    try:
        rows = connection.execute(_MET, (own,)).fetchall()
    except sqlite3.Error as error:
        raise StoreError(f"The store {path} cannot be read: {error}.") from None
    finally:
        connection.close()
    return [{**row, "skills": json.loads(row["skills"])} for row in map(dict, rows)]
