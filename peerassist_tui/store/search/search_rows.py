"""Reading what the index points to: candidates, the newest first, and the rows that are shown."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import NamedTuple
from uuid import UUID

from peerassist_tui.store.search.search_question import MarkedSpan, SearchQuestion, SearchTerm, match
from peerassist_tui.store.search.search_sentence import telling_sentence
from peerassist_tui.store.search.search_text import FIELDS, TABLES, searched_columns

_WORD = {table: word for word, table in TABLES.items()}
_AT_ONCE = 500
_BEGAN = "coalesce(s.started_at, s.starts_at)"
_OF_SESSIONS = """
CROSS JOIN search_session n ON n.number = w.{id} >> 32
CROSS JOIN session s ON s.id = n.session_id
WHERE w.{id} >= :first AND w.{id} < :end AND s.discarded_at IS NULL AND {began} >= :since AND {began} < :until
"""
_PLACE = "SELECT w.{id}, s.id, s.title, s.starts_at, {began}, s.timezone FROM {table} w"
_MATCHING = f"{_PLACE}{_OF_SESSIONS} AND w.search_words MATCH :match ORDER BY w.rowid DESC"
_OF_KINDS = "(:kinds = '[]' OR w.kind IN (SELECT value FROM json_each(:kinds)))"
_OF_ANY = f"{_PLACE}{_OF_SESSIONS} AND {_OF_KINDS} ORDER BY w.id DESC"
_NEWEST = _MATCHING.format(id="rowid", table="search_words", began=_BEGAN)
_ALL = _OF_ANY.format(id="id", table="search_passage", began=_BEGAN)
_SPAN = f"""
SELECT min(n.number) << 32, (max(n.number) + 1) << 32
FROM search_session n JOIN session s ON s.id = n.session_id
WHERE {_BEGAN} >= :since AND {_BEGAN} < :until AND (:session = '' OR s.id = :session)
"""  # noqa: S608
_BEST = """
SELECT rowid FROM search_words WHERE search_words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rank, rowid DESC
"""
_ROWS = f"""
SELECT id, kind, lower(hex(row_id)) FROM search_passage
WHERE id IN (SELECT value FROM json_each(?)) AND kind IN ({", ".join(map(repr, FIELDS))})
"""  # noqa: S608
_ALWAYS = {"since": "", "until": "9999-12-31"}


class PassagePlace(NamedTuple):
    """A passage, and the session in which it stands."""

    id: int
    session_id: str
    title: str
    starts_at: str
    began_at: str
    timezone: str


class Written(NamedTuple):
    """A row with its number and its texts by column."""

    table: str
    row_id: str
    number: int
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A row in which the words were found; `marks` say where they stand in `text`, a sentence of its `field`.

    `kind` is a word of `search_text.TABLES`; `starts_at` is the session's planned beginning (UTC), `began_at` the real
    one, where there is one.
    """

    kind: str
    id: str
    number: int
    session_id: str
    title: str
    starts_at: datetime
    began_at: datetime
    timezone: str
    field: str
    text: str
    marks: tuple[MarkedSpan, ...]


@dataclass(frozen=True, slots=True)
class SearchScope:
    """Where to look: some kinds, one session, sessions that began from a day on and until a day (inclusive, UTC)."""

    kinds: tuple[str, ...] = ()
    session_id: str = ""
    since: date | None = None
    until: date | None = None


ANYWHERE = SearchScope()


class Passages:
    """The passages of the sessions and kinds in which is looked."""

    def __init__(self, connection: sqlite3.Connection, within: SearchScope) -> None:
        self._connection = connection
        self._tables = [TABLES[kind] for kind in within.kinds]
        self._given = self._span(within)

    def _span(self, within: SearchScope) -> dict[str, str | int]:
        days = {
            "since": f"{within.since or ''}",
            "until": f"{within.until + timedelta(days=1)}" if within.until else _ALWAYS["until"],
        }
        given: dict[str, str | int] = {**days, "kinds": json.dumps(self._tables), "first": 0, "end": 1 << 62}
        if within.session_id or days != _ALWAYS:
            session = UUID(within.session_id).hex if within.session_id else ""
            first, end = self._connection.execute(_SPAN, {**days, "session": session}).fetchone()
            given |= {"first": first or 0, "end": end or 0}
        return given

    def newest(self, terms: Sequence[SearchTerm] = ()) -> Iterator[PassagePlace]:
        """Where all these terms stand, the passage that was written last first; with no term, all passages."""
        given = {**self._given, "match": match(terms, self._tables)}
        return map(PassagePlace._make, self._connection.execute(_NEWEST if terms else _ALL, given))

    def best(self, terms: Sequence[SearchTerm], places: Collection[int]) -> Iterator[int]:
        """Those of the places where the terms stand, the best first."""
        given = match(terms, self._tables), min(places), max(places)
        return (place for (place,) in self._connection.execute(_BEST, given) if place in places)

    def written(self, places: Iterator[PassagePlace]) -> Iterator[tuple[PassagePlace, Written]]:
        """What stands there, read in lots; what is there no more is left out."""
        while lot := list(islice(places, _AT_ONCE)):
            rows = self._rows([place.id for place in lot])
            yield from ((place, rows[place.id]) for place in lot if place.id in rows)

    def _rows(self, ids: Sequence[int]) -> dict[int, Written]:
        of_table: dict[str, dict[str, int]] = defaultdict(dict)
        for place, table, row_id in self._connection.execute(_ROWS, (json.dumps(ids),)):
            of_table[table][row_id] = place
        rows: dict[int, Written] = {}
        for table, wanted in of_table.items():
            names = FIELDS[table]
            columns = searched_columns(table)
            query = f'SELECT id, number, {columns} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'  # noqa: S608
            for row_id, number, *texts in self._connection.execute(query, (json.dumps(list(wanted)),)):
                fields = {name: text for name, text in zip(names, texts, strict=True) if text}
                rows[wanted[row_id]] = Written(table, row_id, number, fields)
        return rows


def hit(asked: SearchQuestion, place: PassagePlace, row: Written) -> Hit:
    """What is shown of a row."""
    field, text, marks = telling_sentence(asked, row.fields)
    planned, began = (datetime.fromisoformat(at).replace(tzinfo=UTC) for at in (place.starts_at, place.began_at))
    session = (str(UUID(place.session_id)), place.title, planned, began, place.timezone)
    return Hit(_WORD[row.table], str(UUID(row.row_id)), row.number, *session, field, text, tuple(marks))
