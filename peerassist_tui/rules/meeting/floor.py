"""The floor: who asks, who speaks, who has spoken, and questions inside a turn."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import HandKind, HandTag, Interruption, Person, Row, Stance, Turn
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.state import hand_of, holder, interrupted_turn, last_turn, open_turn
from peerassist_tui.rules.core.arguments import KEEP, Given, Key
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.meeting.meeting import must_be_held, must_be_here
from peerassist_tui.rules.meeting.protection import must_not_cut_short
from peerassist_tui.rules.meeting.queue import new_hand, taken_down
from peerassist_tui.session import Session, short_name

SeenTurn = UUID | None | Literal[Given.NOT]
"""The last turn that whoever pressed the key had seen; None for none yet, left out to do it in any case."""


@rule
def raise_hand(
    session: Session,
    now: datetime,
    *,
    who: Key,
    kind: HandKind = "new",
    stance: Stance | Literal[""] = "",
    tag: HandTag | Literal[""] = "",
) -> Outcome:
    """Ask for the floor; raising twice keeps the first place and time. A closed queue takes process points only."""
    must_be_held(session)
    person = session.person(who)
    if hand_of(session, person.id):
        return NOTHING
    must_be_here(session, person)
    if session.info.queue_closed and kind != "process":
        raise RuleError(_("The queue is closed; it takes process points only."))
    return Outcome(
        called("Raised the hand of {name}", name=short_name(person)),
        (new_hand(session, now, person.id, kind=kind, stance=stance, tag=tag),),
    )


@rule
def lower_hand(session: Session, now: datetime, *, who: Key) -> Outcome:
    """Withdraw from the queue; nothing happens when the hand is not up."""
    must_be_held(session)
    person = session.person(who)
    hand = hand_of(session, person.id)
    if hand is None:
        return NOTHING
    return Outcome(
        called("Lowered the hand of {name}", name=short_name(person)), taken_down(session, now, hand, called=False)
    )


@rule
def give_floor(session: Session, now: datetime, *, who: Key | None = None, turn: SeenTurn = KEEP) -> Outcome:
    """Give the floor to somebody, or to the next of the queue; another person's open turn ends at that moment.

    Given back to the one in whose turn a question is being asked, that turn goes on.

    Raises:
        RuleError: the last turn is no longer `turn`, or another person is to finish.
    """
    must_be_held(session)
    _must_be_last(session, turn)
    person = session.person(who) if who else _next_of_queue(session, now)
    if person is None:
        return NOTHING
    if not hand_of(session, person.id):  # a hand that two laptops left up in the queue is called all the same
        must_be_here(session, person)
    must_not_cut_short(session, person)
    hand, on, waits = hand_of(session, person.id), open_turn(session), interrupted_turn(session)
    rows: list[Row] = [*taken_down(session, now, hand, called=True)] if hand else []
    if on is None or on.person_id != person.id:
        continued = waits.id if waits and waits.person_id == person.id else None
        rows += [on.altered(ended_at=now)] if on else []
        rows.append(new_turn(session, now, person.id, continues_id=continued))
    return Outcome(called("Gave the floor to {name}", name=short_name(person)), tuple(rows))


def _must_be_last(session: Session, seen: SeenTurn) -> None:
    last = last_turn(session)
    if seen is not KEEP and (last.id if last else None) != seen:
        raise RuleError(_changed_hands(open_turn(session), session))


def _changed_hands(turn: Turn | None, session: Session) -> str:
    if turn is None:
        return _("Nothing was done, for the floor has changed hands meanwhile.")
    if turn.person_id:
        name = session.short_name_of(turn.person_id)
        return _("Nothing was done, for {name} has the floor since a moment ago.", name=name)
    said = {
        "crosstalk": _("Nothing was done, for crosstalk has the floor since a moment ago."),
        "silence": _("Nothing was done, for silence has the floor since a moment ago."),
        "break": _("Nothing was done, for break has the floor since a moment ago."),
    }
    return said[turn.state]


def _next_of_queue(session: Session, now: datetime) -> Person | None:
    places = queue(session, now)
    return places[0].person if places else None


def new_turn(session: Session, now: datetime, person_id: UUID | None, **values: Any) -> Turn:
    """A turn that begins now; it is the last one."""
    number = session.next_number(Turn)
    return Turn(session_id=session.id, number=number, person_id=person_id, started_at=now, **values)


@rule
def ask_inside(session: Session, now: datetime, *, who: Key) -> Outcome:
    """Let somebody ask a question inside the turn that is on; the turn waits and goes on when the floor is released.

    Asked inside a question, it is the next question in the same turn. A hand that was up for a question is taken
    down; one for a turn of their own stays up.
    """
    must_be_held(session)
    person, on = session.person(who), open_turn(session)
    if on is None or holder(session) is None:
        raise RuleError(_("Nobody has the floor; give it to {name}.", name=short_name(person)))
    if person.id == on.person_id:
        raise RuleError(_("{name} has the floor already.", name=short_name(person)))
    must_be_here(session, person)
    must_not_cut_short(session)
    waits = interrupted_turn(session) or on
    if person.id == waits.person_id:
        return _gone_on(session, now, on, waits)
    hand = hand_of(session, person.id)
    down = taken_down(session, now, hand, called=True) if hand and hand.kind == "question" else ()
    question = new_turn(session, now, person.id, inside_id=waits.id)
    whose = session.short_name_of(waits.person_id)
    return Outcome(
        called("Let {name} ask in the turn of {other}", name=short_name(person), other=whose),
        (*down, on.altered(ended_at=now), question),
    )


@rule
def crosstalk(session: Session, now: datetime) -> Outcome:
    """Several talk at once from now on, which counts for nobody, until the floor is given or released."""
    must_be_held(session)
    must_not_cut_short(session)
    on = open_turn(session)
    if on and on.state == "crosstalk":
        return NOTHING
    ended = (on.altered(ended_at=now),) if on else ()
    return Outcome(called("Crosstalk began"), (*ended, new_turn(session, now, None, state="crosstalk")))


@rule
def log_interruption(session: Session, now: datetime, *, who: Key | None = None, by: Key | None = None) -> Outcome:
    """Note that somebody, the holder of the floor by default, was cut short, and by whom, where that is said."""
    must_be_held(session)
    person, other = session.person(who) if who else holder(session), session.person(by) if by else None
    if person is None:
        raise RuleError(_("Nobody has the floor who could have been interrupted."))
    if other and other.id == person.id:
        raise RuleError(_("{name} cannot interrupt themselves.", name=short_name(person)))
    row = Interruption(
        session_id=session.id,
        number=session.next_number(Interruption),
        person_id=person.id,
        by_id=other.id if other else None,
        at=now,
    )
    return Outcome(called("Noted that {name} was interrupted", name=short_name(person)), (row,))


@rule
def release_floor(session: Session, now: datetime, *, turn: SeenTurn = KEEP) -> Outcome:
    """End the open turn; a turn in which a question was asked goes on. Nothing happens when nobody speaks.

    When crosstalk ends, nobody has the floor, also not who had it before.

    Raises:
        RuleError: the last turn is no longer `turn`.
    """
    must_be_held(session)
    _must_be_last(session, turn)
    on, waits = open_turn(session), interrupted_turn(session)
    if on is None:
        return NOTHING
    if waits:
        return _gone_on(session, now, on, waits)
    ended = ended_words(session, on)
    if on.state == "crosstalk":
        ended = called("Crosstalk ended; nobody has the floor")
    return Outcome(ended, (on.altered(ended_at=now),))


def ended_words(session: Session, turn: Turn) -> str:
    """That a turn has ended: somebody's, or crosstalk, silence, a break."""
    if not turn.state:
        return called("Ended the turn of {name}", name=session.short_name_of(turn.person_id))
    words = {
        "crosstalk": called("Crosstalk ended"),
        "silence": called("Silence ended"),
        "break": called("Break ended"),
    }
    return words[turn.state]


def _gone_on(session: Session, now: datetime, question: Turn, waits: Turn) -> Outcome:
    rest = new_turn(session, now, waits.person_id, continues_id=waits.id)
    return Outcome(
        called("Let {name} go on", name=session.short_name_of(waits.person_id)), (question.altered(ended_at=now), rest)
    )
