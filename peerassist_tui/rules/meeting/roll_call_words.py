"""What is said of who is in the room: that somebody was marked at the roll call, has come or has left."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from peerassist_tui.labels import called, called_several
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.present import was_there
from peerassist_tui.session import Session, short_name
from peerassist_tui.timing.zones import clock_time

Absence = Literal["not_here", "later"]


def marked_words(person: Person, standing: Absence | Literal["here"]) -> str:
    """That somebody was marked so."""
    name = short_name(person)
    words: Mapping[str, str] = {
        "here": called("Marked {name} as here", name=name),
        "not_here": called("Marked {name} as not here", name=name),
        "later": called("Marked {name} as coming later", name=name),
    }
    return words[standing]


def several_marked_words(number: int) -> str:
    """That so many were marked in one step."""
    return called_several("Called the roll: {count} marked", "Called the roll: {count} marked", number)


def came_words(session: Session, person: Person, at: datetime, said: datetime | None) -> str:
    """That somebody has come, or come back, with the moment where it was `said`."""
    name, time = short_name(person), room_clock(session, at)
    if was_there(session, person):
        if said:
            return called("Noted that {name} came back at {time}", name=name, time=time)
        return called("Noted that {name} came back", name=name)
    if said:
        return called("Noted that {name} came at {time}", name=name, time=time)
    return called("Noted that {name} came", name=name)


def left_words(session: Session, person: Person, at: datetime | None) -> str:
    """That somebody has left, with the moment where it is given."""
    if at:
        return called("Noted that {name} left at {time}", name=short_name(person), time=room_clock(session, at))
    return called("Noted that {name} left", name=short_name(person))


def room_clock(session: Session, moment: datetime) -> str:
    """A moment as the session's clocks show it, to the second."""
    return clock_time(moment, session.info.timezone, seconds=True)
