"""Which peers have not given an option yet: "every peer has an option or passed"."""

from peerassist_tui.models import Option, Person
from peerassist_tui.readings.floor.present import people_there
from peerassist_tui.readings.state import current_item
from peerassist_tui.session import Session

PHASES = ("confer", "feedback", "commit")
"""While an item of these phases is on, options are asked for."""


def without_option(session: Session) -> list[Person]:
    """The peers who came and have neither put an option to the hosts nor passed, in the order of their seats."""
    gave = {option.person_id for option in session.all(Option)}
    return [one for one in peers_who_came(session) if not one.passed and one.id not in gave]


def peers_who_came(session: Session) -> list[Person]:
    """The peers who are or were there, in the order of their seats."""
    return [one for one in people_there(session) if one.party == "peer"]


def options_are_due(session: Session) -> bool:
    """Whether the meeting is where options are asked for."""
    item = current_item(session)
    return item is not None and item.phase in PHASES
