"""A row of the tables of what steps write, and how that is read off a session."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from pydantic_core import PydanticUndefined

from peerassist_tui.models import TABLES, Row, table_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from tests.helpers.meeting import step

NOW = "2026-12-08T04:01:30Z"
"""When the steps of the tables are taken."""
START = "2026-12-08T04:00:00Z"
"""When what goes before them is done, and a meeting begins that is on."""
GONE: dict[str, Any] = {}
"""What is said of a row that is taken out, under its table and number and the word `gone`."""
Rows = dict[str, dict[str, Any]]


class Written(NamedTuple):
    """A step, and by table and number what it changes of each row; of a new one, what is not as in every new one.

    Ids are told as `#table number`. What has gone before the step, and when it is taken, is said as for `Said`.
    """

    step: Step
    writes: Rows
    after: tuple[Step | int, ...] = ()


def each(rule: str, key: Mapping[str, Any], row: str, after: tuple[Step | int, ...], **values: Any) -> list[Written]:
    """A step for each argument alone, which is written into the column of its name, or as (given, written) say."""
    told = {name: given if isinstance(given, tuple) else (given, {name: given}) for name, given in values.items()}
    return [Written(step(rule, **key, **{name: given}), {row: writes}, after) for name, (given, writes) in told.items()]


def written(before: Session, after: Session) -> Rows:
    """What differs, by table and number of each row: the number that it had, where it was there before.

    One that takes over the number of a row that stays is called `new`.
    """
    was, now = _rows(before), _rows(after)
    names = {row_id: f"{table_of(row)} {row.number}" for row_id, row in was.items()}
    taken = {*names.values()} - {names[row_id] for row_id in was.keys() - now.keys()}
    new = {row_id: f"{table_of(row)} {row.number}" for row_id, row in now.items() if row_id not in was}
    names |= {row_id: f"{name} new" if name in taken else name for row_id, name in new.items()}
    stood = {row_id: _told(row, names) for row_id, row in was.items()}
    stands = {row_id: _told(row, names) for row_id, row in now.items()}
    changed = {
        names[row_id]: _unlike(stood.get(row_id) or _empty(now[row_id]), image)
        for row_id, image in stands.items()
        if image != stood.get(row_id)
    }
    return changed | {f"{names[row_id]} gone": GONE for row_id in was.keys() - now.keys()}


def _rows(session: Session) -> dict[str, Row]:
    return {str(row.id): row for rows in session.tables.values() for row in rows.values()}


def _told(row: Row, names: Mapping[str, str]) -> dict[str, Any]:
    """The columns of a row, with ids as the names of what they mean."""
    return {column: _named(value, names) for column, value in row.image().items() if column != "id"}


def _named(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_named(one, names) for one in value]
    return f"#{names[value]}" if isinstance(value, str) and value in names else value


def _unlike(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    return {column: value for column, value in after.items() if before.get(column, ...) != value}


def _empty(row: Row) -> dict[str, Any]:
    """What stands in every new row of that table, and the number in its name."""
    return {**_defaults(table_of(row)), "session_id": "#session 0", "number": row.number}


@cache
def _defaults(table: str) -> dict[str, Any]:
    fields = TABLES[table].model_fields
    values = {name: field.get_default(call_default_factory=True) for name, field in fields.items()}
    return {name: value for name, value in values.items() if value is not PydanticUndefined}
