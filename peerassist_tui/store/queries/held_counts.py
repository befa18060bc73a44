"""How much there is of everything in a meeting that was held, counted in the store."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, bindparam, func, select

from peerassist_tui.models import (
    Action,
    AgendaItem,
    Finding,
    Lesson,
    Note,
    Objective,
    Option,
    Row,
    SessionRow,
)
from peerassist_tui.store.queries.held_seconds import seconds_between
from peerassist_tui.store.queries.ids import among, key
from peerassist_tui.store.rows import table_behind

_OPEN = ("open", "changed")


@cache
def counts() -> Select[Any]:
    """Of each of these meetings: id, seconds from its start to its end, minutes planned, and how many of what.

    Made once; it is `given` the ids of sessions, and `today`, up to which an action that is not done is overdue.
    """
    session, option, action = table_behind(SessionRow), table_behind(Option), table_behind(Action)
    today = bindparam("today", type_=Date)
    return select(
        key(session.c.id).label("id"),
        seconds_between(session.c.started_at, session.c.finished_at).label("seconds"),
        _of(AgendaItem, func.coalesce(func.sum(table_behind(AgendaItem).c.minutes), 0)).label("planned_minutes"),
        _of(Note).label("notes"),
        _of(Option).label("options"),
        _of(Option, func.count(option.c.response)).label("answered"),
        _of(Action, _NUMBER, action.c.status == "done").label("done"),
        _of(Action, _NUMBER, action.c.status.in_(_OPEN), action.c.due <= today).label("overdue"),
        _of(Lesson).label("lessons"),
        _of(Objective).label("objectives"),
        _of(Objective, _NUMBER, _last_verdict() == "met").label("met"),
    ).where(among(session.c.id))


_NUMBER: ColumnElement[int] = func.count()


def _of(model: type[Row], what: Any = _NUMBER, *only: ColumnElement[bool]) -> Any:
    """How much there is of `what` in the session's rows of that table."""
    table, session = table_behind(model), table_behind(SessionRow)
    query = select(what).select_from(table).where(table.c.session_id == session.c.id, *only)
    return query.correlate(session).scalar_subquery()


def _last_verdict() -> Any:
    """What was found of an objective when it was looked at last."""
    finding, objective = table_behind(Finding), table_behind(Objective)
    query = select(finding.c.verdict).where(
        finding.c.session_id == objective.c.session_id,
        func.replace(finding.c.about, "-", "") == objective.c.id,
    )
    last = query.order_by(finding.c.at.desc(), finding.c.number.desc()).limit(1)
    return last.correlate(objective).scalar_subquery()
