"""Running the agenda: next, start, lengthen, skip; and what came of an item."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called, called_several
from peerassist_tui.language import _
from peerassist_tui.models import AgendaItem, ItemRun
from peerassist_tui.models.bounds import DAY_MINUTES
from peerassist_tui.readings.state import current_item, item_state, open_run
from peerassist_tui.readings.state import next_item as following
from peerassist_tui.rules.core.arguments import Key, Line, Minutes
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.meeting.meeting import must_be_held
from peerassist_tui.rules.meeting.queue import reopened
from peerassist_tui.rules.meeting.visitors import with_visitors
from peerassist_tui.session import Session
from peerassist_tui.text import clip, in_marks, quoted

SHORTEST_MINUTES = 1.0
_TITLE_CELLS, _MOST_TOLD = 24, 4
"""So much of a title, and so many items, a label names where several have new lengths."""


@rule
def next_item(session: Session, now: datetime) -> Outcome:
    """End the item that is on and start the one that follows."""
    must_be_held(session)
    item = following(session)
    if item is None:
        last = _("This is the last item of the agenda.")
        raise RuleError(last if session.agenda else _("The agenda is empty."))
    return _started(session, now, item)


@rule
def start_item(session: Session, now: datetime, *, item: Key) -> Outcome:
    """End the item that is on and start the one that is named."""
    must_be_held(session)
    wanted = session.item(item)
    current = current_item(session)
    if current and current.id == wanted.id:
        return NOTHING
    return _started(session, now, wanted)


def _started(session: Session, now: datetime, item: AgendaItem) -> Outcome:
    ending = open_run(session)
    ended = (ending.altered(ended_at=now),) if ending else ()
    run = ItemRun(session_id=session.id, number=session.next_number(ItemRun), item_id=item.id, started_at=now)
    unskipped = (item.altered(skipped=False),) if item.skipped else ()
    started = Outcome(
        called("Started {item}", item=in_marks(item.title)), (*ended, *unskipped, run, *reopened(session))
    )
    return with_visitors(session, now, current_item(session), item, started)


@rule
def extend_item(
    session: Session,
    now: datetime,
    *,
    minutes: Annotated[float, Field(ge=-24 * 60, le=24 * 60)],
    item: Key | None = None,
) -> Outcome:
    """Give an item (the one that is on by default) more minutes, or fewer; never less than one in all."""
    wanted = session.item(item) if item else current_item(session)
    if wanted is None:
        raise RuleError(_("No agenda item is running."))
    length = wanted.minutes + wanted.extended_minutes + minutes
    if length < SHORTEST_MINUTES:
        raise RuleError(_("{item} cannot be shorter than a minute.", item=quoted(wanted.title)))
    if length > DAY_MINUTES:
        raise RuleError(_("{item} cannot be longer than a day.", item=quoted(wanted.title)))
    title, by = in_marks(wanted.title), f"{abs(minutes):g}"
    label = (
        called("Extended {item} by {minutes} min", item=title, minutes=by)
        if minutes >= 0
        else called("Shortened {item} by {minutes} min", item=title, minutes=by)
    )
    return Outcome(label, (wanted.altered(extended_minutes=wanted.extended_minutes + minutes),)) if minutes else NOTHING


class LengthGiven(BaseModel):
    """The whole length of one item, what was planned and what was added together."""

    model_config = ConfigDict(extra="forbid")
    item: Key
    minutes: Minutes


@rule
def set_lengths(session: Session, now: datetime, *, lengths: list[LengthGiven]) -> Outcome:
    """Give several items new lengths at one stroke, for instance to catch up; the plan stays beside them."""
    rows: dict[UUID, AgendaItem] = {}
    for given in lengths:
        row = session.item(given.item)
        if row.id in rows:
            raise RuleError(_("{item} is given two lengths.", item=quoted(row.title)))
        if item_state(session, row) == "done":
            raise RuleError(_("{item} has already been on.", item=quoted(row.title)))
        if given.minutes < SHORTEST_MINUTES:
            raise RuleError(_("{item} cannot be shorter than a minute.", item=quoted(row.title)))
        rows[row.id] = row.altered(extended_minutes=given.minutes - row.minutes)
    changed = tuple(row for row in rows.values() if row != session.get(AgendaItem, row.id))
    return Outcome(_lengths_given(changed), changed)


def _length_given(row: AgendaItem) -> str:
    title, minutes = in_marks(clip(row.title, _TITLE_CELLS)), f"{row.minutes + row.extended_minutes:g}"
    return called("{item} {minutes} min", item=title, minutes=minutes)


def _lengths_given(rows: Sequence[AgendaItem]) -> str:
    told = [_length_given(row) for row in rows]
    words, more = ", ".join(told[:_MOST_TOLD]), len(told) - _MOST_TOLD
    if more <= 0:
        return called("Gave {words}", words=words)
    return called_several("Gave {words} and {count} more", "Gave {words} and {count} more", more, words=words)


@rule
def skip_item(session: Session, now: datetime, *, item: Key | None = None) -> Outcome:
    """Leave out an item (the one that follows by default), or take it in again if it was left out."""
    wanted = session.item(item) if item else following(session)
    if wanted is None:
        raise RuleError(_("No agenda item follows that could be skipped."))
    state = item_state(session, wanted)
    if state in ("running", "done"):
        raise RuleError(_("{item} has already been on.", item=quoted(wanted.title)))
    title = in_marks(wanted.title)
    label = called("Took in again {item}", item=title) if wanted.skipped else called("Skipped {item}", item=title)
    return Outcome(label, (wanted.altered(skipped=not wanted.skipped),))


@rule
def conclude_item(session: Session, now: datetime, *, item: Key, text: Line) -> Outcome:
    """Write down in a line what came of an agenda item, in the place of what stood there; an empty one takes it out."""
    row = session.item(item)
    if text == row.conclusion:
        return NOTHING
    label = (
        called("Concluded {item}", item=in_marks(row.title))
        if text
        else called("Took out the conclusion of {item}", item=in_marks(row.title))
    )
    return Outcome(label, (row.altered(conclusion=text),))
