"""The people of a session; their order is the circle and the digit keys."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called, called_several
from peerassist_tui.language import _
from peerassist_tui.models import Also, Briefing, Invitation, Party, Person, Stay
from peerassist_tui.readings.privacy.reachable import read_address
from peerassist_tui.rules.core.arguments import KEEP, FilledLine, Given, Key, Line, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.meeting.roll_call import arrivals, kept_in_place
from peerassist_tui.session import Session
from peerassist_tui.text import fold, quoted_again, said_again

_INVITED: Mapping[Invitation, str] = {
    "": called("not invited"),
    "invited": called("invited"),
    "accepted": called("accepted"),
    "declined": called("declined"),
}
_BRIEFED: Mapping[Briefing, str] = {
    "": called("no briefing"),
    "sent": called("briefing sent"),
    "read": called("briefing read"),
}
_CALLED = {True: called("called"), False: called("not called")}


class PersonGiven(BaseModel):
    """A person as people write them; `latin` is a helper name for those who cannot read the script of the name.

    `also` is a second office (a host who facilitates), `reports_to` who is above them in their own organisation.
    """

    model_config = ConfigDict(extra="forbid")
    ref: Key | None = None
    name: FilledLine
    latin: Line = ""
    party: Party = "peer"
    organisation: Line = ""
    role: Line = ""
    email: Line = ""
    language: Line = ""
    skills: list[FilledLine] = []
    outsider: bool = False
    outsider_reason: Line = ""
    reports_to: Line = ""
    also: Also = ""
    invitation: Invitation = ""
    briefing: Briefing = ""
    called: bool = False


def person_rows(session: Session, given: list[PersonGiven]) -> list[Person]:
    """The rows of new people.

    Raises:
        RuleError: a reference is taken.
    """
    taken = {row.ref for row in session.people}
    rows: list[Person] = []
    for number, one in enumerate(given, session.next_number(Person)):
        if one.ref and one.ref in taken:
            raise RuleError(_("Two people have the reference {given}.", given=said_again(one.ref)))
        taken.add(one.ref)
        rows.append(Person(session_id=session.id, number=number, **one.model_dump()))
    return rows


@rule
def add_person(session: Session, now: datetime, *, person: PersonGiven) -> Outcome:
    """Add a person, in the last seat; in a meeting that is on, they have come now."""
    if any(row.name == person.name for row in session.people):
        raise RuleError(_("{name} is already here; add something that tells the two apart.", name=person.name))
    rows = person_rows(session, [person])
    return Outcome(called("Added {name}", name=person.name), (*rows, *arrivals(session, now, rows)))


@rule
def add_people(session: Session, now: datetime, *, people: list[PersonGiven]) -> Outcome:
    """Add people in the last seats, in one step; who is here already, by name or e-mail address, is left out.

    In a meeting that is on, they have come now.
    """
    new = _not_here_yet(session.people, people)
    if not new:
        return NOTHING
    label = called("Added {name}", name=new[0].name) if len(new) == 1 else _several_added(len(new))
    rows = person_rows(session, new)
    return Outcome(label, (*rows, *arrivals(session, now, rows)))


def _changed(row: Person) -> str:
    return called("Changed {what}", what=row.name)


def _several_added(number: int) -> str:
    return called_several("Added {count} person", "Added {count} people", number)


def _not_here_yet(here: Sequence[Person], given: Sequence[PersonGiven]) -> list[PersonGiven]:
    """Those who are new, each once; accents and case make no difference."""
    names = {fold(one.name) for one in here}
    addresses = {fold(one.email) for one in here if one.email}
    new: list[PersonGiven] = []
    for one in given:
        name, address = fold(one.name), fold(one.email)
        if name not in names and not (address and address in addresses):
            new.append(one)
            names.add(name)
            addresses.add(address)
    return new


@rule
def mark_people(
    session: Session,
    now: datetime,
    *,
    people: list[Key],
    invitation: Invitation | Literal[Given.NOT] = KEEP,
    briefing: Briefing | Literal[Given.NOT] = KEEP,
    called: bool | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Say of several people at once how far they are ready."""
    rows = {row.id: row for row in map(session.person, people)}.values()
    marked = [edited(row, invitation=invitation, briefing=briefing, called=called) for row in rows]
    changed = [(before, after) for before, after in zip(rows, marked, strict=True) if after != before]
    if not changed:
        return NOTHING
    stays = [stay for pair in changed for stay in kept_in_place(session, now, *pair)]
    numbered = [stay.altered(number=number) for number, stay in enumerate(stays, session.next_number(Stay))]
    return Outcome(_marked(changed), (*(after for __, after in changed), *numbered))


