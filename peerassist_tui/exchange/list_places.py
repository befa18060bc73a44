"""Where Changes put rows in their lists, and how to put them there again when the list has changed meanwhile."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import NamedTuple
from uuid import UUID

from peerassist_tui.exchange.images import Tables, image_changes
from peerassist_tui.models import Change


class ListOrder(NamedTuple):
    """The ids of a list before and after a Change, and whether it numbered the list from 1 on without a gap."""

    before: Sequence[str]
    after: Sequence[str]
    numbered: bool


@dataclass
class ListPlaces:
    """What Changes put `at_the_end` (change, row), and the `orders` that the others gave to a list, by its table."""

    at_the_end: set[tuple[UUID, str]] = field(default_factory=set)
    orders: dict[UUID, dict[str, ListOrder]] = field(default_factory=dict)

    def follow(self, changes: Iterable[Change], tables: Tables) -> None:
        """Take note of the places where each Change was made; `tables` follows them."""
        for change in changes:
            self._follow(change, tables)

    def _follow(self, change: Change, tables: Tables) -> None:
        former, renumbered = dict[str, list[str]](), set[str]()
        for table, row_id, before, after in image_changes(change):
            if after is not None and (before is None or before["number"] != after["number"]):
                if before is None and after["number"] == tables.highest(table) + 1:
                    self.at_the_end.add((change.id, row_id))
                else:
                    former.setdefault(table, _ids(tables, table))
                    renumbered |= {table} if before is not None else set()
            tables.put(table, row_id, after)
        for table, ids in former.items():
            now = _ids(tables, table)
            numbered = table in renumbered and tables.highest(table) == len(now)
            self.orders.setdefault(change.id, {})[table] = ListOrder(ids, now, numbered)


def rearranged(tables: Tables, table: str, order: ListOrder) -> dict[str, int]:
    """The new numbers by which moved and new rows follow the same rows as before."""
    now = _ids(tables, table)
    blocks = SequenceMatcher(None, order.before, order.after, autojunk=False).get_matching_blocks()
    stayed = {one for block in blocks for one in order.before[block.a : block.a + block.size]}
    moved = [one for one in order.after if one not in stayed and one in set(now)]
    wanted = [one for one in now if one not in moved]
    for one in moved:
        earlier = [other for other in order.after[: order.after.index(one)] if other in wanted]
        wanted.insert(wanted.index(earlier[-1]) + 1 if earlier else 0, one)
    rows = tables.rows.get(table, {})
    numbers = range(1, len(now) + 1) if order.numbered else [rows[one]["number"] for one in now]
    return {one: number for one, number in zip(wanted, numbers, strict=True) if rows[one]["number"] != number}


def _ids(tables: Tables, table: str) -> list[str]:
    rows = tables.rows.get(table, {})
    return sorted(rows, key=lambda one: (rows[one]["number"], one))
