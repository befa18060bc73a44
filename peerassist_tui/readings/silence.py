"""Who has been silent, and for how long."""

from datetime import datetime

from peerassist_tui.readings.elapsed import seconds_between
from peerassist_tui.readings.floor_time import FloorTime
from peerassist_tui.session import Session

SILENT_AFTER_SECONDS = 600


def silent_seconds(session: Session, time: FloorTime, now: datetime) -> float:
    """Seconds since a person last spoke, or since the start for one who has not; pauses left out."""
    since = time.last_spoke_at or session.info.started_at
    return seconds_between(session, since, None, now) if since else 0.0


def silence_remark(session: Session, time: FloorTime, now: datetime) -> str:
    """A word on a host or peer who has been silent for ten minutes or more."""
    seconds = silent_seconds(session, time, now)
    if time.person.party not in ("host", "peer") or seconds < SILENT_AFTER_SECONDS or session.info.finished_at:
        return ""
    minutes = int(seconds // 60)
    return f"silent {minutes} min" if time.turns else f"not heard, {minutes} min"
