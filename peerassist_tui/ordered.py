"""The rows of a session's tables in order and in groups: made when first asked for, then kept so change by change."""

from bisect import bisect_left, insort_right
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast
from uuid import UUID

from peerassist_tui.models import Row, table_of

R = TypeVar("R", bound=Row)

Replaced = tuple[str, Row | None, Row | None]
"""A table, a row of it as it was, and as it is; None where it was not, or is not any more."""


K = TypeVar("K", bound=Hashable)
_Groups = Mapping[Any, list[Row]]


class Ordered:
    """Lists, groups and highest numbers by table; what an Ordered has answered never changes."""

    def __init__(self, before: "Ordered | None" = None) -> None:
        self._lists: dict[str, list[Row]] = dict(before._lists) if before else {}
        self._highest: dict[str, int] = dict(before._highest) if before else {}
        self._groups: dict[tuple[str, Callable[[Any], Any]], _Groups] = dict(before._groups) if before else {}

    def rows(self, model: type[R], table: Mapping[UUID, Row]) -> list[R]:
        """The rows of `table` in the order of their model; not to be altered."""
        name = table_of(model)
        if name not in self._lists:
            self._lists[name] = sorted(table.values(), key=_order(model))
        return cast("list[R]", self._lists[name])

    def groups(self, model: type[R], key: Callable[[R], K], table: Mapping[UUID, Row]) -> Mapping[K, list[R]]:
        """The rows of `table` in the order of their model by what `key` says of each; no group is empty."""
        name = table_of(model), key
        if name not in self._groups:
            groups: dict[K, list[R]] = {}
            for row in self.rows(model, table):
                groups.setdefault(key(row), []).append(row)
            self._groups[name] = cast("_Groups", groups)
        return cast("Mapping[K, list[R]]", self._groups[name])

    def highest(self, model: type[Row], table: Mapping[UUID, Row]) -> int:
        """The highest number in `table`, 0 while it is empty; a row that was moved stands elsewhere than it says."""
        name = table_of(model)
        if name not in self._highest:
            self._highest[name] = max((row.number for row in table.values()), default=0)
        return self._highest[name]

    def followed(self, replaced: Iterable[Replaced]) -> "Ordered":
        """The lists after some rows were replaced."""
        after = Ordered(self)
        for name, before, row in replaced:
            after._replace(name, before, row)
        return after

    def _replace(self, name: str, before: Row | None, after: Row | None) -> None:
        if name in self._lists:
            self._lists[name] = with_instead(self._lists[name], before, after)
        for table, key in self._groups:
            if table == name:
                self._groups[table, key] = _regrouped(self._groups[table, key], key, before, after)
        if name in self._highest and after is not None:
            self._highest[name] = max(self._highest[name], after.number)
        elif before is not None:
            self._highest.pop(name, None)


def with_instead(rows: list[Row], before: Row | None, after: Row | None) -> list[Row]:
    """The ordered `rows` with `after` instead of `before`.

    A list of 10,000 costs a copy and a few looks here; to sort it anew would take as long as a keystroke may.
    """
    changed = rows.copy()
    if before is not None:
        order = _order(type(before))
        place = bisect_left(changed, order(before), key=order)
        while changed[place] is not before:
            place += 1
        del changed[place]
    if after is not None:
        insort_right(changed, after, key=_order(type(after)))
    return changed


def _regrouped(groups: _Groups, key: Callable[[Any], Any], before: Row | None, after: Row | None) -> _Groups:
    """The `groups` with `after` instead of `before`; those to which neither belongs are the same lists."""
    changed = dict(groups)
    was, now = (key(before) if before else None), (key(after) if after else None)
    if before and after and was == now:
        changed[was] = with_instead(changed[was], before, after)
        return changed
    if before:
        changed[was] = with_instead(changed[was], before, None)
        if not changed[was]:
            del changed[was]
    if after:
        changed[now] = with_instead(changed.get(now, []), None, after)
    return changed


@cache
def _order(model: type[Row]) -> Callable[[Any], Any]:
    return attrgetter(*model.ORDER)
