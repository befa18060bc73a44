"""Turns corrected afterwards, so that no second is lost, counted twice or moved into the future.

Moments are aware UTC and taken to the millisecond. Boris and Timewarrior correct recorded time by the same few steps.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple
from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import FloorState, Hand, Person, Turn
from peerassist_tui.readings.state import hand_of, open_turn
from peerassist_tui.rules.core.arguments import Key, Moment, to_the_millisecond
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.meeting.chains import relinked
from peerassist_tui.rules.meeting.floor import new_turn
from peerassist_tui.rules.meeting.meeting import must_be_held, must_be_here
from peerassist_tui.rules.meeting.queue import taken_down
from peerassist_tui.rules.meeting.said_in_turns import said_in_turns, said_words, waits_of_turns
from peerassist_tui.session import Session, short_name
from peerassist_tui.timing.zones import clock_time

TurnState = FloorState | Literal[""]
_STATES = {"crosstalk": called("crosstalk"), "silence": called("silence"), "break": called("break")}


class _Owner(NamedTuple):
    """Whose a turn is, or what it is when it is nobody's; and the word for that."""

    person_id: UUID | None
    state: str
    name: str


@rule
def since(session: Session, now: datetime, *, moment: Moment, who: Key | None = None, state: TurnState = "") -> Outcome:
    """From that moment until now it was somebody else, or several at once, silence, a break; it goes on so.

    What was said to have happened in between is gone; a turn that was on then ends there. A hand that was up then is
    taken down. What was written since then of those whose turns these were is now that person's, and whose turn it
    was not has not waited for it.
    """
    must_be_held(session)
    owner = _owner(session, who, state)
    _must_have_been(session, moment, now)
    turns = session.all(Turn)
    kept = [turn for turn in turns if turn.started_at < moment]
    last = kept.pop() if kept else None
    if last and (last.ended_at or now) >= moment and (last.person_id, last.state) == (owner.person_id, owner.state):
        kept.append(last.altered(ended_at=None))
    else:
        cut = last.altered(ended_at=min(last.ended_at or now, moment)) if last else None
        # a question is somebody else's question, or the turn itself goes on: `relinked` keeps which of them holds
        inside = last.inside_id if last and last == open_turn(session) else None
        begun = new_turn(session, moment, owner.person_id, state=owner.state, inside_id=inside, continues_id=inside)
        kept += [cut, begun] if cut else [begun]
    wrong = [turn for turn in turns if turn.ended_at is None or turn.ended_at > moment]
    said = said_in_turns(session, wrong, owner.person_id, moment)
    waits = waits_of_turns(session, [turn for turn in wrong if turn.started_at >= moment], owner.person_id)
    time, words = _clock(session, moment), said_words(said)
    label = (
        called("Corrected: {who} since {time}, with {words}", who=owner.name, time=time, words=words)
        if words
        else called("Corrected: {who} since {time}", who=owner.name, time=time)
    )
    outcome = _corrected(session, label, kept)
    hands = (*waits, *_called(session, now, owner, moment))
    return Outcome(outcome.label, (*outcome.saved, *hands, *said), outcome.removed)


def _called(session: Session, now: datetime, owner: _Owner, moment: datetime) -> tuple[Hand, ...]:
    """The hand of whoever had the floor from `moment` on, taken down then, if it was up."""
    hand = hand_of(session, owner.person_id)
    if hand is None or hand.raised_at > moment:
        return ()
    down, *others = taken_down(session, now, hand, called=True)
    return (down.altered(ended_at=moment), *others)


