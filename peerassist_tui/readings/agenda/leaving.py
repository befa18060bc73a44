"""Why an agenda item, or the meeting, should not be left by one key: people wait, or it has hardly begun.

The W3C's queue bot does the same: Zakim asks the chair to confirm a new agenda item while there is a queue.
"""

from datetime import datetime

from peerassist_tui.readings.floor.circle import short_name
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.state import current_item, open_run
from peerassist_tui.session import Session
from peerassist_tui.text import counted, quoted

FIRST_SECONDS = 10
"""So soon after an item began, the key for the next one is more often a slip than meant."""
MOST_NAMES = 5


def waiting_words(session: Session, now: datetime) -> str:
    """Say in a sentence who is in the queue, next first; nothing where nobody is."""
    names = [short_name(place.person) for place in queue(session, now)]
    if len(names) < 2:
        return f"{names[0]} is waiting." if names else ""
    more = " …" if len(names) > MOST_NAMES else ""
    return f"{len(names)} are waiting: {', '.join(names[:MOST_NAMES])}{more}."


def too_soon_words(session: Session, now: datetime) -> str:
    """Say in a sentence why the item that is on may not be meant to be left yet; nothing where it may."""
    run, item = open_run(session), current_item(session)
    if run is None or item is None:
        return ""
    seconds = int((now - run.started_at).total_seconds())
    just_begun = f"{quoted(item.title)} began {counted(seconds, 'second')} ago."
    return waiting_words(session, now) or (just_begun if 0 <= seconds < FIRST_SECONDS else "")
