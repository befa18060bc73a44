"""What Changes are called: kept in English, for scripts and whoever reads the store, and said in any language.

A rule says by `called` what it has done; a screen says it again by `worded`, which finds the phrase that the kept words
are and what stands at its places. So stores and bundles that are older than a language are read in it too.

What stands at a place is a phrase of its own or nothing of ours; `count` and `number` are digits. At `name` stands a
name, whatever it means elsewhere, at `words` phrases with commas between them, at `word` one that the program says on
screens too, at `what` also the names of fields in marks, at `kind` the name of a kind of row, and at `step` another
Change, in marks. Other words in English marks are people's, and get those of the language.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from peerassist_tui.language import Language, _, is_english, pgettext, spoken
from peerassist_tui.language_files import CHANGES, catalogue

_PLACE = re.compile(r"\{(\w+)\}")
_COUNT = "count"
_GIVEN = {_COUNT: r"(?P<count>\d+)", "number": r"(?P<number>\d+)"}
"""What may stand at a place where a number is wanted."""
_IN_MARKS = re.compile(r"“([^“”]*)”", re.DOTALL)
_DOUBLE = str.maketrans("‘’", "“”")
_BETWEEN = re.compile(r", (?![^“]*”)")


class _Shape(NamedTuple):
    """A phrase as it stands in kept words: in English, in one of its two numbers."""

    begins: str
    ends: str
    pattern: re.Pattern[str]
    literal: int
    """So many of its letters are its own."""
    one: str
    several: str
    """Empty for a phrase without a number."""


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
    found = _found(label)
    if found is None:
        return label
    shape, match = found
    values = {name: _at_its_place(name, value) for name, value in match.groupdict().items()}
    phrases = spoken().changes
    if not shape.several:
        return phrases.gettext(shape.one).format(**values)
    return phrases.ngettext(shape.one, shape.several, int(values[_COUNT])).format(**values)


def _found(label: str) -> tuple[_Shape, re.Match[str]] | None:
    for shape in _shapes(spoken()):
        is_like_it = label.startswith(shape.begins) and label.endswith(shape.ends)
        if is_like_it and (match := shape.pattern.fullmatch(label)):
            return shape, match
    return None


def _at_its_place(place: str, kept: str) -> str:
    if place == "name" or place in _GIVEN:
        return kept
    if place == "kind":
        return pgettext("kind of row", kept)
    if place == "word":
        return spoken().words.gettext(kept)
    if place == "what":
        return ", ".join(map(_thing, _BETWEEN.split(kept)))
    if place == "words":
        return ", ".join(map(_marked_or_worded, _BETWEEN.split(kept)))
    if place == "step" and (in_marks := _IN_MARKS.fullmatch(kept)):
        return _("“{text}”", text=_step(in_marks[1]))
    return _marked_or_worded(kept)


def _thing(kept: str) -> str:
    """What a Change is about: in marks a title, or the name of a field."""
    in_marks = _IN_MARKS.fullmatch(kept)
    return _("“{text}”", text=spoken().changes.gettext(in_marks[1])) if in_marks else worded(kept)


def _marked_or_worded(kept: str) -> str:
    in_marks = _IN_MARKS.fullmatch(kept)
    return _("“{text}”", text=in_marks[1]) if in_marks else worded(kept)


def _step(kept: str) -> str:
    """Another Change, whose own marks have become single ones in the marks around it."""
    said = worded(kept)
    return said if said != kept else worded(kept.translate(_DOUBLE))


@cache
def _shapes(language: Language) -> Sequence[_Shape]:
    """All phrases of Changes, those first that have most letters of their own; of one with a number, both forms."""
    from babel.messages.pofile import read_po

    with catalogue(language.code, CHANGES).open("rb") as written:
        messages = [message.id for message in read_po(written) if message.id]
    shapes = (shape for ids in messages for shape in _both(*([ids, ""] if isinstance(ids, str) else ids)))
    return sorted(shapes, key=lambda shape: -shape.literal)


def _both(one: str, several: str) -> Iterator[_Shape]:
    for said in filter(None, dict.fromkeys((one, several))):
        yield _Shape(*_matched(said), one, several)


def _matched(said: str) -> tuple[str, str, re.Pattern[str], int]:
    """What finds a phrase with anything at its places, and how many letters of its own it has."""
    parts = _PLACE.split(said)
    literal, names = parts[::2], parts[1::2]
    pattern = "".join(
        re.escape(text) + (_GIVEN.get(name, f"(?P<{name}>.+)") if name else "")
        for text, name in zip_longest(literal, names, fillvalue="")
    )
    return literal[0], literal[-1], re.compile(pattern, re.DOTALL), sum(map(len, literal))


OLDER = (called("Added to the ground rules"),)
"""What Changes of older stores are called, for the catalogues."""
