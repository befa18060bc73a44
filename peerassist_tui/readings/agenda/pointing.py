"""Which of the ground rules is being pointed at."""

from datetime import datetime, timedelta

from peerassist_tui.models import GroundRule
from peerassist_tui.session import Session

POINTED_FOR = timedelta(minutes=1)
"""So long the room sees the ground rule that was pointed at."""


def pointed_rule(session: Session, now: datetime) -> GroundRule | None:
    """The ground rule that was pointed at last, for a minute from then (aware UTC)."""
    pointed = [(row.pointed_at, row) for row in session.all(GroundRule) if row.pointed_at]
    at, row = max(pointed, key=lambda one: one[0], default=(None, None))
    return row if at and timedelta() <= now - at < POINTED_FOR else None
