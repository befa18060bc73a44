"""The people of past sessions."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from peerassist_tui.ids import EXAMPLE_IDS
from peerassist_tui.models import Person, SessionRow
from peerassist_tui.store.queries.began import began
from peerassist_tui.store.queries.reading import reading
from peerassist_tui.store.rows import table_behind


@dataclass(frozen=True)
class Met:
    """What one session knows of a person that stays true of them elsewhere."""

    name: str
    latin: str
    organisation: str
    role: str
    email: str
    language: str
    reports_to: str
    skills: list[str]


def past_people(path: Path, own: UUID) -> list[Met]:
    """Everybody who was in a session of the store at `path`, once for each, the latest session first.

    `own` is the session that asks, which is left out; so are the examples, whose people are made up.

    Raises:
        StoreError: the store cannot be read.
    """
    person, session = table_behind(Person), table_behind(SessionRow)
    query = (
        select(*(person.c[name] for name in Met.__dataclass_fields__))
        .join_from(person, session, session.c.id == person.c.session_id)
        .where(session.c.discarded_at.is_(None), session.c.id.not_in({own, *EXAMPLE_IDS}))
        .order_by(began(session).desc(), person.c.number)
    )
    with reading(path) as connection:
        return [Met(**row) for row in connection.execute(query).mappings()]
