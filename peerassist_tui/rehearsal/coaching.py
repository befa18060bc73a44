"""What the room line says beside what is seen and heard: the key for it, until that key has been used right."""

from datetime import datetime

from peerassist_tui.language import N_, _
from peerassist_tui.models import ItemRun, Option
from peerassist_tui.readings.agenda.agenda_clock import item_clock
from peerassist_tui.readings.state import current_item, holder, open_turn, status, waiting
from peerassist_tui.rehearsal.room import Room, Slip
from peerassist_tui.rehearsal.scene import hands_up
from peerassist_tui.session import Session, short_name

LEARNT = 2
"""So often a key has been used right when it is known."""
SLIP_KEYS: dict[Slip, str] = {
    "talks_over": N_("! notes the interruption, and they fall silent"),
    "too_long": N_("r ends the turn, space calls the next one"),
    "side_track": N_("k, write the side topic down, Enter"),
    "advice": N_("r or space ends it; I writes down what you saw and did"),
    "not_here": N_("a, write “why not?”, Enter; or I to log what you did"),
}


def coaching(room: Room, session: Session, now: datetime) -> str:
    """The key that is wanted most now and is not known yet; empty when there is none."""
    if status(session) == "preparing":
        return _("space begins the meeting")
    if status(session) == "paused":
        return _("The room waits too; p lets it go on")
    for slip in (one.slip for one in reversed(room.open)):
        if room.times("met", slip) < 1:
            return _(SLIP_KEYS[slip])
    if room.hands and room.times("taken") < LEARNT:
        return _digit(room, session)
    if _gives_option(room, session) and len(session.all(Option)) < LEARNT:
        return _("O, write down what they would do, Enter")
    if _is_floor_free(room, session) and waiting(session) and room.times("speaks") < LEARNT + 1:
        return _("space gives the floor to the next one")
    clock = item_clock(session, now)
    if clock and clock.left_seconds < 0 and len(session.all(ItemRun)) <= LEARNT:
        return _("n goes on to the next item")
    return ""


def _gives_option(room: Room, session: Session) -> bool:
    """Whether a peer gives an option now, which is to be written down by whoever rehearses."""
    item, speaker = current_item(session), holder(session)
    is_peer = room.speech is not None and speaker is not None and speaker.party == "peer"
    return room.options_are_yours and is_peer and item is not None and item.phase == "feedback"


def _digit(room: Room, session: Session) -> str:
    place, person = hands_up(room, session)[0]
    if place > 9:
        return _("press h and type {name}", name=short_name(person))
    return _("press {key} for {name}", key=place, name=short_name(person))


def _is_floor_free(room: Room, session: Session) -> bool:
    return open_turn(session) is None or (holder(session) is not None and room.speech is None)
