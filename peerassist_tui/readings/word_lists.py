"""The word lists of a language (its `words.toml`): words that judge, that advise, that say nothing of a subject.

They are chosen by the language of the session; where that has no such list, it is the English one.
"""

import re
import unicodedata
from functools import cache
from typing import Any

from peerassist_tui.language_files import ENGLISH, WORD_LISTS, language_file, languages
from peerassist_tui.text import fold

_GAP = r"\b[^.!?]{0,30}\b"
_SIGNS = {"(": "(?:", ")": ")", "|": "|", "#": r"\d+", "'": "['’]", " ": r"\s+"}
"""What the signs in a phrase find."""


@cache
def exact_words(name: str, language: str) -> frozenset[str]:
    """The words of a list of single words, in small letters, where an accent makes another word (él, el)."""
    return frozenset(str(_list(name, language)).split())


@cache
def single_words(name: str, language: str) -> frozenset[str]:
    """The words of a list of single words, folded."""
    return frozenset(map(fold, exact_words(name, language)))


@cache
def words_of_all(name: str) -> frozenset[str]:
    """The same of every language."""
    return frozenset().union(*(single_words(name, code) for code in languages()))


@cache
def phrase_pattern(name: str, language: str) -> re.Pattern[str]:
    """What finds the phrases of a list as whole words, with or without their accents."""
    phrases = "|".join(map(_pattern, sorted(_list(name, language), key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)


def _list(name: str, language: str) -> Any:
    """A list as the language has it, or else as English has."""
    own = language_file(language, WORD_LISTS)
    return own[name] if name in own else language_file(ENGLISH, WORD_LISTS)[name]


def _pattern(phrase: str) -> str:
    return _GAP.join("".join(map(_sign, part)) for part in phrase.split(" … "))


def _sign(sign: str) -> str:
    plain = unicodedata.normalize("NFD", sign)[0]
    return _SIGNS.get(sign) or (re.escape(sign) if plain == sign else f"[{sign}{plain}]")
