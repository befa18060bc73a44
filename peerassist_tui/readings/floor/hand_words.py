"""What a typed line says of a hand: whose it is, and what it is for."""

import re

from peerassist_tui.errors import RuleError
from peerassist_tui.models import HandKind, Person, QueueOrder
from peerassist_tui.readings.floor.circle import people_meant_here, person_here_meant
from peerassist_tui.readings.floor.order_words import stance_words, tag_words
from peerassist_tui.session import Session

KIND_LETTERS: dict[str, HandKind] = {"p": "process", "q": "question", "r": "reply", "n": "new"}
WORDS: dict[str, dict[str, str]] = {
    "for_against": {"for": "for", "against": "against", "neutral": "neutral"},
    "progressive": {"affected": "affected", "new_here": "new_here", "new": "new_here"},
}
"""The words that a queue order looks at, with what they stand for."""
_SPOKEN = {"for_against": stance_words, "progressive": tag_words}
"""What says each of them in the language that is spoken, which may be typed too."""
FIELDS = {"for_against": "stance", "progressive": "tag"}
_PLUS = re.compile(r"\+(?=[^\W\d])")


def read_hand_words(session: Session, typed: str) -> tuple[Person, dict[str, str]]:
    """Whom a line like "ann q" or "3 against" means, and what it says of the hand: `kind`, `stance` or `tag`.

    The name is the shortest beginning that means one person, where all that follows are words about a hand.

    Raises:
        RuleError: the line means nobody, or several.
    """
    words, order = typed.split(), session.info.queue
    name = len(words)
    while name > 1 and _said(order, words[name - 1].casefold()):
        name -= 1
    for end in range(name, len(words) + 1):
        people = people_meant_here(session, " ".join(words[:end]))
        if len(people) == 1:
            return people[0], dict(filter(None, (_said(order, word.casefold()) for word in words[end:])))
    return person_here_meant(session, " ".join(words[:name])), {}


def read_hand_line(session: Session, typed: str) -> tuple[Person, dict[str, str]] | None:
    """The same of a line like "+ann" or "+ann q"; None of any other, which is a text, as "+5 %" or "+ annexes" is."""
    line = typed.strip()
    if not _PLUS.match(line):
        return None
    try:
        return read_hand_words(session, line[1:])
    except RuleError:
        return None


def _said(order: QueueOrder, word: str) -> tuple[str, str] | None:
    if word in KIND_LETTERS:
        return "kind", KIND_LETTERS[word]
    if order not in WORDS:
        return None
    spoken = {_SPOKEN[order](meant).casefold(): meant for meant in WORDS[order].values()}
    meant = WORDS[order].get(word) or spoken.get(word)
    return (FIELDS[order], meant) if meant else None
