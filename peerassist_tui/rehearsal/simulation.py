"""One second of the room: who raises a hand, who speaks, who forgets themselves, what the facilitator did about it."""

from dataclasses import replace
from uuid import UUID

from peerassist_tui.models import GroundRule, Interruption, Intervention, Option, Parked, Person, Phase, Turn
from peerassist_tui.models import Note as Written
from peerassist_tui.readings.floor.present import is_here, people_here
from peerassist_tui.readings.state import current_item, hand_of, holder, open_turn
from peerassist_tui.rehearsal.content import words_for
from peerassist_tui.rehearsal.room import Open, PlayedNote, Room, Slip, Speech
from peerassist_tui.rehearsal.tempers import MANNERS, chance
from peerassist_tui.session import Session

MOST_HANDS = 3
"""In a real circle hardly more are up at once."""
NOTED_AFTER = 12
ANSWER_SECONDS = 75
"""So long a remark can still be taken up; then the talk has gone on."""
TALKS_OVER_SECONDS = 60
TOO_LONG_SECONDS = 30
"""So much beyond the limit of a turn is too long."""
_RESPONSES = ("adopt", "adapt", "explore")


def next_second(room: Room, session: Session, second: int) -> tuple[Room, tuple[PlayedNote, ...]]:
    """The room after this second of running time, and what its note-taker writes now."""
    room = replace(room, second=second)
    for part in (_answered, _floor, _finished, _hands, _wishes, _talks_over, _too_long):
        room = part(room, session)
    due = tuple(one for one in room.notes if one.second <= second)
    return replace(room, notes=tuple(one for one in room.notes if one.second > second)), due


def _floor(room: Room, session: Session) -> Room:
    """Somebody begins to speak, or was stopped."""
    turn, person = open_turn(session), holder(session)
    if (turn.id if turn else None) == room.turn:
        return room
    room = replace(room, turn=turn.id if turn else None, speech=None)
    if turn is None or person is None or person.id not in room.cast:
        return room
    temper = room.cast[person.id]
    if person.id in room.hands:
        waited = room.second - room.hands[person.id]
        hands = {who: since for who, since in room.hands.items() if who != person.id}
        room = replace(room, hands=hands).seen("taken", person.id, seconds=waited)
    elif not turn.continues_id and not _was_up(room, person.id):
        room = room.seen("invited" if temper == "silent" else "unasked", person.id)
    return _begins(room, session, person, turn)


def _was_up(room: Room, who: UUID) -> bool:
    """Whether the hand that was called now had been raised in the room, and not only in the console."""
    mine = [one.what for one in room.log if one.who == who and one.what in ("taken", "speaks")]
    return mine[-1:] == ["taken"]


def _begins(room: Room, session: Session, person: Person, turn: Turn) -> Room:
    item, temper = current_item(session), room.cast[person.id]
    phase, count = item.phase if item else "welcome", room.counts.get(person.id, 0)
    voices = (temper, person.party) if _errs(room, person, phase, count) else (person.party,)
    said_of_side = sum(number for who, number in room.counts.items() if _party(session, who) == person.party)
    words = words_for(*voices, phase=phase, turn=count if len(voices) > 1 else said_of_side)
    length = MANNERS[temper].length * (0.75 + chance(room.seed, "length", room.place(person.id), count) / 2)
    if phase == "welcome":
        length = min(length, 25 if temper != "dominant" else 60)
    speech = Speech(person.id, turn.id, room.second, room.second + round(length))
    counts = {**room.counts, person.id: count + 1}
    room = replace(room, speech=speech, counts=counts).seen("speaks", person.id, words)
    if slip := _slip_of(temper, phase, voices):
        room = _slips(room, session, slip, person.id, words, ANSWER_SECONDS)
    return _will_be_noted(room, session, person, phase, words, slip)


def _errs(room: Room, person: Person, phase: Phase, count: int) -> bool:
    """Whether somebody speaks as their temperament is: not always, and not in the round of names."""
    temper = room.cast[person.id]
    if phase == "welcome" or temper == "steady":
        return False
    return (
        temper in ("dominant", "silent")
        or phase == "feedback"
        or chance(room.seed, "errs", room.place(person.id), count) < 0.7
    )


def _slip_of(temper: str, phase: Phase, voices: tuple[str, ...]) -> Slip | None:
    if len(voices) == 1:
        return None
    if temper == "side_tracker" and phase != "feedback":
        return "side_track"
    if temper == "solution_giver" and phase == "asking":
        return "advice"
    return "not_here" if temper == "not_here" and phase == "analyzing" else None


def _party(session: Session, who: UUID) -> str:
    person = session.get(Person, who)
    return person.party if person else ""


def _will_be_noted(room: Room, session: Session, person: Person, phase: Phase, words: str, slip: Slip | None) -> Room:
    is_option = phase == "feedback" and person.party == "peer"
    if slip == "side_track" or (is_option and room.options_are_yours):
        return room
    kind = (
        "analyzing" if phase == "analyzing" else "asking" if phase == "asking" and person.party == "peer" else "telling"
    )
    rule, given = "note", {"kind": "telling" if slip == "advice" else kind, "text": words, "who": str(person.id)}
    if is_option:
        rule, given = "option", {"title": words, "by": str(person.id)}
    coming = [PlayedNote(room.second + NOTED_AFTER, rule, given)]
    if phase in ("feedback", "commit") and person.party == "host":
        coming += _answers(room, session)
    return replace(room, notes=(*room.notes, *coming))


def _answers(room: Room, session: Session) -> list[PlayedNote]:
    """What hosts answer when they have the floor: two options in each turn."""
    waiting = [one for one in session.all(Option) if one.response is None][:2]
    return [
        PlayedNote(
            room.second + NOTED_AFTER * (2 + place),
            "respond",
            {"option": str(one.id), "response": _RESPONSES[one.number % 3], "reason": "We will look at who does it."},
        )
        for place, one in enumerate(waiting)
    ]


