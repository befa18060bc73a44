"""What goes with a turn to whoever really had it: what was written of it, and the wait for it."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from peerassist_tui.labels import called_several
from peerassist_tui.models import Hand, Interruption, Note, Option, Parked, Person, Turn
from peerassist_tui.session import Session

SaidRow = Note | Parked | Option | Interruption
_KINDS = Note, Parked, Option, Interruption


def said_in_turns(
    session: Session, turns: Iterable[Turn], owner: UUID | None, start: datetime, end: datetime | None = None
) -> tuple[SaidRow, ...]:
    """What was written from `start` to `end` of whoever had one of these turns by then, as the owner's.

    A turn that was nobody's has nothing; silence and crosstalk, without an `owner`, take nothing. An option becomes
    nobody's where the owner is no peer, for hosts are given options.
    """
    if owner is None:
        return ()
    began = [(turn.person_id, max(turn.started_at, start)) for turn in turns if turn.person_id not in (None, owner)]
    giver = owner if session.row(Person, owner).party == "peer" else None
    rows = [row for kind in _KINDS for row in _all_of(session, kind)]
    return tuple(
        row.altered(person_id=giver if isinstance(row, Option) else owner)
        for row in rows
        if (end is None or row.at < end)
        and any(row.person_id == person and row.at >= since for person, since in began)
        and not (isinstance(row, Interruption) and row.by_id == owner)
    )


def _all_of(session: Session, kind: type[SaidRow]) -> Iterable[SaidRow]:
    return session.all(kind)


def said_words(rows: Iterable[SaidRow]) -> str:
    """How that is told behind a correction: “2 notes, 1 parked point”."""
    count = Counter(map(type, rows))
    told = {
        Note: called_several("{count} note", "{count} notes", count[Note]),
        Parked: called_several("{count} parked point", "{count} parked points", count[Parked]),
        Option: called_several("{count} option", "{count} options", count[Option]),
        Interruption: called_several("{count} interruption", "{count} interruptions", count[Interruption]),
    }
    return ", ".join(words for kind, words in told.items() if count[kind])


def waits_of_turns(session: Session, turns: Iterable[Turn], owner: UUID | None) -> tuple[Hand, ...]:
    """The hands that were called for these turns: a wait is only that of the owner, who really got the floor."""
    begun = {turn.started_at for turn in turns}
    called = ((hand, hand.person_id == owner) for hand in session.all(Hand) if hand.ended_at in begun)
    return tuple(hand.altered(called=is_theirs) for hand, is_theirs in called if hand.called is not is_theirs)
