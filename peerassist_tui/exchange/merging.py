"""Two histories of one session become one, and what both changed differently is left for a person to decide.

The merged history holds every Change of both once, in one order (`ordering`), each made to fit (`refitting`). It
depends on the Changes alone and not on who asks, so two laptops that merge end up with the same one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.exchange.images import Image, RowPlace, Tables, added_up, differing, image_changes
from peerassist_tui.exchange.list_places import ListPlaces
from peerassist_tui.exchange.ordering import in_one_order
from peerassist_tui.exchange.rebase import rebased
from peerassist_tui.models import KINDS, TABLES, Change
from peerassist_tui.rules import Outcome
from peerassist_tui.rules.core.integrity import must_be_whole
from peerassist_tui.session import Session

Side = Literal["mine", "theirs"]

COURSE: RowPlace = ("", "course")
"""Stands for the course of the meeting as one thing: it cannot have been run on two laptops at once."""
COURSE_TABLES = tuple(table for table, kind in KINDS.items() if kind.course)
COURSE_FIELDS = frozenset(("started_at", "finished_at", "queue_closed", "replies_next"))
_UNASKED = frozenset((table, name) for table, kind in KINDS.items() for name in ("number", *kind.later_holds))
"""Places in lists, and the computer's clock: the later one holds."""


@dataclass(frozen=True)
class Conflict:
    """A row that both changed differently in `fields`; `mine` and `theirs` are None where it was taken out."""

    place: RowPlace
    fields: tuple[str, ...]
    mine: Image | None
    theirs: Image | None


@dataclass(frozen=True)
class Merged:
    """The one history, mine `before`, what only one side had, what is to be decided; the rows of each and merged."""

    changes: list[Change]
    before: Sequence[Change]
    only_mine: list[Change]
    only_theirs: list[Change]
    conflicts: tuple[Conflict, ...] = ()
    mine: Tables = field(default_factory=Tables)
    theirs: Tables = field(default_factory=Tables)
    tables: Tables = field(default_factory=Tables)


def merge(mine: Sequence[Change], theirs: Sequence[Change]) -> Merged:
    """One history of two; both with images as rows have them today (`images.normal`)."""
    own, other = {change.id for change in mine}, {change.id for change in theirs}
    only_mine = [change for change in mine if change.id not in other]
    only_theirs = [change for change in theirs if change.id not in own]
    if not only_theirs:
        tables = added_up(mine)
        return Merged(list(mine), mine, only_mine, [], (), tables, tables, tables)
    mine_then, theirs_then, places = Tables(), Tables(), ListPlaces()
    places.follow(theirs, theirs_then)
    places.follow(mine, mine_then)
    changes, tables = _refitted(in_one_order(mine, theirs), places)
    merged = Merged(changes, mine, only_mine, only_theirs, (), mine_then, theirs_then, tables)
    return Merged(changes, mine, only_mine, only_theirs, _conflicts(merged), mine_then, theirs_then, tables)


def _refitted(changes: Iterable[Change], places: ListPlaces) -> tuple[list[Change], Tables]:
    tables, made = Tables(), dict[UUID, Change]()
    for seq, change in enumerate(changes, 1):
        made[change.id] = rebased(change, seq, tables, places, made)
    return list(made.values()), tables


def _conflicts(merged: Merged) -> tuple[Conflict, ...]:
    mine, theirs = _touched(merged.only_mine), _touched(merged.only_theirs)
    both = [place for place in mine if place in theirs]
    found = [one for place in both if (one := _conflict(place, mine[place] & theirs[place], merged))]
    if fault_of(merged.tables) and not fault_of(merged.mine) and not fault_of(merged.theirs):
        course = Conflict(COURSE, (), {}, {})
        return (course, *(one for one in found if not _is_course(one)))
    return tuple(found)


def _is_course(one: Conflict) -> bool:
    return one.place[0] in COURSE_TABLES or (one.place[0] == "session" and COURSE_FIELDS.issuperset(one.fields))


def _touched(changes: Sequence[Change]) -> dict[RowPlace, set[str]]:
    """The fields that were changed, for each row; what was done and taken back again has not been."""
    own = {change.id: change for change in changes}
    holds = dict.fromkeys(own, True)
    for change in changes:
        root = change
        while root.undoes in own:
            root = own[root.undoes]
        if root is not change:
            holds[root.id] = not holds[root.id]
            holds[change.id] = False
    fields: dict[RowPlace, set[str]] = {}
    for change in changes:
        for table, row_id, before, after in image_changes(change) if holds[change.id] else ():
            if before is not None:
                fields.setdefault((table, row_id), set()).update(differing(before, after) if after else before)
    return fields


def _conflict(place: RowPlace, fields: set[str], merged: Merged) -> Conflict | None:
    mine, theirs = merged.mine.get(*place), merged.theirs.get(*place)
    asked = {name for name in fields if (place[0], name) not in _UNASKED}
    if mine is None and theirs is None:
        return None
    if mine is None or theirs is None:
        return Conflict(place, (), mine, theirs) if asked else None
    differ = tuple(sorted(name for name in asked if mine[name] != theirs[name]))
    return Conflict(place, differ, mine, theirs) if differ else None


def fault_of(tables: Tables) -> str:
    """Why these rows cannot belong to one meeting; empty when they can."""
    (key,) = tables.rows["session"]
    rows = {
        name: {UUID(row_id): TABLES[name].model_validate(image) for row_id, image in found.items()}
        for name, found in tables.rows.items()
    }
    try:
        must_be_whole(Session(UUID(key)).with_tables(rows), Outcome(""))
    except RuleError as fault:
        return str(fault)
    return ""