def _marked(changed: Sequence[tuple[Person, Person]]) -> str:
    how = _ready_words(*changed[0])
    if len(changed) == 1:
        return called("Marked {name}: {words}", name=changed[0][1].name, words=how)
    return called_several("Marked {count} person: {words}", "Marked {count} people: {words}", len(changed), words=how)


def _ready_words(before: Person, after: Person) -> str:
    """What of how far somebody is ready is another now, in words."""
    told = (
        _INVITED[after.invitation] if after.invitation != before.invitation else "",
        _BRIEFED[after.briefing] if after.briefing != before.briefing else "",
        _CALLED[after.called] if after.called != before.called else "",
    )
    return ", ".join(filter(None, told))


@rule
def change_person(
    session: Session,
    now: datetime,
    *,
    person: Key,
    name: FilledLine | Literal[Given.NOT] = KEEP,
    latin: Line | Literal[Given.NOT] = KEEP,
    party: Party | Literal[Given.NOT] = KEEP,
    organisation: Line | Literal[Given.NOT] = KEEP,
    role: Line | Literal[Given.NOT] = KEEP,
    email: Line | Literal[Given.NOT] = KEEP,
    language: Line | Literal[Given.NOT] = KEEP,
    skills: list[FilledLine] | Literal[Given.NOT] = KEEP,
    outsider: bool | Literal[Given.NOT] = KEEP,
    outsider_reason: Line | Literal[Given.NOT] = KEEP,
    reports_to: Line | Literal[Given.NOT] = KEEP,
    also: Also | Literal[Given.NOT] = KEEP,
    invitation: Invitation | Literal[Given.NOT] = KEEP,
    briefing: Briefing | Literal[Given.NOT] = KEEP,
    called: bool | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct a person."""
    row = session.person(person)
    if isinstance(email, str) and email != row.email:
        _must_be_address(email)
    if any(other.name == name and other.id != row.id for other in session.people):
        raise RuleError(_("{name} is already here; add something that tells the two apart.", name=name))
    changed = edited(
        row,
        name=name,
        latin=latin,
        party=party,
        organisation=organisation,
        role=role,
        email=email,
        language=language,
        skills=skills,
        outsider=outsider,
        outsider_reason=outsider_reason,
        reports_to=reports_to,
        also=also,
        invitation=invitation,
        briefing=briefing,
        called=called,
    )
    if changed == row:
        return NOTHING
    return Outcome(_changed(changed), (changed, *kept_in_place(session, now, row, changed)))


def _must_be_address(email: str) -> None:
    if email and not read_address(email):
        given = quoted_again(email)
        if email.partition("@")[0].isascii():
            raise RuleError(_("{given} is no e-mail address, like name@example.org.", given=given))
        raise RuleError(
            _(
                "{given} is no e-mail address, like name@example.org; before the @ stand letters without accents.",
                given=given,
            )
        )


@rule
def move_person(session: Session, now: datetime, *, person: Key, by: int) -> Outcome:
    """Move a person to an earlier (negative) or later seat, at most to the end."""
    row = session.person(person)
    order = [one for one in session.people if one.id != row.id]
    order.insert(max(0, session.people.index(row) + by), row)
    moved = tuple(one.altered(number=seat) for seat, one in enumerate(order, 1) if one.number != seat)
    return Outcome(called("Moved {what}", what=row.name), moved)
