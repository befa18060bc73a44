"""Which rows a row names, read off the models: their foreign keys, and the columns that they declare (`row.naming`)."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from peerassist_tui.models.row import NAMES, Row

OWN = frozenset(("id", "session_id"))
"""What a row is, and whose: no reference to another row."""


class Reference(NamedTuple):
    """A column that names rows: one or a `several`; what names it falls with it where it `falls`, else lets go of it.

    A `key` is held by the store itself.
    """

    column: str
    several: bool
    falls: bool
    key: bool


@cache
def references(model: type[Row]) -> tuple[Reference, ...]:
    """The columns by which a row of that table names other rows of its session."""
    return tuple(_references(model))


def _references(model: type[Row]) -> Iterator[Reference]:
    for column in model.__table__.columns:  # type: ignore[attr-defined]
        declared: dict[str, Any] = column.info.get(NAMES, {})
        if column.name not in OWN and (column.foreign_keys or declared):
            is_key = bool(column.foreign_keys)
            several = bool(declared.get("several"))
            falls = bool(declared.get("falls", not column.nullable and not several))
            yield Reference(column.name, several, falls, is_key)


def named_by(model: type[Row], values: Mapping[str, Any]) -> Iterator[tuple[Reference, str]]:
    """The ids, as text, of the rows that a row with these values names, each with the column that does."""
    for reference in references(model):
        value = values.get(reference.column)
        for one in (value or ()) if reference.several else (value,):
            if one:
                yield reference, str(one)
