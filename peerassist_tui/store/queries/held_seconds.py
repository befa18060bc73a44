"""How long people talked and meetings stood still, in seconds, counted in the store.

The statements are made once, and are `given` the ids of sessions.
"""

from functools import cache
from typing import Any

from sqlalchemy import CTE, ColumnElement, Float, Select, func, select

from peerassist_tui.models import Pause, Person, SessionRow, Turn
from peerassist_tui.store.queries.ids import among, key
from peerassist_tui.store.queries.room import IS_THERE
from peerassist_tui.store.rows import table_behind

_DAY_SECONDS = 86400


def seconds_between(start: Any, end: Any) -> ColumnElement[float]:
    """The seconds from one moment of the store to another."""
    day = func.julianday(end, type_=Float) - func.julianday(start, type_=Float)
    seconds: ColumnElement[float] = _DAY_SECONDS * day
    return seconds


@cache
def floor_seconds() -> "Select[str, str, str, float]":
    """Of everybody who was there: session, person, party, and how long they had the floor, pauses included."""
    person, session, turn = table_behind(Person).alias("p"), table_behind(SessionRow).alias("s"), table_behind(Turn)
    spoken = select(func.coalesce(func.sum(func.round(seconds_between(turn.c.started_at, turn.c.ended_at), 3)), 0))
    spoken = spoken.where(turn.c.session_id == person.c.session_id, turn.c.person_id == person.c.id)
    query: Select[str, str, str, float] = select(
        key(person.c.session_id), key(person.c.id), person.c.party, spoken.scalar_subquery()
    )
    joined = query.join_from(person, session, session.c.id == person.c.session_id)
    return joined.where(among(person.c.session_id), IS_THERE)


@cache
def paused_turns() -> "Select[str, float]":
    """Of whoever had the floor while the time stood still: for how long."""
    quiet, turn = _quiet(), table_behind(Turn)
    query: Select[str, float] = select(key(turn.c.person_id), _both(quiet, turn.c.started_at, turn.c.ended_at))
    return (
        query.join_from(quiet, turn, turn.c.session_id == quiet.c.session_id)
        .where(turn.c.started_at < quiet.c.ended_at, turn.c.ended_at > quiet.c.started_at)
        .where(turn.c.person_id.is_not(None))
        .group_by(turn.c.person_id)
    )


@cache
def paused_seconds() -> "Select[str, float]":
    """For how long the time of each meeting stood still."""
    quiet, session = _quiet(), table_behind(SessionRow)
    query: Select[str, float] = select(key(session.c.id), _both(quiet, session.c.started_at, session.c.finished_at))
    return (
        query.join_from(quiet, session, session.c.id == quiet.c.session_id)
        .where(session.c.started_at < quiet.c.ended_at, session.c.finished_at > quiet.c.started_at)
        .group_by(session.c.id)
    )


def _quiet() -> CTE:
    """Of each pause what no earlier one covers: those that overlap are one."""
    pause, session = table_behind(Pause), table_behind(SessionRow)
    ended_at = func.coalesce(pause.c.ended_at, session.c.finished_at)
    earlier = {"partition_by": pause.c.session_id, "order_by": (pause.c.started_at, pause.c.id), "rows": (None, -1)}
    before = (
        select(
            pause.c.session_id,
            pause.c.started_at,
            ended_at.label("ended_at"),
            func.max(ended_at).over(**earlier).label("covered"),
        )
        .join_from(pause, session, session.c.id == pause.c.session_id)
        .where(among(pause.c.session_id))
        .cte("before")
    )
    begun_at = func.max(before.c.started_at, func.coalesce(before.c.covered, before.c.started_at))
    quiet = select(before.c.session_id, begun_at.label("started_at"), before.c.ended_at)
    shown = quiet.where(before.c.covered.is_(None) | (before.c.ended_at > before.c.covered))
    return shown.cte("q").prefix_with("MATERIALIZED")


def _both(quiet: CTE, started_at: Any, ended_at: Any) -> ColumnElement[float]:
    """The seconds that lie within what is quiet and within what goes from one moment to the other."""
    start, end = func.max(started_at, quiet.c.started_at), func.min(ended_at, quiet.c.ended_at)
    return func.sum(func.round(seconds_between(start, end), 3), type_=Float)
