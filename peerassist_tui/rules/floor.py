"""The floor and the queue: who asks, who speaks, who has spoken."""

from datetime import datetime

from peerassist_tui.models import Hand, HandKind, Person, QueueOrder, Turn
from peerassist_tui.readings.queue import queue
from peerassist_tui.readings.state import floor_words, hand_of, open_turn
from peerassist_tui.rules.arguments import Key
from peerassist_tui.rules.meeting import must_be_held
from peerassist_tui.rules.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session


@rule
def raise_hand(session: Session, now: datetime, *, who: Key, kind: HandKind = "new") -> Outcome:
    """Ask for the floor; raising twice keeps the first place and time."""
    must_be_held(session)
    person = session.person(who)
    if hand_of(session, person.id):
        return NOTHING
    hand = Hand(
        session_id=session.id,
        number=session.next_number(Hand),
        person_id=person.id,
        kind=kind,
        raised_at=now,
    )
    return Outcome(f"Raised the hand of {person.name}", (hand,))


@rule
def lower_hand(session: Session, now: datetime, *, who: Key) -> Outcome:
    """Withdraw from the queue; nothing happens when the hand is not up."""
    must_be_held(session)
    person = session.person(who)
    hand = hand_of(session, person.id)
    return Outcome(f"Lowered the hand of {person.name}", (hand.altered(ended_at=now),)) if hand else NOTHING


@rule
def give_floor(session: Session, now: datetime, *, who: Key | None = None) -> Outcome:
    """Give the floor to somebody, or to the next of the queue; another person's open turn ends at that moment."""
    must_be_held(session)
    person = session.person(who) if who else _next_of_queue(session, now)
    if person is None:
        return NOTHING
    hand, turn = hand_of(session, person.id), open_turn(session)
    rows: list[Hand | Turn] = [hand.altered(ended_at=now, called=True)] if hand else []
    if turn is None or turn.person_id != person.id:
        rows += [turn.altered(ended_at=now)] if turn else []
        number = session.next_number(Turn)
        rows.append(Turn(session_id=session.id, number=number, person_id=person.id, started_at=now))
    return Outcome(f"Gave the floor to {person.name}", tuple(rows)) if rows else NOTHING


def _next_of_queue(session: Session, now: datetime) -> Person | None:
    places = queue(session, now)
    return places[0].person if places else None


@rule
def release_floor(session: Session, now: datetime) -> Outcome:
    """End the open turn; nothing happens when nobody speaks."""
    must_be_held(session)
    turn = open_turn(session)
    if turn is None:
        return NOTHING
    return Outcome(f"Ended the turn of {floor_words(session)}", (turn.altered(ended_at=now),))


@rule
def set_queue(session: Session, now: datetime, *, order: QueueOrder) -> Outcome:
    """Let the queue follow another order."""
    if order == session.info.queue:
        return NOTHING
    return Outcome(f"Changed the queue to {order.replace('_', ' ')}", (session.info.altered(queue=order),))
