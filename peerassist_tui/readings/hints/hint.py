"""What a hint is, how hints are known by name, and which of those that hold now is the most useful."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from peerassist_tui.models import Person, Role
from peerassist_tui.readings.hints.limits import Limits
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.state import status
from peerassist_tui.session import Session


@dataclass(frozen=True)
class Hint:
    """One thing seen: in words, with its numbers, whom it is about, what to say aloud, and what a key could do.

    `cause` is what a hint that was waved away stays away for: another cause makes it a new one.
    """

    name: str
    role: Role
    words: str
    say: str
    cause: str
    who: tuple[Person, ...] = ()
    evidence: Mapping[str, float | int | str] = field(default_factory=dict)
    act: Proposal | None = None


ROLE_WORDS: Mapping[str, str] = {"leadership": "leading", "referee": "keeping order", "neutral": "staying neutral"}
"""What a person reads of the facilitator's roles."""
HintCheck = Callable[[Session, datetime, Limits], Iterator[Hint]]
HINTS: dict[str, HintCheck] = {}
"""Every hint by its name, the most useful first."""
CARDS: dict[str, str] = {}
"""For each hint the prompt card that belongs to it, by its file in `languages/en/cards/` without the ending."""
RANKS: dict[str, int] = {}
"""The rank of each hint; a lower one is more useful."""


def hint(rank: int, card: str) -> Callable[[HintCheck], HintCheck]:
    """Register what sees a hint under the name of its function; a lower rank is more useful."""

    def registered(seen: HintCheck) -> HintCheck:
        RANKS[seen.__name__], CARDS[seen.__name__] = rank, card
        HINTS[seen.__name__] = seen
        for name in sorted(HINTS, key=RANKS.__getitem__):
            HINTS[name] = HINTS.pop(name)
        return seen

    return registered


def hints(session: Session, now: datetime, limits: Limits | None = None) -> list[Hint]:
    """What the console sees at `now` (aware UTC), the most useful first; nothing while no meeting is on."""
    if status(session) != "live":
        return []
    return [one for seen in HINTS.values() for one in seen(session, now, limits or Limits())]