def _finished(room: Room, session: Session) -> Room:
    speech = room.speech
    if speech is None or room.second < speech.until:
        return room
    return _next_wish(replace(room, speech=None).seen("finished", speech.who), speech.who)


def _next_wish(room: Room, who: UUID) -> Room:
    every = MANNERS[room.cast[who]].every
    if not every:
        return room
    wait = every * (0.6 + 0.8 * chance(room.seed, "wish", room.place(who), room.second))
    return replace(room, wishes={**room.wishes, who: room.second + round(room.rest * wait)})


def _hands(room: Room, session: Session) -> Room:
    """Hands that are taken into the queue, and those that come down unseen."""
    for who, since in list(room.hands.items()):
        rest = {one: at for one, at in room.hands.items() if one != who}
        if not is_here(session, session.row(Person, who)):
            room = replace(room, hands=rest)
        elif hand_of(session, who):
            room = replace(room, hands=rest).seen("taken", who, seconds=room.second - since)
        elif room.second - since >= room.patience:
            room = _next_wish(replace(room, hands=rest).seen("gave_up", who, seconds=room.second - since), who)
    return room


def _wishes(room: Room, session: Session) -> Room:
    """Who wants the floor raises a hand, each at their own moment."""
    item = current_item(session)
    if item is None or item.phase == "break":
        return room
    for person in people_here(session):
        if not _could_ask(room, session, person):
            continue
        wish = room.wishes.get(person.id, _first_wish(room, person, item.phase))
        urge = 0.4 if _is_their_time(room, person, item.phase) else 1.0
        since = _last_spoke(room, person.id)
        if room.second >= since + (wish - since) * urge:
            room = replace(room, hands={**room.hands, person.id: room.second}).seen("raised", person.id)
    return room


def _could_ask(room: Room, session: Session, person: Person) -> bool:
    if person.id not in room.cast or not MANNERS[room.cast[person.id]].every or len(room.hands) >= MOST_HANDS:
        return False
    speaks = room.speech is not None and room.speech.who == person.id
    return not (speaks or person.id in room.hands or hand_of(session, person.id) or holder(session) == person)


def _first_wish(room: Room, person: Person, phase: Phase) -> int:
    temper = room.cast[person.id]
    wait = 60 * chance(room.seed, "first", room.place(person.id))
    return 5 if temper == "dominant" else 8 + round(room.rest * wait)


def _is_their_time(room: Room, person: Person, phase: Phase) -> bool:
    """Hosts tell and commit themselves, peers do the rest; whoever says that it will not work here does so at once."""
    if phase == "analyzing" and room.cast[person.id] == "not_here":
        return True
    return (person.party == "host") == (phase in ("telling", "commit"))


def _last_spoke(room: Room, who: UUID) -> int:
    return max((one.second for one in room.log if one.who == who and one.what in ("finished", "gave_up")), default=0)


def _talks_over(room: Room, session: Session) -> Room:
    """The dominant cannot wait while another one speaks."""
    speech = room.speech
    if speech is None or room.second != speech.since + 15 or any(one.slip == "talks_over" for one in room.open):
        return room
    for who, temper in room.cast.items():
        if temper == "dominant" and who != speech.who and chance(room.seed, "over", room.second) < 0.35:
            count = room.times("slip", "talks_over")
            words = words_for("over", phase="any", turn=count)
            return _slips(room, session, "talks_over", who, words, TALKS_OVER_SECONDS)
    return room


def _too_long(room: Room, session: Session) -> Room:
    speech, limit = room.speech, session.info.turn_limit_seconds
    if speech and limit and room.second == speech.since + limit:
        return _slips(room, session, "too_long", speech.who, "", TOO_LONG_SECONDS)
    return room


def _slips(room: Room, session: Session, slip: Slip, who: UUID, words: str, seconds: int) -> Room:
    seen = _done_about(room, session, slip)
    new = Open(slip, who, room.second, room.second + seconds, seen)
    return replace(room, open=(*room.open, new)).seen("slip", who, words, slip)


def _done_about(room: Room, session: Session, slip: Slip) -> tuple[int, ...]:
    """How much the facilitator has done until now that answers such a slip; more of any of it is an answer."""
    logged, turns = (len(session.all(Intervention)), _pointed(session)), session.all(Turn)
    if slip == "talks_over":
        kept = sum(turn.protected or turn.state == "crosstalk" for turn in turns)
        return *logged, len(session.all(Interruption)), kept
    if slip == "side_track":
        return *logged, len(session.all(Parked))
    if slip == "not_here":
        discussed = sum("discussed" in note.marks for note in session.all(Written))
        return *logged, discussed, sum(note.kind == "asking" for note in session.all(Written))
    return *logged, sum(turn.ended_at is not None for turn in turns)


def _pointed(session: Session) -> int:
    """When a ground rule was pointed at last; 0 for never."""
    return max((round(one.pointed_at.timestamp()) for one in session.all(GroundRule) if one.pointed_at), default=0)


def _answered(room: Room, session: Session) -> Room:
    """What was taken up by the facilitator, and what was let go."""
    for one in room.open:
        done = _done_about(room, session, one.slip)
        met = any(now > then for now, then in zip(done, one.seen, strict=True))
        over = one.slip in ("advice", "too_long") and not (room.speech and room.speech.who == one.who)
        if not (met or room.second >= one.until or (over and not met)):
            continue
        waited = room.second - one.since
        rest = tuple(other for other in room.open if other is not one)
        room = replace(room, open=rest).seen("met" if met else "let_go", one.who, slip=one.slip, seconds=waited)
    return room
