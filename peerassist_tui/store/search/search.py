"""Finding what was written in any session: the newest at once, then the best of the newest.

Words that many texts have cost the index dearly, above all beginnings of words, and say little. So the newest texts are
read first: a word that stands in many of them is looked for in the texts themselves, and the index is asked for the
others alone.
"""

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from peerassist_tui.errors import Refused, StoreError
from peerassist_tui.language import _
from peerassist_tui.store.disk.file import open_reading
from peerassist_tui.store.disk.reasons import NO_VALUE, why
from peerassist_tui.store.search.meant import meant
from peerassist_tui.store.search.other_forms import other_forms
from peerassist_tui.store.search.search_question import SearchQuestion, SearchTerm
from peerassist_tui.store.search.search_rows import Hit, PassagePlace, Passages, SearchScope, Written, hit
from peerassist_tui.store.search.search_text import TABLES
from peerassist_tui.store.search.vocabulary import Vocabulary
from peerassist_tui.text import fold, said_again

__all__ = ["ANYWHERE", "Found", "Hit", "Samples", "Search", "SearchScope", "must_be_kinds"]

PAGE = 100
"""So many hits are shown."""
MOST = 1_000
"""Hits are counted so far."""
WINDOW = 2_000
"""So many of the newest hits are ranked; the time it takes to rank grows with their number."""
SAMPLE = 500
"""So many of the newest texts say which words are common."""
COMMON = 0.25
"""The share of texts from which on a word is common."""
PATIENCE = 10_000
"""So many texts are read for common words before the index is asked for them after all."""
ANYWHERE = SearchScope()

Samples = dict[SearchScope, Sequence[str]]
"""Some of the newest texts, by where is looked; that newer ones have come since makes nothing wrong."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found so far: some hits, and how many there are (more than `MOST` are not counted)."""

    hits: tuple[Hit, ...]
    count: int | None = None
    is_last: bool = False
    """Whether nothing more comes."""
    meant: str = ""
    """Where nothing was found: other words by which something is."""

    @property
    def counted(self) -> str:
        """How many hits there are, as people read it."""
        return "…" if self.count is None else f"{MOST:,}+" if self.count > MOST else f"{self.count:,}"


