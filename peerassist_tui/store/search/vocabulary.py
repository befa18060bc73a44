"""The words that stand in the index."""

import sqlite3
from collections.abc import Iterator

from peerassist_tui.store.search.search_text import FIELDS

_MADE = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING fts5vocab(main, search_words, instance)"
_FROM = "SELECT term FROM search_vocabulary WHERE term >= ? LIMIT 1"
"""One step into the list: in this kind of list it costs the same however often a word was written."""
_AFTER = "!"
"""Put behind a word: it comes after that one and before all that begin with it, for no word has this sign."""
_WRITTEN = "SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT 1"


class Vocabulary:
    """The folded words of the index, in its order; reading it makes nothing but a view of the connection's own."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("PRAGMA query_only=OFF")  # for the view
        connection.execute(_MADE)
        connection.execute("PRAGMA query_only=ON")

    def beginning(self, letters: str) -> Iterator[str]:
        """The words that begin so."""
        row = self._connection.execute(_FROM, (letters,)).fetchone()
        while row and row[0].startswith(letters):
            (word,) = row
            if word not in FIELDS or self._is_written(word):  # the index marks with these where a text stands
                yield word
            row = self._connection.execute(_FROM, (word + _AFTER,)).fetchone()

    def _is_written(self, word: str) -> bool:
        return self._connection.execute(_WRITTEN, (f'words : "{word}"',)).fetchone() is not None
