"""Who has been silent, and for how long."""

from datetime import datetime

from peerassist_tui.language import _
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.floor_time import FloorTime
from peerassist_tui.readings.floor.present import SIDES, arrived_at, is_here
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.session import Session
from peerassist_tui.text import minutes

SILENT_AFTER_SECONDS = 600


def silent_seconds(session: Session, time: FloorTime, now: datetime) -> float:
    """Seconds since a person who is here last spoke, or since they came, until now or the end of the meeting.

    Pauses are left out; 0 for who is not here.
    """
    if not is_here(session, time.person):
        return 0.0
    since = silent_since(session, time.person, time.last_spoke_at)
    return seconds_between(session, since, session.info.finished_at, now) if since else 0.0


def silent_since(session: Session, person: Person, spoke: datetime | None) -> datetime | None:
    """The later of when somebody spoke last and when they came; None before the meeting."""
    return max(filter(None, (spoke, arrived_at(session, person))), default=None)


def silence_remark(session: Session, time: FloorTime, now: datetime) -> str:
    """A word on a host or peer who has been here and silent for ten minutes or more."""
    seconds = silent_seconds(session, time, now)
    if time.person.party not in SIDES or seconds < SILENT_AFTER_SECONDS or session.info.finished_at:
        return ""
    words = minutes(seconds)
    return _("silent {time}", time=words) if time.turns else _("not heard, {time}", time=words)
