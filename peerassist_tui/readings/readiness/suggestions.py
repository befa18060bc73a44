"""What is offered to choose from: ground rules and what a room needs (the method guide).

What is taken becomes a part of the session: it is said in the language of its documents, or in the one that is spoken
where none is chosen.
"""

from collections.abc import Iterable

from peerassist_tui.language import N_, _, spoken, written_in
from peerassist_tui.session import Session

GROUND_RULES: tuple[str, ...] = (
    N_("One voice at a time; the facilitator keeps the list"),
    N_("Questions first, advice later"),
    N_("Speak of what you did or saw yourself"),
    N_("Short turns; what was said need not be said again"),
    N_("Side topics go to the parking lot"),
    N_("“That cannot work here” goes on with “because”"),
    N_("Ideas may be taken apart, people may not"),
    N_("Whoever has spoken much waits; whoever has spoken little is asked"),
    N_("Ask rather than assume"),
    N_("Plain words while a guest is here"),
    N_("The hosts listen first and answer later"),
    N_("What is said stays here, unless we agree otherwise"),
    N_("When nobody knows how to go on, the facilitator decides"),
)
USUAL_GROUND_RULES = GROUND_RULES[:5]

CHECKLIST: tuple[str, ...] = (
    N_("Chairs in a circle, no tables between them"),
    N_("Flipchart with enough paper, seen from every chair"),
    N_("Pens that write, in several colours"),
    N_("Projector and cable; the board tried out"),
    N_("Ground rules on the wall"),
    N_("Tea, coffee, water"),
    N_("Everybody can get in, hear and see"),
)


def suggested_ground_rules(session: Session) -> list[str]:
    """All ground rules to choose from."""
    return _in_its_words(session, GROUND_RULES)


def usual_ground_rules(session: Session) -> list[str]:
    """The ground rules that are usual."""
    return _in_its_words(session, USUAL_GROUND_RULES)


def usual_checklist(session: Session) -> list[str]:
    """What usually has to stand ready."""
    return _in_its_words(session, CHECKLIST)


def _in_its_words(session: Session, phrases: Iterable[str]) -> list[str]:
    with written_in(session.info.language or spoken().code):
        return [_(phrase) for phrase in phrases]
