"""Wrapped lines, and entries laid out below each other: the pure half of a stream."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, takewhile
from operator import is_
from typing import NamedTuple
from unicodedata import category

from rich.cells import chop_cells, get_character_cell_size
from textual.cache import LRUCache
from textual.content import Content, Span

from peerassist_tui.text import clean

_CJK = "\u2e80-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
_PIECES = re.compile(rf"([「『（【《〈]*[{_CJK}][、。，．！？：；）」』】》〉]*|[^ {_CJK}]+)( *)|( +)")
_NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027]*").fullmatch
_MARK = "bold $text-accent"
_NARROWEST = 12  # cells for a text beside its lead; with fewer, the lead gets a line of its own
_MOST_MEASURED = 100_000  # entries whose heights are remembered


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of `width` cells: at spaces, between CJK characters, in words too long."""
    width = max(2, width)
    safe = text if text.isprintable() else clean(text)
    return [line for part in safe.split("\n") for line in (_cut if _NARROW(part) else _fold)(part, width)]


def whole_words(text: str, cells: int) -> str:
    """As much of a line as fits, up to the end of a word, "…" in place of the rest."""
    return text if sum(map(_cells, text)) <= cells else f"{wrap(text, cells - 1)[0]}…"


def _cut(text: str, width: int) -> Iterator[str]:
    # each character is one cell here: four times as fast as _fold
    while len(text) > width:
        at = text.rfind(" ", 1, width + 1)
        at = width if at < 0 else at
        yield text[:at].rstrip(" ")
        text = text[at:].lstrip(" ")
    yield text.rstrip(" ")


def _fold(text: str, width: int) -> Iterator[str]:
    line, used = "", 0
    for word, gap, blank in _PIECES.findall(text):
        size = sum(map(_cells, word))
        if line and used + size > width:
            yield line.rstrip(" ")
            line, used = "", 0
        if size > width:
            *whole, word = chop_cells(word, width) or [word]
            yield from whole
            size = sum(map(_cells, word))
        line, used = f"{line}{word}{gap}{blank}", used + size + len(gap) + len(blank)
    yield line.rstrip(" ")


@cache
def _cells(char: str) -> int:
    # terminals differ: some join emoji and vowel signs, others do not, and no text may get lost there
    least = 2 if "\U0001f3fb" <= char <= "\U0001f3ff" else int(char == "\ufe0f" or category(char) == "Mc")
    return max(least, get_character_cell_size(char))


class EntryLine(NamedTuple):
    """One line of an entry: its lead or the indent, its part of the text, and the tail where that stands."""

    lead: Content
    text: str | Content = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A lead of fixed width, a text that wraps under itself, a quiet tail; a heading cannot be chosen.

    `marks` say which stretches of the text, without line ends, stand out. A click on the tail presses `tail_key`, which
    it names; one on the lead of what `turns` turns it.
    """

    key: Hashable
    lead: Content
    text: str
    tail: str = ""
    heading: bool = False
    tail_key: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    turns: bool = False

    def rows(self, width: int) -> list[EntryLine]:
        """The lines of this entry in `width` cells."""
        hang = self.lead.cell_length
        alone = hang > 0 and width - hang < _NARROWEST
        indent = Content(" " * (2 if alone else hang))
        body: list[tuple[str | Content, str]] = [*self._body(width - len(indent))]
        if self.marks:
            body = list(_marked(body, self.text, self.marks))
        first = EntryLine(self.lead) if alone else EntryLine(self.lead, *body.pop(0))
        return [first, *(EntryLine(indent, *line) for line in body)]

    def has_box_at(self, cell: int) -> bool:
        """Whether what one click ticks or turns stands in that cell, counted from the cursor's mark on."""
        return (self.turns or self.lead.plain.startswith("[")) and 0 < cell < self.lead.cell_length

    def _body(self, width: int) -> list[tuple[str, str]]:
        # the tail stands behind the text where it fits, else on lines of its own; without a text, in its place
        if not self.text:
            return [("", line) for line in wrap(self.tail, width)]
        lines = wrap(self.text, width)
        tails = wrap(f"— {self.tail}", width) if self.tail else []
        if len(tails) == 1 and (lines[-1] or len(lines) == 1) and sum(map(_cells, lines[-1] + tails[0])) < width:
            return [*((line, "") for line in lines[:-1]), (lines[-1], " " + tails[0])]
        return [*((line, "") for line in lines), *(("", line) for line in tails)]


def _marked(
    lines: Iterable[tuple[str | Content, str]], text: str, marks: Sequence[tuple[int, int]]
) -> Iterator[tuple[Content, str]]:
    """The wrapped lines with the marks of the whole text."""
    at = 0
    for line, tail in lines:
        at = max(at, text.find(str(line), at))
        spans = [Span(start - at, end - at, _MARK) for start, end in marks if start < at + len(line) and end > at]
        yield Content(str(line), [Span(max(0, start), min(len(line), end), style) for start, end, style in spans]), tail
        at += len(line)


