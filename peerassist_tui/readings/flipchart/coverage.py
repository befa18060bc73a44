"""Who brings what to which objective: by the skills it asks for, else by the words that it shares with skills."""

import re
from typing import NamedTuple, TypeAlias

from peerassist_tui.models import Objective, Person
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.word_lists import single_words
from peerassist_tui.session import Session
from peerassist_tui.text import fold

BEGINNING = 5
"""Letters with which two words have to begin alike to be taken for the same one ("tender", "tenders")."""


class Brought(NamedTuple):
    """A person, and those of their skills that an objective asks for."""

    person: Person
    skills: tuple[str, ...]


class Covered(NamedTuple):
    """An objective, who brings something to it in the order of the seats, and the needs that nobody meets."""

    objective: Objective
    by: tuple[Brought, ...]
    lacking: tuple[str, ...]


@memoized
def coverage(session: Session) -> list[Covered]:
    """Every objective with the peers who cover it; who declined brings nothing."""
    people = _skilled(session)
    return [_covered(objective, people, session.info.language) for objective in session.all(Objective)]


def uncovered(session: Session) -> list[Objective]:
    """The objectives that ask for skills which nobody brings."""
    return [one.objective for one in coverage(session) if one.lacking]


def brought_by_words(session: Session, objective: Objective) -> tuple[Brought, ...]:
    """Who would cover an objective by the words of its text and its sign of success alone, and with which skills."""
    return _covered(objective.altered(needs=[]), _skilled(session), session.info.language).by


def who_brings(session: Session, need: str) -> list[str]:
    """The names of the peers who bring that skill."""
    asked = _Words(need, session.info.language)
    return [
        person.name
        for person in session.people
        if person.party == "peer" and person.invitation != "declined" and any(map(asked.meets, person.skills))
    ]


class _Words:
    """A text as the words by which it is compared."""

    def __init__(self, text: str, language: str) -> None:
        self.language, self.folded = language, fold(text)
        empty = single_words("empty", language)
        self.words = frozenset(word for word in re.findall(r"\w+", self.folded) if _is_long(word) and word not in empty)
        self.beginnings = frozenset(word[:BEGINNING] for word in self.words if len(word) >= BEGINNING)

    def meets(self, skill: "str | _Words") -> bool:
        """Whether a need is met by a skill: the same, or a word in common."""
        other = _Words(skill, self.language) if isinstance(skill, str) else skill
        return self.folded == other.folded or not self.words.isdisjoint(other.words)

    def speaks_of(self, skill: "_Words") -> bool:
        """Whether a text shares a word with a skill, if only its beginning; where words are not parted, a piece."""
        if not self.beginnings.isdisjoint(skill.beginnings):
            return True
        return any(not word.isascii() and len(word) > 1 and word in self.folded for word in skill.words)


def _is_long(word: str) -> bool:
    return len(word) > 2 or not word.isascii()


_Skilled: TypeAlias = "list[tuple[Person, list[tuple[str, _Words]]]]"
"""Peers, each with their skills as words."""


def _skilled(session: Session) -> _Skilled:
    return [
        (person, [(skill, _Words(skill, session.info.language)) for skill in person.skills])
        for person in session.people
        if person.party == "peer" and person.invitation != "declined" and person.skills
    ]


def _covered(objective: Objective, people: _Skilled, language: str) -> Covered:
    needs = [(need, _Words(need, language)) for need in objective.needs]
    text = _Words(f"{objective.text} {objective.sign_of_success}", language)
    by: list[Brought] = []
    met: set[str] = set()
    for person, skills in people:
        meant = []
        for skill, words in skills:
            answered = [need for need, asked in needs if asked.meets(words)]
            met.update(answered)
            if answered or (not needs and text.speaks_of(words)):
                meant.append(skill)
        if meant:
            by.append(Brought(person, tuple(meant)))
    return Covered(objective, tuple(by), tuple(need for need, _ in needs if need not in met))
