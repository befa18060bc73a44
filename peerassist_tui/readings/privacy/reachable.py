"""Who comes, who of them can be reached by e-mail, and who sends the invitation."""

import re
from dataclasses import dataclass

from peerassist_tui.language import _
from peerassist_tui.models import Person
from peerassist_tui.readings.agenda.sittings import meeting_leader
from peerassist_tui.session import Session, full_name

_ADDRESS = re.compile(r"(?:(?=[!-~])[^\s@<>,;:\"()\\])+@[^\s@<>,;:\"()\\]+")
"""Before the @ in letters without accents: others are sent by few mail programs."""


@dataclass(frozen=True)
class Reachable:
    """`organiser` sends, `invited` have an address of their own, `others` have none, or one that is another's too."""

    organiser: Person | None
    invited: tuple[Person, ...]
    others: tuple[Person, ...]


def reachable(session: Session) -> Reachable:
    """Who is invited by e-mail; the facilitator sends, else the first host who has an address."""
    invited: dict[str, Person] = {}
    others = []
    for person in session.people:
        known = email_address(person)
        if known and known not in invited:
            invited[known] = person
        else:
            others.append(person)
    hosts = [person for person in invited.values() if person.party == "host"]
    head = meeting_leader(session)
    sender = head if head in invited.values() else next(iter(hosts), None)
    return Reachable(sender, tuple(invited.values()), tuple(others))


def people_coming(session: Session) -> list[Person]:
    """Everybody but those who have declined."""
    return [person for person in session.people if person.invitation != "declined"]


def email_address(person: Person) -> str:
    """A person's e-mail address in small letters; empty where none is known that could be one."""
    return read_address(person.email)


def read_address(typed: str) -> str:
    """An e-mail address as it is typed, in small letters; empty where it can be none."""
    address = typed.strip().removeprefix("mailto:")
    return address.lower() if _ADDRESS.fullmatch(address) else ""


def unreached(session: Session) -> str:
    """One sentence on whom the invitation for calendars does not reach; empty when it reaches everybody."""
    found = reachable(session)
    if not names_are_public(session):
        return _("Under the Chatham House Rule the file names nobody who comes: send it to each person by yourself.")
    if not found.organiser:
        return _("Neither the facilitator nor a host has an e-mail address, so the file invites nobody by itself.")
    names = ", ".join(full_name(person) for person in found.others)
    return _("No e-mail address: {names}. They are listed, but get no invitation.", names=names) if names else ""


def names_are_public(session: Session) -> bool:
    """Whether those who come may be told who else comes: not under the Chatham House Rule (the method guide)."""
    return session.info.privacy != "chatham_house"
