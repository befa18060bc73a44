"""Ids, where there are many thousand of them: making a UUID of each would take longer than reading what they name."""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, bindparam, func, select, type_coerce

IDS = "ids"
"""The parameter by which a statement is given the ids that it is `among`."""


def key(column: Any) -> ColumnElement[str]:
    """An id as the store has it: 32 hexadecimal digits."""
    return type_coerce(column, String)


def among(column: Any) -> ColumnElement[bool]:
    """Whether a column is one of the ids that are `given`; they are one list, so that the statement stays the same."""
    listed = func.json_each(bindparam(IDS)).table_valued("value")
    found: ColumnElement[bool] = column.in_(select(type_coerce(listed.c.value, column.type)))
    return found


def given(ids: Iterable[UUID]) -> dict[str, str]:
    """These ids for a statement that asks for them."""
    return {IDS: json.dumps([one.hex for one in ids])}
