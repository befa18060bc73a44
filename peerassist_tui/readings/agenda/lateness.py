"""Why a day is late: it began late, or its items took longer than planned; the two are told apart."""

from datetime import datetime

from peerassist_tui.readings.agenda.agenda_clock import actual_seconds
from peerassist_tui.readings.agenda.agenda_plan import span_words
from peerassist_tui.readings.agenda.days import day_begun_at, day_starts_at
from peerassist_tui.readings.state import item_state
from peerassist_tui.session import Session

_SAME_DAY_MINUTES = 12 * 60


def late_start_seconds(session: Session, day: int, now: datetime) -> float:
    """By how much a day began later than planned (negative: earlier); 0 before it has begun."""
    begun = day_begun_at(session, day)
    return (begun - day_starts_at(session, day, now)).total_seconds() if begun else 0.0


def overrun_seconds(session: Session, now: datetime) -> float:
    """By how much the items that have been on took longer than planned (negative: less); one that is on only above."""
    over = 0.0
    for item in session.agenda:
        beyond, state = actual_seconds(session, item, now) - 60 * item.minutes, item_state(session, item)
        over += beyond if state == "done" else max(0.0, beyond) if state == "running" else 0.0
    return over


def lateness(minutes: int, start: int = 0) -> str:
    """How late a day is, and by how many minutes it started late; nothing when it is no longer the same day."""
    if abs(minutes) > _SAME_DAY_MINUTES:
        return ""
    late = _by(minutes, "late", "early") or "on time"
    return f"{late}, started {span_words(start)} late" if start > 0 else late


def time_words(session: Session, now: datetime) -> str:
    """How the time of the meeting went, in a sentence; empty before its first item."""
    if not any(item_state(session, item) in ("done", "running") for item in session.agenda):
        return ""
    start = round(late_start_seconds(session, 1, now) / 60)
    over = round(overrun_seconds(session, now) / 60)
    items = "the items" if _all_were_on(session) else "the items that were on"
    return f"It began {_by(start, 'late', 'early') or 'on time'}; {items} {_took(over)}."


def _all_were_on(session: Session) -> bool:
    return all(item_state(session, item) in ("done", "running") for item in session.agenda)


def _took(over: int) -> str:
    return f"took {_by(over, 'more', 'less')} than planned" if over else "kept to the plan"


def _by(minutes: int, above: str, below: str) -> str:
    return f"{span_words(abs(minutes))} {above if minutes > 0 else below}" if minutes else ""
