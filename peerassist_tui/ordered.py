"""The rows of a session's tables in their order: sorted when first asked for, then kept so change by change."""

from bisect import bisect_left, insort_right
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast
from uuid import UUID

from peerassist_tui.models import Row, table_of

R = TypeVar("R", bound=Row)

Replaced = tuple[str, Row | None, Row | None]
"""A table, a row of it as it was, and as it is; None where it was not, or is not any more."""


class Ordered:
    """Lists and highest numbers by table; what an Ordered has answered never changes."""

    def __init__(self, lists: Mapping[str, list[Row]] | None = None, highest: Mapping[str, int] | None = None) -> None:
        self._lists = dict(lists or {})
        self._highest = dict(highest or {})

    def rows(self, model: type[R], table: Mapping[UUID, Row]) -> list[R]:
        """The rows of `table` in the order of their model; not to be altered."""
        name = table_of(model)
        if name not in self._lists:
            self._lists[name] = sorted(table.values(), key=_order(model))
        return cast("list[R]", self._lists[name])

    def highest(self, model: type[Row], table: Mapping[UUID, Row]) -> int:
        """The highest number in `table`, 0 while it is empty; a row that was moved stands elsewhere than it says."""
        name = table_of(model)
        if name not in self._highest:
            self._highest[name] = max((row.number for row in table.values()), default=0)
        return self._highest[name]

    def followed(self, replaced: Iterable[Replaced]) -> "Ordered":
        """The lists after some rows were replaced."""
        after = Ordered(self._lists, self._highest)
        for name, before, row in replaced:
            after._replace(name, before, row)
        return after

    def _replace(self, name: str, before: Row | None, after: Row | None) -> None:
        if name in self._lists:
            self._lists[name] = with_instead(self._lists[name], before, after)
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


@cache
def _order(model: type[Row]) -> Callable[[Any], Any]:
    return attrgetter(*model.ORDER)
