"""Letters made of blocks, which the back row reads: for scripts written with one letter beside the other."""

from functools import cache
from typing import NamedTuple

from pyfiglet import FigletFont

from peerassist_tui.widgets.column import wrap

_LATIN_GREEK_CYRILLIC = 0x530
_MORE_LATIN_AND_SIGNS = range(0x1E00, 0x2200)


class Alphabet(NamedTuple):
    """A font in which every letter has the same width: its cells, and the rows of each letter."""

    cells: int
    letters: dict[int, list[str]]


@cache
def alphabet(font: str) -> Alphabet:
    """One of the fonts in `FONTS`; loading it takes a tenth of a second, once."""
    figlet = FigletFont(font=font)
    cells = len(figlet.chars[ord("M")][0])
    known = {
        code: [row.replace(figlet.hardBlank, " ") for row in rows]
        for code, rows in figlet.chars.items()
        if _is_plain(code) and {*map(len, rows)} == {cells}
    }
    return Alphabet(cells, known)


FONTS = ("smmono12", "smmono9")
"""From the largest to the smallest."""


def _is_plain(code: int) -> bool:
    return code < _LATIN_GREEK_CYRILLIC or code in _MORE_LATIN_AND_SIGNS


def big(text: str, width: int, font: str) -> list[str] | None:
    """The rows of a text in big letters, wrapped to `width` cells; None when a letter is not known, or no word fits."""
    cells, letters = alphabet(font)
    if not all(ord(char) in letters for char in text):
        return None
    room = width // cells
    if max(map(len, text.split()), default=0) > room:
        return None
    rows: list[str] = []
    for line in wrap(text, room):
        rows += ([""] if rows else []) + _row(line, letters)
    return rows


def _row(line: str, letters: dict[int, list[str]]) -> list[str]:
    glyphs = [letters[ord(char)] for char in line]
    rows = ["".join(parts).rstrip() for parts in zip(*glyphs, strict=True)]
    while rows and not rows[0]:
        del rows[0]
    while rows and not rows[-1]:
        del rows[-1]
    return rows
