"""Who is in any session, and who took something on without being in it."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, select, union

from peerassist_tui.ids import EXAMPLE_IDS
from peerassist_tui.models import Action, FollowUp, Person, Privacy, SessionRow
from peerassist_tui.store.queries.began import began
from peerassist_tui.store.queries.ids import key
from peerassist_tui.store.queries.reading import reading
from peerassist_tui.store.queries.room import IS_THERE
from peerassist_tui.store.rows import table_behind

ALL = -1
"""As many sessions as there are."""
OUTSIDE = "outside"
"""The party of somebody who took something on and was not in the room."""


_Known = dict[str, tuple[Any, ...]]
"""What is told of each session, in the order of `SessionAttendance`, by its id as the store has it."""


@dataclass(frozen=True, slots=True)
class SessionAttendance:
    """Somebody in a session; who is from `OUTSIDE` has no `id`.

    The session is to begin at `starts_at`, and began, else is to begin, at `began_at` (both aware UTC). `held` says
    whether they were there in a meeting that was begun.
    """

    id: UUID | None
    session_id: UUID
    title: str
    starts_at: datetime
    began_at: datetime
    timezone: str
    privacy: Privacy
    name: str
    latin: str = ""
    email: str = ""
    organisation: str = ""
    role: str = ""
    language: str = ""
    party: str = OUTSIDE
    held: bool = False
    skills: tuple[str, ...] = ()


def people_query(
    path: Path, *, binned: bool = True, examples: bool = True, latest: int = ALL
) -> tuple[list[SessionAttendance], list[SessionAttendance]]:
    """All people, and whoever took something on from outside; the latest session first.

    Without `binned`, sessions in the bin are left out, without `examples` those; only so many of the `latest` are read.
    Without a store there is nobody.

    Raises:
        StoreError: the store cannot be read.
    """
    if not os.path.exists(path):
        return [], []
    session = _sessions(binned, examples, latest)
    moments = session.c.starts_at, began(session)
    told = (session.c.id, session.c.title, *moments, session.c.timezone, session.c.privacy)
    with reading(path) as connection:
        known = {one.id.hex: tuple(one) for one in connection.execute(select(*told).order_by(*_latest_first(session)))}
        return _inside(connection, session, known), _outside(connection, session, known)


def _sessions(binned: bool, examples: bool, latest: int) -> Any:
    table = table_behind(SessionRow)
    query = select(table).order_by(*_latest_first(table)).limit(latest)
    query = query if binned else query.where(table.c.discarded_at.is_(None))
    return (query if examples else query.where(table.c.id.not_in(EXAMPLE_IDS))).subquery("s")


def _latest_first(session: Any) -> tuple[Any, ...]:
    return began(session).desc(), session.c.id


def _inside(connection: Connection, session: Any, known: _Known) -> list[SessionAttendance]:
    person = table_behind(Person).alias("p")
    held = session.c.started_at.is_not(None) & IS_THERE
    own = ("name", "latin", "email", "organisation", "role", "language", "party")
    query = (
        select(key(session.c.id), person.c.id, *(person.c[side] for side in own), held, person.c.skills)
        .join_from(session, person, person.c.session_id == session.c.id)
        .order_by(*_latest_first(session), person.c.number)
    )
    found = connection.execute(query).all()
    return [SessionAttendance(*(row_id, *known[of], *rest, tuple(skills))) for of, row_id, *rest, skills in found]


def _outside(connection: Connection, session: Any, known: _Known) -> list[SessionAttendance]:
    def named(table: Any, name: Any) -> Select[Any]:
        query = select(key(session.c.id), name).join_from(session, table, table.c.session_id == session.c.id)
        return query.where(name != "")

    action, follow_up = table_behind(Action), table_behind(FollowUp)
    every = connection.execute(union(named(action, action.c.owner), named(follow_up, follow_up.c.by_name))).all()
    names: dict[str, list[str]] = {}
    for of, name in every:
        names.setdefault(of, []).append(name)
    return [
        SessionAttendance(*(None, *facts, name)) for of, facts in known.items() for name in sorted(names.get(of, ()))
    ]
