"""The queue orders: each a pure function of the raised hands and what was heard, which says what decided.

Definitions and sources stand in docs/queue-orders.md. Turns and seconds are those of the present agenda item (of
the whole meeting while no item is on); the last tie-break is always the order of asking.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.models import Hand, HandKind, Person, QueueOrder, Turn
from peerassist_tui.readings.floor.floor_time import Heard, heard_since, item_spans
from peerassist_tui.readings.floor.order_words import hand_kind_words
from peerassist_tui.readings.floor.present import people_there
from peerassist_tui.readings.state import current_item
from peerassist_tui.session import Session
from peerassist_tui.text import minutes_and_seconds

LEAST_HEARD_BUCKET_SECONDS = 30
HOST_QUOTA = 0.25
"""The hosts' part of the time; a quarter at most, as practitioners of the method advise (N. Milton)."""

_LEFT = {"host": N_("hosts {time} left"), "peer": N_("peers {time} left")}
_OVER = {"host": N_("hosts {time} over"), "peer": N_("peers {time} over")}
"""What a side has left of its time, or has had too much."""

KIND_RANK: dict[HandKind, int] = {"process": 0, "question": 1, "reply": 2, "new": 3}


@dataclass(frozen=True)
class Waiting:
    """One raised hand with what an order may look at."""

    hand: Hand
    person: Person
    heard: Heard
    spoke_before: bool = False

    @property
    def side(self) -> str:
        """The side of the table."""
        return side_of(self.person)


def side_of(person: Person) -> str:
    """The hosts' side of the table, or everybody else's."""
    return "host" if person.party == "host" else "peer"


Placed = list[tuple[Waiting, str]]
"""Who waits, next first, each with what decided; empty where nothing but the order of asking did."""
OrderFunction = Callable[[Session, list[Waiting], datetime], Placed]
ORDERS: dict[QueueOrder, tuple[str, OrderFunction]] = {}
"""Each queue order by name: one line of explanation (said by `explained`), and the order."""


def order(name: QueueOrder, explanation: str) -> Callable[[OrderFunction], OrderFunction]:
    """Register a queue order under the name that session scripts use."""

    def register(function: OrderFunction) -> OrderFunction:
        ORDERS[name] = (explanation, function)
        return function

    return register


def explained(name: QueueOrder) -> str:
    """What a queue order does, in a sentence."""
    explanation, _order = ORDERS[name]
    return _(explanation)


def ranked(entries: list[Waiting], key: Callable[[Waiting], Any], why: Callable[[Waiting], str]) -> Placed:
    """The entries by `key`, then by the order of asking, each with its `why`."""
    by_asking = sorted(entries, key=lambda entry: entry.hand.number)
    return [(entry, why(entry)) for entry in sorted(by_asking, key=key)]


@order("first_come", N_("Who asked first speaks first."))
def first_come(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    return ranked(entries, lambda entry: 0, lambda entry: "")


@order("free_talk", N_("No order: a digit says who speaks, hands are kept as they came."))
def free_talk(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    return first_come(session, entries, now)


@order("kinds", N_("Process points first, then questions, replies, new threads."))
def kinds(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    return ranked(entries, lambda entry: KIND_RANK[entry.hand.kind], lambda entry: hand_kind_words(entry.hand.kind))


@order("not_heard_first", N_("Who has not been heard in this item goes first."))
def not_heard_first(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    return ranked(entries, lambda entry: entry.heard.turns > 0, heard_words)


def heard_words(entry: Waiting) -> str:
    """That somebody has been heard in this item; empty where not."""
    return _("already heard") if entry.heard.turns else ""


@order("fewest_turns", N_("Fewest turns in this item go first."))
def fewest_turns(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    return ranked(entries, lambda entry: entry.heard.turns, turns_words)


def turns_words(entry: Waiting) -> str:
    """How many turns somebody has had, in words; empty for none."""
    turns = entry.heard.turns
    return ngettext("{count} turn", "{count} turns", turns) if turns else ""


@order("least_heard", N_("Least speaking time in this item goes first, by half minutes."))
def least_heard(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    def why(entry: Waiting) -> str:
        time = minutes_and_seconds(entry.heard.seconds)
        return _("spoke {time}", time=time) if entry.heard.turns else ""

    return ranked(entries, lambda entry: entry.heard.seconds // LEAST_HEARD_BUCKET_SECONDS, why)


@order("round", N_("Round the circle from the last speaker; who has been heard waits for the second round."))
def round_the_circle(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    seats = [person.id for person in people_there(session)]
    last = last_speaker(session)
    start = seats.index(last) + 1 if last in seats else 0

    def key(entry: Waiting) -> tuple[bool, int]:
        return entry.heard.turns > 0, (seats.index(entry.person.id) - start) % len(seats)

    def why(entry: Waiting) -> str:
        seat = _("seat {number}", number=seats.index(entry.person.id) + 1)
        return ", ".join((seat, _("second round"))) if entry.heard.turns else seat

    return ranked(entries, key, why)


@order("zip", N_("Hosts and peers take turns; when one side is empty the other goes on."))
def zip_sides(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    by_asking = [entry for entry, _ in first_come(session, entries, now)]
    sides = {side: [entry for entry in by_asking if entry.side == side] for side in ("host", "peer")}
    turn = _side_to_start(session, by_asking)
    zipped: Placed = []
    while sides["host"] or sides["peer"]:
        if sides[turn]:
            zipped.append((sides[turn].pop(0), _("host side") if turn == "host" else _("peer side")))
        turn = "peer" if turn == "host" else "host"
    return zipped


def _side_to_start(session: Session, entries: list[Waiting]) -> str:
    last = session.get(Person, last_speaker(session))
    if last is None:
        return entries[0].side if entries else "host"
    return "peer" if side_of(last) == "host" else "host"


@order("quota", N_("Hosts have a quarter of the item's time; a side that has used its time up waits."))
def quota(session: Session, entries: list[Waiting], now: datetime) -> Placed:
    left = quota_left(session, now)

    def why(entry: Waiting) -> str:
        seconds = left[entry.side]
        told = _LEFT if seconds > 0 else _OVER
        return _(told[entry.side], time=minutes_and_seconds(abs(seconds)))

    return ranked(entries, lambda entry: left[entry.side] <= 0, why)


def quota_left(session: Session, now: datetime) -> dict[str, float]:
    """Seconds that each side has left of its part of the present item (of the whole agenda while none is on).

    Initial plus added less spent, and so below 0 where a side has gone over (as OpenSlides counts speaking time by
    structure level). A side of an agenda without any minutes always has time.
    """
    item = current_item(session)
    items = [item] if item else session.agenda
    planned = 60 * sum(one.minutes + one.extended_minutes for one in items)
    added = sum(one.quota_added_seconds for one in items)
    left = {"host": planned * HOST_QUOTA + added, "peer": planned * (1 - HOST_QUOTA) + added}
    if not planned:
        return dict.fromkeys(left, 1.0)
    for person_id, heard in heard_since(session, item_spans(session, now), now).items():
        left[side_of(session.row(Person, person_id))] -= heard.seconds
    return left


def last_speaker(session: Session) -> UUID | None:
    """Who holds the floor or held it last; who asks a question inside somebody's turn does not count."""
    turns = reversed(session.all(Turn))
    return next((turn.person_id for turn in turns if turn.person_id and not turn.inside_id), None)
