"""In how many ways somebody can be meant: spellings, initials, parts run together."""

import re
from collections.abc import Iterator, Sequence

from peerassist_tui.text import fold

WORD = re.compile(r"[^\W_]+")
_PLAIN = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "e", "ħ": "h"}
)
_DIGRAPHS = str.maketrans({"ø": "oe", "æ": "ae", "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})
_BRACKETS = re.compile(r"[(\[（【]([^)\]）】]*)[)\]）】]")


def spellings(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Folded words as they stand, with plain letters ("oyvind"), and with two for one ("oeyvind")."""
    folded = tuple(fold(word) for word in words)
    plain = tuple(word.translate(_PLAIN) for word in folded)
    double = tuple(fold(word.casefold().translate(_DIGRAPHS)) for word in words)
    return list(dict.fromkeys((folded, plain, double)))


def initials(words: Sequence[str]) -> Iterator[str]:
    """What a name of several words is shortened to: all first letters, the first and the last, and turned round."""
    letters = [fold(word)[:1] for word in words]
    if len(letters) > 1:
        ends = letters[0] + letters[-1]
        yield from dict.fromkeys(("".join(letters), ends, ends[::-1], "".join(letters)[::-1]))


def run_together(words: Sequence[str]) -> Iterator[str]:
    """A name as user names have it, for instance "aminadiallo" or "adiallo"."""
    if len(words) > 1:
        first, last = fold(words[0]), fold(words[-1])
        yield from (first + last, last + first, first[:1] + last, first + last[:1], last + first[:1])


def organisation_names(organisation: str) -> list[str]:
    """An organisation as it is called: without what stands in brackets, and a short name from there, as in "(WFP)"."""
    short = [inside for inside in _BRACKETS.findall(organisation) if inside.isupper()]
    return [name for name in (_BRACKETS.sub(" ", organisation).strip(), *short) if name]


def one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter: another one, one more, one less, or two that have changed places."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    place = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, more = one[place:], other[place:]
    swapped = rest[1:2] == more[:1] and rest[:1] == more[1:2] and rest[2:] == more[2:] and len(rest) > 1
    return rest[1:] == more[1:] or rest[1:] == more or rest == more[1:] or swapped
