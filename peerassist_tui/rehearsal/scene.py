"""What one would see and hear in the room now, in lines: the latest and most pressing first."""

from peerassist_tui.models import Person
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.state import status
from peerassist_tui.rehearsal.room import Happening, Room
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import plural

FRESH_SECONDS = 45
_NOTE_TAKER = "The note-taker, who is played too, writes down what they say."
_SIGNS = {
    "gave_up": "{who} sighs and lowers the hand",
    "finished": "{who} has finished",
    "met": "",
    "let_go": "",
    "invited": "{who} looks up, surprised to be asked",
    "unasked": "{who} had not raised a hand, but speaks",
}


def scene(room: Room, session: Session) -> list[str]:
    """The lines, none of them empty."""
    if status(session) == "preparing":
        return [f"Everybody has sat down and looks at you. {_NOTE_TAKER}"]
    over = [f"{_who(session, one)} interrupts: “{one.words}”" for one in _open_slips(room, "talks_over")]
    pressing = " · ".join([*_hands(room, session), *over])  # one line, for a small screen shows no other
    return [*filter(None, [pressing]), *_speaks(room, session), *_lately(room, session)] or ["It is quiet."]


def _open_slips(room: Room, slip: str) -> list[Happening]:
    since = {one.since for one in room.open if one.slip == slip}
    return [one for one in room.log if one.what == "slip" and one.slip == slip and one.second in since]


def hands_up(room: Room, session: Session) -> list[tuple[int, Person]]:
    """Who has a hand up that is not taken yet, each with their number; who raised it first is first."""
    up = [(place, one) for place, one in enumerate(circle(session), 1) if one.id in room.hands]
    return sorted(up, key=lambda each: room.hands[each[1].id])


def _hands(room: Room, session: Session) -> list[str]:
    up = hands_up(room, session)
    if not up:
        return []
    names = ", ".join(f"{short_name(person)} ({place})" for place, person in up)
    return [f"✋ {names} {plural(len(up), 'raises', 'raise')} a hand"]


def _speaks(room: Room, session: Session) -> list[str]:
    if room.speech is None:
        return []
    said = next(one for one in reversed(room.log) if one.what == "speaks" and one.who == room.speech.who)
    if _open_slips(room, "talks_over"):
        return [f"{_who(session, said)} goes on speaking"]  # one hears both, and understands neither
    on = " and goes on and on" if any(one.slip == "too_long" for one in room.open) else ""
    return [f"{_who(session, said)}{on}: “{said.words}”"]


def _lately(room: Room, session: Session) -> list[str]:
    late = [one for one in reversed(room.log) if room.second - one.second <= FRESH_SECONDS and _SIGNS.get(one.what)]
    lines = [_SIGNS[one.what].format(who=_who(session, one)) for one in late if not _is_stale(room, one)]
    return list(dict.fromkeys(lines))[:2]


def _is_stale(room: Room, one: Happening) -> bool:
    """Whether somebody speaks since."""
    return one.what == "finished" and room.speech is not None


def _who(session: Session, one: Happening) -> str:
    person = session.get(Person, one.who)
    return short_name(person) if person else "Somebody"