@rule
def reassign_turn(
    session: Session, now: datetime, *, turn: Key, who: Key | None = None, state: TurnState = ""
) -> Outcome:
    """The whole turn, with what was written in it of whoever had it, was somebody else's; or it was a `state`."""
    _must_have_begun(session)
    was, owner = session.find(Turn, turn), _owner(session, who, state)
    if (was.person_id, was.state) == (owner.person_id, owner.state):
        return NOTHING
    changed = was.altered(person_id=owner.person_id, state=owner.state)
    said = said_in_turns(session, [was], owner.person_id, was.started_at, was.ended_at)
    time, words = _clock(session, was.started_at), said_words(said)
    label = (
        called("Corrected: {who} at {time}, with {words}", who=owner.name, time=time, words=words)
        if words
        else called("Corrected: {who} at {time}", who=owner.name, time=time)
    )
    outcome = _corrected(session, label, _instead(session, changed), changed.id)
    waits = waits_of_turns(session, [was], owner.person_id)
    hands = waits if was.ended_at else (*waits, *_called(session, now, owner, was.started_at))
    return Outcome(outcome.label, (*outcome.saved, *hands, *said), outcome.removed)


@rule
def fill_gap(
    session: Session, now: datetime, *, moment: Moment, who: Key | None = None, state: TurnState = ""
) -> Outcome:
    """The time around that moment, in which no turn was on, was somebody's, or several at once, silence, a break."""
    _must_have_begun(session)
    owner = _owner(session, who, state)
    begun, end = _bounds(session, now)
    turns = session.all(Turn)
    before = [turn for turn in turns if turn.started_at <= moment]
    following = turns[len(before)] if len(before) < len(turns) else None
    start = (before[-1].ended_at or end) if before else begun
    stop = following.started_at if following else end
    if not start <= moment < stop:
        raise RuleError(_("A turn was on at {time}, or no meeting.", time=_clock(session, moment)))
    filled = new_turn(session, start, owner.person_id, state=owner.state, ended_at=stop)
    label = called("Corrected: {who} at {time}", who=owner.name, time=_clock(session, start))
    return _corrected(session, label, [*before, filled, *turns[len(before) :]], filled.id)


@rule
def split_turn(session: Session, now: datetime, *, turn: Key, moment: Moment | None = None) -> Outcome:
    """Cut a turn in two at that moment, in the middle by default; both are its owner's until one is reassigned."""
    _must_have_begun(session)
    was = session.find(Turn, turn)
    end = was.ended_at or now
    at = moment or to_the_millisecond(was.started_at + (end - was.started_at) / 2)
    if not was.started_at < at < end:
        raise RuleError(
            _(
                "The turn lasted from {start} to {end}; it can be split only in between.",
                start=_clock(session, was.started_at),
                end=_clock(session, end),
            )
        )
    rest = new_turn(
        session, at, was.person_id, state=was.state, inside_id=was.inside_id, continues_id=was.id, ended_at=was.ended_at
    )
    turns = _instead(session, was.altered(ended_at=at), rest)
    return _corrected(session, called("Split the turn at {time}", time=_clock(session, at)), turns)


@rule
def merge_turn(session: Session, now: datetime, *, turn: Key) -> Outcome:
    """Make a turn one with the turn before it, whose owner gets its time and the time between them."""
    _must_have_begun(session)
    was = session.find(Turn, turn)
    turns = session.all(Turn)
    place = turns.index(was)
    if not place:
        raise RuleError(_("It is the first turn; there is none before it."))
    merged = turns[place - 1].altered(ended_at=was.ended_at)
    owner = session.short_name_of(merged.person_id) or _STATES[merged.state]
    said = said_in_turns(session, [was], merged.person_id, was.started_at, was.ended_at)
    time, words = _clock(session, was.started_at), said_words(said)
    label = (
        called("Merged the turn at {time} into that of {who}, with {words}", time=time, who=owner, words=words)
        if words
        else called("Merged the turn at {time} into that of {who}", time=time, who=owner)
    )
    outcome = _corrected(session, label, [*turns[: place - 1], merged, *turns[place + 1 :]])
    waits = waits_of_turns(session, [was], merged.person_id)
    return Outcome(outcome.label, (*outcome.saved, *waits, *said), outcome.removed)


