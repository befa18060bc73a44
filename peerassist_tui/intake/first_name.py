"""The one word by which somebody is called in the narrowest places."""

import re

from peerassist_tui.intake.name_words import is_suffix, is_title, titled

_BETWEEN = re.compile(r"[\s,]+|(?<=[./])(?=\w{2})")


def first_name(name: str) -> str:
    """The given name, without the titles before it: Amina of "Dr. Amina Khan" and of "Khan, Prof. Amina".

    A name that is nothing but titles stays whole.
    """
    family, _, behind = name.partition(",")
    given = [] if is_suffix(behind) else _untitled(behind)
    words = (given if len(given) == 1 or len(family.split()) == 1 else []) or _untitled(family)
    return words[0] if words else name


def _untitled(words: str) -> list[str]:
    return [word for word in _BETWEEN.split(titled(words)[1]) if word and not is_title(word)]
