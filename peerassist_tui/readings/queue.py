"""Who speaks next: the queue orders, each a pure function of the raised hands and what was heard.

Definitions and sources stand in docs/queue-orders.md. Turns and seconds are those of the present agenda item (of
the whole meeting while no item is on); the last tie-break is always the order of asking.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerassist_tui.models import Hand, HandKind, Person, Turn
from peerassist_tui.readings.floor_time import Heard, heard_since, item_spans
from peerassist_tui.readings.state import current_item, waiting
from peerassist_tui.session import Session

LEAST_HEARD_BUCKET_SECONDS = 30
HOST_QUOTA = 0.25
"""The hosts' part of the time; a quarter at most, as practitioners of the method advise (N. Milton)."""

KIND_RANK: dict[str, int] = {"process": 0, "question": 1, "reply": 2, "new": 3}
KIND_WORD: dict[str, str] = {"process": "process", "question": "question", "reply": "reply", "new": ""}


@dataclass(frozen=True)
class Waiting:
    """One raised hand with what an order may look at."""

    hand: Hand
    person: Person
    heard: Heard
    spoke_before: bool = False

    @property
    def side(self) -> str:
        """The side of the table: the hosts', or everybody else's."""
        return "host" if self.person.party == "host" else "peer"


@dataclass(frozen=True)
class Place:
    """A place in the queue with the reason for it."""

    hand: Hand
    person: Person
    reason: str


Order = Callable[[Session, list[Waiting], datetime], list[Waiting]]
ORDERS: dict[str, tuple[str, Order]] = {}
"""Each queue order by name: one line of explanation, and the order."""


def order(name: str, explanation: str) -> Callable[[Order], Order]:
    """Register a queue order under the name that session scripts use."""

    def register(function: Order) -> Order:
        ORDERS[name] = (explanation, function)
        return function

    return register


def queue(session: Session, now: datetime) -> list[Place]:
    """The queue, next first, by the session's order."""
    heard = heard_since(session, item_spans(session, now), now)
    spoke = {turn.person_id for turn in session.all(Turn)}
    entries = [
        Waiting(
            hand,
            session.row(Person, hand.person_id),
            heard.get(hand.person_id, Heard()),
            hand.person_id in spoke,
        )
        for hand in waiting(session)
    ]
    _, sort = ORDERS[session.info.queue]
    return [Place(entry.hand, entry.person, reason(entry)) for entry in sort(session, entries, now)]


def reason(entry: Waiting) -> str:
    """What the room would want to know of this entry, in a word or two."""
    marks = [] if entry.heard.turns else ["not heard in this item" if entry.spoke_before else "not heard yet"]
    if KIND_WORD[entry.hand.kind]:
        marks.insert(0, KIND_WORD[entry.hand.kind])
    return ", ".join(marks)


@order("first_come", "Who asked first speaks first.")
def first_come(session: Session, entries: list[Waiting], now: datetime) -> list[Waiting]:
    return sorted(entries, key=lambda entry: entry.hand.number)


@order("free_talk", "No order: people speak freely, hands are kept as they came.")
def free_talk(session: Session, entries: list[Waiting], now: datetime) -> list[Waiting]:
    return first_come(session, entries, now)


@order("kinds", "Process points first, then questions, replies, new threads.")
def kinds(session: Session, entries: list[Waiting], now: datetime) -> list[Waiting]:
    return sorted(entries, key=lambda entry: (KIND_RANK[entry.hand.kind], entry.hand.number))


@order("not_heard_first", "Who has not spoken in this item goes first.")
def not_heard_first(session: Session, entries: list[Waiting], now: datetime) -> list[Waiting]:
    return sorted(entries, key=lambda entry: (entry.heard.turns > 0, entry.hand.number))


@order("fewest_turns", "Fewest turns in this item go first.")
def fewest_turns(session: Session, entries: list[Waiting], now: datetime) -> list[Waiting]:
    return sorted(entries, key=lambda entry: (entry.heard.turns, entry.hand.number))


@order("least_heard", "Least speaking time in this item goes first, by half minutes.")
def least_heard(session: Session, entries: list[Waiting], now: datetime) -> list[Waiting]:
    bucket = LEAST_HEARD_BUCKET_SECONDS
    return sorted(entries, key=lambda entry: (entry.heard.seconds // bucket, entry.hand.number))


@order("round", "Round the circle from the last speaker; who has spoken waits for the second round.")
def round_the_circle(session: Session, entries: list[Waiting], now: datetime) -> list[Waiting]:
    seats = [person.id for person in session.people]
    start = seats.index(last) + 1 if (last := last_speaker(session)) in seats else 0

    def key(entry: Waiting) -> tuple[bool, int]:
        return entry.heard.turns > 0, (seats.index(entry.person.id) - start) % len(seats)

    return sorted(entries, key=key)


@order("zip", "Hosts and peers take turns; when one side is empty the other goes on.")
def zip_sides(session: Session, entries: list[Waiting], now: datetime) -> list[Waiting]:
    entries = first_come(session, entries, now)
    sides = {side: [entry for entry in entries if entry.side == side] for side in ("host", "peer")}
    turn = _side_to_start(session, entries)
    zipped: list[Waiting] = []
    while sides["host"] or sides["peer"]:
        if sides[turn]:
            zipped.append(sides[turn].pop(0))
        turn = "peer" if turn == "host" else "host"
    return zipped


@order("quota", "Hosts have a quarter of the item's time; a side that has used its time up waits.")
def quota(session: Session, entries: list[Waiting], now: datetime) -> list[Waiting]:
    left = quota_left(session, now)
    return sorted(entries, key=lambda entry: (left[entry.side] <= 0, entry.hand.number))


def quota_left(session: Session, now: datetime) -> dict[str, float]:
    """Seconds that each side has left of its part of the present item (of the whole agenda while none is on)."""
    item = current_item(session)
    items = [item] if item else session.agenda
    planned = 60 * sum(one.minutes + one.extended_minutes for one in items)
    left = {"host": planned * HOST_QUOTA, "peer": planned * (1 - HOST_QUOTA)}
    if not planned:
        return dict.fromkeys(left, 1.0)
    for person_id, heard in heard_since(session, item_spans(session, now), now).items():
        left["host" if session.row(Person, person_id).party == "host" else "peer"] -= heard.seconds
    return left


def last_speaker(session: Session) -> UUID | None:
    """Who holds the floor or held it last."""
    turns = session.all(Turn)
    return turns[-1].person_id if turns else None


def _side_to_start(session: Session, entries: list[Waiting]) -> str:
    last = last_speaker(session)
    if last is None:
        return entries[0].side if entries else "host"
    return "peer" if session.row(Person, last).party == "host" else "host"


def hand_kinds() -> tuple[HandKind, ...]:
    """The kinds of raised hand, most urgent first."""
    return ("process", "question", "reply", "new")
