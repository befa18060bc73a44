"""Who is in the room: the roll call, arriving and leaving, each with its moment (aware UTC), which may be corrected.

What different people do stands in different rows, so that two seats never touch the same one by chance.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Hand, Person, Row, Stay, Turn
from peerassist_tui.readings.floor.present import (
    is_here,
    is_out,
    late_arrival,
    open_stay,
    standing,
    stays_of,
)
from peerassist_tui.readings.state import hand_of, open_turn, status
from peerassist_tui.rules.core.arguments import Key, Moment
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.core.several import in_one_step
from peerassist_tui.rules.meeting.floor import new_turn
from peerassist_tui.rules.meeting.queue import taken_down
from peerassist_tui.rules.meeting.roll_call_words import (
    Absence,
    came_words,
    left_words,
    marked_words,
    room_clock,
    several_marked_words,
)
from peerassist_tui.session import Session, short_name


@rule
def arrive(session: Session, now: datetime, *, who: Key, moment: Moment | None = None) -> Outcome:
    """Somebody has come, now or at `moment`; said of one who is here already, it corrects when they came.

    Raises:
        RuleError: the moment has not come, or they had the floor, or had left, at another one.
    """
    person = session.person(who)
    if status(session) == "preparing":
        return _here_from_the_start(session, now, person)
    if is_here(session, person):
        return NOTHING if moment is None else _corrected_arrival(session, now, person, moment)
    at, last = _moment(session, now, moment), _last(session, person)
    if last and last.left_at and at < last.left_at:
        return _corrected_arrival(session, now, person, at)
    marked_absent = last if last and last.arrived_at is None else None
    keeps_seat = not is_out(session, person)
    row = (marked_absent or _new(session, person)).altered(arrived_at=at)
    if marked_absent:
        row = row.altered(expected=keeps_seat)
    return Outcome(came_words(session, person, at, moment), (row,))


@rule
def leave(session: Session, now: datetime, *, who: Key, moment: Moment | None = None) -> Outcome:
    """Somebody has gone, now or at `moment`: their turn ends, their hand is lowered; said again, it corrects when.

    Raises:
        RuleError: the moment has not come, or they came, or had the floor, later.
    """
    person = session.person(who)
    if status(session) == "preparing":
        return _absent_from_the_start(session, person, "not_here")
    if is_here(session, person):
        return _gone(session, now, person, _moment(session, now, moment), said=moment is not None)
    last = _last(session, person)
    if moment is None or (last and last.left_at == moment):
        return NOTHING
    if last is None or last.arrived_at is None:
        raise RuleError(_("{name} has not been here.", name=short_name(person)))
    at = _moment(session, now, moment)
    _must_have_been_here(session, person, last.arrived_at, at)
    return Outcome(
        called("Corrected: {name} left at {time}", name=short_name(person), time=room_clock(session, at)),
        (last.altered(left_at=at),),
    )


@rule
def call_roll(
    session: Session,
    now: datetime,
    *,
    here: list[Key] | None = None,
    not_here: list[Key] | None = None,
    later: list[Key] | None = None,
) -> Outcome:
    """Say of people, in one step, whether they are here, are not, or come later; of the others nothing changes.

    In a meeting that is on, one who is absent and has asked or spoken, or came later than the start, leaves now; any
    other was never here.
    """
    steps = [
        *(partial(arrive, now=now, who=key) for key in here or ()),
        *(partial(_absent, now=now, who=key, absence="not_here") for key in not_here or ()),
        *(partial(_absent, now=now, who=key, absence="later") for key in later or ()),
    ]
    labels, saved, removed = in_one_step(session, steps)
    label = labels[0] if len(labels) == 1 else several_marked_words(len(labels))
    return Outcome(label, saved, removed)


def arrivals(session: Session, now: datetime, people: list[Person]) -> tuple[Stay, ...]:
    """The rows that say of people who are added to a meeting that is on that they came now."""
    if status(session) not in ("live", "paused"):
        return ()
    coming = [person for person in people if person.invitation != "declined"]
    return tuple(
        Stay(session_id=session.id, number=number, person_id=person.id, arrived_at=now)
        for number, person in enumerate(coming, session.next_number(Stay))
    )


def kept_in_place(session: Session, now: datetime, before: Person, after: Person) -> tuple[Stay, ...]:
    """What has to be noted of somebody who declines, or no longer does, once the meeting has begun.

    Who declines then and has not asked or spoken was never here; who no longer declines comes with `arrive`. Neither
    moves anybody's digit.
    """
    begun, declines = session.info.started_at, after.invitation == "declined"
    if begun is None or stays_of(session, before) or declines == (before.invitation == "declined"):
        return ()
    if not declines:
        if is_here(session, before):
            return (_new(session, before, arrived_at=begun),)
        moment = session.info.finished_at or now
        return (_new(session, before, arrived_at=moment).altered(left_at=moment),)
    left_at = None if _has_taken_part(session, before) else begun
    return (_new(session, before, arrived_at=begun).altered(left_at=left_at),)


def _absent(session: Session, now: datetime, who: str, absence: Absence) -> Outcome:
    person = session.person(who)
    if status(session) == "preparing":
        return _absent_from_the_start(session, person, absence)
    if status(session) == "finished":
        raise RuleError(_("The meeting is over; say of each when they left."))
    if not is_here(session, person):
        return _expected_after_all(session, person) if absence == "later" else NOTHING
    if _has_taken_part(session, person):
        return _gone(session, now, person, now)
    begun = session.info.started_at
    row = (open_stay(session, person) or _new(session, person)).altered(
        arrived_at=begun, left_at=begun, expected=absence == "later"
    )
    return Outcome(marked_words(person, absence), (row,))


def _expected_after_all(session: Session, person: Person) -> Outcome:
    """Somebody marked as not here comes later; who has a digit by that must have had a seat before."""
    mark = _last(session, person)
    if standing(session, person) == "later":
        return NOTHING
    if mark is None or mark.arrived_at or is_out(session, person):
        raise RuleError(_("{name} is not here.", name=short_name(person)))
    return Outcome(marked_words(person, "later"), (mark.altered(expected=True),))


def _has_taken_part(session: Session, person: Person) -> bool:
    begun, on = session.info.started_at, open_stay(session, person)
    came_later = bool(on and on.arrived_at and begun and on.arrived_at > begun) or len(stays_of(session, person)) > 1
    took_part = {turn.person_id for turn in session.all(Turn)} | {hand.person_id for hand in session.all(Hand)}
    return came_later or person.id in took_part


def _here_from_the_start(session: Session, now: datetime, person: Person) -> Outcome:
    if is_here(session, person):
        return NOTHING
    row = (_last(session, person) or _new(session, person)).altered(arrived_at=now, left_at=None, expected=False)
    return Outcome(marked_words(person, "here"), (row,))


def _absent_from_the_start(session: Session, person: Person, absence: Absence) -> Outcome:
    if standing(session, person) == absence:
        return NOTHING
    row = (_last(session, person) or _new(session, person)).altered(
        arrived_at=None, left_at=None, expected=absence == "later"
    )
    return Outcome(marked_words(person, absence), (row,))


def _corrected_arrival(session: Session, now: datetime, person: Person, moment: datetime) -> Outcome:
    """Somebody's last time in the room, begun at another moment."""
    at, begun = _moment(session, now, moment), session.info.started_at
    own = [row for row in stays_of(session, person) if row.arrived_at]
    row = own[-1] if own else _new(session, person, arrived_at=begun)
    if row.arrived_at == at:
        return NOTHING
    earlier = [one.left_at for one in own[:-1] if one.left_at]
    if earlier and at < max(earlier):
        raise RuleError(
            _(
                "{name} left at {time} and cannot have come back before that.",
                name=short_name(person),
                time=room_clock(session, max(earlier)),
            )
        )
    for turn in _turns_of(session, person):
        if turn.started_at < at and not any(turn.started_at < left for left in earlier):
            raise RuleError(
                _(
                    "{name} had the floor at {time}, before that.",
                    name=short_name(person),
                    time=room_clock(session, turn.started_at),
                )
            )
    changed = row.altered(arrived_at=at, expected=late_arrival(session, person) is None)  # so they keep their digit
    return Outcome(
        called("Corrected: {name} came at {time}", name=short_name(person), time=room_clock(session, at)), (changed,)
    )


