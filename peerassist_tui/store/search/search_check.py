"""Whether the index of everything that was written agrees with what is written, word for word.

Every text of the store is read and indexed once more, in tables that only this connection sees. A copy of the index is
proved by FTS5 itself; then both are merged into one part each, as FTS5 would, and have to be equal byte for byte.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import zip_longest
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from peerassist_tui.language import _
from peerassist_tui.store.disk.reasons import why
from peerassist_tui.store.search.search_index import SESSION_BITS, passages
from peerassist_tui.store.search.search_text import indexed

_SESSIONS = """
SELECT s.id, s.title, n.number FROM session s LEFT JOIN search_session n ON n.session_id = s.id
"""
_GONE = "SELECT count(*) FROM search_session n WHERE NOT EXISTS (SELECT 1 FROM session s WHERE s.id = n.session_id)"
_ASTRAY = "SELECT count(*) FROM search_passage WHERE id >> 32 NOT IN (SELECT number FROM search_session)"
_OWN = "SELECT row_id, kind, id FROM search_passage WHERE id BETWEEN ? AND ?"
_ADD = "INSERT INTO temp.search_should (rowid, words, letters, kind) VALUES (?, ?, ?, ?)"
_PROVE = "INSERT INTO temp.search_is (search_is) VALUES ('integrity-check')"
_DIFFERENT = """
SELECT DISTINCT h.id >> 32 FROM temp.search_is_docsize h LEFT JOIN temp.search_should_docsize s ON s.id = h.id
WHERE s.sz IS NOT h.sz
UNION SELECT s.id >> 32 FROM temp.search_should_docsize s WHERE s.id NOT IN (SELECT id FROM temp.search_is_docsize)
"""
_MERGE = "INSERT INTO temp.{0} ({0}) VALUES ('optimize')"
_MORE = "INSERT INTO temp.{0} (rowid, words, letters, kind) VALUES (1 << 62, 'x', '', '')"
_WRITTEN = ("SAVEPOINT written", "RELEASE written")
_IN_ONE = (*_WRITTEN, _MORE, *_WRITTEN, _MERGE, *_WRITTEN)
"""What is one part already is not merged and may lie otherwise: so there is one more (FTS5 writes at savepoints)."""
_CONTENT = "SELECT block FROM temp.{}_data WHERE id = 1 OR id > 10 AND NOT id >> 36 & 1 ORDER BY id"
"""What is counted, and the pages of words; how they are numbered, and what helps to find them, may differ."""
_SETTINGS = "SELECT k, v FROM temp.{}_config ORDER BY k"
_TABLES = ("search_is", "search_should")
_PARTS = ("data", "idx", "docsize", "config")


def disagreements(connection: Connection) -> Iterator[str]:
    """A sentence for each session of which the index does not hold what is written; none when all is well."""
    try:
        with _copies(connection):
            yield from _disagreements(connection)
    except DBAPIError as error:
        yield _("The index of the search cannot be read: {why}.", why=why(error.orig))


def _disagreements(connection: Connection) -> Iterator[str]:
    wrong: Counter[str] = Counter()
    titles: dict[int, str] = {}
    for session_id, title, number in connection.exec_driver_sql(_SESSIONS).all():
        should = {(row_id.bytes, kind): text for __, kind, row_id, text in passages(connection, 0, UUID(session_id))}
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
    for title in +wrong:
        yield _("The index of the search does not hold what is written in “{title}”.", title=title)
    if not +wrong:
        yield from _other_words(connection)
    if gone := connection.exec_driver_sql(_GONE).scalar():
        yield _("The index of the search holds sessions that are not there any more: {number}.", number=gone)
    if astray := connection.exec_driver_sql(_ASTRAY).scalar():
        yield _("The index of the search holds passages that are of no session: {number}.", number=astray)


def _other_words(connection: Connection) -> Iterator[str]:
    connection.exec_driver_sql(_PROVE)
    for table in _TABLES:
        for statement in _IN_ONE:
            connection.exec_driver_sql(statement.format(table))
    for query in (_CONTENT, _SETTINGS):
        found, wanted = (connection.exec_driver_sql(query.format(table)) for table in _TABLES)
        if any(one != other for one, other in zip_longest(found, wanted)):
            yield _("The index of the search holds other words than those that are written.")


@contextmanager
def _copies(connection: Connection) -> Iterator[None]:
    """The index as it is, and an empty one for what it should be."""
    connection.exec_driver_sql("SELECT 1 FROM search_words LIMIT 0")
    made = connection.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE name = 'search_words'").scalar_one()
    for table in _TABLES:
        connection.exec_driver_sql(made.replace("search_words", f"temp.{table}", 1))
    try:
        for part in _PARTS:
            connection.exec_driver_sql(f"DELETE FROM temp.search_is_{part}")  # noqa: S608
            connection.exec_driver_sql(f"INSERT INTO temp.search_is_{part} SELECT * FROM main.search_words_{part}")  # noqa: S608
        yield
    finally:
        for table in _TABLES:
            connection.exec_driver_sql(f"DROP TABLE temp.{table}")
