"""Looking back at who spoke: per person for the facilitator alone, by side and without names for the room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from peerassist_tui.language import N_, _
from peerassist_tui.models import PHASES, AgendaItem, Interruption, ItemRun, Person
from peerassist_tui.readings.agenda.agenda_clock import item_clock
from peerassist_tui.readings.floor.floor_time import floor_times, turns_by_person
from peerassist_tui.readings.floor.present import SIDES
from peerassist_tui.readings.floor.silence import silent_seconds
from peerassist_tui.readings.floor.stretches import PAUSE, Stretch, stretches, sums
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.time.elapsed import Span, overlap, pauses, seconds_between
from peerassist_tui.session import Session
from peerassist_tui.text import spelled

TELLING_LIMIT = (0.20, 0.25)
"""The hosts' part of the talk should end within this: they came to hear (Milton, Peer Assist: 20 to 25 %)."""
WHOLE, SINCE_BREAK = N_("the whole meeting"), N_("since the last break")


@dataclass(frozen=True)
class Scope:
    """A part of the meeting that is looked back at, and its times (aware UTC)."""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Voice:
    """What one person had of a scope, in seconds; `share` is of the talk of hosts and peers, for others of all talk."""

    person: Person
    seconds: float
    share: float
    turns: int
    longest_seconds: float
    silent_seconds: float
    interrupted: int


@dataclass(frozen=True)
class LookBack:
    """A scope in figures: hosts and peers, the others apart, seconds that were nobody's by their name.

    `forecast` is the hosts' part of the talk when the agenda item `until` ends, if it goes on as it has so far; None
    where the scope is over, or nothing is left of the item.
    """

    scope: str
    voices: tuple[Voice, ...]
    apart: tuple[Voice, ...]
    host_seconds: float
    peer_seconds: float
    nobody: tuple[tuple[str, int], ...]
    forecast: float | None = None
    until: str = ""

    @property
    def host_share(self) -> float:
        """The hosts' part of the talk of hosts and peers, 0 to 1."""
        return _part(self.host_seconds, self.host_seconds + self.peer_seconds)


def scope_words(name: str) -> str:
    """What a scope is called: a phase, or a part of the meeting."""
    return _(name) if name in (WHOLE, SINCE_BREAK) else spelled(name)


def scopes(session: Session, now: datetime) -> list[Scope]:
    """What can be looked back at: everything, each phase that has been on, and the time since the last break."""
    begun = session.info.started_at
    if begun is None:
        return []
    end = session.info.finished_at or now
    phases = (Scope(name, tuple((a, b or end) for a, b in spans)) for name, spans in _phase_runs(session).items())
    rested = [b for a, b in _phase_runs(session).get("break", []) if b] + [
        b for _, b in pauses(session, end) if b < end
    ]
    since = [Scope(SINCE_BREAK, ((max(rested), end),))] if rested else []
    return [Scope(WHOLE, ((begun, end),)), *phases, *since]


@memoized
def _phase_runs(session: Session) -> dict[str, list[tuple[datetime, datetime | None]]]:
    """When each phase has been on, in the order of the method."""
    runs: dict[str, list[tuple[datetime, datetime | None]]] = {}
    for run in session.all(ItemRun):
        runs.setdefault(session.row(AgendaItem, run.item_id).phase, []).append((run.started_at, run.ended_at))
    return {phase: runs[phase] for phase in PHASES if phase in runs}


def look_back(session: Session, scope: Scope, now: datetime) -> LookBack:
    """The figures of one scope."""
    held = _held(session, scope.spans, now)
    talk = _talk(held)
    voices = _voices(session, scope, held, now)
    forecast, until = _forecast(session, scope, talk, now)
    return LookBack(
        scope.name,
        tuple(voice for voice in voices if voice.person.party in SIDES),
        tuple(voice for voice in voices if voice.person.party not in SIDES),
        round(talk.get("host", 0.0), 3),
        round(talk.get("peer", 0.0), 3),
        _nobodys(held, scope.spans),
        forecast,
        until,
    )


_Held = list[tuple[Stretch, float]]
"""Stretches of time, each with the seconds of it that lie in a scope."""


