"""For which days the actions of a session were promised, first and later, read off its changes with sqlite3 alone."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from peerassist_tui.errors import StoreError
from peerassist_tui.store.disk.file import open_reading

_CHANGES = "SELECT at, undoes, rows FROM change WHERE session_id = ? AND instr(rows, '\"action\"') ORDER BY seq"
_SLIP = timedelta(days=1)
"""A day that is put right within this time of being typed was a slip, and no other promise."""


class Promised(NamedTuple):
    """A day that was promised, and the aware moment at which it was."""

    at: datetime
    day: date


def promised_days(path: Path, session_id: UUID) -> dict[UUID, tuple[date, ...]]:
    """For each action of a session the days for which it was promised, the first one first.

    Raises:
        StoreError: the store cannot be read.
    """
    connection = open_reading(path)
    told: dict[UUID, list[Promised]] = {}
    try:
        for at, undoes, rows in connection.execute(_CHANGES, (session_id.hex,)):
            for action_id, day in _actions(rows):
                days = told.setdefault(action_id, [])
                _follow(days, Promised(datetime.fromisoformat(at).replace(tzinfo=UTC), day), is_undo=bool(undoes))
    except sqlite3.Error as error:
        raise StoreError(f"The store {path} cannot be read: {error}.") from None
    finally:
        connection.close()
    return {action_id: tuple(one.day for one in days) for action_id, days in told.items()}


def _actions(rows: str) -> Iterator[tuple[UUID, date]]:
    images: list[tuple[str, str, Any, dict[str, Any] | None]] = json.loads(rows)
    for table, row_id, _, after in images:
        if table == "action" and after and after["due"]:
            yield UUID(row_id), date.fromisoformat(after["due"])


def _follow(days: list[Promised], new: Promised, *, is_undo: bool) -> None:
    if days and days[-1].day == new.day:
        return
    taken_back = is_undo and len(days) > 1 and days[-2].day == new.day
    if taken_back or (days and new.at - days[-1].at < _SLIP):
        days.pop()
    if not taken_back:
        days.append(new)
