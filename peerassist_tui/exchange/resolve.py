"""Deciding what two laptops changed differently: one more Change, so that it can be seen, taken back and carried on."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import uuid4

from peerassist_tui.errors import Refused
from peerassist_tui.exchange.images import Image, RowPlace, Tables, ids_named, with_rows
from peerassist_tui.exchange.merging import COURSE, COURSE_FIELDS, COURSE_TABLES, Conflict, Merged, Side, fault_of
from peerassist_tui.labels import called_several
from peerassist_tui.language import _
from peerassist_tui.models import Change, ImageChange

RULE = "merge"


def resolve_conflicts(merged: Merged, decisions: Mapping[RowPlace, Side], now: datetime) -> list[Change]:
    """The merged history with what was decided, at `now` (aware UTC) or later.

    Raises:
        Refused: something is not decided yet, or what was decided cannot be one meeting.
    """
    if any(one.place not in decisions for one in merged.conflicts):
        raise Refused(_("Both laptops changed the same things differently; say what is to hold."))
    tables, rows = merged.tables, list[ImageChange]()
    for one in merged.conflicts:
        for table, row_id, after in _wanted(one, decisions[one.place], merged):
            before = tables.get(table, row_id)
            if before != after:
                tables.put(table, row_id, after)
                rows.append((table, row_id, before, after))
    if merged.conflicts and (fault := fault_of(tables)):
        raise Refused(_("That cannot be one meeting: {fault}", fault=fault))
    if not rows:
        return merged.changes
    last = merged.changes[-1]
    count = len(merged.conflicts)
    label = called_several(
        "Decided {count} difference between two laptops", "Decided {count} differences between two laptops", count
    )
    decided = with_rows(
        last,
        rows,
        id=uuid4(),
        seq=last.seq + 1,
        at=max(now, last.at),
        seat="facilitator",
        rule=RULE,
        label=label,
        undoes=None,
    )
    return [*merged.changes, decided]


def _wanted(one: Conflict, side: Side, merged: Merged) -> Iterator[tuple[str, str, Image | None]]:
    """The rows as the chosen side has them, in what the conflict is about."""
    if one.place == COURSE:
        yield from _course(merged, merged.mine if side == "mine" else merged.theirs)
        return
    chosen, now = one.mine if side == "mine" else one.theirs, merged.tables.get(*one.place)
    if chosen is None:
        if now is not None and not any(
            one.place[1] in ids_named(name, image) for (name, _), image in merged.tables.all()
        ):
            yield (*one.place, None)
    elif now is not None:
        yield (*one.place, {**now, **{name: chosen[name] for name in one.fields}})


def _course(merged: Merged, chosen: Tables) -> Iterator[tuple[str, str, Image | None]]:
    for table in COURSE_TABLES:
        wanted = chosen.rows.get(table, {})
        for row_id in [*merged.tables.rows.get(table, {})]:
            if row_id not in wanted:
                yield table, row_id, None
        for row_id, image in wanted.items():
            yield table, row_id, image
    for row_id, image in chosen.rows["session"].items():
        now = merged.tables.rows["session"][row_id]
        yield "session", row_id, {**now, **{name: image[name] for name in COURSE_FIELDS}}
