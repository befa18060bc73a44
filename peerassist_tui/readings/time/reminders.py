"""The facilitator's reminders to themselves: which are due, and what a typed line asks for."""

from datetime import datetime, timedelta

from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.language import _, pgettext
from peerassist_tui.models import Reminder
from peerassist_tui.session import Session
from peerassist_tui.timing.times import read_minutes, read_time
from peerassist_tui.timing.zones import from_local, to_local

_AHEAD = timedelta(hours=12)
"""A time of day that is past, and comes again later than this, was meant to be today."""
_WORDS_OF_A_TIME = 5
"""“a quarter of an hour” has so many."""
LONGEST_MINUTES = 24 * 60


def due_reminders(session: Session, now: datetime) -> list[Reminder]:
    """Those whose moment has come (now is aware UTC) and that are not done, the earliest first."""
    return [row for row in _open(session) if row.due_at <= now]


def coming_reminders(session: Session, now: datetime) -> list[Reminder]:
    """Those whose moment is still to come, the next one first."""
    return [row for row in _open(session) if row.due_at > now]


def _open(session: Session) -> list[Reminder]:
    return sorted((row for row in session.all(Reminder) if row.done_at is None), key=lambda row: row.due_at)


def read_reminder(session: Session, now: datetime, typed: str) -> tuple[datetime, str]:
    """When (aware UTC), and of what, a line like "10 ask Bao", "in 1 hour: lunch" or "14:20 the guest comes" reminds.

    Raises:
        RuleError: it begins with no time, with one that has been, or says nothing else.
    """
    words = typed.split()
    before = pgettext("typed before a time; several words, a blank between them", "in at")
    if words and words[0].casefold() in ("in", "at", *before.split()):
        words = words[1:]
    for taken in range(min(_WORDS_OF_A_TIME, len(words)), 0, -1):
        when, what = " ".join(words[:taken]).rstrip(",;:–-"), " ".join(words[taken:]).lstrip("–- ")
        moment = _moment(session, now, when)
        if moment and what:
            return moment, what
    raise RuleError(_("Say when and what: “10 ask Bao” is in ten minutes, “14:20 the guest comes” at that time."))


def _moment(session: Session, now: datetime, when: str) -> datetime | None:
    if minutes := _minutes(when):
        return now + timedelta(minutes=minutes)
    clock = read_time(when)
    if clock is None:
        return None
    place = session.info.timezone
    today = to_local(now, place).replace(tzinfo=None, fold=0)
    for days in (0, 1):
        try:
            moment = from_local(datetime.combine(today.date() + timedelta(days=days), clock), place)
        except Refused:
            raise RuleError(_("“{time}” is no time of that day.", time=when)) from None
        if now < moment <= now + (timedelta(days=1) if days == 0 else _AHEAD):
            return moment
    raise RuleError(_("{time} has been already.", time=when))


def _minutes(when: str) -> float | None:
    """Minutes, but for what is a time of day: 14:20."""
    minutes = None if ":" in when else read_minutes(when)
    return minutes if minutes and minutes <= LONGEST_MINUTES else None
