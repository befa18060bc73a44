"""The queue: its order, moves by hand, who is passed over or put back, and when it is closed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Hand, HandKind, HandTag, Person, QueueOrder, Row, SessionRow, Stance
from peerassist_tui.readings.floor.orders import last_speaker, quota_left
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.state import current_item, hand_of, open_turn, waiting
from peerassist_tui.rules.core.arguments import KEEP, Given, Key, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.meeting.meeting import must_be_held, must_be_here
from peerassist_tui.session import Session, short_name

LONGEST_LIMIT_SECONDS = 3600
_ORDERS: Mapping[QueueOrder, str] = {
    "first_come": called("first come"),
    "kinds": called("kinds"),
    "not_heard_first": called("not heard first"),
    "fewest_turns": called("fewest turns"),
    "least_heard": called("least heard"),
    "round": called("round"),
    "zip": called("zip"),
    "quota": called("quota"),
    "for_against": called("for against"),
    "progressive": called("progressive"),
    "free_talk": called("free talk"),
}


def new_hand(session: Session, now: datetime, person_id: UUID, **values: Any) -> Hand:
    """A hand that goes up now."""
    return Hand(session_id=session.id, number=session.next_number(Hand), person_id=person_id, raised_at=now, **values)


def taken_down(session: Session, now: datetime, hand: Hand, *, called: bool) -> tuple[Hand, ...]:
    """A hand that leaves the queue; moved entries behind it come one place forward with the others."""
    row = [place.hand for place in queue(session, now) if place.hand.id != hand.id]
    return (hand.altered(ended_at=now, called=called), *held_in_place(row))


def held_in_place(row: Iterable[Hand]) -> tuple[Hand, ...]:
    """Of a queue in its new order the moved hands whose place is not where they stand, with the right one."""
    return tuple(
        hand.altered(place=place) for place, hand in enumerate(row, 1) if hand.place is not None and hand.place != place
    )


def reopened(session: Session) -> tuple[Row, ...]:
    """What opens a closed queue; a last word is then a hand like the others. Nothing where it is open."""
    if not session.info.queue_closed:
        return ()
    last = (hand.altered(last_word=False) for hand in waiting(session) if hand.last_word)
    return (session.info.altered(queue_closed=False), *last)


@rule
def set_queue(
    session: Session,
    now: datetime,
    *,
    order: QueueOrder | Literal[Given.NOT] = KEEP,
    replies_next: bool | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Choose the order of the queue; with `replies_next`, direct replies go ahead in whatever order it is."""
    was = session.info
    changed: SessionRow = edited(was, queue=order, replies_next=replies_next)
    if changed == was:
        return NOTHING
    if changed.queue == was.queue:
        return Outcome(
            called("Let replies go next") if changed.replies_next else called("Let replies wait like the others"),
            (changed,),
        )
    return Outcome(called("Changed the queue to {order}", order=_ORDERS[changed.queue]), (changed,))


@rule
def change_hand(
    session: Session,
    now: datetime,
    *,
    who: Key,
    kind: HandKind | Literal[Given.NOT] = KEEP,
    stance: Stance | Literal["", Given.NOT] = KEEP,
    tag: HandTag | Literal["", Given.NOT] = KEEP,
) -> Outcome:
    """Say of a raised hand what it is for, for or against what, or what its owner says of themselves."""
    must_be_held(session)
    hand = _hand_up(session, who)
    changed = edited(hand, kind=kind, stance=stance, tag=tag)
    label = called("Changed the hand of {name}", name=session.short_name_of(hand.person_id))
    return Outcome(label, (changed,)) if changed != hand else NOTHING


def _hand_up(session: Session, who: str) -> Hand:
    person = session.person(who)
    hand = hand_of(session, person.id)
    if hand is None:
        raise RuleError(_("{name} does not wait in the queue.", name=short_name(person)))
    return hand


@rule
def move_hand(
    session: Session,
    now: datetime,
    *,
    who: Key,
    to: Annotated[int, Field(ge=1)] | None = None,
    by: int | None = None,
) -> Outcome:
    """Put a waiting person at the place `to` (from 1), or so many places earlier (negative) or later.

    The entry keeps that place until it leaves, whatever the order and whoever else asks; when one ahead of it leaves,
    it comes one place forward with the others. Nobody can be moved behind the last word.
    """
    must_be_held(session)
    if (to is None) == (by is None):
        raise RuleError(_("Say either to which place, or by how many places."))
    hand = _hand_up(session, who)
    if hand.last_word:
        raise RuleError(_("{name} has the last word and stays last.", name=session.short_name_of(hand.person_id)))
    row = _row(session, now)
    here = row.index(hand) + 1
    place = min(max(1, here + by if by is not None else to or 1), len(row))
    if place == here and (by is not None or hand.place == place):
        return NOTHING
    return Outcome(
        called("Moved {name} to place {place}", name=session.short_name_of(hand.person_id), place=place),
        _put(row, hand, place),
    )


