"""Two contested queue orders, offered only where the user's settings ask for them; neither looks at sex or origin."""

from datetime import datetime

from peerassist_tui.language import N_
from peerassist_tui.models import Hand
from peerassist_tui.readings.floor.floor_time import turns_by_person
from peerassist_tui.readings.floor.order_words import stance_words, tag_words
from peerassist_tui.readings.floor.orders import Placed, Waiting, first_come, heard_words, order, ranked
from peerassist_tui.session import Session

MORE_ORDERS = ("for_against", "progressive")

_OPPOSED = {"for": "against", "against": "for"}


@order("for_against", N_("For and against take turns, neutral after one of each; the next opposes the last speaker."))
def for_against(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    waiting = [entry for entry, _ in first_come(session, entries, now)]
    said, placed = stances_said(session), Placed()
    while waiting:
        due = _due(said)
        entry = min(waiting, key=lambda entry: due.index(_stance(entry.hand)))  # the first who asked among equals
        waiting.remove(entry)
        said.append(_stance(entry.hand))
        placed.append((entry, stance_words(said[-1])))
    return placed


def stances_said(session: Session) -> list[str]:
    """The stances for which the floor was given so far, in order; a turn for which nobody said one is neutral."""
    called = {(hand.person_id, hand.ended_at): _stance(hand) for hand in session.all(Hand) if hand.called}
    turns = [(person_id, parts[0]) for person_id, parts in turns_by_person(session)]
    return [called.get((who, turn.started_at), "neutral") for who, turn in turns if not turn.inside_id]


def _stance(hand: Hand) -> str:
    return hand.stance or "neutral"


def _due(said: list[str]) -> tuple[str, str, str]:
    """The stances in the order in which they are due after those that were said."""
    sided = [stance for stance in said if stance in _OPPOSED]
    if not sided:
        return "for", "against", "neutral"
    last, opposed = sided[-1], _OPPOSED[sided[-1]]
    if said[-2:] == [opposed, last]:
        return "neutral", opposed, last
    return (opposed, last, "neutral") if said[-1] == "neutral" else (opposed, "neutral", last)


@order("progressive", N_("Who said of themselves “affected” or “new here”, and who has not been heard, goes ahead."))
def progressive(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    return ranked(entries, lambda entry: -priority(entry), _why)


def priority(entry: Waiting) -> int:
    """The priority of a progressive stack, after stack-facilitation-app's stackComparator.ts: unheard is not recent."""
    fresh = entry.heard.turns == 0
    return {(True, True): 10, (True, False): 5, (False, True): 2}.get((bool(entry.hand.tag), fresh), 0)


def _why(entry: Waiting) -> str:
    return ", ".join(filter(None, (tag_words(entry.hand.tag), heard_words(entry))))
