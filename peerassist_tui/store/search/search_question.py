"""What somebody types, as a question to the index, and where in a text the answer stands."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain

from peerassist_tui.store.search.search_text import UNSPACED
from peerassist_tui.text import clean, fold

MOST_WORDS = 32
_LONGEST = 2_000
"""Of what is typed or pasted, so many characters are read."""
_PIECE = re.compile(r'["“”«»„]([^"“”«»„]*)(["“”«»„]?)|[^\s"“”«»„]+')
_PART = re.compile(rf"[{UNSPACED}]+|[^{UNSPACED}]+")
_IS_UNSPACED = re.compile(rf"[{UNSPACED}]")
MOSTWORDS = 64
"""So many words and characters of all terms together; a pattern of a thousand takes a second to be made."""


def _ranges(codes: Sequence[int]) -> str:
    """Characters as a class of a pattern has them: a pattern is made ten times as fast of ranges as of each one."""
    begins = [code for code in codes if code - 1 not in codes]
    ends = [code for code in codes if code + 1 not in codes]
    return "".join(f"{chr(begin)}-{chr(end)}" for begin, end in zip(begins, ends, strict=True))


_VOWEL_SIGNS = _ranges(
    [code for code in (*range(0x900, 0x1D00), *range(0xA800, 0xAC00)) if unicodedata.category(chr(code))[0] == "M"]
)
"""Those of India's scripts and their kin, which belong to words but are no letters."""
_IN_WORD = rf"(?:[^\W_]|[{_VOWEL_SIGNS}])"
WORD = re.compile(f"{_IN_WORD}+")
"""A word as it stands in a text, accents and all."""
_CHAR = re.compile(_IN_WORD)
_AHEAD = rf"(?<![^\W_])(?<![{_VOWEL_SIGNS}])"
_BETWEEN = rf"(?:(?!{_IN_WORD})[\W_])"

MarkedSpan = tuple[int, int]
"""Where a found word begins and ends in a text."""


@dataclass(frozen=True)
class SearchTerm:
    """A word, several that follow each other, or characters of a script without spaces; all of it folded.

    `begins`: the last word may go on. One of the `others`, as a whole word, does as well.
    """

    text: str
    is_word: bool
    begins: bool
    others: tuple[str, ...] = ()

    @property
    def match(self) -> str:
        """The term in the words of FTS5."""
        own = f'{"words" if self.is_word else "letters"} : "{self.text}"{" *" if self.begins else ""}'
        return " OR ".join([f"({own}", *(f'words : "{other}"' for other in self.others)]) + ")"

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The term as it stands in a folded text."""
        parts = [re.escape(part) for part in self.text.split()]
        if not self.is_word:
            return re.compile(f"{_BETWEEN}*".join(parts))
        own = f"{_BETWEEN}+".join(parts) + (f"{_IN_WORD}*" if self.begins else f"(?!{_IN_WORD})")
        others = (re.escape(other) + f"(?!{_IN_WORD})" for other in self.others)
        return re.compile(f"{_AHEAD}(?:{'|'.join([own, *others])})")

    @cached_property
    def _beginnings(self) -> Sequence[str]:
        return self.text.partition(" ")[0], *self.others

    def stands_in(self, folded: str) -> bool:
        """Whether the term stands in a folded text."""
        return any(one in folded for one in self._beginnings) and self.pattern.search(folded) is not None


class SearchQuestion:
    """Any typed text: all its words have to occur, each by its beginning; what stands in quotes as it stands there."""

    def __init__(self, typed: str, forms: Callable[[str], tuple[str, ...]] = lambda _: ()) -> None:
        """`forms` answers with the other forms of a word; words in quotes have none."""
        self.typed = clean(typed[:_LONGEST])
        self.terms: Sequence[SearchTerm] = [
            replace(term, others=forms(term.text)) if term.begins and " " not in term.text else term
            for term in list(dict.fromkeys(_terms(self.typed)))[:MOST_WORDS]
        ]

    def marks(self, text: str) -> list[MarkedSpan]:
        """Where the words stand in a text, from left to right, none twice."""
        folded, places = _folded(text)
        found = sorted(
            (places[match.start()], places[match.end() - 1] + 1)
            for term in self.terms
            for match in term.pattern.finditer(folded)
        )
        return list(_apart(_with_their_marks(found, text)))

    def answered(self, text: str) -> int:
        """How many of the words stand in a text."""
        folded = fold(text)
        return sum(term.stands_in(folded) for term in self.terms)


def match(terms: Iterable[SearchTerm], tables: Iterable[str] = ()) -> str:
    """Terms that all have to occur, in the words of FTS5; with `tables`, only their rows answer."""
    kinds = " OR ".join(f'kind : "{table}"' for table in tables)
    return " AND ".join([*(term.match for term in terms), *([f"({kinds})"] if kinds else [])])


def _terms(typed: str) -> Iterator[SearchTerm]:
    left = MOSTWORDS
    for piece in _PIECE.finditer(typed):
        quoted, end = piece.groups()
        is_phrase = quoted is not None
        for part in _PART.findall(fold(quoted if is_phrase else piece[0])):
            is_word = not _IS_UNSPACED.match(part)
            if tokens := (WORD if is_word else _CHAR).findall(part)[:left]:
                left -= len(tokens)
                yield SearchTerm(" ".join(tokens), is_word, is_word and not (is_phrase and end))


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """The text with accents and case folded, and from which character each of its characters comes."""
    if text.isascii():
        return text.lower(), range(len(text))
    folded = list(map(_fold_one, text))
    return "".join(folded), list(chain.from_iterable([at] * len(one) for at, one in enumerate(folded)))


@lru_cache(maxsize=20_000)
def _fold_one(char: str) -> str:
    return " " if char.isspace() else fold(char)


def _with_their_marks(found: Iterable[MarkedSpan], text: str) -> Iterator[MarkedSpan]:
    """Accents that stand after their letter belong to it."""
    for start, end in found:
        while end < len(text) and not _fold_one(text[end]):
            end += 1
        yield start, end


def _apart(found: Iterable[MarkedSpan]) -> Iterator[MarkedSpan]:
    """The same stretches without overlaps."""
    last: MarkedSpan | None = None
    for start, end in found:
        if last and start <= last[1]:
            last = last[0], max(last[1], end)
            continue
        if last:
            yield last
        last = start, end
    if last:
        yield last
