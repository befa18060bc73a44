"""What adds the people of a list, what is said of it, and who of them is new, here already or left out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

from peerassist_tui.intake.encodings import Decoded
from peerassist_tui.intake.look import look_at_people
from peerassist_tui.intake.name_words import same_name
from peerassist_tui.intake.people_list import PeopleList
from peerassist_tui.intake.table import LeftOut
from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.models import PARTIES, Party, Person
from peerassist_tui.rules import steps
from peerassist_tui.rules.preparation.people import PersonGiven
from peerassist_tui.screens.lists.listing import Listing, must_not_be_too_many
from peerassist_tui.session import Session
from peerassist_tui.text import fold

PARTY_WORDS: dict[Party, str] = {party: party.replace("_", "-") for party in PARTIES}
"""What people are there as, in English; `party_words` says it."""
_MOST_NAMED = 4
_TWICE, _NAMESAKE = (
    N_("is the same person as on a line above"),
    N_("has the name of another line, and another address"),
)
"""What is said of lines that are left out for another line."""


State = Literal["new", "here", "left out"]


class FoundPerson(NamedTuple):
    """A person of a list, as the rule takes them, and whether they come in; `key` tells them from the others of it."""

    key: str
    person: PersonGiven
    state: State


@dataclass(frozen=True)
class PeopleSaid:
    """What somebody says of the people of a list before they come in, by the key of each."""

    sides: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Role in the meeting and whether they are outsiders, as the rule takes them."""
    left_out: frozenset[str] = frozenset()

    def of(self, key: str, **sides: Any) -> "PeopleSaid":
        """The same, with these sides of one person."""
        return replace(self, sides={**self.sides, key: {**self.sides.get(key, {}), **sides}})

    def turned(self, key: str) -> "PeopleSaid":
        """The same, with one person left out, or no longer."""
        return replace(self, left_out=self.left_out ^ {key})


NOTHING_SAID = PeopleSaid()


def found_people(here: Sequence[Person], read: PeopleList, said: PeopleSaid = NOTHING_SAID) -> list[FoundPerson]:
    """Everybody of a list in its order; whoever is `here` already has the same name, titles apart, or address."""
    names = {same_name(one.name) for one in here}
    addresses = {fold(one.email) for one in here if one.email}
    found = []
    for person in read.people:
        key = same_name(person["name"])
        given = PersonGiven.model_validate({**person, **said.sides.get(key, {})})
        is_here = key in names or fold(given.email) in addresses
        found.append(FoundPerson(key, given, "here" if is_here else "left out" if key in said.left_out else "new"))
    return found


def people_listing(
    session: Session, read: PeopleList, said: PeopleSaid = NOTHING_SAID, decoded: Decoded | None = None
) -> Listing:
    """What adds those of a list, `decoded` from a file, who are not here yet, as somebody said of them.

    Raises:
        RuleError: there are too many.
    """
    must_not_be_too_many(len(read.people), "people")
    look = look_at_people(with_those_here(session, read), decoded)
    found = found_people(session.people, read, said)
    if not found and not read.nameless:
        return Listing(None, _("Nobody was added: there is no name in it."), _("Nobody would come in."), look)
    new = [one.person for one in found if one.state == "new"]
    states = Counter(one.state for one in found)
    told = ngettext("Added {count} person", "Added {count} people", len(new)) if new else _("Nobody was added")
    left = ", ".join((*_left_in(states), *_not_taken(read)))
    coming = [ngettext("{count} person would come in", "{count} people would come in", len(new))]
    if here := states["here"]:
        coming.append(ngettext("{count} person is here already", "{count} people are here already", here))
    deed = steps.add_people(people=new) if new else None
    return Listing(deed, f"{'; '.join(filter(None, (told, left)))}.", f"{', '.join(coming)}.", look)


def with_those_here(session: Session, read: PeopleList) -> PeopleList:
    """The list with a notice for each who is here already and for whom it names another address."""
    here = {same_name(one.name): fold(one.email) for one in session.people}
    notices = [
        LeftOut(line, person["name"], _("is here already, and the e-mail address is not taken"))
        for line, person in zip(read.lines, read.people, strict=False)
        if person.get("email") and here.get(same_name(person["name"]), fold(person["email"])) != fold(person["email"])
    ]
    return replace(read, notices=tuple(sorted((*read.notices, *notices), key=lambda one: one.line)))


def _left_in(states: Mapping[State, int]) -> list[str]:
    left = []
    if here := states.get("here", 0):
        left.append(ngettext("{count} person was here already", "{count} people were here already", here))
    if out := states.get("left out", 0):
        left.append(ngettext("{count} person was left out", "{count} people were left out", out))
    return left


def _not_taken(read: PeopleList) -> list[str]:
    """What of a list has no place, in a few words each."""
    left = []
    if lines := read.nameless:
        left.append(ngettext("{lines} line held no name", "{lines} lines held no name", lines, lines=lines))
    left += [_no_place(read.left_out)] * bool(read.left_out)
    if twice := sum(one.why == _(_TWICE) for one in read.notices):
        left.append(ngettext("{count} person stood in it twice", "{count} people stood in it twice", twice))
    if namesakes := [one.words for one in read.notices if one.why == _(_NAMESAKE)]:
        names = ", ".join(namesakes[:_MOST_NAMED])
        left.append(_("{names} has the name of somebody else and was left out", names=names))
    return left


def _no_place(heads: Sequence[str]) -> str:
    named = ", ".join(heads[:_MOST_NAMED])
    if len(heads) > _MOST_NAMED:
        named = " ".join((named, _("and {number} more", number=len(heads) - _MOST_NAMED)))
    return ngettext("no place for the column {names}", "no place for the columns {names}", len(heads), names=named)
