"""Past sessions and lessons that resemble a text: SQLite's own full-text search over a copy in memory.

The ranking is BM25 as SQLite's FTS5 computes it.
"""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, func, null, select

from peerassist_tui.ids import EXAMPLE_IDS
from peerassist_tui.models import Lesson, Precedent, SessionRow, Wording
from peerassist_tui.store.queries.began import began
from peerassist_tui.store.queries.reading import reading
from peerassist_tui.store.rows import table_behind

MOST = 20
_FEWEST_SHARED = 2
_UNSPACED = re.compile("([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff])")


@dataclass(frozen=True)
class Similar:
    """A past session, or a lesson of one, and the beginnings of the words that it shares with the text.

    `used` is how many other sessions took it up.
    """

    source: str
    lesson: str
    title: str
    text: str
    origin: str
    shared: tuple[str, ...]
    used: int = 0


@dataclass(frozen=True, slots=True)
class _Past:
    """A session or one of its lessons: what is shown, and what `more` is looked through."""

    session_id: UUID
    lesson_id: UUID | None
    title: str
    text: str
    session: str
    began_at: datetime
    more: str


def similar(path: Path, own: UUID, text: str) -> list[Similar]:
    """At most `MOST` sessions and lessons of the store at `path` that resemble `text`, the most similar first.

    `own` is the session that asks and is left out, like the examples, which nobody has lived through. What shares a
    single word only is left out too.

    Raises:
        StoreError: the store cannot be read.
    """
    terms = _terms(text)
    with reading(path) as connection:
        past = [*_sessions(connection, own), *_lessons(connection, own)]
        used = _used(connection, own)
    return list(_ranked(past, terms, used)) if past and terms else []


def _is_past(session: Any, own: UUID) -> ColumnElement[bool]:
    return and_(session.c.discarded_at.is_(None), session.c.id.not_in({own, *EXAMPLE_IDS}))


def _sessions(connection: Connection, own: UUID) -> Iterator[_Past]:
    session, wording = table_behind(SessionRow), table_behind(Wording)
    latest = select(wording.c.text).where(wording.c.session_id == session.c.id).order_by(wording.c.number.desc())
    query = select(
        session.c.id,
        null(),
        session.c.title,
        func.coalesce(latest.limit(1).scalar_subquery(), ""),
        session.c.title,
        began(session),
        _joined(session, "context", "history", "still_open"),
    )
    for row in connection.execute(query.where(_is_past(session, own))):
        yield _Past(*row)


def _lessons(connection: Connection, own: UUID) -> Iterator[_Past]:
    session, lesson = table_behind(SessionRow), table_behind(Lesson)
    query = select(
        session.c.id,
        lesson.c.id,
        lesson.c.title,
        lesson.c.advice,
        session.c.title,
        began(session),
        _joined(lesson, "intended", "observed", "cause", "holds_when", "fails_when"),
    ).join_from(lesson, session, session.c.id == lesson.c.session_id)
    for row in connection.execute(query.where(_is_past(session, own))):
        yield _Past(*row)


def _joined(table: Any, *names: str) -> ColumnElement[str]:
    """The words of several columns as one text."""
    return reduce(lambda text, name: text + " " + table.c[name], names[1:], table.c[names[0]])


def _used(connection: Connection, own: UUID) -> dict[tuple[str, str], int]:
    """How many other sessions took up a session, or a lesson of it; by their ids as text."""
    session, precedent = table_behind(SessionRow), table_behind(Precedent)
    query = (
        select(precedent.c.source, precedent.c.lesson, func.count(precedent.c.session_id.distinct()))
        .join_from(precedent, session, session.c.id == precedent.c.session_id)
        .where(precedent.c.verdict.in_(("used", "raise")), _is_past(session, own))
        .group_by(precedent.c.source, precedent.c.lesson)
    )
    return {(source, lesson): number for source, lesson, number in connection.execute(query)}


def _ranked(past: Sequence[_Past], terms: dict[str, str], used: dict[tuple[str, str], int]) -> Iterator[Similar]:
    for place, shared in _places(past, terms):
        one = past[place]
        source, lesson = str(one.session_id), str(one.lesson_id or "")
        month = f"{one.began_at:%B %Y}"
        origin = f"{one.session}, {month}" if lesson else month
        yield Similar(source, lesson, one.title, one.text, origin, tuple(shared), used.get((source, lesson), 0))


def _places(past: Sequence[_Past], terms: dict[str, str]) -> list[tuple[int, list[str]]]:
    """Where the most similar stand, the most similar first, and the beginnings of words that each shares."""
    shared: dict[int, list[str]] = {}
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute("CREATE VIRTUAL TABLE doc USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')")
        texts = ((_spaced(f"{one.title} {one.text} {one.more}"),) for one in past)
        index.executemany("INSERT INTO doc (words) VALUES (?)", texts)
        for shown, term in terms.items():
            for (row,) in index.execute("SELECT rowid FROM doc WHERE doc MATCH ?", (term,)):
                shared.setdefault(row, []).append(shown)
        query = " OR ".join(terms.values())
        ranked = index.execute("SELECT rowid FROM doc WHERE doc MATCH ? ORDER BY bm25(doc)", (query,)).fetchall()
    return [(row - 1, shared[row]) for (row,) in ranked if len(shared[row]) >= _FEWEST_SHARED][:MOST]


def _terms(text: str) -> dict[str, str]:
    """What is looked for, by the words in which it is shown: beginnings of words, so that "valve" finds "valves"."""
    words = dict.fromkeys(re.findall(r"[^\W_]+", text.casefold()))
    terms: dict[str, str] = {}
    for word in words:
        if _UNSPACED.search(word):
            pairs = (word[at : at + 2] for at in range(len(word) - 1))
            terms |= {pair: f'"{_spaced(pair).strip()}"' for pair in pairs}
        elif len(word) > 4:
            terms[word] = f'"{word[: max(4, round(0.7 * len(word)))]}"*'
    return terms


def _spaced(text: str) -> str:
    """Scripts that do not part words are looked through letter by letter."""
    return _UNSPACED.sub(r" \1 ", text)
