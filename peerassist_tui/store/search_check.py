"""Whether the index of everything that was written agrees with what is written."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from peerassist_tui.store.search_index import SESSION_BITS, passages
from peerassist_tui.store.search_text import indexed

_SESSIONS = """
SELECT s.id, s.title, n.number FROM session s LEFT JOIN search_session n ON n.session_id = s.id
"""
_GONE = "SELECT count(*) FROM search_session n WHERE NOT EXISTS (SELECT 1 FROM session s WHERE s.id = n.session_id)"
_OWN = "SELECT row_id, kind, id FROM search_passage WHERE id BETWEEN ? AND ?"
_ADD = "INSERT INTO temp.search_should (rowid, words, letters, kind) VALUES (?, ?, ?, ?)"
_DIFFERENT = """
SELECT DISTINCT h.id >> 32 FROM search_words_docsize h LEFT JOIN temp.search_should_docsize s ON s.id = h.id
WHERE s.sz IS NOT h.sz
UNION SELECT s.id >> 32 FROM temp.search_should_docsize s WHERE s.id NOT IN (SELECT id FROM search_words_docsize)
"""
_TERMS = "SELECT term, col, doc, cnt FROM temp.search_{}"


def disagreements(connection: Connection) -> Iterator[str]:
    """A sentence for each session of which the index does not hold what is written; none when all is well.

    Every text of the store is read and indexed once more, in a table that only this connection sees.
    """
    try:
        with _what_it_should_be(connection):
            yield from _disagreements(connection)
    except DBAPIError as error:
        yield f"The index of the search cannot be read: {error.orig}."


def _disagreements(connection: Connection) -> Iterator[str]:
    wrong: Counter[str] = Counter()
    titles: dict[int, str] = {}
    for session_id, title, number in connection.exec_driver_sql(_SESSIONS).all():
        should = {(row_id.bytes, kind): text for _, kind, row_id, text in passages(connection, 0, UUID(session_id))}
        if number is None:
            wrong[title] += len(should)
            continue
        titles[number] = title
        first = number << SESSION_BITS
        span = (first, first + (1 << SESSION_BITS) - 1)
        held = {(row_id, kind): place for row_id, kind, place in connection.exec_driver_sql(_OWN, span)}
        wrong[title] += len(should.keys() ^ held.keys())
        rows = [(held[key], *indexed(text), key[1]) for key, text in should.items() if key in held]
        if rows:
            connection.exec_driver_sql(_ADD, rows)
    for (number,) in connection.exec_driver_sql(_DIFFERENT):
        wrong[titles.get(number, "")] += not wrong[titles.get(number, "")]
    yield from (f"The index of the search does not hold what is written in “{title}”." for title in +wrong)
    if not +wrong and _terms(connection, "has") != _terms(connection, "wants"):
        yield "The index of the search holds other words than those that are written."
    if gone := connection.exec_driver_sql(_GONE).scalar():
        yield f"The index of the search holds sessions that are not there any more: {gone}."


def _terms(connection: Connection, which: str) -> int:
    """A sum over all words, where they stand and how often."""
    terms = connection.exec_driver_sql(_TERMS.format(which))
    return sum(hash(tuple(row)) for row in terms)


@contextmanager
def _what_it_should_be(connection: Connection) -> Iterator[None]:
    connection.exec_driver_sql("SELECT 1 FROM search_words LIMIT 0")
    made = connection.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE name = 'search_words'").scalar_one()
    for statement in (
        made.replace("search_words", "temp.search_should", 1),
        "CREATE VIRTUAL TABLE temp.search_has USING fts5vocab(main, search_words, col)",
        "CREATE VIRTUAL TABLE temp.search_wants USING fts5vocab(temp, search_should, col)",
    ):
        connection.exec_driver_sql(statement)
    try:
        yield
    finally:
        for table in ("search_has", "search_wants", "search_should"):
            connection.exec_driver_sql(f"DROP TABLE temp.{table}")
