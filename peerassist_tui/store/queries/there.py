"""Whether the person `p` of the session `s` was in the room, in SQL, as `readings/present.was_there` says it."""

import sqlite3

THERE = """(
    (p.invitation <> 'declined' AND NOT EXISTS (SELECT 1 FROM stay y WHERE y.person_id = p.id))
    OR EXISTS (SELECT 1 FROM stay y WHERE y.person_id = p.id AND y.arrived_at IS NOT NULL
               AND (y.left_at IS NULL OR y.left_at > max(y.arrived_at, s.started_at)))
    OR EXISTS (SELECT 1 FROM turn t WHERE t.session_id = s.id AND t.person_id = p.id))
"""
"""Before the meeting: whether they are expected at its start."""
_IS_NOTED = "SELECT 1 FROM sqlite_schema WHERE name = 'stay'"


def there_in(connection: sqlite3.Connection) -> str:
    """`THERE`, or what is always true in a store of the first versions, which did not note who was there."""
    return THERE if connection.execute(_IS_NOTED).fetchone() else "TRUE"
