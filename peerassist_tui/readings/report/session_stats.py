"""The figures of one meeting: who spoke when, plan against reality, pace of the notes, waits for the floor."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from peerassist_tui.models import NOTE_KINDS, AgendaItem, Hand, Note, Person
from peerassist_tui.readings.agenda.lateness import item_minutes
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.present import was_there
from peerassist_tui.readings.history.look_back import WHOLE, look_back, scopes
from peerassist_tui.readings.state import item_state
from peerassist_tui.readings.time.running_time import moment_of, running_seconds
from peerassist_tui.session import Session

BUCKET_SECONDS = 300
QUIET_BUCKETS = 24
"""More than two hours without a note are one stretch: a meeting that was left on for days has thousands of these."""


@dataclass(frozen=True)
class SpokenByPhase:
    """One person's seconds on the floor by phase, in the order of the method."""

    person: Person
    by_phase: tuple[tuple[str, float], ...]

    @property
    def seconds(self) -> float:
        """All of them."""
        return sum(seconds for _, seconds in self.by_phase)


@dataclass(frozen=True)
class PlannedAndActual:
    """An agenda item with its plan and what it took, in minutes; whole ones that add up to those of all items."""

    item: AgendaItem
    planned: float
    actual: int
    was_on: bool


@dataclass(frozen=True)
class Pace:
    """Five minutes of the meeting, or a long time without a note: where they begin and how long they are, in seconds.

    `counts` says how many notes of each kind fell in them.
    """

    start: float
    counts: tuple[tuple[str, int], ...]
    seconds: float = BUCKET_SECONDS

    @property
    def total(self) -> int:
        """All notes of these five minutes."""
        return sum(count for _, count in self.counts)

    @property
    def is_quiet(self) -> bool:
        """Whether it is a long time without a note."""
        return self.seconds > BUCKET_SECONDS


@dataclass(frozen=True)
class PersonWaits:
    """How long one person waited for the floor, in seconds: each time, in the order of asking."""

    person: Person
    waits: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return median(self.waits)


def spoken_by_phase(session: Session, now: datetime) -> list[SpokenByPhase]:
    """Everybody who was there in the order of the circle, also who never spoke."""
    phases = [scope for scope in scopes(session, now) if scope.name in {item.phase for item in session.agenda}]
    by_phase = {
        scope.name: {voice.person.id: voice.seconds for voice in (*told.voices, *told.apart)}
        for scope in phases
        for told in (look_back(session, scope, now),)
    }
    whole = next((scope for scope in scopes(session, now) if scope.name == WHOLE), None)
    told = look_back(session, whole, now) if whole else None
    voices = {voice.person.id: voice.seconds for voice in (*told.voices, *told.apart)} if told else {}

    def one(person: Person) -> SpokenByPhase:
        parts = [(phase, seconds.get(person.id, 0.0)) for phase, seconds in by_phase.items()]
        rest = voices.get(person.id, 0.0) - sum(seconds for _, seconds in parts)
        return SpokenByPhase(person, (*parts, ("", rest)) if rest > 0.001 else tuple(parts))

    return [one(person) for person in circle(session) if was_there(session, person)]


def planned_and_actual(session: Session, now: datetime) -> list[PlannedAndActual]:
    """The agenda items with what they were planned for and what they took."""
    took = item_minutes(session, now)
    on = {item.id for item in session.agenda if item_state(session, item) in ("running", "done")}
    return [PlannedAndActual(item, item.minutes, took[item.id], item.id in on) for item in session.agenda]


def pace(session: Session, now: datetime) -> list[Pace]:
    """Every five minutes of the meeting with the notes that fell in them; more than two hours without one are one."""
    begun = session.info.started_at
    if begun is None:
        return []
    last = int(running_seconds(session, now) // BUCKET_SECONDS)
    counts: Counter[tuple[int, str]] = Counter(
        (min(last, int(running_seconds(session, note.at) // BUCKET_SECONDS)), note.kind)
        for note in session.all(Note)
        if note.at >= begun and not (session.info.finished_at and note.at > session.info.finished_at)
    )
    rows: list[Pace] = []
    for bucket in [*sorted({bucket for bucket, _ in counts}), last + 1]:
        at = round((rows[-1].start + rows[-1].seconds) / BUCKET_SECONDS) if rows else 0
        rows += _without_notes(at, bucket)
        if bucket <= last:
            rows.append(Pace(bucket * BUCKET_SECONDS, tuple((kind, counts[bucket, kind]) for kind in NOTE_KINDS)))
    return rows


def paused_before(session: Session, rows: Sequence[Pace], now: datetime) -> list[float]:
    """For how many seconds the meeting was paused between each of the rows and the one before it."""
    starts = [moment_of(session, row.start, now) for row in rows]
    ends = [start + timedelta(seconds=row.seconds) for start, row in zip(starts, rows, strict=True)]
    return [0.0, *((start - end).total_seconds() for end, start in zip(ends, starts[1:], strict=False))][: len(rows)]


def _without_notes(first: int, until: int) -> Iterator[Pace]:
    """The stretches from one bucket until another, in which there is no note."""
    none = tuple((kind, 0) for kind in NOTE_KINDS)
    if until - first > QUIET_BUCKETS:
        yield Pace(first * BUCKET_SECONDS, none, (until - first) * BUCKET_SECONDS)
    else:
        yield from (Pace(bucket * BUCKET_SECONDS, none) for bucket in range(first, until))


def waits_by_circle(session: Session) -> list[PersonWaits]:
    """Who waited for the floor, by the circle; hands that were lowered are left out."""
    waits: dict[object, list[float]] = {}
    for hand in sorted(session.all(Hand), key=lambda one: one.raised_at):
        if hand.called and hand.ended_at:
            waits.setdefault(hand.person_id, []).append((hand.ended_at - hand.raised_at).total_seconds())
    return [PersonWaits(person, tuple(waits[person.id])) for person in circle(session) if person.id in waits]
