"""Who is in any session, and who took something on without being in it."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import CompoundSelect, Connection, Select, desc, select, union

from peerassist_tui.models import Action, FollowUp, Person, Privacy, SessionRow
from peerassist_tui.store.queries.reading import reading
from peerassist_tui.store.queries.room import IS_THERE
from peerassist_tui.store.rows import columns

ALL = -1
"""As many sessions as there are."""
OUTSIDE = "outside"
"""The party of somebody who took something on and was not in the room."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Somebody in a session, which begins at `starts_at` (aware UTC); who is from `OUTSIDE` has no `id`.

    `held` says whether they were there in a meeting that was begun.
    """

    id: UUID | None
    session_id: UUID
    title: str
    starts_at: datetime
    timezone: str
    privacy: Privacy
    name: str
    latin: str = ""
    email: str = ""
    organisation: str = ""
    role: str = ""
    language: str = ""
    skills: tuple[str, ...] = ()
    party: str = OUTSIDE
    held: bool = False


def everybody(path: Path, *, binned: bool = True, latest: int = ALL) -> tuple[list[Attendance], list[Attendance]]:
    """All people, and whoever took something on from outside; the latest session first.

    Without `binned`, sessions in the bin are left out; only so many of the `latest` are read.
    Without a store there is nobody.

    Raises:
        StoreError: the store cannot be read.
    """
    if not os.path.exists(path):
        return [], []
    with reading(path) as connection:
        return _inside(connection, binned, latest), _outside(connection, binned, latest)


def _inside(connection: Connection, binned: bool, latest: int) -> list[Attendance]:
    session, person = _sessions(binned, latest), columns(Person).alias("p")
    query = (
        select(
            *(person.c[name] for name in ("id", "name", "latin", "email", "organisation", "role", "language")),
            *(person.c.skills, person.c.party, *_of(session)),
            (session.c.started_at.is_not(None) & IS_THERE).label("held"),
        )
        .join_from(session, person, person.c.session_id == session.c.id)
        .order_by(session.c.starts_at.desc(), session.c.id, person.c.number)
    )
    found = connection.execute(query).mappings()
    return [Attendance(**{**row, "skills": tuple(row["skills"])}) for row in found]


def _outside(connection: Connection, binned: bool, latest: int) -> list[Attendance]:
    def named(table: Any, name: Any) -> Select[Any]:
        query = select(name.label("name"), *_of(session))
        return query.join_from(session, table, table.c.session_id == session.c.id).where(name != "")

    session, action, follow_up = _sessions(binned, latest), columns(Action), columns(FollowUp)
    both: CompoundSelect[Any] = union(named(action, action.c.owner), named(follow_up, follow_up.c.by_name))
    found = connection.execute(both.order_by(desc("starts_at"), "session_id")).mappings()
    return [Attendance(id=None, **row) for row in found]


def _sessions(binned: bool, latest: int) -> Any:
    table = columns(SessionRow)
    query = select(table).order_by(table.c.starts_at.desc(), table.c.id).limit(latest)
    return (query if binned else query.where(table.c.discarded_at.is_(None))).subquery("s")


def _of(session: Any) -> tuple[Any, ...]:
    return session.c.id.label("session_id"), *(
        session.c[name] for name in ("title", "starts_at", "timezone", "privacy")
    )
