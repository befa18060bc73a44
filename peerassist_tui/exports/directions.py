"""A text as stretches of one direction and kind of script, as a word processor wants them told."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Literal

ScriptKind = Literal["", "rtl", "indic"]
"""Written from right to left; or with joined letters from left to right; or neither."""

_INDIC = (
    "BENGALI",
    "DEVANAGARI",
    "GUJARATI",
    "GURMUKHI",
    "KANNADA",
    "MALAYALAM",
    "ORIYA",
    "SINHALA",
    "TAMIL",
    "TELUGU",
)


def is_rtl(text: str) -> bool:
    """Whether a text runs from right to left: its first letter with a direction says so (UAX 9, P2 and P3)."""
    if text.isascii():
        return False
    strong = (unicodedata.bidirectional(char) for char in text)
    return next((one != "L" for one in strong if one in ("L", "R", "AL")), False)


def direction_runs(text: str) -> Iterator[tuple[ScriptKind, str]]:
    """The text cut where its kind changes; what has none of its own goes with its neighbours when they agree."""
    if text.isascii():  # most text is
        yield from (("", text),) if text else ()
        return
    kinds = _settled([_kind(char) for char in text], "rtl" if is_rtl(text) else "")
    place = 0
    for kind, group in groupby(kinds):
        length = len(list(group))
        yield kind, text[place : place + length]
        place += length


def _settled(kinds: list[ScriptKind | None], around: ScriptKind) -> list[ScriptKind]:
    settled: list[ScriptKind] = []
    for own, group in groupby(kinds):
        length = len(list(group))
        before = settled[-1] if settled else around
        after = next((kind for kind in kinds[len(settled) + length :] if kind is not None), around)
        settled += [own if own is not None else before if before == after else around] * length
    return settled


@cache
def _kind(char: str) -> ScriptKind | None:
    """The kind of a character; None for spaces, marks and signs, which have none."""
    direction = unicodedata.bidirectional(char)
    if direction in ("R", "AL"):
        return "rtl"
    if unicodedata.name(char, "").startswith(_INDIC):
        return "indic"
    return "" if direction in ("L", "EN") else None
