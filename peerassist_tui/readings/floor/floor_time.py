"""Speaking time: turns, seconds, shares and how even they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

from peerassist_tui.models import Hand, ItemRun, Person, Turn
from peerassist_tui.readings.floor.present import SIDES, was_there
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.state import open_turn
from peerassist_tui.readings.time.elapsed import Span, overlap, pauses, seconds_between
from peerassist_tui.session import Session


@dataclass(frozen=True)
class FloorTime:
    """One person's part of the floor, lengths in seconds; `share` is of all of it, `there` whether they ever came."""

    person: Person
    turns: int
    seconds: float
    share: float
    longest_seconds: float
    first_spoke_at: datetime | None
    last_spoke_at: datetime | None
    waits: tuple[float, ...]
    there: bool


def floor_times(session: Session, now: datetime) -> list[FloorTime]:
    """The floor time of everybody, in the order of their seats."""
    spoken, turn = spoken_before(session), open_turn(session)
    on = {}
    if turn and turn.person_id:
        on[turn.person_id] = seconds_between(session, turn.started_at, None, now)
    total = sum(sum(mine.lengths) for mine in spoken.values()) + sum(on.values())
    waits = waits_by_person(session)
    return [
        _floor_time(
            person,
            spoken.get(person.id, Spoken()),
            on.get(person.id),
            total,
            now,
            waits=waits.get(person.id, ()),
            there=was_there(session, person),
        )
        for person in session.people
    ]


def _floor_time(
    person: Person,
    spoken: "Spoken",
    on: float | None,
    total: float,
    now: datetime,
    *,
    waits: tuple[float, ...],
    there: bool,
) -> FloorTime:
    lengths = spoken.lengths if on is None else (*spoken.lengths[:-1], spoken.lengths[-1] + on)
    seconds = sum(lengths)
    return FloorTime(
        person,
        len(lengths),
        round(seconds, 3),
        seconds / total if total else 0.0,
        round(max(lengths, default=0.0), 3),
        spoken.first_at,
        spoken.last_at if on is None else now,
        waits,
        there,
    )


@dataclass(frozen=True)
class Spoken:
    """What a person has spoken in parts that are over: seconds of each turn, the last of which may still be on."""

    lengths: tuple[float, ...] = ()
    first_at: datetime | None = None
    last_at: datetime | None = None


@memoized
def spoken_before(session: Session) -> dict[UUID, Spoken]:
    """What everybody has spoken, without the part of a turn that is on."""
    spoken: dict[UUID, Spoken] = {}
    for person_id, parts in turns_by_person(session):
        before = spoken.get(person_id, Spoken())
        over = [(part.started_at, part.ended_at) for part in parts if part.ended_at]
        seconds = sum(seconds_between(session, start, end, end) for start, end in over)
        last = max((end for _, end in over), default=before.last_at)
        spoken[person_id] = Spoken(
            (*before.lengths, seconds),
            before.first_at or parts[0].started_at,
            max(last, before.last_at) if last and before.last_at else last,
        )
    return spoken


@memoized
def turns_by_person(session: Session) -> list[tuple[UUID, list[Turn]]]:
    """The turns that are somebody's, each with its parts: one part, or several where questions were asked inside."""
    whole: dict[UUID, tuple[UUID, list[Turn]]] = {}
    first_part: dict[UUID, UUID] = {}
    for turn in session.all(Turn):
        if turn.person_id is None:
            continue
        begun = first_part.get(turn.continues_id or turn.id, turn.id)
        first_part[turn.id] = begun
        whole.setdefault(begun, (turn.person_id, []))[1].append(turn)
    return list(whole.values())


def open_turn_seconds(session: Session, now: datetime) -> float:
    """How long the turn that is on has lasted, its parts before a question included, questions and pauses not."""
    turn = open_turn(session)
    if turn is None:
        return 0.0
    before = spoken_before(session)[turn.person_id].lengths[-1] if turn.person_id else 0.0
    return before + seconds_between(session, turn.started_at, None, now)


@memoized
def waits_by_person(session: Session) -> dict[UUID, tuple[float, ...]]:
    """Seconds between raising a hand and getting the floor, for each hand that was called; pauses count in."""
    called = sorted(
        ((hand.person_id, hand) for hand in session.all(Hand) if hand.called and hand.ended_at),
        key=lambda pair: str(pair[0]),
    )
    return {
        person_id: tuple(_wait(hand) for _, hand in hands)
        for person_id, hands in groupby(called, key=lambda pair: pair[0])
    }


def _wait(hand: Hand) -> float:
    return round(((hand.ended_at or hand.raised_at) - hand.raised_at).total_seconds(), 3)


def gini(values: Sequence[float]) -> float:
    """The Gini coefficient: 0 when all have the same, near 1 when one has everything.

    Mean absolute difference over twice the mean (C. Gini, 1912); 0 for no values or when all are 0.
    """
    total = sum(values)
    if not total:
        return 0.0
    ranked = sorted(values)
    weighted = sum((2 * rank - len(ranked) + 1) * value for rank, value in enumerate(ranked))
    return weighted / (len(ranked) * total)


def floor_gini(times: Sequence[FloorTime]) -> float:
    """How uneven the floor was among the hosts and peers who were there, those who never spoke included."""
    return gini([time.seconds for time in times if time.there and time.person.party in SIDES])


@dataclass(frozen=True)
class Heard:
    """What queue orders know of one person within a scope: turns and seconds."""

    turns: int = 0
    seconds: float = 0.0


def heard_since(session: Session, spans: Sequence[Span], now: datetime) -> dict[UUID, Heard]:
    """Who was heard during `spans`: a turn counts when it reaches into one of them; paused time does not count.

    A question inside somebody's turn costs its asker nothing, as OpenSlides has it.
    """
    heard: dict[UUID, Heard] = {}
    for person_id, parts in turns_by_person(session):
        own = [(part.started_at, part.ended_at or now) for part in parts if part.inside_id is None]
        within = [(max(start, a), min(end, b)) for start, end in own for a, b in spans if _meets((start, end), (a, b))]
        if within:
            before = heard.get(person_id, Heard())
            seconds = sum(seconds_between(session, a, b, now) for a, b in within)
            heard[person_id] = Heard(before.turns + 1, before.seconds + seconds)
    return heard


def _meets(turn: Span, span: Span) -> bool:
    return overlap(turn, span) > timedelta() or span[0] <= turn[0] < span[1]


def item_spans(session: Session, now: datetime) -> list[Span]:
    """When the present agenda item has been on; everything when none is."""
    runs = session.all(ItemRun)
    if runs and runs[-1].ended_at is None:
        here = runs[-1].item_id
        return [(run.started_at, run.ended_at or _just_after(now)) for run in runs if run.item_id == here]
    return [(session.info.started_at or now, _just_after(now))]


def _just_after(now: datetime) -> datetime:
    return now + timedelta(milliseconds=1)


def paused_seconds(session: Session, now: datetime) -> float:
    """How long the session has been paused in all, in seconds."""
    return sum((end - start).total_seconds() for start, end in pauses(session, now))
