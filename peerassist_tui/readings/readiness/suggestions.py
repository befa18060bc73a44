"""What is offered to choose from: ground rules and what a room needs (the method guide)."""

GROUND_RULES: tuple[str, ...] = (
    "One voice at a time; the facilitator keeps the list",
    "Questions first, advice later",
    "Speak of what you did or saw yourself",
    "Short turns; what was said need not be said again",
    "Side topics go to the parking lot",
    "“That cannot work here” goes on with “because”",
    "Ideas may be taken apart, people may not",
    "Whoever has spoken much waits; whoever has spoken little is asked",
    "Ask rather than assume",
    "Plain words while a guest is here",
    "The hosts listen first and answer later",
    "What is said stays here, unless we agree otherwise",
    "When nobody knows how to go on, the facilitator decides",
)
USUAL_GROUND_RULES = GROUND_RULES[:5]

CHECKLIST: tuple[str, ...] = (
    "Chairs in a circle, no tables between them",
    "Flipchart with enough paper, seen from every chair",
    "Pens that write, in several colours",
    "Projector and cable; the board tried out",
    "Ground rules on the wall",
    "Tea, coffee, water",
    "Everybody can get in, hear and see",
)
