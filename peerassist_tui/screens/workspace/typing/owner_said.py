"""Whose action it is where somebody is named as one speaks: "Achieng drafts the lease", "Post a board, Baraka"."""

import re

from peerassist_tui.intake.name_words import titled
from peerassist_tui.models import Person
from peerassist_tui.session import Session
from peerassist_tui.text import fold

_WORD = re.compile(r"[^\s,:;()]+")
_DOES = re.compile(r"\s+(?:to|will|shall|should|must|can)\s+\S|\s*[,:]\s+\S|\s+(?-i:[a-z]+[a-rt-z]s)\s", re.IGNORECASE)
"""What follows somebody who does something: "to talk", "will talk", ": talk", "talks"."""
_APART = re.compile(r"(.*[^\s,;:(–—-])\s*(?:[,;:(]|\s[–—-])\s*([^,;:()]{1,60}?)\)?[.!]*", re.DOTALL)
"""Words, and what stands apart behind them."""
_MOST_WORDS = 6
_FEWEST_LETTERS = 3
_ALSO_WORDS = re.compile(
    r"april|art|august|bill|chase|dean|drew|faith|frank|gene|grace|grant|guy|hope|jack|joy|june|mark|may|miles|nick|pat"
    r"|ray|rich|rob|rose|skip|sue|summer|victor|wade|ward|will"
)
"""Given names that begin a sentence as words, too: "Mark notes as read"."""


def owner_said(session: Session, text: str) -> tuple[str, tuple[Person, ...]]:
    """The words, without a name that stands apart at their end, and whoever is named there or at their beginning.

    Nobody is guessed: whole words of the name of one person alone, and nobody else named beside them.
    """
    if apart := _APART.fullmatch(text):
        before = [found[0] for found in _WORD.finditer(apart[1])]
        if (last := _meant(session, apart[2])) and not (before and _meant(session, before[-1])):
            return apart[1], (last,)
    first = _first(session, text)
    return text, (first,) if first else ()


def _first(session: Session, text: str) -> Person | None:
    """The one who is named at the beginning, in as many words as are a name, and does something."""
    words = [found for _, found in zip(range(_MOST_WORDS), _WORD.finditer(text), strict=False)]
    for count in range(len(words), 0, -1):
        end = words[count - 1].end()
        if person := _meant(session, text[:end]):
            beside = words[count : count + 1]
            alone = count == 1 and _ALSO_WORDS.fullmatch(fold(words[0][0])) is not None
            other = bool(beside and _meant(session, beside[0][0]))
            return person if _DOES.match(text, end) and not (alone or other) else None
    return None


def _meant(session: Session, words: str) -> Person | None:
    """The only person whose name has all these words, titles apart."""
    wanted = set(re.findall(r"\w+", fold(titled(words.strip())[1])))
    if not any(len(word) >= _FEWEST_LETTERS for word in wanted):
        return None
    found = [one for one in session.people if any(wanted <= _words(name) for name in (one.name, one.latin))]
    return found[0] if len(found) == 1 else None


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", fold(titled(name)[1])))
