"""Whether rows stand in the file as the program writes them, value by value.

An id in capitals, a 2 for a yes or a number in the place of a text may read like the right one, and be none; and a
word may be none of those that the type of its column knows.
"""

from collections.abc import Callable, Mapping, Set
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Connection, Float, Integer
from sqlalchemy.dialects import sqlite
from sqlmodel import SQLModel

from peerassist_tui.models.words import words_in
from peerassist_tui.store.rows import table_behind

_DIALECT = sqlite.dialect()
_STORED: Mapping[type[Any], type[Any]] = {Boolean: int, Integer: int, Float: float}
"""What the file holds for a kind of column; for all others, text."""


def written_otherwise(connection: Connection, model: type[SQLModel], session_id: UUID) -> int:
    """How many of a session's rows of one table stand in the file as nothing that the program writes."""
    names = ", ".join(f'"{column.name}"' for column in table_behind(model).columns)
    query = f'SELECT {names} FROM "{model.__tablename__}" WHERE session_id = ?'  # noqa: S608
    rows = connection.exec_driver_sql(query, (session_id.hex,))
    return sum(not _is_as_written(model, row) for row in rows)


def _is_as_written(model: type[SQLModel], row: Any) -> bool:
    return all(check(value) for value, check in zip(row, _checks(model), strict=True))


@cache
def _checks(model: type[SQLModel]) -> list[Callable[[Any], bool]]:
    types = {name: field.annotation for name, field in model.model_fields.items()}
    return [
        _check(column.type.dialect_impl(_DIALECT), bool(column.nullable), words_in(types[column.name]))
        for column in table_behind(model).columns
    ]


def _check(kind: Any, nullable: bool, words: Set[str]) -> Callable[[Any], bool]:
    """Whether a value is what is written again when it has been read, of the kind of value that the file has there.

    Where there are `words`, it is one of them or holds no other.
    """
    read, write = kind.result_processor(_DIALECT, None) or _as_it_is, kind.bind_processor(_DIALECT) or _as_it_is
    stored = next((found for name, found in _STORED.items() if isinstance(kind, name)), str)

    def check(value: Any) -> bool:
        if value is None:
            return nullable
        try:
            found = read(value)
            return type(value) is stored and bool(write(found) == value) and (not words or _knows(words, found))
        except (ValueError, TypeError, LookupError, OverflowError):
            return False

    return check


def _knows(words: Set[str], value: Any) -> bool:
    """Whether a value, or all that a list or a table holds, is among the words."""
    if isinstance(value, str):
        return value in words
    return words >= ({*value, *value.values()} if isinstance(value, dict) else {*value})


def _as_it_is(value: Any) -> Any:
    return value