def same_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items at the beginning are the very same, and how many at the end of what is left; quick for 10,000."""
    start = _run_of_same(old, new)
    return start, min(_run_of_same(reversed(old), reversed(new)), min(len(old), len(new)) - start)


def _run_of_same(old: Iterable[object], new: Iterable[object]) -> int:
    pairs = [*map(is_, old, new)]
    return pairs.index(False) if False in pairs else len(pairs)


def _shared(pairs: Iterable[tuple[Entry, Entry]]) -> int:
    # Content compares its text alone
    same = (a is b or (a == b and a.lead.spans == b.lead.spans) for a, b in pairs)
    return sum(takewhile(bool, same))


class Column:
    """Entries below each other, wrapped when looked at: which line is whose is known by prefix sums."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = list(entries)
        self._width, self._rows = -1, LRUCache[int, list[EntryLine]](512)
        self._measured: dict[int, tuple[Entry, int]] = {}
        self.fit(0)

    @property
    def height(self) -> int:
        """The lines of all entries."""
        return self._tops[-1]

    def span(self, index: int) -> tuple[int, int]:
        """The first line of an entry, and the first line after it."""
        return self._tops[index], self._tops[index + 1]

    def at(self, line: int) -> int:
        """The entry that a line belongs to; beyond either end, the first or the last one."""
        return max(0, min(bisect_right(self._tops, line), len(self.entries)) - 1)

    def rows(self, index: int) -> list[EntryLine]:
        """The lines of an entry."""
        if (rows := self._rows.get(index)) is None:
            rows = self._rows[index] = self.entries[index].rows(self._width)
        return rows

    def key_at(self, line: int, cell: int) -> str:
        """The key that the tail in that cell of a line names, counted from the cursor's mark on; mostly none."""
        index = self.at(line)
        row = self.rows(index)[line - self.span(index)[0]]
        begin = 1 + row.lead.cell_length + sum(map(_cells, str(row.text)))
        return self.entries[index].tail_key if begin <= cell < begin + sum(map(_cells, row.tail)) else ""

    def find(self, key: Hashable, *likely: int) -> int:
        """The place of the entry with this key, sought at the likely places first; -1 when there is none."""
        places = (place for place in likely if 0 <= place < len(self.entries))
        return next((n for n in chain(places, range(len(self.entries))) if self.entries[n].key == key), -1)

    def near(self, index: int, step: int) -> int:
        """The nearest entry that can be chosen, first in the direction of `step`; -1 when there is none."""
        size = len(self.entries)
        index = max(0, min(index, size - 1))
        ways = range(index, size), range(index, -1, -1)
        places = chain(*(ways if step > 0 else reversed(ways)))
        return next((place for place in places if place < size and not self.entries[place].heading), -1)

    def pin(self, likely: int, y: int, height: int) -> tuple[Hashable, int, int]:
        """What shall keep its place in the view: the likely entry, or else the one on top; and that place."""
        index = likely if likely >= 0 and y <= self.span(likely)[0] < y + height else self.at(y)
        return self.entries[index].key, index, self.span(index)[0] - y

    def show(self, entries: Sequence[Entry]) -> tuple[int, int]:
        """Take these entries, measure what differs; return the first and the end of their lines."""
        old, self.entries = self.entries, list(entries)
        start, after = same_ends(old, self.entries)
        was, now = old[start : len(old) - after], self.entries[start : len(self.entries) - after]
        start += (alike := _shared(zip(was, now, strict=False)))
        after += _shared(zip(reversed(was[alike:]), reversed(now[alike:]), strict=False))
        return self._splice(start, len(old) - after, len(self.entries) - after)

    def fit(self, width: int) -> tuple[int, int]:
        """Lay all entries out in another width; return the first and the end of their lines."""
        if width == self._width:
            return 0, 0
        self._width, self._tops = width, [0]
        self._measured.clear()
        return self._splice(0, 0, len(self.entries))

    def _height_of(self, entry: Entry) -> int:
        if self._width <= 0:  # not laid out yet
            return 1
        # what is filtered out comes back, and wrapping it once more would be felt
        known = self._measured.get(id(entry))
        if known is None or known[0] is not entry:
            known = self._measured[id(entry)] = entry, len(entry.rows(self._width))
        return known[1]

    def _splice(self, start: int, stop: int, end: int) -> tuple[int, int]:
        # the former entries start to stop became start to end
        if len(self._measured) > _MOST_MEASURED:
            self._measured.clear()
        heights = map(self._height_of, self.entries[start:end])
        grown = list(accumulate(heights, initial=self._tops[start]))
        moved = grown[-1] - self._tops[stop]
        rest = self._tops[stop + 1 :]
        self._tops[start:] = [*grown, *((top + moved for top in rest) if moved else rest)]
        self._rows.clear()
        return grown[0], grown[-1]


def padded(word: str, words: Iterable[str], more: int = 0) -> str:
    """A word as wide as the widest of all that may stand there, and so many cells `more`."""
    return word.ljust(max(map(len, words)) + more)
