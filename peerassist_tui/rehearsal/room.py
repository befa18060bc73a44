"""The room at one second of the meeting: immutable, so that the same seed and the same keys give the same meeting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal
from uuid import UUID

from peerassist_tui.rehearsal.tempers import ONE_OF_EACH, Temper, cast_of
from peerassist_tui.session import Session

HappeningKind = Literal[
    "raised", "taken", "gave_up", "speaks", "finished", "invited", "unasked", "slip", "met", "let_go"
]
Slip = Literal["talks_over", "too_long", "side_track", "advice", "not_here"]


@dataclass(frozen=True)
class Happening:
    """What was seen or heard at a second of running time; `seconds` is how long somebody waited for it."""

    second: int
    what: HappeningKind
    who: UUID
    words: str = ""
    slip: Slip | None = None
    seconds: int = 0


@dataclass(frozen=True)
class Speech:
    """Who speaks, in which turn, since when and until when; seconds of running time."""

    who: UUID
    turn: UUID
    since: int
    until: int


@dataclass(frozen=True)
class Open:
    """A slip that is still to be answered; `seen` counts what the facilitator had done of that kind before it."""

    slip: Slip
    who: UUID
    since: int
    until: int
    seen: tuple[int, ...]


@dataclass(frozen=True)
class PlayedNote:
    """What the played note-taker will do at a second: a rule and what it is given."""

    second: int
    rule: str
    given: Mapping[str, Any]


@dataclass(frozen=True)
class Room:
    """The played people.

    `patience` is how many seconds of the meeting a hand stays up unseen, `rest` how long people are content to listen:
    1 as in life, 0.5 for half as long. Where `options_are_yours` no played note-taker writes them.
    """

    seed: int
    cast: Mapping[UUID, Temper]
    patience: int = 60
    rest: float = 1.0
    options_are_yours: bool = False
    second: int = -1
    hands: Mapping[UUID, int] = field(default_factory=dict)
    wishes: Mapping[UUID, int] = field(default_factory=dict)
    counts: Mapping[UUID, int] = field(default_factory=dict)
    speech: Speech | None = None
    turn: UUID | None = None
    open: tuple[Open, ...] = ()
    notes: tuple[PlayedNote, ...] = ()
    log: tuple[Happening, ...] = ()

    def seen(
        self, what: HappeningKind, who: UUID, words: str = "", slip: Slip | None = None, seconds: int = 0
    ) -> "Room":
        """The room after something happened in it now."""
        return replace(self, log=(*self.log, Happening(self.second, what, who, words, slip, seconds)))

    def place(self, who: UUID) -> int:
        """A number of somebody that is the same in every meeting of these people, which an id is not."""
        return list(self.cast).index(who)

    def times(self, what: HappeningKind, slip: Slip | None = None) -> int:
        """How often something has happened."""
        return sum(one.what == what and one.slip == slip for one in self.log)


def enter(
    session: Session,
    seed: int,
    patience: int = 60,
    among_peers: Sequence[Temper] = ONE_OF_EACH,
    rest: float = 1.0,
    *,
    options_are_yours: bool = False,
) -> Room:
    """The room before the meeting begins."""
    return Room(seed, cast_of(session, seed, among_peers), patience, rest, options_are_yours)
