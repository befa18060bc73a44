"""The queue as it stands: who speaks next and why, by the session's order and by what was moved by hand."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from peerassist_tui.language import N_, _
from peerassist_tui.models import Hand, Person, QueueOrder, Turn
from peerassist_tui.readings.floor.floor_time import Heard, heard_since, item_spans
from peerassist_tui.readings.floor.more_orders import MORE_ORDERS
from peerassist_tui.readings.floor.order_words import hand_kind_words
from peerassist_tui.readings.floor.orders import ORDERS, Placed, Waiting
from peerassist_tui.readings.memoized import kept_at
from peerassist_tui.readings.state import waiting
from peerassist_tui.session import Session

REPLIES_EACH = 2
"""So many direct replies of one person in one item go ahead; without a cap two people would talk to each other.

The cap is that of stack-facilitation-app (maxDirectResponsesPerUser); two is our judgement.
"""

BY_ASKING, UNHEARD_NOW = N_("in order of asking"), N_("not heard in this item")
_BRIEFLY = {BY_ASKING: N_("as asked"), UNHEARD_NOW: N_("unheard in item")}
"""What is said of a place where the words have no room."""


@dataclass(frozen=True)
class QueuePlace:
    """A place in the queue with the reason for it."""

    hand: Hand
    person: Person
    reason: str


@dataclass(frozen=True)
class QueueShift:
    """Where an entry would go, places counted from 1."""

    person: Person
    before: int
    after: int
    reason: str


@kept_at
def queue(session: Session, now: datetime) -> list[QueuePlace]:
    """The queue, next first, by the session's order."""
    return queue_in_order(session, now, session.info.queue, replies_next=session.info.replies_next)


def queue_in_order(session: Session, now: datetime, order: QueueOrder, *, replies_next: bool) -> list[QueuePlace]:
    """The queue as it is by `order`; with `replies_next`, direct replies go ahead of all that was not moved by hand.

    An entry that was moved stands at the place where it was put; the others fill the places that are left. Who has
    the last word is last.
    """
    _explanation, sort = ORDERS[order]
    placed = sort(session, _entries(session, now), now)
    if replies_next:
        placed = _replies_first(session, placed, now)
    return [QueuePlace(entry.hand, entry.person, reason(entry, why)) for entry, why in _as_moved(placed)]


def order_preview(
    session: Session, order: QueueOrder, now: datetime, *, replies_next: bool | None = None
) -> list[QueueShift]:
    """Who would go where if the queue followed `order` (and `replies_next`, else as now), next first."""
    flag = session.info.replies_next if replies_next is None else replies_next
    places = {place.hand.id: number for number, place in enumerate(queue(session, now), 1)}
    return [
        QueueShift(place.person, places[place.hand.id], number, place.reason)
        for number, place in enumerate(queue_in_order(session, now, order, replies_next=flag), 1)
    ]


def orders_offered(session: Session, *, more: bool) -> list[QueueOrder]:
    """The orders to choose from: those that need a setting only with `more`, or when one of them is in use."""
    return [name for name in ORDERS if more or name not in MORE_ORDERS or name == session.info.queue]


def _entries(session: Session, now: datetime) -> list[Waiting]:
    heard = heard_since(session, item_spans(session, now), now)
    spoke = {turn.person_id for turn in session.all(Turn)}
    return [
        Waiting(
            hand,
            session.row(Person, hand.person_id),
            heard.get(hand.person_id, Heard()),
            hand.person_id in spoke,
        )
        for hand in waiting(session)
    ]


def _replies_first(session: Session, placed: Placed, now: datetime) -> Placed:
    spans = item_spans(session, now)
    had = [
        hand.person_id
        for hand in session.all(Hand)
        if hand.kind == "reply" and hand.called and hand.ended_at and any(a <= hand.ended_at < b for a, b in spans)
    ]
    replies = {
        entry.hand.id
        for entry, _why in placed
        if entry.hand.kind == "reply" and had.count(entry.person.id) < REPLIES_EACH
    }
    ahead = sorted((entry for entry, _why in placed if entry.hand.id in replies), key=lambda entry: entry.hand.number)
    rest = [(entry, why) for entry, why in placed if entry.hand.id not in replies]
    return [*((entry, _("reply next")) for entry in ahead), *rest]


def _as_moved(placed: Placed) -> Placed:
    free = deque(one for one in placed if one[0].hand.place is None and not one[0].hand.last_word)
    moved = deque(sorted((one for one in placed if _place(one[0].hand)), key=lambda one: _place(one[0].hand)))
    row: Placed = []
    while free or moved:
        due = moved and (not free or _place(moved[0][0].hand) <= len(row) + 1)
        row.append((moved if due else free).popleft())
    return row + [one for one in placed if one[0].hand.last_word]


def _place(hand: Hand) -> int:
    return 0 if hand.last_word else hand.place or 0


def reason(entry: Waiting, why: str = "") -> str:
    """Why an entry stands where it stands: what decided, then the marks that the room would want to know."""
    hand = entry.hand
    by_hand = _("last word") if hand.last_word else _("moved") if hand.place else ""
    kind = hand_kind_words(hand.kind) if hand.kind != "new" else ""
    unheard = "" if entry.heard.turns else _(UNHEARD_NOW) if entry.spoke_before else _("not heard yet")
    words: list[str] = []
    for word in filter(None, (by_hand, why, kind, unheard)):
        if not any(word in said for said in words):
            words.append(word)
    return ", ".join(words) or _(BY_ASKING)


def reason_wordings(reason: str) -> tuple[str, ...]:
    """A reason, and shorter ways to say it: in brief words, then without its last parts."""
    briefly = {_(whole): _(brief) for whole, brief in _BRIEFLY.items()}
    parts = [briefly.get(part, part) for part in reason.split(", ")]
    return (reason, *(", ".join(parts[:count]) for count in range(len(parts), 0, -1)))
