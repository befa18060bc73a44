"""The circle: in which order people are shown and which digit key is whose."""

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Person
from peerassist_tui.session import Session
from peerassist_tui.text import fold


def circle(session: Session) -> list[Person]:
    """Hosts and peers in the order of their seats, then the others; the first nine have digit keys."""
    return sorted(session.people, key=lambda person: person.party not in ("host", "peer"))


def called(person: Person) -> str:
    """How a person is called in narrow columns: by the Latin helper name where there is one."""
    return person.latin or person.name


def meant(session: Session, typed: str) -> list[Person]:
    """The people whom a digit or the beginning of a name (of any word of it, accents and case folded) can mean."""
    people = circle(session)
    if typed.isdecimal():
        return people[int(typed) - 1 : int(typed)] if int(typed) else []
    wanted = fold(typed)
    return [person for person in people if wanted and _begins(person, wanted)]


def the_one(session: Session, typed: str) -> Person:
    """The one person whom a digit or the beginning of a name means.

    Raises:
        RuleError: it means nobody, or several.
    """
    people = meant(session, typed)
    if len(people) == 1:
        return people[0]
    names = ", ".join(person.name for person in people)
    raise RuleError(f"“{typed}” can mean {names}." if people else f"Nobody here is called “{typed}”.")


def _begins(person: Person, wanted: str) -> bool:
    for name in (person.name, person.latin, person.ref or ""):
        folded = fold(name)
        if folded.startswith(wanted) or any(word.startswith(wanted) for word in folded.split()):
            return True
    return False
