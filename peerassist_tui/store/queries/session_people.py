"""Who took part in which session, read with sqlite3 alone: the library filters by it."""

import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from peerassist_tui.store.queries.first_reading import first_reading
from peerassist_tui.text import clean_line, fold

_PEOPLE = "SELECT session_id, name, latin, organisation FROM person ORDER BY session_id, number"
_folded = lru_cache(maxsize=50_000)(fold)


@dataclass
class SessionPeople:
    """Folded names and organisations by the id of the session, and all of both as they are written.

    What a session has stands each on a line of its own, with a line's end before and behind it.
    """

    names_in: dict[str, str] = field(default_factory=dict)
    organisations_in: dict[str, str] = field(default_factory=dict)
    names: dict[str, None] = field(default_factory=dict)
    organisations: dict[str, None] = field(default_factory=dict)

    def add(self, session: str, name: str, latin: str, organisation: str) -> None:
        """Put in one person of a session."""
        self.names_in[session] = f"{self.names_in.get(session, '')}\n{_folded(name)}\n{_folded(latin)}\n"
        self.names[clean_line(name)] = None
        if organisation:
            self.organisations_in[session] = f"{self.organisations_in.get(session, '')}\n{_folded(organisation)}\n"
            self.organisations[clean_line(organisation)] = None


NOBODY = SessionPeople()


def session_people(path: Path) -> SessionPeople:
    """The people of all sessions; nobody when there is no store yet.

    Raises:
        StoreError: the store cannot be read.
    """
    people = SessionPeople()
    if os.path.exists(path):
        with first_reading(path) as connection:
            for session, name, latin, organisation in connection.execute(_PEOPLE):
                people.add(session, name, latin, organisation)
    return people
