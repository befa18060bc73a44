"""The list of all sessions, read with sqlite3 alone: it is what the first screen shows."""

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from peerassist_tui.errors import Refused, StoreError
from peerassist_tui.ids import is_example
from peerassist_tui.language import _
from peerassist_tui.store.disk.reasons import NO_VALUE
from peerassist_tui.store.queries.first_reading import first_reading
from peerassist_tui.store.queries.was_there import was_there_sql
from peerassist_tui.text import said_again

_OF_EACH = """
SELECT s.id, s.title, s.timezone, s.starts_at, s.started_at, s.finished_at, {wrapped_up_at} IS NOT NULL,
       EXISTS (SELECT 1 FROM pause p WHERE p.session_id = s.id AND p.ended_at IS NULL) AS paused,
       (SELECT count(*) FROM person p WHERE p.session_id = s.id AND {there}) AS people,
       (SELECT count(*) FROM action a WHERE a.session_id = s.id AND a.status IN ('open', 'changed')) AS open_actions,
       (SELECT min(a.due) FROM action a WHERE a.session_id = s.id AND a.status IN ('open', 'changed')) AS next_due,
       {archived_at} IS NOT NULL, {tags}
"""
_BEGAN = "coalesce(s.started_at, s.starts_at)"


def _listing(listed: str, latest: str) -> str:
    chosen = f"SELECT * FROM session s WHERE {listed} {{only}} ORDER BY {latest} DESC, s.id LIMIT ?"  # noqa: S608
    return f"{_OF_EACH} FROM ({chosen}) s ORDER BY {latest} DESC, s.id"


_LISTED = _listing("s.discarded_at IS NULL", _BEGAN)
_DISCARDED = _listing("s.discarded_at IS NOT NULL", "s.discarded_at")
_NAMED = "SELECT id, title FROM session WHERE discarded_at IS NULL ORDER BY coalesce(started_at, starts_at) DESC, id"
_COLUMNS = "SELECT name FROM pragma_table_info('session')"
_LATER = ("wrapped_up_at", "archived_at", "tags")
"""What the first schema did not have: a store that is not brought up to date yet is listed too."""
_ALL = -1


@dataclass(frozen=True, slots=True)
class Overview:
    """One line of the library; moments are aware UTC, `next_due` is the earliest date of what is still to be done.

    `starts_at` is planned, `began_at` when it began or else is to begin. `people` are all who were there, before the
    start those who are expected then. A session that is finished may be `wrapped_up` as well, and any one may be
    `archived`. An example came with the program.
    """

    id: str
    title: str
    timezone: str
    starts_at: datetime
    began_at: datetime
    status: str
    people: int
    open_actions: int
    next_due: date | None = None
    wrapped_up: bool = False
    archived: bool = False
    tags: tuple[str, ...] = ()
    is_example: bool = False

    @property
    def state(self) -> str:
        """Where it stands, in English: once the meeting has ended it is over, and once somebody says so wrapped up."""
        return "wrapped up" if self.wrapped_up else "over" if self.status == "finished" else self.status


class Named(NamedTuple):
    """A session as somebody names it."""

    id: str
    title: str


def overviews(path: Path, *, discarded: bool = False, limit: int = _ALL) -> list[Overview]:
    """All sessions or the `limit` newest ones, newest first, or those in the bin; none when there is no store yet.

    Raises:
        StoreError: the store cannot be read.
    """
    return _overviews(path, _rows(path, _DISCARDED if discarded else _LISTED, limit))


def newest_first(one: Overview) -> tuple[float, str]:
    """The key by which `overviews` stand, but for those in the bin."""
    return -one.began_at.timestamp(), one.id


def overview_of(path: Path, session_id: UUID, *, discarded: bool = False) -> Overview | None:
    """One session as the list has it; None when it is not there, or not in the bin where that is asked.

    Raises:
        StoreError: the store cannot be read.
    """
    query = _DISCARDED if discarded else _LISTED
    found = _overviews(path, _rows(path, query, session_id.hex, _ALL, only="AND id = ?"))
    return found[0] if found else None


def _rows(path: Path, query: str, *values: object, only: str = "") -> list[tuple[object, ...]]:
    if not os.path.exists(path):
        return []
    with first_reading(path) as connection:
        known = {name for (name,) in connection.execute(_COLUMNS)}
        later = {name: f"s.{name}" if name in known else "NULL" for name in _LATER}
        asked = query.format(only=only, there=was_there_sql(connection), **later)
        return connection.execute(asked, values).fetchall()


def _overviews(path: Path, rows: Iterable[tuple[object, ...]]) -> list[Overview]:
    try:
        return [_overview(row) for row in rows]
    except (ValueError, TypeError, OverflowError):
        raise StoreError(_("The store {path} cannot be read: {why}.", path=path, why=_(NO_VALUE))) from None


def _overview(row: tuple[object, ...]) -> Overview:
    key, title, timezone, starts_at, started_at, finished_at, wrapped_up, paused, people, *more = row
    actions, due, archived, tags = more
    status = "finished" if finished_at else "paused" if paused else "live" if started_at else "preparing"
    return Overview(
        _dashed(str(key)),
        str(title),
        str(timezone),
        _moment(str(starts_at)),
        _moment(str(started_at or starts_at)),
        status,
        int(str(people)),
        int(str(actions)),
        date.fromisoformat(str(due)) if due else None,
        bool(wrapped_up and finished_at),
        bool(archived),
        () if tags in (None, "[]") else tuple(json.loads(str(tags))),
        is_example(str(key)),
    )


def _dashed(key: str) -> str:
    """SQLAlchemy stores a UUID on SQLite as 32 hexadecimal digits."""
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}" if len(key) == 32 else key


def _moment(stored: str) -> datetime:
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


def find_session(path: Path, key: str) -> Named:
    """The session that a person means by an id, the beginning of one, or a title's unmistakable beginning.

    Raises:
        Refused: there is none, or there are several.
    """
    sessions = [Named(_dashed(str(one)), str(title)) for one, title in _rows(path, _NAMED)]
    wanted = key.strip().casefold()
    for found in (
        [one for one in sessions if one.id == wanted or one.id.replace("-", "") == wanted],
        [one for one in sessions if one.title.strip().casefold() == wanted],
        [one for one in sessions if wanted and (one.id.startswith(wanted) or one.title.casefold().startswith(wanted))],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            several = ", ".join(f"{one.id[:8]} ({one.title})" for one in found[:3])
            raise Refused(
                _(
                    "{number} sessions begin with {given}: {several}; say which by its id.",
                    number=len(found),
                    given=said_again(key),
                    several=several,
                )
            )
    raise Refused(_("There is no session {given}.", given=said_again(key)))
