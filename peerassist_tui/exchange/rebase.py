"""Rebasing a Change onto another laptop's changes: what it did is done again on top of them.

A Change that fits stays as it is. Else the fields that it changed are changed in the row as it stands; what was put
at the end is put at the end; an undo takes back what its Change did here; and nothing that is in use, or that the
other one changed, is taken out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from uuid import UUID

from peerassist_tui.exchange.images import Image, Tables, differing, ids_named, image_changes, with_rows
from peerassist_tui.exchange.list_places import ListPlaces, rearranged
from peerassist_tui.models import KINDS, Change, ImageChange
from peerassist_tui.text import next_reference

SUPERSEDED = "superseded"
"""The rule of a Change of which nothing is left to do."""


def rebased(change: Change, seq: int, tables: Tables, places: ListPlaces, made: Mapping[UUID, Change]) -> Change:
    """The Change rebased as number `seq`; `tables` is updated by it, `made` are the changes before it."""
    if _fits(change, tables, places):
        tables.apply(change)
        return change if change.seq == seq else with_rows(change, image_changes(change), seq=seq)
    undone = made.get(change.undoes) if change.undoes else None
    fit = _Fit(change, tables, places)
    if undone is not None:
        wanted = [(table, row_id, after, before) for table, row_id, before, after in reversed(image_changes(undone))]
    else:
        wanted = image_changes(change)
    for touch in wanted:
        fit.add(touch, turns_round=undone is not None)
    fit.arrange()
    rule = change.rule if fit.rows or change.rule == SUPERSEDED else SUPERSEDED
    return with_rows(change, fit.rows, seq=seq, rule=rule, label=_label(change, fit.rows))


def _fits(change: Change, tables: Tables, places: ListPlaces) -> bool:
    own = {row_id for _, row_id, _, _ in image_changes(change)}
    removed = {row_id for _, row_id, _, after in image_changes(change) if after is None}
    if removed and any(
        removed.intersection(ids_named(name, image)) for (name, key), image in tables.all() if key not in own
    ):
        return False
    tops: dict[str, int] = {}
    for table, row_id, before, after in image_changes(change):
        if tables.get(table, row_id) != before:
            return False
        if after is not None:
            top = tops.setdefault(table, tables.highest(table))
            is_at_its_end = after["number"] == top + 1 or (change.id, row_id) not in places.at_the_end
            if not is_at_its_end or not _is_free(tables, table, after, own):
                return False
            tops[table] = max(top, after["number"])
    return not _repeats_a_row(change, tables)


def _repeats_a_row(change: Change, tables: Tables) -> bool:
    touched: dict[str, dict[str, Image | None]] = {}
    for table, row_id, _, after in image_changes(change):
        if KINDS[table].unlike_before:
            touched.setdefault(table, dict(tables.rows.get(table, {})))[row_id] = after
    return any(_repeated(table, rows) for table, rows in touched.items())


def _repeated(table: str, rows: Mapping[str, Image | None]) -> list[str]:
    """The ids of the rows that say the same as the one before them."""
    standing = sorted((image["number"], row_id, image) for row_id, image in rows.items() if image)
    return [
        row_id
        for (_, _, before), (_, row_id, image) in pairwise(standing)
        if all(before[name] == image[name] for name in KINDS[table].unlike_before)
    ]


def _is_free(tables: Tables, table: str, image: Image, own: set[str]) -> bool:
    """Whether nobody else's row has that number or reference, and whether what it names is there."""
    holders = (tables.with_number(table, image["number"]), tables.with_mark(table, image))
    if any(holder is not None and holder not in own for holder in holders):
        return False
    return all(one in own or tables.has(one) for one in ids_named(table, image))


