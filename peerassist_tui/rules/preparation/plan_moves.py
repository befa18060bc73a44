"""Rearranging the agenda: moving, doubling and splitting items, and where one day ends and the next begins."""

import re
from datetime import datetime
from typing import Annotated

from pydantic import Field

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import AgendaItem, ItemRun
from peerassist_tui.models.bounds import LAST_DAY
from peerassist_tui.rules.core.arguments import Key
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.preparation.plan import free_ref, must_keep_what_was, renumbered
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks, quoted

_NUMBERED = re.compile(r"(.*\S) \((\d{1,4})\)")


@rule
def move_item(session: Session, now: datetime, *, item: Key, by: int) -> Outcome:
    """Move an agenda item up (negative) or down by so many places, at most to the end.

    It comes into the day of its new neighbours. What is still to come stays behind what has been on.
    """
    row = session.item(item)
    order = [one for one in session.agenda if one.id != row.id]
    place = min(max(0, session.agenda.index(row) + by), len(order))
    earliest = order[place - 1].day if place else 1
    latest = order[place].day if place < len(order) else max(row.day, earliest)
    order.insert(place, row.altered(day=max(earliest, min(row.day, latest))))
    must_keep_what_was(session, order)
    moved = renumbered(order)
    return Outcome(called("Moved {what}", what=in_marks(row.title)), moved)


@rule
def duplicate_item(session: Session, now: datetime, *, item: Key) -> Outcome:
    """Put a copy of an agenda item right behind it; what happened in the meeting is not copied."""
    row = session.item(item)
    return Outcome(
        called("Duplicated {item}", item=in_marks(row.title)),
        _followed_by(session, row, _another(session, row, row.minutes)),
    )


@rule
def split_item(session: Session, now: datetime, *, item: Key) -> Outcome:
    """Cut an agenda item in two of half its length each; the odd minute stays with the first."""
    row = session.item(item)
    if any(run.item_id == row.id for run in session.all(ItemRun)):
        raise RuleError(_("{item} has already been on.", item=quoted(row.title)))
    second = float(row.minutes // 2)
    if not second:
        raise RuleError(_("{item} is too short to be split.", item=quoted(row.title)))
    first = row.altered(minutes=row.minutes - second)
    return Outcome(
        called("Split {item}", item=in_marks(row.title)), _followed_by(session, first, _another(session, row, second))
    )


def _another(session: Session, row: AgendaItem, minutes: float) -> AgendaItem:
    taken = [one.ref for one in session.agenda]
    ref = free_ref("A", len(taken) + 1, taken)
    given = row.model_dump(include={"phase", "day", "lead", "note"})
    return AgendaItem(session_id=session.id, ref=ref, title=_next_title(session, row), minutes=minutes, **given)


def _next_title(session: Session, row: AgendaItem) -> str:
    numbered = _NUMBERED.fullmatch(row.title)
    plain, number = (numbered[1], int(numbered[2])) if numbered else (row.title, 1)
    taken = {one.title for one in session.agenda}
    while (title := f"{plain} ({number + 1})") in taken:
        number += 1
    return title


def _followed_by(session: Session, row: AgendaItem, new: AgendaItem) -> tuple[AgendaItem, ...]:
    place = next(place for place, one in enumerate(session.agenda, 1) if one.id == row.id)
    order = [*session.agenda[: place - 1], row, new, *session.agenda[place:]]
    must_keep_what_was(session, order)
    changed = () if row == session.agenda[place - 1] else (row,)
    return (*changed, *renumbered(order))


@rule
def shift_days(session: Session, now: datetime, *, item: Key, by: Annotated[int, Field(ge=-30, le=30)]) -> Outcome:
    """Let an agenda item and all behind it come so many days later, or earlier when negative."""
    row = session.item(item)
    place = session.agenda.index(row)
    rest = session.agenda[place:]
    had = {run.item_id for run in session.all(ItemRun)}
    if any(one.id in had for one in rest):
        raise RuleError(_("What has been on stays on its day."))
    before = session.agenda[place - 1].day if place else 1
    if row.day + by < before or rest[-1].day + by > LAST_DAY:
        raise RuleError(_("{item} cannot come on day {day}.", item=quoted(row.title), day=row.day + by))
    moved = tuple(one.altered(day=one.day + by) for one in rest)
    return (
        Outcome(called("{item} comes on day {day}", item=in_marks(row.title), day=row.day + by), moved)
        if by
        else NOTHING
    )
