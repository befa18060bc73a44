"""The people known from past sessions: each once, and found by what somebody begins to type."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from peerassist_tui.models import Person
from peerassist_tui.text import fold

MOST_OFFERED = 4
_FEWEST_LETTERS = 2
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]")


@dataclass(frozen=True)
class KnownPerson:
    """A person as the rule `add_person` takes them; the rest is what they are found by."""

    person: dict[str, Any] = field(compare=False)
    names: tuple[str, ...]
    """The name, and the one in Latin letters, folded."""
    email: str
    beginnings: str
    """Every word of name and address, folded, a blank before each."""


@dataclass
class PersonTold:
    """One person: the latest that is known of every side of them, and the rows that tell of them, the latest first."""

    told: dict[str, Any]
    rows: list[Any] = field(default_factory=list)


R = TypeVar("R")
T = TypeVar("T", bound=PersonTold)


def each_once(
    rows: Iterable[R], sides: Callable[[R], dict[str, Any]], person: Callable[[dict[str, Any]], T]
) -> list[T]:
    """Each person once, in the order of the rows, which tell of everybody as often as they were met, the latest first.

    Whoever has the same name, accents and case apart, and no other address, is one person. `sides` are those that a row
    tells of; what is empty at first is filled from the rows that follow.
    """
    people: list[T] = []
    by_name: dict[str, list[T]] = {}
    for row in rows:
        told = sides(row)
        namesakes = by_name.setdefault(fold(told["name"]), [])
        same = next((one for one in namesakes if may_be_same_person(one.told["email"], told["email"])), None)
        if same is None:
            same = person(told)
            people.append(same)
            namesakes.append(same)
        same.told |= {side: told[side] for side, known in same.told.items() if not known}
        same.rows.append(row)
    return people


def may_be_same_person(address: str, other: str) -> bool:
    """Whether two namesakes with these e-mail addresses may be the same person: unless both are told and differ."""
    return fold(address) == fold(other) or not address or not other


def known_people(met: Iterable[dict[str, Any]]) -> list[KnownPerson]:
    """Each person once, the last met first, with the latest that is known of every side of them.

    `met` tells of everybody as often as they were met, the latest first.
    """
    return [_known(one.told) for one in each_once(met, dict, PersonTold)]


def people_offered(known: Iterable[KnownPerson], typed: str, here: Sequence[Person]) -> list[KnownPerson]:
    """Those whose name or address begins, in any of its words, as what is typed, and who are not `here` yet."""
    begun = fold(typed)
    if len(begun) < _FEWEST_LETTERS and not _UNSPACED.match(begun):
        return []
    names, addresses = {fold(one.name) for one in here}, {fold(one.email) for one in here if one.email}
    found = (
        one
        for one in known
        if f" {begun}" in one.beginnings and one.names[0] not in names and one.email not in addresses
    )
    return list(islice(found, MOST_OFFERED))


def only_exact_match(found: Sequence[KnownPerson], typed: str) -> int:
    """The place of the only one whose whole name, or whose address, is typed; -1 where that is nobody or several."""
    places = [place for place, one in enumerate(found) if fold(typed) in (*one.names, one.email)]
    return places[0] if len(places) == 1 else -1


def _known(person: dict[str, Any]) -> KnownPerson:
    names = tuple(filter(None, (fold(person["name"]), fold(person["latin"]))))
    email = fold(person["email"])
    words = (*names, *re.findall(r"\w+", " ".join(names)), email)
    return KnownPerson(person, names, email, "".join(f" {word}" for word in words))
