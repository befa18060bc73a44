"""What the library shows of the session under the cursor, read with sqlite3 alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from peerassist_tui.store.queries.first_reading import first_reading
from peerassist_tui.store.queries.was_there import has_table, was_there_sql
from peerassist_tui.text import with_latin

_CHALLENGE = "SELECT text FROM wording WHERE session_id = ? ORDER BY number DESC LIMIT 1"
_OBJECTIVES = "SELECT ref, text FROM objective WHERE session_id = ? ORDER BY number"
_PEOPLE = """
SELECT p.name, coalesce(p.latin, ''), p.party, {there} FROM person p JOIN session s ON s.id = p.session_id
WHERE p.session_id = ? ORDER BY p.number
"""
_ACTIONS = """
SELECT a.text, coalesce(p.name, a.owner), coalesce(p.latin, ''), coalesce(a.due, '')
FROM action a LEFT JOIN person p ON p.id = a.person_id
WHERE a.session_id = ? AND a.status IN ('open', 'changed') ORDER BY a.due IS NULL, a.due, a.number
"""
_REUSED = """
SELECT max(p.title), count(DISTINCT p.session_id) FROM precedent p JOIN session s ON s.id = p.session_id
WHERE p.source = ? AND p.verdict IN ('used', 'raise') AND s.discarded_at IS NULL
GROUP BY p.lesson ORDER BY 2 DESC, 1
"""


class Aim(NamedTuple):
    """An objective by the reference that people know it by."""

    ref: str
    text: str


class Attendee(NamedTuple):
    """Somebody in a session, and whether they were there, before the start whether they are expected then."""

    name: str
    party: str
    is_there: bool


class OpenAction(NamedTuple):
    """An action that is still to be done; `due` is a date as text, or empty."""

    text: str
    owner: str
    due: str


class Reuse(NamedTuple):
    """What other sessions took up of this one (the session itself, or a lesson), and how many of them did."""

    title: str
    sessions: int


@dataclass(frozen=True, slots=True)
class Preview:
    """The main facts of a session: open actions with the first due first, and what was taken up most often first."""

    challenge: str
    objectives: tuple[Aim, ...]
    people: tuple[Attendee, ...]
    actions: tuple[OpenAction, ...]
    reused: tuple[Reuse, ...] = ()


def preview(path: Path, session_id: str) -> Preview:
    """The main facts of one session; empty ones when it is gone.

    Raises:
        StoreError: the store cannot be read.
    """
    key = (session_id.replace("-", ""),)
    with first_reading(path) as connection:
        challenge = connection.execute(_CHALLENGE, key).fetchone()
        objectives = tuple(map(Aim._make, connection.execute(_OBJECTIVES, key)))
        people = connection.execute(_PEOPLE.format(there=was_there_sql(connection)), key)
        there = tuple(
            Attendee(with_latin(name, latin), party, bool(is_there)) for name, latin, party, is_there in people
        )
        open_actions = connection.execute(_ACTIONS, key)
        actions = tuple(OpenAction(text, with_latin(who, latin), due) for text, who, latin, due in open_actions)
        is_kept = has_table(connection, "precedent")
        reused = tuple(map(Reuse._make, connection.execute(_REUSED, (session_id,)))) if is_kept else ()
    return Preview(challenge[0] if challenge else "", objectives, there, actions, reused)
