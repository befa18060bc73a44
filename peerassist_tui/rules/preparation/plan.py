"""Planning the agenda of a session."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called, called_several
from peerassist_tui.language import _
from peerassist_tui.models import AgendaItem, ItemRun, Note, Phase, Row
from peerassist_tui.rules.core.arguments import (
    KEEP,
    ClockTime,
    Day,
    FilledLine,
    Given,
    Key,
    Line,
    Minutes,
    Text,
    edited,
)
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks, said_again


class ItemGiven(BaseModel):
    """An agenda item as people write it; `minutes` is its planned length, `pinned` when it has to begin."""

    model_config = ConfigDict(extra="forbid")
    ref: Key | None = None
    title: FilledLine
    phase: Phase
    minutes: Minutes
    day: Day = 1
    lead: Line = ""
    note: Text = ""
    pinned: ClockTime = ""


def item_rows(session_id: UUID, items: list[ItemGiven]) -> list[AgendaItem]:
    """The rows of a whole agenda; items without a reference are called A1, A2, …

    Raises:
        RuleError: two items have one reference.
    """
    taken = [item.ref for item in items if item.ref]
    if len(taken) != len(set(taken)):
        raise RuleError(_("Two agenda items have the same reference."))
    rows = []
    for number, item in enumerate(items, 1):
        ref = item.ref or free_ref("A", number, taken)
        taken.append(ref)
        rows.append(AgendaItem(session_id=session_id, number=number, **{**item.model_dump(), "ref": ref}))
    return rows


def free_ref(letters: str, number: int, taken: list[str]) -> str:
    """The first reference from `letters` + `number` on that is not taken."""
    while f"{letters}{number}" in taken:
        number += 1
    return f"{letters}{number}"


@rule
def set_agenda(session: Session, now: datetime, *, items: list[ItemGiven]) -> Outcome:
    """Replace the whole agenda, for instance by a template's."""
    if session.all(ItemRun):
        raise RuleError(_("The agenda is already running; change its items one by one."))
    loosened = (*_loose_notes(session, {item.id for item in session.agenda}), *_loose_people(session))
    rows = (*loosened, *item_rows(session.id, items))
    return Outcome(
        called_several("Set an agenda of {count} item", "Set an agenda of {count} items", len(items)),
        rows,
        tuple(session.agenda),
    )


def _loose_notes(session: Session, items: set[UUID]) -> list[Row]:
    return [note.altered(item_id=None) for note in session.all(Note) if note.item_id in items]


def _loose_people(session: Session) -> list[Row]:
    return [person.altered(for_items=[]) for person in session.people if person.for_items]


@rule
def add_item(session: Session, now: datetime, *, item: ItemGiven, before: Key | None = None) -> Outcome:
    """Add an agenda item, at the end of its day or before another one."""
    taken = [one.ref for one in session.agenda]
    if item.ref in taken:
        raise RuleError(_("The agenda has an item {given} already.", given=said_again(item.ref)))
    place = session.agenda.index(session.item(before)) if before else _end_of(session, item.day)
    ref = item.ref or free_ref("A", len(taken) + 1, taken)
    row = AgendaItem(session_id=session.id, **{**item.model_dump(), "ref": ref})
    order = [*session.agenda[:place], row, *session.agenda[place:]]
    return Outcome(called("Added {item} to the agenda", item=in_marks(item.title)), renumbered(order))


def _end_of(session: Session, day: int) -> int:
    had = {run.item_id for run in session.all(ItemRun)}
    return max((place for place, one in enumerate(session.agenda, 1) if one.day <= day or one.id in had), default=0)


def renumbered(rows: list[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Those of `rows` whose number is not their place, with the right one."""
    return tuple(row.altered(number=place) for place, row in enumerate(rows, 1) if row.number != place)


@rule
def change_item(
    session: Session,
    now: datetime,
    *,
    item: Key,
    title: FilledLine | Literal[Given.NOT] = KEEP,
    phase: Phase | Literal[Given.NOT] = KEEP,
    minutes: Minutes | Literal[Given.NOT] = KEEP,
    day: Day | Literal[Given.NOT] = KEEP,
    lead: Line | Literal[Given.NOT] = KEEP,
    note: Text | Literal[Given.NOT] = KEEP,
    pinned: ClockTime | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct an agenda item; one that comes on another day goes to the others of that day."""
    row = session.item(item)
    changed = edited(row, title=title, phase=phase, minutes=minutes, day=day, lead=lead, note=note, pinned=pinned)
    if changed.day == row.day:
        return Outcome(_changed_words(row, changed), (changed,)) if changed != row else NOTHING
    order = sorted((changed if one.id == row.id else one for one in session.agenda), key=lambda one: one.day)
    must_keep_what_was(session, order)
    moved = [one for one in renumbered(order) if one.id != row.id]
    place = order.index(changed) + 1
    return Outcome(called("Changed {what}", what=in_marks(changed.title)), (*moved, changed.altered(number=place)))


def _changed_words(row: AgendaItem, changed: AgendaItem) -> str:
    """What was changed, in words: the length that is new, where nothing else is."""
    if changed == row.altered(minutes=changed.minutes):
        minutes = f"{changed.minutes:g}"
        return called(
            "Gave {words}", words=called("{item} {minutes} min", item=in_marks(changed.title), minutes=minutes)
        )
    return called("Changed {what}", what=in_marks(changed.title))


@rule
def plan_lengths(session: Session, now: datetime, *, lengths: dict[str, Minutes]) -> Outcome:
    """Give several agenda items, each by its key, another length in minutes, as one step."""
    if session.all(ItemRun):
        raise RuleError(_("The agenda is already running; change its items one by one."))
    rows = [(session.item(key), minutes) for key, minutes in lengths.items()]
    changed = tuple(row.altered(minutes=minutes) for row, minutes in rows if row.minutes != minutes)
    return Outcome(
        called_several("Changed the length of {count} item", "Changed the length of {count} items", len(changed)),
        changed,
    )


def must_keep_what_was(session: Session, order: list[AgendaItem]) -> None:
    """Refuse an order in which something still to come stands before what has been on.

    Raises:
        RuleError: `order` is such a one.
    """
    had = {run.item_id for run in session.all(ItemRun)}
    was, now = [one.id for one in session.agenda], [one.id for one in order]
    coming = set(was[_after_the_last(was, had) :]) | set(now).difference(was)
    stays = [one for one in was if one in had] == [one for one in now if one in had]
    if not stays or not coming.isdisjoint(now[: _after_the_last(now, had)]):
        raise RuleError(_("What has been on stays where it is, before what is still to come."))


def _after_the_last(ids: list[UUID], had: set[UUID]) -> int:
    return max((place for place, one in enumerate(ids, 1) if one in had), default=0)
