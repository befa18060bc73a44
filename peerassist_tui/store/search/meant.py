"""What may have been meant by words that are found nowhere: words of the index that are near, or another keyboard."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial
from itertools import islice

from peerassist_tui.keyboard.retyping import retyped, retypings
from peerassist_tui.store.search.search_question import WORD, SearchQuestion
from peerassist_tui.store.search.vocabulary import Vocabulary
from peerassist_tui.text import fold

SHORTEST = 3
"""A word of fewer letters is like too many others."""
MOST_READ = 2_000
"""So many words of the index are compared with one that was typed, of each beginning."""
NEAR = 0.7
"""How much of two words has to be the same, of 1."""
OFFERED = 3
"""So many words are tried in the place of one."""
_LENGTHS = 2
"""So many letters may be missing or too many."""


def meant(typed: str, vocabulary: Vocabulary, found_in: Callable[[str], str]) -> str:
    """What else to look for, by which something is found; empty where nothing is near.

    `found_in` answers with a text in which words are found, from which they are taken as they stand there.
    """
    for words in _texts(typed, vocabulary):
        if words != typed and (text := found_in(words)):
            return WORD.sub(lambda word: word[0] if word[0] in typed else _as_written(word[0], text), words)
    return ""


def _texts(typed: str, vocabulary: Vocabulary) -> Iterator[str]:
    yield from map(partial(retyped, typed), retypings())
    near = {word[0]: iter(near_words(fold(word[0]), vocabulary)) for word in WORD.finditer(typed)}
    for _ in range(OFFERED):
        yield WORD.sub(lambda word: next(near[word[0]], word[0]), typed)


def near_words(word: str, vocabulary: Vocabulary) -> list[str]:
    """Words of the index that are near a folded one, the nearest first; none where some word begins with it."""
    if len(word) < SHORTEST or next(vocabulary.beginning(word), None):
        return []
    for beginning in (word[:2], word[:1], ""):
        read = islice(vocabulary.beginning(beginning), MOST_READ)
        alike = [other for other in read if abs(len(other) - len(word)) <= _LENGTHS]
        if near := get_close_matches(word, alike, OFFERED, NEAR):
            return near
    return []


def _as_written(word: str, text: str) -> str:
    spans = SearchQuestion(f'"{word}"').marks(text)
    return text[slice(*spans[0])].lower() if spans else word
