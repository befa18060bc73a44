"""What Changes are called: kept in English, for scripts and whoever reads the store, and said in any language.

A rule says by `called` what it has done; a screen says it again by `worded`, which finds the phrase that the kept words
are and what stands at its places. So stores and bundles that are older than a language are read in it too.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from peerassist_tui.language import CHANGES, Language, is_english, spoken

_PLACE = re.compile(r"\{(\w+)\}")
_COUNT = "count"
_GIVEN = r"(?P<{name}>.+)", r"(?P<{name}>\d+)"
"""What may stand at a place; where a number is wanted, that alone."""


class _Shape(NamedTuple):
    """A phrase as it stands in kept words: in English, in one of its two numbers."""

    pattern: re.Pattern[str]
    literal: int
    """So many of its letters are its own."""
    one: str
    several: str


def called(message: str, **values: object) -> str:
    """What a Change is called, in English; the message is one of the catalogue of Changes."""
    return message.format(**values)


def called_several(one: str, several: str, count: int, **values: object) -> str:
    """What a Change is called that touches so many; `count` is the number."""
    return (one if count == 1 else several).format(count=count, **values)


def worded(label: str) -> str:
    """What a Change is called, in the language that is spoken; as it was kept where that has no such phrase."""
    if is_english() or not label:
        return label
    found = [(shape, match) for shape in _shapes(spoken()) if (match := shape.pattern.fullmatch(label))]
    if not found:
        return label
    shape, match = max(found, key=lambda each: each[0].literal)
    values = {name: worded(value) for name, value in match.groupdict().items()}
    phrases = spoken().changes
    one, several = shape.one, shape.several
    said = phrases.gettext(one) if one == several else phrases.ngettext(one, several, int(values[_COUNT]))
    return said.format(**values)


@cache
def _shapes(language: Language) -> Sequence[_Shape]:
    """All phrases of Changes; of one with a number, both that English has."""
    from babel.messages.pofile import read_po

    with language.catalogue(CHANGES).open("rb") as catalogue:
        messages = [message.id for message in read_po(catalogue) if message.id]
    return [shape for ids in messages for shape in _both(*([ids] * 2 if isinstance(ids, str) else ids))]


def _both(one: str, several: str) -> Iterator[_Shape]:
    for said in dict.fromkeys((one, several)):
        yield _Shape(*_matched(said), one, several)


def _matched(said: str) -> tuple[re.Pattern[str], int]:
    """What finds a phrase with anything at its places, and how many letters of its own it has."""
    parts = _PLACE.split(said)
    literal, names = parts[::2], parts[1::2]
    pattern = "".join(
        re.escape(text) + (_GIVEN[name == _COUNT].format(name=name) if name else "")
        for text, name in zip_longest(literal, names, fillvalue="")
    )
    return re.compile(pattern, re.DOTALL), sum(map(len, literal))
