"""The circle: in which order people are shown and which digit key is whose."""

from datetime import UTC, datetime

from peerassist_tui.errors import RuleError
from peerassist_tui.language import _
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.present import SIDES, is_here, is_out, late_arrival
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import fold, whole_number

LAST_DIGIT = 9
_ON_TIME = datetime.min.replace(tzinfo=UTC)


@memoized
def circle(session: Session) -> list[Person]:
    """Hosts and peers in the order of their seats, then the others; the first nine have digit keys while they are here.

    Who came unexpected after the start sits behind them, so that nobody's digit changes in a meeting; who is out comes
    last.
    """

    def seat(person: Person) -> tuple[bool, bool, datetime, bool]:
        late = late_arrival(session, person)
        return is_out(session, person), late is not None, late or _ON_TIME, person.party not in SIDES

    return sorted(session.people, key=seat)


def people_meant(session: Session, typed: str) -> list[Person]:
    """The people whom a digit or the beginning of a name (from any word of it on, accents and case folded) can mean."""
    people = circle(session)
    if typed.isdecimal():
        number = whole_number(typed)
        return people[number - 1 : number] if number else []
    wanted = fold(typed)
    return [person for person in people if wanted and _begins(person, wanted)]


def people_meant_here(session: Session, typed: str) -> list[Person]:
    """The people whom a digit or the beginning of a name can mean; where several, the one of them who is here."""
    people = people_meant(session, typed)
    here = [person for person in people if is_here(session, person)]
    return here if len(here) == 1 else people


def person_meant(session: Session, typed: str) -> Person:
    """The one person whom a digit or the beginning of a name means.

    Raises:
        RuleError: it means nobody, or several.
    """
    return _only(people_meant(session, typed), typed)


def person_here_meant(session: Session, typed: str) -> Person:
    """The one person whom a digit or the beginning of a name means; of several, the one who is here.

    Raises:
        RuleError: it means nobody, or several.
    """
    return _only(people_meant_here(session, typed), typed)


def _only(people: list[Person], typed: str) -> Person:
    if len(people) == 1:
        return people[0]
    if not people:
        raise RuleError(_("Nobody here is called “{typed}”.", typed=typed))
    names = ", ".join(map(short_name, people))
    raise RuleError(_("“{typed}” can mean {names}.", typed=typed, names=names))


def _begins(person: Person, wanted: str) -> bool:
    return any(f" {wanted}" in f" {fold(name)}" for name in (person.name, person.latin, person.ref or ""))
