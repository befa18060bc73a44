"""Whether the person `p` of the session `s` was in the room, in SQL, as `readings/present.was_there` says it."""

import sqlite3

WAS_THERE = """(
    (p.invitation <> 'declined' AND NOT EXISTS (SELECT 1 FROM stay y WHERE y.person_id = p.id))
    OR EXISTS (SELECT 1 FROM stay y WHERE y.person_id = p.id AND y.arrived_at IS NOT NULL
               AND (y.left_at IS NULL OR y.left_at > max(y.arrived_at, s.started_at)))
    OR EXISTS (SELECT 1 FROM turn t WHERE t.session_id = s.id AND t.person_id = p.id))
"""
"""Before the meeting: whether they are expected at its start."""
_HAS_TABLE = "SELECT 1 FROM sqlite_schema WHERE name = ?"


def has_table(connection: sqlite3.Connection, name: str) -> bool:
    """Whether the store has that table; one that is not brought up to date yet lacks some."""
    return connection.execute(_HAS_TABLE, (name,)).fetchone() is not None


def was_there_sql(connection: sqlite3.Connection) -> str:
    """`WAS_THERE`, or what is always true in a store of the first versions, which did not note who was there."""
    return WAS_THERE if has_table(connection, "stay") else "TRUE"
