"""The one name by which somebody is called in the narrowest places."""

import re

from peerassist_tui.intake.name_words import is_suffix, is_title, known, plain, titled

_BETWEEN = re.compile(r"[\s,]+|(?<=[./])(?=\w{2})")


def first_name(name: str) -> str:
    """The given name, without the titles before it: Amina of "Dr. Amina Khan" and of "Khan, Prof. Amina".

    Abd, Abu, Umm and their like are half a given name. A name that is nothing but titles and signs stays whole.
    """
    family, _, behind = name.partition(",")
    given = [] if is_suffix(behind) else _untitled(behind)
    words = (given if len(given) == 1 or len(family.split()) == 1 else []) or _untitled(family)
    return _whole(words) if words else name


def _whole(given: list[str]) -> str:
    """The first word, with what it is one with: Abd al-Rahman, Abu Bakr."""
    if plain(given[0]) not in known("joined"):
        return given[0]
    ends = next((place for place, word in enumerate(given[1:], 2) if plain(word) not in known("article")), len(given))
    return " ".join(given[:ends])


def _untitled(words: str) -> list[str]:
    found = _BETWEEN.split(titled(words)[1])
    return [word for word in found if any(map(str.isalpha, word)) and not is_title(word)]
