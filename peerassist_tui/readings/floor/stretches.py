"""The meeting's time from its start on, cut into stretches that are each somebody's or nobody's."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from peerassist_tui.models import Person, Turn
from peerassist_tui.readings.state import NOBODY as NOBODY
from peerassist_tui.readings.state import PAUSE as PAUSE
from peerassist_tui.readings.time.elapsed import Span, pauses
from peerassist_tui.session import Session


@dataclass(frozen=True)
class Stretch:
    """Time from `start` to `end` (aware UTC) that is `who`'s, or else is what `what` says; `turn` is the turn's id.

    `what` is crosstalk, silence or break, or NOBODY, or PAUSE; empty for a person's time.
    """

    start: datetime
    end: datetime
    who: Person | None = None
    what: str = ""
    turn: UUID | None = None

    @property
    def seconds(self) -> float:
        """How long it lasted."""
        return (self.end - self.start).total_seconds()

    @property
    def clock_seconds(self) -> int:
        """How long it lasted by a clock that shows whole seconds; so what is shown of neighbours adds up."""
        return int(self.end.timestamp()) - int(self.start.timestamp())


def stretches(session: Session, now: datetime) -> list[Stretch]:
    """The time from the start until now, or until the meeting was finished, without a hole and without an overlap."""
    begun = session.info.started_at
    if begun is None:
        return []
    end = session.info.finished_at or now
    paused = [(max(begun, a), min(end, b)) for a, b in pauses(session, end)]
    bounds = [(begun, begun), *((a, b) for a, b in paused if a < b), (end, end)]
    held: list[Stretch] = []
    for (_, start), (stop, until) in pairwise(bounds):
        held += _between(session, (start, stop))
        if stop < until:
            held.append(Stretch(stop, until, what=PAUSE))
    return held


def _between(session: Session, span: Span) -> list[Stretch]:
    """The stretches of a time that was not paused."""
    start, end = span
    found: list[Stretch] = []
    for turn in session.all(Turn):
        a, b = max(turn.started_at, start), min(turn.ended_at or end, end)
        if a < b:
            if start < a:
                found.append(Stretch(start, a, what=NOBODY))
            found.append(_of_turn(session, turn, (a, b)))
            start = b
    return [*found, Stretch(start, end, what=NOBODY)] if start < end else found


def _of_turn(session: Session, turn: Turn, span: Span) -> Stretch:
    return Stretch(*span, session.get(Person, turn.person_id), turn.state, turn.id)


@dataclass(frozen=True)
class Sums:
    """Seconds of persons, of each kind of time that is nobody's in the order of their first coming, and of all."""

    persons: int
    others: tuple[tuple[str, int], ...]
    elapsed: int


def sums(parts: list[Stretch]) -> Sums:
    """What stretches add up to by a clock that shows whole seconds."""
    others: dict[str, int] = {}
    for part in parts:
        if part.who is None:
            others[part.what] = others.get(part.what, 0) + part.clock_seconds
    persons = sum(part.clock_seconds for part in parts if part.who)
    return Sums(persons, tuple(others.items()), persons + sum(others.values()))
