"""A meeting that ran on while no console was there."""

from dataclasses import dataclass
from datetime import datetime

from peerassist_tui.readings.state import current_item, floor_words, open_turn, status
from peerassist_tui.session import Session


@dataclass(frozen=True)
class Outage:
    """From `since` on nobody knows what happened; `speaker` held the floor and `item` was on then (or empty)."""

    since: datetime
    speaker: str
    item: str


def find_outage(session: Session, last_seen_at: datetime | None) -> Outage | None:
    """What is to be asked about a session that no other console has open; None when nothing was running."""
    turn, item = open_turn(session), current_item(session)
    if status(session) != "live" or session.at is None or not (turn or item):
        return None
    since = max(session.at, last_seen_at) if last_seen_at else session.at
    return Outage(since, floor_words(session), item.title if item else "")
