"""When everybody was asked to speak: the discussion, as against telling, conferring and breaks; pauses left out."""

from datetime import datetime, timedelta
from uuid import UUID

from peerassist_tui.models import AgendaItem, ItemRun, Turn
from peerassist_tui.readings.floor.present import SIDES, people_there
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.time.elapsed import Span, time_between, unpaused
from peerassist_tui.session import Session

DISCUSSION = frozenset(("asking", "analyzing", "reflect", "feedback"))
"""The phases in which everybody is to be heard."""


def discussion(session: Session, now: datetime) -> list[Span]:
    """The spans of discussion until now; a meeting without an agenda is discussion from its start."""
    return [(start, min(end or now, now)) for start, end in _spans(session) if start < now]


@memoized
def _spans(session: Session) -> list[tuple[datetime, datetime | None]]:
    begun = session.info.started_at
    if begun is None:
        return []
    if not session.agenda:
        return [(begun, None)]
    phases = {item.id: item.phase for item in session.all(AgendaItem)}
    return [(run.started_at, run.ended_at) for run in session.all(ItemRun) if phases[run.item_id] in DISCUSSION]


def is_discussed(session: Session) -> bool:
    """Whether discussion is on."""
    return any(end is None for _, end in _spans(session))


def discussed_seconds(session: Session, start: datetime, now: datetime) -> float:
    """Seconds of discussion since `start`."""
    spans = [(max(a, start), b) for a, b in discussion(session, now) if b > start]
    return sum((time_between(session, a, b, now) for a, b in spans), timedelta()).total_seconds()


def last_mark(session: Session, now: datetime, every: float) -> datetime:
    """The last moment until now at which the discussion had gone on for a multiple of `every` seconds."""
    spans = discussion(session, now)
    if not spans:
        return now
    left = discussed_seconds(session, spans[0][0], now) % every
    for start, end in reversed(spans):
        for a, b in reversed(unpaused(session, (start, end), now)):
            length = (b - a).total_seconds()
            if left < length:
                return b - timedelta(seconds=left)
            left -= length
    return spans[0][0]


@memoized
def talk_in_discussion(session: Session, until: datetime) -> dict[UUID, float]:
    """Seconds on the floor of the hosts and peers who were there, in the discussion until a moment that has been."""
    talk = {person.id: 0.0 for person in people_there(session) if person.party in SIDES}
    spans = discussion(session, until)
    for person_id, start, end in _turns(session):
        if person_id in talk:
            stop = end or until
            within = ((max(a, start), min(b, stop)) for a, b in spans if a < stop and b > start)
            talk[person_id] += sum(time_between(session, a, b, until).total_seconds() for a, b in within)
    return talk


@memoized
def _turns(session: Session) -> list[tuple[UUID, datetime, datetime | None]]:
    return [(turn.person_id, turn.started_at, turn.ended_at) for turn in session.all(Turn) if turn.person_id]
