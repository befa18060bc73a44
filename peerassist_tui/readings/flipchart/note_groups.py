"""The flipchart's notes put together by what they share: agenda item, objective, person, heading."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from peerassist_tui.language import _
from peerassist_tui.models import AgendaItem, Note, Objective
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.present import SIDES, people_there
from peerassist_tui.session import Session, short_name


@dataclass(frozen=True)
class NoteGroup:
    """Notes under one title, in their order; a group that could have notes and has none is one too."""

    title: str
    notes: list[Note]


def by_item(session: Session, notes: Sequence[Note]) -> list[NoteGroup]:
    """The agenda items during which something was written, in the agenda's order."""
    titles = {item.id: item.title for item in session.all(AgendaItem)}
    return _in_order(titles, ((note.item_id, note) for note in notes), _("outside the agenda"))


def by_objective(session: Session, notes: Sequence[Note]) -> list[NoteGroup]:
    """Every objective, also one to which nothing has been said."""
    titles = {row.id: f"{row.ref} {row.text}" for row in session.all(Objective)}
    return _in_order(titles, ((note.objective_id, note) for note in notes), _("no objective"), empty=True)


def by_person(session: Session, notes: Sequence[Note]) -> list[NoteGroup]:
    """The hosts and peers who were there, round the circle, also who has no note, then the others who have."""
    speakers = {note.person_id for note in notes}
    came = {one.id for one in people_there(session) if one.party in SIDES}
    shown = [one for one in circle(session) if one.id in came | speakers]
    titles = {person.id: short_name(person) for person in shown}
    return _in_order(titles, ((note.person_id, note) for note in notes), _("nobody in particular"), empty=True)


def by_heading(session: Session, notes: Sequence[Note]) -> list[NoteGroup]:
    """The headings in the order in which they first come, then what stands under none."""
    titles = dict.fromkeys(note.heading for note in notes if note.heading)
    return _in_order({title: title for title in titles}, ((note.heading, note) for note in notes), _("no heading yet"))


Grouping = Callable[[Session, Sequence[Note]], list[NoteGroup]]

GROUPINGS: Mapping[str, Grouping] = {
    "item": by_item,
    "objective": by_objective,
    "person": by_person,
    "heading": by_heading,
}


def _in_order(
    titles: Mapping[Any, str],
    sorted_out: Iterable[tuple[UUID | str | None, Note]],
    rest: str,
    *,
    empty: bool = False,
) -> list[NoteGroup]:
    known: dict[UUID | str | None, str] = {**titles}
    piles: dict[UUID | str | None, list[Note]] = defaultdict(list)
    for key, note in sorted_out:
        piles[key if key in known else None].append(note)
    groups = [NoteGroup(title, piles[key]) for key, title in known.items() if empty or piles[key]]
    return [*groups, NoteGroup(rest, piles[None])] if piles[None] else groups
