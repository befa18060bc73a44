"""Other forms of a typed word that stand in the index: "boats" finds "boat", "navires" finds "navire"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from peerassist_tui.store.search.vocabulary import Vocabulary

LANGUAGES: Sequence[tuple[str, Sequence[str]]] = (
    ("a-z", ("english", "french", "spanish", "portuguese", "german", "italian", "indonesian")),
    ("\u0400-\u052f", ("russian",)),
    ("\u0600-\u06ff", ("arabic",)),
    ("\u0370-\u03ff", ("greek",)),
    ("\u0900-\u097f", ("hindi", "nepali")),
    ("\u0b80-\u0bff", ("tamil",)),
)
"""The languages whose words are known by their stems, by the letters that they are written with, folded."""
SHORTEST = 3
"""A shorter word is its own stem."""
MOST_READ = 200
"""So many words that begin as a stem does are compared with it."""
MOST_FORMS = 16
_LONGEST_ENDING = 6
_BEFORE = {"arabic": ("", "ال", "وال", "بال", "لل")}
"""What a language puts before a stem."""
_SHORT_I = re.compile("(?<=[аеиоуыэюя])и")
"""In Russian a "й", which is folded into an "и"; its stems need it."""


def other_forms(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Words of the index that have the stem of a folded one in some language, but do not begin with it."""
    found = (form for language in _languages(word) for form in _forms(word, language, vocabulary))
    return tuple(islice(dict.fromkeys(found), MOST_FORMS))


def _languages(word: str) -> Sequence[str]:
    if len(word) < SHORTEST:
        return ()
    return next((languages for letters, languages in LANGUAGES if re.fullmatch(f"[{letters}]+", word)), ())


def _forms(word: str, language: str, vocabulary: Vocabulary) -> Iterator[str]:
    stem = _stem(word, language)
    known = stem[:-1] if len(stem) > SHORTEST else stem  # its last letter may be another one: activit-y, activit-ies
    for before in _BEFORE.get(language, ("",)):
        for other in islice(vocabulary.beginning(before + known), MOST_READ):
            is_short = len(other) <= len(before + stem) + _LONGEST_ENDING
            if is_short and not other.startswith(word) and _stem(other, language) == stem:
                yield other


@lru_cache(maxsize=20_000)
def _stem(word: str, language: str) -> str:
    import snowballstemmer

    whole = _SHORT_I.sub("й", word) if language == "russian" else word
    return str(snowballstemmer.stemmer(language).stemWord(whole))
