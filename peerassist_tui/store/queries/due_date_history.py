"""For which days the actions of a session were promised, first and later, read off its changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select

from peerassist_tui.models import Action, Change, table_of
from peerassist_tui.store.queries.changes import of_session
from peerassist_tui.store.queries.reading import reading
from peerassist_tui.store.rows import table_behind

_SLIP = timedelta(days=1)
"""A day that is put right within this time of being typed was a slip, and no other promise."""


@dataclass(frozen=True, slots=True)
class DueDateSet:
    """A day that was promised, and the aware moment at which it was."""

    at: datetime
    day: date


def due_date_history(path: Path, session_id: UUID) -> dict[UUID, tuple[date, ...]]:
    """For each action of a session the days for which it was promised, the first one first.

    Raises:
        StoreError: the store cannot be read.
    """
    change = table_behind(Change)
    query = select(change.c.at, change.c.undoes, change.c.rows).where(of_session(session_id, Action))
    told: dict[UUID, list[DueDateSet]] = {}
    with reading(path) as connection:
        for at, undoes, rows in connection.execute(query.order_by(change.c.seq)):
            for action_id, day in _actions(rows):
                _follow(told.setdefault(action_id, []), DueDateSet(at, day), is_undo=undoes is not None)
    return {action_id: tuple(one.day for one in days) for action_id, days in told.items()}


def _actions(images: list[tuple[str, str, Any, dict[str, Any] | None]]) -> Iterator[tuple[UUID, date]]:
    for table, row_id, _, after in images:
        if table == table_of(Action) and after and after["due"]:
            yield UUID(row_id), date.fromisoformat(after["due"])


def _follow(days: list[DueDateSet], new: DueDateSet, *, is_undo: bool) -> None:
    if days and days[-1].day == new.day:
        return
    taken_back = is_undo and len(days) > 1 and days[-2].day == new.day
    if taken_back or (days and new.at - days[-1].at < _SLIP):
        days.pop()
    if not taken_back:
        days.append(new)