class _Fit:
    """The images of one Change while it is made to fit."""

    def __init__(self, change: Change, tables: Tables, places: ListPlaces) -> None:
        self._change, self._tables, self._places = change, tables, places
        self._own = {row_id for _, row_id, _, _ in image_changes(change)}
        self._touched: dict[tuple[str, str], tuple[Image | None, Image | None]] = {}

    @property
    def rows(self) -> list[ImageChange]:
        """Each row once, before and after."""
        return [(*place, before, after) for place, (before, after) in self._touched.items() if before or after]

    def add(self, touch: ImageChange, *, turns_round: bool) -> None:
        """Do what one image did, but for the place in its list."""
        table, row_id, before, after = touch
        now = self._tables.get(table, row_id)
        if after is None:
            self._take_out(table, row_id, before, now)
        elif now is None:
            if before is None or not turns_round:
                self._insert(table, row_id, after, before)
        elif before is None:
            self._set(table, row_id, now)
        else:
            wanted = {name: value for name, value in differing(before, after).items() if name != "number"}
            if turns_round:
                wanted = {name: value for name, value in wanted.items() if now[name] == before[name]}
            self._set(table, row_id, {**now, **wanted})

    def arrange(self) -> None:
        """Put rows where the Change put them among those that it knew; what then says what the one before says goes."""
        for table, order in self._places.orders.get(self._change.id, {}).items():
            for row_id, number in rearranged(self._tables, table, order).items():
                self._set(table, row_id, {**self._tables.rows[table][row_id], "number": number})
        for table in {table for table, _ in self._touched if KINDS[table].unlike_before}:
            for row_id in _repeated(table, self._tables.rows[table]):
                self._set(table, row_id, None)

    def _set(self, table: str, row_id: str, after: Image | None) -> None:
        for one in self._missing(table, after):
            self._bring_back(one)
        before, _ = self._touched.get((table, row_id), (self._tables.get(table, row_id), None))
        self._tables.put(table, row_id, after)
        self._touched[table, row_id] = before, after

    def _take_out(self, table: str, row_id: str, before: Image | None, now: Image | None) -> None:
        if now is None:
            return
        used = any(
            row_id in ids_named(name, image) for (name, other), image in self._tables.all() if other not in self._own
        )
        self._set(table, row_id, now if used or not _is_same(now, before) else None)

    def _insert(self, table: str, row_id: str, after: Image, before: Image | None) -> None:
        last = self._tables.gone.get((table, row_id))
        image = {**last, **differing(before, after)} if before is not None and last else dict(after)
        if KINDS[table].same_by and self._tables.with_mark(table, image):
            return
        while self._tables.with_mark(table, image):
            image["ref"] = next_reference(image["ref"])
        at_the_end = (self._change.id, row_id) in self._places.at_the_end
        if at_the_end or self._tables.with_number(table, image["number"]) is not None:
            image["number"] = self._tables.highest(table) + 1
        self._set(table, row_id, image)

    def _missing(self, table: str, image: Image | None) -> list[str]:
        return [one for one in ids_named(table, image or {}) if not self._tables.has(one)]

    def _bring_back(self, row_id: str) -> None:
        """What this row names was taken out on the other laptop: it is needed, so it is there again."""
        found = [(table, image) for (table, key), image in self._tables.gone.items() if key == row_id]
        for table, image in found[:1]:
            self._insert(table, row_id, image, None)


def _is_same(one: Image, other: Image | None) -> bool:
    """Whether a row says the same, wherever it stands in its list."""
    return other is not None and not differing(one, {**other, "number": one["number"]})


def _label(change: Change, rows: Iterable[ImageChange]) -> str:
    """What the Change is called, with the numbers that its rows have now."""
    former = {row_id: after["number"] for _, row_id, _, after in image_changes(change) if after}
    label = change.label
    for table, word, was, is_now in _renumbered(rows, former):
        label = re.sub(rf"\b{re.escape(word)} {was}\b", f"{word} {is_now}", label) if table else label
    return label


def _renumbered(rows: Iterable[ImageChange], former: Mapping[str, int]) -> Iterator[tuple[str, str, int, int]]:
    for table, row_id, _, after in rows:
        if after and former.get(row_id, after["number"]) != after["number"]:
            yield table, KINDS[table].name, former[row_id], after["number"]
