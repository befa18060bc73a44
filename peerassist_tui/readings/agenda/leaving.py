"""Leaving an agenda item: why not by one key (people wait, or it has hardly begun), and what came of it.

The W3C's queue bot does the same: Zakim asks the chair to confirm a new agenda item while there is a queue.
"""

from datetime import datetime, timedelta

from peerassist_tui.language import _, ngettext
from peerassist_tui.models import AgendaItem, ItemRun, Phase
from peerassist_tui.readings.agenda.agenda_clock import actual_seconds
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.state import current_item, holder, items_to_come, next_item, open_run
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import within_marks

FIRST_SECONDS = 10
"""So soon after an item began, the key for the next one is more often a slip than meant."""
MOST_NAMES = 5
ASKED_FOR = timedelta(minutes=2)
"""So long after an item was left it is asked before all else what came of it."""
_WITHOUT_CONCLUSION: frozenset[Phase] = frozenset(("welcome", "break", "close"))
_LEAST_SECONDS = 60


def waiting_words(session: Session, now: datetime) -> str:
    """Say in a sentence who is in the queue, next first; nothing where nobody is.

    Who has the floor does not wait for it: their further hand is named "again".
    """
    people, on = [place.person for place in queue(session, now)], holder(session)
    names = [_("{name} (again)", name=short_name(person)) if person == on else short_name(person) for person in people]
    if len(names) < 2:
        return _("{name} is waiting.", name=names[0]) if names else ""
    first = ", ".join(names[:MOST_NAMES]) + (" …" if len(names) > MOST_NAMES else "")
    return _("{people} are waiting: {names}.", people=len(names), names=first)


def too_soon_words(session: Session, now: datetime) -> str:
    """Say in a sentence why the item that is on may not be meant to be left yet; nothing where it may."""
    run, item = open_run(session), current_item(session)
    if run is None or item is None:
        return ""
    seconds = int((now - run.started_at).total_seconds())
    just_begun = ngettext(
        "“{item}” began {count} second ago.",
        "“{item}” began {count} seconds ago.",
        seconds,
        item=within_marks(item.title),
    )
    return waiting_words(session, now) or (just_begun if 0 <= seconds < FIRST_SECONDS else "")


def ending_words(session: Session, now: datetime) -> str:
    """Say in a sentence what the meeting would end without: who waits, items still to come; nothing where neither."""
    coming = next_item(session)
    more = len(items_to_come(session)) - 1
    to_come = ""
    if coming:
        title = within_marks(coming.title)
        to_come = _("“{item}” is still to come.", item=title)
        if more > 0:
            to_come = _("“{item}” and {number} more are still to come.", item=title, number=more)
    return " ".join(filter(None, (waiting_words(session, now), to_come)))


def item_to_conclude(session: Session, now: datetime) -> AgendaItem | None:
    """The item that was left last, while nobody has said yet what came of it; None where there is none.

    A welcome, a break and the close have no conclusion, and neither has what was on for less than a minute.
    """
    run = _last_left(session)
    item = session.get(AgendaItem, run.item_id) if run else None
    if item is None or item == current_item(session) or item.conclusion or item.phase in _WITHOUT_CONCLUSION:
        return None
    return item if actual_seconds(session, item, now) >= _LEAST_SECONDS else None


def item_just_left(session: Session, now: datetime) -> AgendaItem | None:
    """The item to conclude, where it was left a moment ago."""
    run = _last_left(session)
    is_fresh = run is not None and run.ended_at is not None and now - run.ended_at < ASKED_FOR
    return item_to_conclude(session, now) if is_fresh else None


def _last_left(session: Session) -> ItemRun | None:
    over = [(run.ended_at, run) for run in session.all(ItemRun) if run.ended_at]
    return max(over, key=lambda one: one[0], default=(None, None))[1]
