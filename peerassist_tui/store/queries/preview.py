"""What the library shows of the session under the cursor, read with sqlite3 alone."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from peerassist_tui.errors import StoreError
from peerassist_tui.store.disk.file import open_reading
from peerassist_tui.store.queries.there import there_in

_CHALLENGE = "SELECT text FROM wording WHERE session_id = ? ORDER BY number DESC LIMIT 1"
_OBJECTIVES = "SELECT ref, text FROM objective WHERE session_id = ? ORDER BY number"
_PEOPLE = """
SELECT p.name, p.party, {there} FROM person p JOIN session s ON s.id = p.session_id
WHERE p.session_id = ? ORDER BY p.number
"""
_ACTIONS = """
SELECT a.text, coalesce(p.name, a.owner), coalesce(a.due, '')
FROM action a LEFT JOIN person p ON p.id = a.person_id
WHERE a.session_id = ? AND a.status IN ('open', 'changed') ORDER BY a.due IS NULL, a.due, a.number
"""
_HAS_PRECEDENTS = "SELECT 1 FROM sqlite_schema WHERE name = 'precedent'"
_REUSED = """
SELECT max(p.title), count(DISTINCT p.session_id) FROM precedent p JOIN session s ON s.id = p.session_id
WHERE p.source = ? AND p.verdict IN ('used', 'raise') AND s.discarded_at IS NULL
GROUP BY p.lesson ORDER BY 2 DESC, 1
"""


@dataclass(frozen=True, slots=True)
class Preview:
    """Objectives are (reference, text), open actions (text, owner, due), the first due first.

    People are (name, party, whether they were there, before the start whether they are expected then).

    `reused` is what other sessions took up of this one (the session itself, or a lesson) and how many of them did.
    """

    challenge: str
    objectives: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str, bool], ...]
    actions: tuple[tuple[str, str, str], ...]
    reused: tuple[tuple[str, int], ...] = ()


def preview(path: Path, session_id: str) -> Preview:
    """The main facts of one session; empty ones when it is gone.

    Raises:
        StoreError: the store cannot be read.
    """
    key = (session_id.replace("-", ""),)
    connection = open_reading(path)
    try:
        challenge = connection.execute(_CHALLENGE, key).fetchone()
        objectives, people, actions = (
            tuple(connection.execute(query, key))
            for query in (_OBJECTIVES, _PEOPLE.format(there=there_in(connection)), _ACTIONS)
        )
        is_kept = connection.execute(_HAS_PRECEDENTS).fetchone()  # not in a store of the first versions
        reused = tuple(connection.execute(_REUSED, (session_id,))) if is_kept else ()
    except sqlite3.Error as error:
        raise StoreError(f"The store {path} cannot be read: {error}.") from None
    finally:
        connection.close()
    return Preview(challenge[0] if challenge else "", objectives, people, actions, reused)
