"""What was said of the people of a list, as lines that are kept until they are added: “host, outsider: Amina Khan”."""

from collections.abc import Iterator, Sequence

from peerassist_tui.intake.name_words import same_name
from peerassist_tui.screens.lists.people_listing import NOTHING_SAID, PARTY_WORDS, FoundPerson, PeopleSaid

_PARTIES = {words: party for party, words in PARTY_WORDS.items()}
_OUTSIDER, _INSIDER, _LEFT_OUT = "outsider", "no outsider", "left out"


def said_lines(found: Sequence[FoundPerson], said: PeopleSaid) -> str:
    """A line for each person of whom something was said."""
    return "\n".join(f"{', '.join(words)}: {one.person.name}" for one in found if (words := [*_words(one.key, said)]))


def said_in(lines: str) -> PeopleSaid:
    """What such lines say; what means nothing is left out."""
    said = NOTHING_SAID
    for line in lines.split("\n"):
        words, _, name = line.partition(": ")
        key = same_name(name)
        for word in words.split(", ") if name else ():
            if word in _PARTIES:
                said = said.of(key, party=_PARTIES[word])
            elif word in (_OUTSIDER, _INSIDER):
                said = said.of(key, outsider=word == _OUTSIDER)
            elif word == _LEFT_OUT:
                said = said.turned(key)
    return said


def _words(key: str, said: PeopleSaid) -> Iterator[str]:
    sides = said.sides.get(key, {})
    if "party" in sides:
        yield PARTY_WORDS[sides["party"]]
    if "outsider" in sides:
        yield _OUTSIDER if sides["outsider"] else _INSIDER
    if key in said.left_out:
        yield _LEFT_OUT
