"""A rehearsal without a screen: the room, and a facilitator who is played too, second by second."""

from collections.abc import Callable
from functools import cache

from peerassist_tui.models import Parked
from peerassist_tui.readings.agenda.agenda_clock import item_clock
from peerassist_tui.readings.state import hand_of, holder, items_to_come, status, waiting
from peerassist_tui.rehearsal.content import case
from peerassist_tui.rehearsal.room import Happening, Room, enter
from peerassist_tui.rehearsal.simulation import next_second
from tests.helpers.meeting import Meeting

Facilitator = Callable[[Meeting, Room], None]


def practice() -> Meeting:
    """The practice meeting, begun, with its first item on."""
    meeting = Meeting(**case())
    meeting.do("next_item")
    return meeting


def rehearse(facilitator: Facilitator, *, seed: int = 7, minutes: float = 45) -> tuple[Meeting, Room]:
    """The meeting and the room after so many minutes with that facilitator."""
    meeting = practice()
    return meeting, play(meeting, enter(meeting.session, seed), facilitator, round(60 * minutes))


@cache
def rehearsed(facilitator: Facilitator, seed: int = 7) -> tuple[Meeting, Room]:
    """A whole rehearsal, played once for all who only look at it."""
    return rehearse(facilitator, seed=seed)


def play(meeting: Meeting, room: Room, facilitator: Facilitator, until: int) -> Room:
    """The room at that second."""
    for second in range(room.second + 1, until + 1):
        if status(meeting.session) != "live":
            break
        meeting.at(second)
        room, notes = next_second(room, meeting.session, second)
        for note in notes:
            meeting.do_as("note_taker", note.rule, **note.given)
        facilitator(meeting, room)
    return room


def good(meeting: Meeting, room: Room) -> None:
    """Takes each hand after some seconds, calls the next when one has finished, answers every slip, keeps the time."""
    for who, since in room.hands.items():
        if room.second - since >= 6 and not hand_of(meeting.session, who):
            meeting.do("raise_hand", who=str(who))
    for slip in (one.slip for one in room.open if room.second - one.since == 8):
        _answer(meeting, room, slip)
    if room.speech is None and (waiting(meeting.session) or holder(meeting.session)):
        _call_next(meeting, room)
    clock = item_clock(meeting.session, meeting.now)
    if clock and clock.left_seconds <= 0:
        meeting.do("next_item") if items_to_come(meeting.session) else meeting.do("finish")


def _call_next(meeting: Meeting, room: Room) -> None:
    spoke = {one.who for one in room.log if one.what == "speaks"}
    silent = [who for who, temper in room.cast.items() if temper == "silent" and who not in spoke]
    if silent and room.second > 600:
        meeting.do("give_floor", who=str(silent[0]))
    elif waiting(meeting.session):
        meeting.do("give_floor")
    else:
        meeting.do("release_floor")


def _answer(meeting: Meeting, room: Room, slip: str) -> None:
    if slip == "talks_over":
        meeting.do("log_interruption") if holder(meeting.session) else meeting.do("crosstalk")
    elif slip == "side_track":
        meeting.do("park", text=f"topic {len(meeting.session.all(Parked)) + 1}")
    elif slip == "not_here":
        meeting.do("note", kind="asking", text="Why not?", who=None)
    else:
        meeting.do("release_floor")


def lazy(meeting: Meeting, room: Room) -> None:
    """Sees the one hand that is always up, and nothing else."""
    dominant = next(who for who, temper in room.cast.items() if temper == "dominant")
    if dominant in room.hands:
        meeting.do("raise_hand", who=str(dominant))
        meeting.do("give_floor", who=str(dominant))


def nobody(meeting: Meeting, room: Room) -> None:
    """Only looks on."""


def happened(room: Room, what: str, slip: str | None = None) -> list[Happening]:
    """What of this kind has happened in the room."""
    return [one for one in room.log if one.what == what and (slip is None or one.slip == slip)]
