"""What is offered to choose from: ground rules and what a room needs (the method guide).

What is taken becomes a part of the session: it is said in the language of the session.
"""

from peerassist_tui.language import N_, _
from peerassist_tui.readings.its_language import in_its_language
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


@in_its_language
def suggested_ground_rules(session: Session) -> list[str]:
    """All ground rules to choose from."""
    return [_(rule) for rule in GROUND_RULES]


@in_its_language
def usual_ground_rules(session: Session) -> list[str]:
    """The ground rules that are usual."""
    return [_(rule) for rule in USUAL_GROUND_RULES]


@in_its_language
def usual_checklist(session: Session) -> list[str]:
    """What usually has to stand ready."""
    return [_(item) for item in CHECKLIST]
