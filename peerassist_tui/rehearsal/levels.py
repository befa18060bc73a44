"""How difficult a rehearsal is: who sits there, how fast the time goes, how long a hand stays up unseen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.readings.hints.limits import planned_minutes
from peerassist_tui.rehearsal.tempers import Temper
from peerassist_tui.session import Session

LevelName = Literal["calm", "usual", "difficult"]
REHEARSAL_MINUTES = 15
"""So long a rehearsal takes on the watch, whatever the length of the agenda."""
LEAST_SEEN_SECONDS = 4.0
"""A hand is up for at least so many seconds on the watch, at any speed: who looks up from the keys sees it."""


_TITLES: Mapping[LevelName, str] = {
    "calm": NC_("how difficult a rehearsal is", "Calm"),
    "usual": NC_("how difficult a rehearsal is", "Usual"),
    "difficult": NC_("how difficult a rehearsal is", "Difficult"),
}


@dataclass(frozen=True)
class Level:
    """A degree of difficulty.

    `tempers` are those of as many peers, the others are steady. `hosts` and `peers` are how many sit there at most.
    A hand stays up unseen for `seen_seconds` on the watch; `rest` is how long people are content to listen, 1 as in
    life. `at_pace_of_life`: the agenda is made short enough to be
    done in time at normal speed; else the time goes faster. `options_are_yours`: the played note-taker leaves what
    peers advise to whoever rehearses, who learns to write it down.
    """

    name: LevelName
    words: str
    tempers: tuple[Temper, ...]
    seen_seconds: float
    hosts: int = 100
    peers: int = 100
    rest: float = 1.0
    at_pace_of_life: bool = False
    options_are_yours: bool = False

    @property
    def title(self) -> str:
        """What it is called."""
        return pgettext("how difficult a rehearsal is", _TITLES[self.name])

    @property
    def told(self) -> str:
        """What it is like."""
        return _(self.words)

    def speed(self, practice: Session) -> float:
        """Seconds of the meeting a second, so that the agenda is done in time; never slower than life."""
        if self.at_pace_of_life:
            return 1.0
        return max(1.0, planned_minutes(practice) / REHEARSAL_MINUTES)

    def patience(self, speed: float) -> int:
        """How many seconds of the meeting a hand stays up unseen, at `speed` of them a second."""
        return round(max(LEAST_SEEN_SECONDS, self.seen_seconds) * max(1.0, speed))


LEVELS: Mapping[LevelName, Level] = {
    "calm": Level(
        "calm",
        N_("Four people, at normal speed"),
        ("silent", "side_tracker"),
        seen_seconds=40,
        hosts=1,
        peers=3,
        rest=0.4,
        at_pace_of_life=True,
        options_are_yours=True,
    ),
    "usual": Level(
        "usual",
        N_("Eight people, one of each kind, on a faster clock"),
        ("dominant", "silent", "side_tracker", "solution_giver"),
        seen_seconds=20,
    ),
    "difficult": Level(
        "difficult",
        N_("Two who dominate, and hands come down sooner"),
        ("dominant", "silent", "side_tracker", "solution_giver", "dominant", "solution_giver"),
        seen_seconds=8,
    ),
}
