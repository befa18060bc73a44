"""The room: the ground rules on the wall, and the checklist of what has to be there."""

from datetime import datetime
from typing import Literal

from peerassist_tui.labels import called, called_several
from peerassist_tui.models import ChecklistItem, GroundRule
from peerassist_tui.rules.core.arguments import KEEP, FilledLine, Given, Key, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks


@rule
def add_ground_rules(session: Session, now: datetime, *, texts: list[FilledLine]) -> Outcome:
    """Put ground rules below the others; what is on the list already is passed over."""
    there = {row.text for row in session.all(GroundRule)}
    new = enumerate(dict.fromkeys(text for text in texts if text not in there), session.next_number(GroundRule))
    rows = tuple(GroundRule(session_id=session.id, number=number, text=text) for number, text in new)
    return Outcome(called_several("Added {count} ground rule", "Added {count} ground rules", len(rows)), rows)


@rule
def change_ground_rule(session: Session, now: datetime, *, ground_rule: Key, text: FilledLine) -> Outcome:
    """Word a ground rule otherwise."""
    row = session.find(GroundRule, ground_rule)
    changed = row.altered(text=text)
    return Outcome(called("Changed a ground rule"), (changed,)) if changed != row else NOTHING


@rule
def move_ground_rule(session: Session, now: datetime, *, ground_rule: Key, by: int) -> Outcome:
    """Move a ground rule up (negative) or down, at most to the end."""
    row = session.find(GroundRule, ground_rule)
    rules = session.all(GroundRule)
    order = [one for one in rules if one.id != row.id]
    order.insert(max(0, rules.index(row) + by), row)
    moved = tuple(one.altered(number=place) for place, one in enumerate(order, 1) if one.number != place)
    return Outcome(called("Moved a ground rule"), moved)


@rule
def point_at_ground_rule(session: Session, now: datetime, *, ground_rule: Key) -> Outcome:
    """Show a ground rule to the room for a minute."""
    row = session.find(GroundRule, ground_rule)
    place = session.all(GroundRule).index(row) + 1
    return Outcome(called("Pointed at ground rule {place}", place=place), (row.altered(pointed_at=now),))


@rule
def add_checklist_items(session: Session, now: datetime, *, texts: list[FilledLine]) -> Outcome:
    """Add what has to be in the room; what is on the checklist already is passed over."""
    there = {row.text for row in session.all(ChecklistItem)}
    new = list(dict.fromkeys(text for text in texts if text not in there))
    first = session.next_number(ChecklistItem)
    rows = tuple(
        ChecklistItem(session_id=session.id, number=number, text=text) for number, text in enumerate(new, first)
    )
    return Outcome(called("Added to the checklist"), rows)


@rule
def change_checklist_item(
    session: Session,
    now: datetime,
    *,
    checklist_item: Key,
    text: FilledLine | Literal[Given.NOT] = KEEP,
    done: bool | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Tick something off, or word it otherwise."""
    row = session.find(ChecklistItem, checklist_item)
    changed = edited(row, text=text, done=done)
    return Outcome(called("Changed {what}", what=in_marks(changed.text)), (changed,)) if changed != row else NOTHING
