"""People found by what they are called, where they are from and what they know."""

from collections.abc import Iterator, Sequence

from peerassist_tui.personal.people_directory import Someone
from peerassist_tui.text import fold

_FEWEST_LETTERS = 4
_LONGEST_ENDING = 2


def matching_people(found: Sequence[Someone], typed: str) -> list[Someone]:
    """Those of whom every typed word is true: a part of a name, address, organisation, role, language or skill.

    A word also finds a shorter form of itself, so that "valves" finds who knows about a valve.
    """
    words = fold(typed).split()
    return [one for one in found if all(_speaks_of(one.folded, word) for word in words)]


def meant_skills(one: Someone, typed: str) -> list[str]:
    """The person's skills, those of which a typed word speaks first."""
    words = fold(typed).split()
    return sorted(one.skills, key=lambda skill: not any(_speaks_of(fold(skill), word) for word in words))


def _speaks_of(text: str, word: str) -> bool:
    return word in text or any(form in text.split() for form in _shorter(word))


def _shorter(word: str) -> Iterator[str]:
    for ending in range(1, _LONGEST_ENDING + 1):
        if len(word) - ending >= _FEWEST_LETTERS:
            yield word[:-ending]