@rule
def move_edge(session: Session, now: datetime, *, turn: Key, edge: Literal["start", "end"], moment: Moment) -> Outcome:
    """Let a turn begin or end at that moment; the neighbour gives the time, or takes it where the two touched."""
    _must_have_begun(session)
    was, turns = session.find(Turn, turn), session.all(Turn)
    place = turns.index(was)
    if edge == "start":
        before = turns[place - 1] if place else None
        return _moved(session, before, was, moment, now)
    if was.ended_at is None:
        raise RuleError(_("The turn is still on."))
    following = turns[place + 1] if place + 1 < len(turns) else None
    return _moved(session, was, following, moment, now, own=was)


def _moved(
    session: Session,
    before: Turn | None,
    following: Turn | None,
    moment: datetime,
    now: datetime,
    own: Turn | None = None,
) -> Outcome:
    """The beginning of the second of two neighbours at another moment, or the end of the first, which is `own`."""
    _must_have_been(session, moment, now)
    begun, end = _bounds(session, now)
    lowest = before.started_at if before else begun
    highest = (following.ended_at or end) if following else end
    if (before and moment <= lowest) or (following and moment >= highest):
        raise RuleError(
            _(
                "It can be moved between {start} and {end}; beyond that nothing of a turn is left.",
                start=_clock(session, lowest),
                end=_clock(session, highest),
            )
        )
    touched = before is not None and following is not None and before.ended_at == following.started_at
    rows: dict[UUID, Turn] = {}
    if before and (own or touched or (before.ended_at or end) > moment):
        rows[before.id] = before.altered(ended_at=moment)
    if following and (own is None or touched or following.started_at < moment):
        rows[following.id] = following.altered(started_at=moment)
    turns = [rows.get(turn.id, turn) for turn in session.all(Turn)]
    whose = before if own else following
    name = (session.short_name_of(whose.person_id) or _STATES[whose.state]) if whose else ""
    time = _clock(session, moment)
    label = (
        called("Moved the end of {who} to {time}", who=name, time=time)
        if own
        else called("Moved the beginning of {who} to {time}", who=name, time=time)
    )
    return _corrected(session, label, turns)


def _corrected(session: Session, label: str, turns: Sequence[Turn], corrected: UUID | None = None) -> Outcome:
    """What makes the session's turns these, in their order, with chains that hold; who speaks on has to be here."""
    last = session.get(Person, turns[-1].person_id) if turns and turns[-1].ended_at is None else None
    if last:
        must_be_here(session, last)
    before = {turn.id: turn for turn in session.all(Turn)}
    after = {turn.id: turn for turn in relinked(before.values(), turns, corrected)}
    saved = tuple(turn for turn in after.values() if turn != before.get(turn.id))
    return Outcome(label, saved, tuple(turn for turn in before.values() if turn.id not in after))


def _instead(session: Session, *rows: Turn) -> list[Turn]:
    """The session's turns with these instead of the one that has the id of the first."""
    return [new for turn in session.all(Turn) for new in (rows if turn.id == rows[0].id else (turn,))]


def _owner(session: Session, who: str | None, state: str) -> _Owner:
    if bool(who) == bool(state):
        raise RuleError(_("Say either who it was, or what it was."))
    if not who:
        return _Owner(None, state, _STATES[state])
    person = session.person(who)
    return _Owner(person.id, "", short_name(person))


def _bounds(session: Session, now: datetime) -> tuple[datetime, datetime]:
    info = session.info
    return info.started_at or now, info.finished_at or now


def _must_have_begun(session: Session) -> None:
    if session.info.started_at is None:
        raise RuleError(_("The meeting has not started yet."))


def _must_have_been(session: Session, moment: datetime, now: datetime) -> None:
    begun, end = _bounds(session, now)
    if moment < begun:
        raise RuleError(_("The meeting began at {time}.", time=_clock(session, begun)))
    if moment > end:
        raise RuleError(_("That moment has not come yet."))


def _clock(session: Session, moment: datetime) -> str:
    return clock_time(moment, session.info.timezone, seconds=True)
