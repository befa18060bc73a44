"""A list of people while it is looked at: how it was read, what was said of everybody in it, what that adds up to."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.intake.encodings import Decoded
from peerassist_tui.intake.look import Look, look_at_people
from peerassist_tui.intake.people_list import PeopleList
from peerassist_tui.language import _, ngettext
from peerassist_tui.models import PARTIES
from peerassist_tui.readings.report.code_words import party_count
from peerassist_tui.screens.lists.listing import Listing, must_not_be_too_many
from peerassist_tui.screens.lists.people_listing import (
    NOTHING_SAID,
    FoundPerson,
    PeopleSaid,
    found_people,
    people_listing,
    with_those_here,
)
from peerassist_tui.session import Session

ReadPeople = Callable[[ListChoices], tuple[PeopleList, Decoded | None]]
"""Reads a list by choices, and says in which encoding a file is; it raises Refused where it cannot be read."""

_NOBODY = PeopleList([])


@dataclass(frozen=True)
class ListedPeople:
    """The people of a list, `decoded` from a file, read by these choices, and what was said of them."""

    people: PeopleList = _NOBODY
    decoded: Decoded | None = None
    choices: ListChoices = PROPOSED
    said: PeopleSaid = NOTHING_SAID

    def read_by(self, read: ReadPeople, choices: ListChoices) -> "ListedPeople":
        """The list read anew; choices that were made for other columns count no more.

        Raises:
            Refused: it cannot be read, or there are too many people in it.
        """
        people, decoded = read(choices)
        must_not_be_too_many(len(people.people), "people")
        if choices.meanings and _heads(people) != _heads(self.people):
            choices = replace(choices, meanings={}, filled=frozenset())
            people, decoded = read(choices)
        return replace(self, people=people, decoded=decoded, choices=choices)

    def look(self, session: Session) -> Look:
        """Its columns, and what of it does not come in."""
        return look_at_people(with_those_here(session, self.people), self.decoded)

    def found(self, session: Session) -> list[FoundPerson]:
        """Everybody in it."""
        return found_people(session.people, self.people, self.said)

    def listing(self, session: Session) -> Listing:
        """What adds those who are new."""
        return people_listing(session, self.people, self.said, self.decoded)


def in_numbers(found: Sequence[FoundPerson], look: Look) -> str:
    """How many come in, as what, and how many do not, in a sentence."""
    parties = Counter(one.person.party for one in found if one.state == "new")
    states = Counter(one.state for one in found)
    roles = ", ".join(party_count(party, parties[party]) for party in PARTIES if parties[party])
    adding = ngettext("{count} person to add", "{count} people to add", states["new"])
    if roles:
        adding = _("{people}: {roles}", people=adding, roles=roles)
    told = [adding]
    told += [_("{number} here already", number=states["here"])] * bool(states["here"])
    told += [_("{number} left out", number=states["left out"])] * bool(states["left out"])
    told += [ngettext("{count} remark below", "{count} remarks below", count)] if (count := len(look.notices)) else []
    return f"{' · '.join(told)}."


def add_words(found: Sequence[FoundPerson]) -> str:
    """What Enter does: "add these 9"."""
    count = sum(one.state == "new" for one in found)
    if not count:
        return _("nobody to add")
    return ngettext("add this one", "add these {count}", count)


def _heads(people: PeopleList) -> list[str]:
    return [column.head for column in people.columns]
