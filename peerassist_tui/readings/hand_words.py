"""What a typed line says of a hand: whose it is, and what it is for."""

from peerassist_tui.models import HandKind, Person
from peerassist_tui.readings.circle import meant, the_one
from peerassist_tui.session import Session

KIND_LETTERS: dict[str, HandKind] = {"p": "process", "q": "question", "r": "reply", "n": "new"}
WORDS: dict[str, dict[str, str]] = {
    "for_against": {"for": "for", "against": "against", "neutral": "neutral"},
    "progressive": {"affected": "affected", "new_here": "new_here", "new": "new_here"},
}
"""The words that a queue order looks at, with what they stand for."""
FIELDS = {"for_against": "stance", "progressive": "tag"}


def hand_words(session: Session, typed: str) -> tuple[Person, dict[str, str]]:
    """Whom a line like "ann q" or "3 against" means, and what it says of the hand: `kind`, `stance` or `tag`.

    A last word that can be part of a name is one only where the rest means nobody or several.

    Raises:
        RuleError: the line means nobody, or several.
    """
    said: dict[str, str] = {}
    words, order = typed.split(), session.info.queue
    while len(words) > 1 and (found := _said(order, words[-1].casefold())):
        said = {found[0]: found[1], **said}
        words.pop()
    if len(meant(session, " ".join(words))) != 1 and len(meant(session, typed.strip())) == 1:
        return the_one(session, typed.strip()), {}
    return the_one(session, " ".join(words)), said


def _said(order: str, word: str) -> tuple[str, str] | None:
    if word in KIND_LETTERS:
        return "kind", KIND_LETTERS[word]
    if order in WORDS and word in WORDS[order]:
        return FIELDS[order], WORDS[order][word]
    return None