def _row(session: Session, now: datetime) -> list[Hand]:
    return [place.hand for place in queue(session, now) if not place.hand.last_word]


def _put(row: list[Hand], hand: Hand, place: int) -> tuple[Hand, ...]:
    """The rows to save so that `hand` stands at `place` and whoever was moved before keeps to where they stand now."""
    others = [other for other in row if other.id != hand.id]
    moved = hand.altered(place=place, last_word=False)
    return (moved, *held_in_place([*others[: place - 1], moved, *others[place - 1 :]]))


@rule
def skip(session: Session, now: datetime) -> Outcome:
    """Pass over the next in the queue (keeps waiting) and goes behind the following one; nothing when nobody waits.

    Round the circle, whoever is passed over is asked again at the end.
    """
    must_be_held(session)
    row = _row(session, now)
    if not row:
        return NOTHING
    name = session.short_name_of(row[0].person_id)
    if len(row) < 2:
        last = len(waiting(session)) > 1
        raise RuleError(
            _("Only the last word comes after {name}.", name=name)
            if last
            else _("Nobody waits behind {name}.", name=name)
        )
    return Outcome(
        called("Passed over {name}", name=name), _put(row, row[0], len(row) if session.info.queue == "round" else 2)
    )


@rule
def put_back(session: Session, now: datetime) -> Outcome:
    """Put the last speaker who was called back to the top of the queue; an open turn ends and keeps its time."""
    must_be_held(session)
    who = last_speaker(session)
    if who is None:
        raise RuleError(_("Nobody has had the floor yet."))
    must_be_here(session, session.row(Person, who))
    turn = open_turn(session)
    ended = (turn.altered(ended_at=now),) if turn and turn.person_id else ()
    hand = hand_of(session, who) or new_hand(session, now, who)
    return Outcome(
        called("Put {name} back at the top of the queue", name=session.short_name_of(who)),
        (*ended, *_put(_row(session, now), hand, 1)),
    )


@rule
def last_word(session: Session, now: datetime, *, who: Key) -> Outcome:
    """Give somebody the last word: they come after everybody, and the queue is closed (as the W3C's queue bot does)."""
    must_be_held(session)
    person = session.person(who)
    must_be_here(session, person)
    hand = hand_of(session, person.id) or new_hand(session, now, person.id)
    row = _row(session, now)
    others = [other.altered(last_word=False) for other in waiting(session) if other.last_word and other.id != hand.id]
    if hand.last_word and session.info.queue_closed:
        return NOTHING
    closed = () if session.info.queue_closed else (session.info.altered(queue_closed=True),)
    last = hand.altered(last_word=True, place=None)
    behind = held_in_place([one for one in row if one.id != hand.id])
    return Outcome(called("Gave {name} the last word", name=short_name(person)), (last, *others, *behind, *closed))


@rule
def close_queue(session: Session, now: datetime) -> Outcome:
    """Take no more hands but process points; who waits keeps waiting, and a new agenda item opens it again."""
    must_be_held(session)
    if session.info.queue_closed:
        return NOTHING
    return Outcome(called("Closed the queue"), (session.info.altered(queue_closed=True),))


@rule
def open_queue(session: Session, now: datetime) -> Outcome:
    """Take hands again; who had the last word waits like the others."""
    must_be_held(session)
    return Outcome(called("Opened the queue"), reopened(session))


@rule
def set_turn_limit(
    session: Session, now: datetime, *, seconds: Annotated[int, Field(ge=0, le=LONGEST_LIMIT_SECONDS)]
) -> Outcome:
    """Say after how many seconds a turn is shown as long; 0 is no limit. Nobody is cut off."""
    if seconds == session.info.turn_limit_seconds:
        return NOTHING
    length = f"{seconds // 60}:{seconds % 60:02}"
    label = (
        called("Set the limit of a turn: {length}", length=length)
        if seconds
        else called("Set the limit of a turn: none")
    )
    return Outcome(label, (session.info.altered(turn_limit_seconds=seconds),))


@rule
def same_for_all(session: Session, now: datetime) -> Outcome:
    """Give every side the seconds by which one has gone over its part of the item (as OpenSlides' overhang time)."""
    must_be_held(session)
    item = current_item(session)
    if item is None:
        raise RuleError(_("No agenda item is running."))
    over = -min(quota_left(session, now).values())
    if over <= 0:
        raise RuleError(_("No side has used more than its part of the time."))
    more = item.altered(quota_added_seconds=item.quota_added_seconds + over)
    return Outcome(called("Gave every side {seconds} s more", seconds=round(over)), (more,))
