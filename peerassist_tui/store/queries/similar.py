"""Past sessions and lessons that resemble a text: SQLite's own full-text search over a copy in memory.

The ranking is BM25 as SQLite's FTS5 computes it.
"""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from peerassist_tui.errors import StoreError
from peerassist_tui.store.disk.file import open_reading

MOST = 20
_FEWEST_SHARED = 2
_UNSPACED = re.compile("([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff])")
_SESSIONS = """
SELECT s.id, '', s.title,
       coalesce((SELECT text FROM wording w WHERE w.session_id = s.id ORDER BY number DESC LIMIT 1), ''),
       s.title, s.starts_at, s.context || ' ' || s.history || ' ' || s.still_open
FROM session s WHERE s.discarded_at IS NULL AND s.id <> ?
"""
_LESSONS = """
SELECT s.id, l.id, l.title, l.advice, s.title, s.starts_at,
       l.intended || ' ' || l.observed || ' ' || l.cause || ' ' || l.holds_when || ' ' || l.fails_when
FROM lesson l JOIN session s ON s.id = l.session_id WHERE s.discarded_at IS NULL AND s.id <> ?
"""
_USED = """
SELECT p.source, p.lesson, count(DISTINCT p.session_id) FROM precedent p JOIN session s ON s.id = p.session_id
WHERE p.verdict IN ('used', 'raise') AND s.discarded_at IS NULL AND s.id <> ? GROUP BY p.source, p.lesson
"""


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


def similar(path: Path, own: str, text: str) -> list[Similar]:
    """At most `MOST` sessions and lessons of the store at `path` that resemble `text`, the most similar first.

    `own` is the id of the session that asks and is left out. What shares a single word only is left out too.

    Raises:
        StoreError: the store cannot be read.
    """
    terms = _terms(text)
    try:
        connection = open_reading(path)
        rows = [*connection.execute(_SESSIONS, (own,)), *connection.execute(_LESSONS, (own,))]
        used = {(source, lesson): number for source, lesson, number in connection.execute(_USED, (own,))}
        connection.close()
        found = _ranked(rows, terms) if rows and terms else ()
        return [replace(one, used=used.get((one.source, one.lesson), 0)) for one in found]
    except sqlite3.Error as error:
        raise StoreError(f"The store {path} cannot be searched: {error}.") from None


def _ranked(rows: list[tuple[str, ...]], terms: dict[str, str]) -> Iterator[Similar]:
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE doc USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')")
    texts = ((_spaced(f"{title} {text} {more}"),) for _, _, title, text, _, _, more in rows)
    index.executemany("INSERT INTO doc (words) VALUES (?)", texts)
    shared: dict[int, list[str]] = {}
    for shown, term in terms.items():
        for (place,) in index.execute("SELECT rowid FROM doc WHERE doc MATCH ?", (term,)):
            shared.setdefault(place, []).append(shown)
    query = " OR ".join(terms.values())
    ranked = index.execute("SELECT rowid FROM doc WHERE doc MATCH ? ORDER BY bm25(doc)", (query,)).fetchall()
    index.close()
    several = [place for (place,) in ranked if len(shared[place]) >= _FEWEST_SHARED]
    for place in several[:MOST]:
        source, lesson, title, text, session, starts_at, _ = rows[place - 1]
        month = f"{date.fromisoformat(starts_at[:10]):%B %Y}"
        origin = f"{session}, {month}" if lesson else month
        yield Similar(str(UUID(source)), lesson and str(UUID(lesson)), title, text, origin, tuple(shared[place]))


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