def _gone(session: Session, now: datetime, person: Person, at: datetime, *, said: bool = False) -> Outcome:
    """Somebody who is here has left at `at`."""
    row = open_stay(session, person) or _new(session, person, arrived_at=session.info.started_at)
    _must_have_been_here(session, person, row.arrived_at, at)
    others = [one.altered(left_at=at) for one in stays_of(session, person) if _is_on(one) and one.id != row.id]
    stood: tuple[Row, ...] = (*_lowered(session, now, person), *_off_the_floor(session, person, at))
    label = left_words(session, person, at if said else None)
    return Outcome(label, (row.altered(left_at=at), *others, *stood))


def _is_on(row: Stay) -> bool:
    return row.arrived_at is not None and row.left_at is None


def _lowered(session: Session, now: datetime, person: Person) -> tuple[Row, ...]:
    hand = hand_of(session, person.id)
    return taken_down(session, now, hand, called=False) if hand else ()


def _off_the_floor(session: Session, person: Person, at: datetime) -> Iterator[Turn]:
    """What ends somebody's turn at `at`; one who asks a question in it goes on in a turn of their own."""
    on = open_turn(session)
    if on is None:
        return
    waits = session.get(Turn, on.inside_id)
    if on.person_id == person.id:
        yield on.altered(ended_at=at)
        if waits and waits.person_id:
            yield new_turn(session, at, waits.person_id, continues_id=waits.id)
    elif waits and waits.person_id == person.id:
        since = max(at, on.started_at)
        yield on.altered(ended_at=since)
        yield new_turn(session, since, on.person_id)


def _must_have_been_here(session: Session, person: Person, came: datetime | None, at: datetime) -> None:
    if came and at < came:
        raise RuleError(
            _(
                "{name} came at {time} and cannot have left before that.",
                name=short_name(person),
                time=room_clock(session, came),
            )
        )
    for turn in _turns_of(session, person):
        end = turn.ended_at or turn.started_at
        if end > at:
            raise RuleError(
                _("{name} had the floor at {time}, after that.", name=short_name(person), time=room_clock(session, end))
            )


def _turns_of(session: Session, person: Person) -> list[Turn]:
    return [turn for turn in session.all(Turn) if turn.person_id == person.id]


def _last(session: Session, person: Person) -> Stay | None:
    rows = stays_of(session, person)
    return rows[-1] if rows else None


def _new(session: Session, person: Person, arrived_at: datetime | None = None) -> Stay:
    number = session.next_number(Stay)
    return Stay(session_id=session.id, number=number, person_id=person.id, arrived_at=arrived_at)


def _moment(session: Session, now: datetime, moment: datetime | None) -> datetime:
    begun, end = session.info.started_at or now, session.info.finished_at
    if moment is None and end:
        raise RuleError(_("The meeting is over; say at what time."))
    at = moment or now
    if at < begun:
        raise RuleError(_("The meeting began at {time}.", time=room_clock(session, begun)))
    if at > (end or now):
        raise RuleError(_("That moment has not come yet.") if end is None else _("The meeting was over by then."))
    return at