class Search:
    """One question to one store, on a connection of its own, which only reads; another thread may stop it."""

    def __init__(self, path: Path, samples: Samples | None = None) -> None:
        """`samples` are shared by searches that follow each other, so that the newest texts are read once."""
        self._path = path
        self._samples = {} if samples is None else samples
        self._connection: sqlite3.Connection | None = None
        self._is_stopped = False

    def stop(self) -> None:
        """What is being found is wanted no longer."""
        self._is_stopped = True
        if self._connection is not None:
            with suppress(sqlite3.ProgrammingError):  # it is done and closed
                self._connection.interrupt()

    def find(self, typed: str, within: SearchScope = ANYWHERE, most: int = PAGE) -> Iterator[Found]:
        """At most so many hits: first the newest, not yet counted, then the best of the newest `WINDOW`.

        Where there are none, what may have been meant.

        Raises:
            StoreError: the store cannot be read.
        """
        question = SearchQuestion(typed)
        if not question.terms or not os.path.exists(self._path):
            yield Found((), 0, is_last=True)
            return
        self._connection = connection = open_reading(self._path)
        try:
            if not self._is_stopped:
                yield from self._answers(connection, question, within, most)
        except sqlite3.Error as error:
            if not self._is_stopped:
                raise StoreError(
                    _("The store {path} cannot be searched: {why}.", path=self._path, why=why(error))
                ) from None
        except (ValueError, TypeError):
            raise StoreError(
                _("The store {path} cannot be searched: {why}.", path=self._path, why=_(NO_VALUE))
            ) from None
        finally:
            connection.close()

    def _answers(
        self, connection: sqlite3.Connection, asked: SearchQuestion, within: SearchScope, most: int
    ) -> Iterator[Found]:
        found, is_full = Found(()), False
        for found in self._found(connection, asked, within, most):
            is_full = len(found.hits) >= most
            yield replace(found, is_last=is_full and found.count is not None)
        if not (self._is_stopped or is_full):
            found = self._with_other_forms(connection, asked, within, most, found)
            yield replace(found, is_last=True, meant="" if found.hits else self._meant(connection, asked, within))

    def _with_other_forms(
        self, connection: sqlite3.Connection, asked: SearchQuestion, within: SearchScope, most: int, exact: Found
    ) -> Found:
        """What was found, and after it what other forms of the words find."""
        wider = SearchQuestion(asked.typed, partial(other_forms, vocabulary=Vocabulary(connection)))
        if not any(term.others for term in wider.terms):
            return exact
        *_, found = exact, *self._found(connection, wider, within, most)
        known = {hit.id for hit in exact.hits}
        return Found((*exact.hits, *(hit for hit in found.hits if hit.id not in known))[:most], found.count)

    def _meant(self, connection: sqlite3.Connection, asked: SearchQuestion, within: SearchScope) -> str:
        passages = Passages(connection, within)

        def found_in(words: str) -> str:
            places = passages.newest(SearchQuestion(words).terms)
            return next(("\n".join(row.fields.values()) for _, row in passages.written(islice(places, 1))), "")

        return meant(asked.typed, Vocabulary(connection), found_in)

    def _found(
        self, connection: sqlite3.Connection, asked: SearchQuestion, within: SearchScope, most: int
    ) -> Iterator[Found]:
        passages = Passages(connection, within)
        if within not in self._samples:
            self._samples[within] = [_folded(row) for _, row in passages.written(islice(passages.newest(), SAMPLE))]
        rare, common = _parted(asked, self._samples[within])
        known: dict[int, PassagePlace] = {}
        for place in islice(_places(passages, rare, common), WINDOW if rare else MOST + 1):
            known[place.id] = place
            if len(known) == most:
                yield Found(_hits(passages, asked, known.values()))
        if self._is_stopped:
            return
        best = passages.best(rare, known) if rare and len(known) > 1 else iter(known)
        hits = _hits(passages, asked, [known[place] for place in islice(best, most)])
        yield Found(hits, len(known))


def _hits(passages: Passages, asked: SearchQuestion, places: Iterable[PassagePlace]) -> tuple[Hit, ...]:
    return tuple(hit(asked, place, row) for place, row in passages.written(iter(places)))


def _parted(asked: SearchQuestion, texts: Sequence[str]) -> tuple[list[SearchTerm], list[SearchTerm]]:
    """The rare and the common ones of the words that are asked for."""
    common = [term for term in asked.terms if sum(map(term.stands_in, texts)) >= COMMON * SAMPLE]
    return [term for term in asked.terms if term not in common], common


def _places(passages: Passages, rare: Sequence[SearchTerm], common: Sequence[SearchTerm]) -> Iterator[PassagePlace]:
    """The passages in which all words stand, the newest first."""
    candidates = passages.newest(rare)
    if not common:
        yield from candidates
        return
    last = None
    for place, row in passages.written(islice(candidates, PATIENCE)):
        last = place.id
        if _has_all(row, common):
            yield place
    if next(candidates, None):
        yield from (place for place in passages.newest([*rare, *common]) if last is None or place.id < last)


def _has_all(row: Written, terms: Sequence[SearchTerm]) -> bool:
    folded = _folded(row)
    return all(term.stands_in(folded) for term in terms)


def _folded(row: Written) -> str:
    return fold("\n".join(row.fields.values()))


def must_be_kinds(words: Collection[str]) -> None:
    """Refuse words that are no kinds.

    Raises:
        Refused: one is not.
    """
    for word in words:
        if word not in TABLES:
            raise Refused(
                _("There is no kind {given}; there are {kinds}.", given=said_again(word), kinds=", ".join(TABLES))
            )
