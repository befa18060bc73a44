"""What changed after each of the facilitator's interventions: the talk of ten minutes before it and after it."""

from dataclasses import dataclass
from datetime import datetime

from peerassist_tui.models import Intervention
from peerassist_tui.readings.floor.stretches import NOBODY, PAUSE, Stretch, stretches
from peerassist_tui.readings.time.elapsed import overlap
from peerassist_tui.readings.time.running_time import moment_of, running_seconds
from peerassist_tui.session import Session

WINDOW_SECONDS = 600
"""So much of the meeting's running time is looked at on either side."""


@dataclass(frozen=True)
class Talk:
    """The talk of a stretch of time: hosts and peers who spoke, the greatest share (0 to 1), turns a minute, silence.

    `silent` is the part (0 to 1) in which nobody had the floor; `seconds` is how long the stretch was.
    """

    speakers: int
    most: float
    pace: float
    silent: float
    seconds: float


@dataclass(frozen=True)
class InterventionEffect:
    """One intervention, with the talk before it and after it."""

    intervention: Intervention
    before: Talk
    after: Talk


def intervention_effects(session: Session, now: datetime) -> list[InterventionEffect]:
    """Every intervention of the log in the order of time; nothing before the meeting has begun."""
    if session.info.started_at is None:
        return []
    parts = stretches(session, now)
    end = running_seconds(session, now)

    def around(row: Intervention) -> InterventionEffect:
        at = running_seconds(session, row.at)
        before, after = max(0.0, at - WINDOW_SECONDS), min(end, at + WINDOW_SECONDS)
        moments = [moment_of(session, second, now) for second in (before, at, after)]
        return InterventionEffect(
            row, _talk(parts, (moments[0], moments[1]), at - before), _talk(parts, (moments[1], moments[2]), after - at)
        )

    return [around(row) for row in sorted(session.all(Intervention), key=lambda one: one.at)]


def _talk(parts: list[Stretch], span: tuple[datetime, datetime], seconds: float) -> Talk:
    talk: dict[object, float] = {}
    turns, silent = set(), 0.0
    for part in parts:
        inside = overlap((part.start, part.end), span).total_seconds()
        if not inside or part.what == PAUSE:
            continue
        if part.who and part.who.party in ("host", "peer"):
            talk[part.who.id] = talk.get(part.who.id, 0.0) + inside
            turns.add(part.turn)
        elif part.what == NOBODY:
            silent += inside
    total = sum(talk.values())
    whole = seconds or 1.0
    most = max(talk.values(), default=0.0) / total if total else 0.0
    return Talk(len(talk), most, 60 * len(turns) / whole, silent / whole, seconds)