def _held(session: Session, spans: Sequence[Span], now: datetime) -> _Held:
    parts = ((part, _within(part, spans)) for part in stretches(session, now))
    return [(part, seconds) for part, seconds in parts if seconds and part.what != PAUSE]


def _within(part: Stretch, spans: Sequence[Span]) -> float:
    return sum(overlap((part.start, part.end), span).total_seconds() for span in spans)


def _talk(held: _Held) -> dict[str, float]:
    """Seconds of talk by party."""
    talk: dict[str, float] = {}
    for part, seconds in held:
        if part.who:
            talk[part.who.party] = talk.get(part.who.party, 0.0) + seconds
    return talk


def _nobodys(held: _Held, spans: Sequence[Span]) -> tuple[tuple[str, int], ...]:
    """Whole seconds by the clock, as the turns tell them."""
    within = (
        replace(part, start=max(part.start, start), end=min(part.end, end))
        for part, _ in held
        for start, end in spans
        if part.who is None and overlap((part.start, part.end), (start, end))
    )
    return sums(list(within)).others


def _voices(session: Session, scope: Scope, held: _Held, now: datetime) -> list[Voice]:
    """Everybody who was there, in the order of their seats: no rank."""
    lengths, talk = _lengths(session, held), _talk(held)
    sides = sum(talk.get(side, 0.0) for side in SIDES)
    cut = [row.person_id for row in session.all(Interruption) if any(a <= row.at <= b for a, b in scope.spans)]
    voices = []
    for time in (time for time in floor_times(session, now) if time.there):
        person, own = time.person, lengths.get(time.person.id, [])
        share = _part(sum(own), sides if person.party in SIDES else sum(talk.values()))
        spoken = (round(sum(own), 3), share, len(own), round(max(own, default=0.0), 3))
        voices.append(Voice(person, *spoken, silent_seconds(session, time, now), cut.count(person.id)))
    return voices


def _lengths(session: Session, held: _Held) -> dict[UUID, list[float]]:
    """Seconds of each turn within the scope, by its owner; a turn in parts is one."""
    seconds: dict[UUID | None, float] = {}
    for part, length in held:
        seconds[part.turn] = seconds.get(part.turn, 0.0) + length
    lengths: dict[UUID, list[float]] = {}
    for person_id, parts in turns_by_person(session):
        if length := sum(seconds.get(turn.id, 0.0) for turn in parts):
            lengths.setdefault(person_id, []).append(length)
    return lengths


def _forecast(session: Session, scope: Scope, talk: dict[str, float], now: datetime) -> tuple[float | None, str]:
    clock = item_clock(session, now)
    if clock is None or clock.left_seconds <= 0 or clock.used_seconds <= 0 or scope.spans[-1][1] < now:
        return None, ""
    runs = tuple((run.started_at, run.ended_at or now) for run in session.all(ItemRun) if run.item_id == clock.item.id)
    here = _talk(_held(session, runs, now))
    more = clock.left_seconds / clock.used_seconds
    host, peer = (talk.get(side, 0.0) + more * here.get(side, 0.0) for side in SIDES)
    return _part(host, host + peer) if here else None, clock.item.title


def _part(some: float, everything: float) -> float:
    return some / everything if everything else 0.0


@dataclass(frozen=True)
class RoomLookBack:
    """What the room may see: the parts of the two sides (0 to 1), how many of how many were heard; nobody by name."""

    host_share: float
    peer_share: float
    heard: int
    people: int
    elapsed_seconds: float


def room_look_back(session: Session, now: datetime) -> RoomLookBack:
    """The whole meeting by side, without a name and without a rank."""
    whole = next(iter(scopes(session, now)), None)
    if whole is None:
        return RoomLookBack(0.0, 0.0, 0, 0, 0.0)
    told = look_back(session, whole, now)
    heard = sum(voice.turns > 0 for voice in told.voices)
    spoken = told.host_seconds + told.peer_seconds
    start, end = whole.spans[0]
    elapsed = seconds_between(session, start, end, now)
    return RoomLookBack(told.host_share, _part(told.peer_seconds, spoken), heard, len(told.voices), elapsed)
