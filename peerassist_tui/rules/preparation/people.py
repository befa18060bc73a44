"""The people of a session; their order is the circle and the digit keys."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Also, Briefing, Invitation, Party, Person, Stay
from peerassist_tui.readings.privacy.reachable import read_address
from peerassist_tui.rules.core.arguments import KEEP, FilledLine, Given, Key, Line, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.meeting.roll_call import arrivals, kept_in_place
from peerassist_tui.session import Session
from peerassist_tui.text import fold, quoted_again, said_again


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
            raise RuleError(f"Two people have the reference {said_again(one.ref)}.")
        taken.add(one.ref)
        rows.append(Person(session_id=session.id, number=number, **one.model_dump()))
    return rows


@rule
def add_person(session: Session, now: datetime, *, person: PersonGiven) -> Outcome:
    """Add a person, in the last seat; in a meeting that is on, they have come now."""
    if any(row.name == person.name for row in session.people):
        raise RuleError(f"{person.name} is already here; add something that tells the two apart.")
    rows = person_rows(session, [person])
    return Outcome(f"Added {person.name}", (*rows, *arrivals(session, now, rows)))


@rule
def add_people(session: Session, now: datetime, *, people: list[PersonGiven]) -> Outcome:
    """Add people in the last seats, in one step; who is here already, by name or e-mail address, is left out.

    In a meeting that is on, they have come now.
    """
    new = _not_here_yet(session.people, people)
    if not new:
        return NOTHING
    label = f"Added {new[0].name}" if len(new) == 1 else f"Added {len(new)} people"
    rows = person_rows(session, new)
    return Outcome(label, (*rows, *arrivals(session, now, rows)))


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
    who = changed[0][1].name if len(changed) == 1 else f"{len(changed)} people"
    stays = [stay for pair in changed for stay in kept_in_place(session, now, *pair)]
    numbered = [stay.altered(number=number) for number, stay in enumerate(stays, session.next_number(Stay))]
    how = _ready_words(changed[0][0], changed[0][1])
    return Outcome(f"Marked {who}: {how}", (*(after for _, after in changed), *numbered))


def _ready_words(before: Person, after: Person) -> str:
    """What of how far somebody is ready is another now, in words."""
    told = (
        (after.invitation or "not invited") if after.invitation != before.invitation else "",
        (f"briefing {after.briefing}" if after.briefing else "no briefing")
        if after.briefing != before.briefing
        else "",
        ("called" if after.called else "not called") if after.called != before.called else "",
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
        raise RuleError(f"{name} is already here; add something that tells the two apart.")
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
    return Outcome(f"Changed {changed.name}", (changed, *kept_in_place(session, now, row, changed)))


def _must_be_address(email: str) -> None:
    if email and not read_address(email):
        accents = "; before the @ stand letters without accents" if not email.partition("@")[0].isascii() else ""
        raise RuleError(f"{quoted_again(email)} is no e-mail address, like name@example.org{accents}.")


@rule
def move_person(session: Session, now: datetime, *, person: Key, by: int) -> Outcome:
    """Move a person to an earlier (negative) or later seat, at most to the end."""
    row = session.person(person)
    order = [one for one in session.people if one.id != row.id]
    order.insert(max(0, session.people.index(row) + by), row)
    moved = tuple(one.altered(number=seat) for seat, one in enumerate(order, 1) if one.number != seat)
    return Outcome(f"Moved {row.name}", moved)
