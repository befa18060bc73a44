"""What somebody sees of a list before it is taken in: what it holds, what its columns become, what is left out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from peerassist_tui.errors import Refused
from peerassist_tui.intake.encodings import Decoded
from peerassist_tui.intake.heads import TableKind
from peerassist_tui.intake.people_list import PeopleList
from peerassist_tui.intake.table import LeftOut, TableColumn
from peerassist_tui.intake.task_table import TaskTable
from peerassist_tui.text import clean_line, clip, fold, plural
from peerassist_tui.timing.days import DateOrder

MEANINGS: dict[TableKind, tuple[str, ...]] = {
    "people": (
        "",
        "name",
        "given",
        "family",
        "email",
        "organisation",
        "role",
        "skills",
        "party",
        "language",
        "latin",
        "reports_to",
    ),
    "actions": ("", "action", "owner", "due", "status", "done_when", "done_on"),
    "notes": ("", "note", "who", "kind", "objective"),
}
"""What a column can become, in the order in which a key turns it."""
WORDS = {
    "": "left out",
    "given": "first name",
    "family": "family name",
    "shown_name": "name",
    "email": "e-mail",
    "role": "job",
    "party": "role here",
    "latin": "Name in Latin letters",
    "reports_to": "reports to",
    "done_when": "done when",
    "done_on": "done on that day",
    "middle": "middle name",
}
_MOST_TOLD = 20
_MOST_NUMBERS = 3
_HEAD_CELLS = 40


@dataclass(frozen=True)
class Look:
    """What a list holds: how it was read, its columns, the first words of each row, and what does not come in."""

    kind: TableKind
    read: Decoded | None
    columns: tuple[TableColumn, ...]
    rows: tuple[str, ...]
    notices: tuple[LeftOut, ...]
    order: DateOrder | None = None
    question: str = ""
    """What has to be answered before it can be taken in."""
    merged: Mapping[int, Sequence[int]] = field(default_factory=dict)
    """The lines on which a column, by its place, is empty below a filled cell."""


def look_at_people(read: PeopleList, decoded: Decoded | None) -> Look:
    """A look at a list of people."""
    people = tuple(map(_person, read.people))
    return Look("people", decoded, read.columns, people, read.notices, merged=read.merged)


def look_at_tasks(table: TaskTable, decoded: Decoded | None) -> Look:
    """A look at a table of actions or notes."""
    kind: TableKind = "actions" if table.rule == "action" else "notes"
    return Look(
        kind,
        decoded,
        table.columns,
        tuple(_task(given) for _, given in table.rows),
        table.notices,
        table.order,
        table.question,
        table.merged,
    )


def look_lines(look: Look) -> list[str]:
    """How a list was read and what of it does not come in, in lines."""
    encoding = [f"Read as {look.read.name}."] if look.read else []
    headed = [column for column in look.columns if column.head]
    became = ", ".join(f"{column_name(column)} → {meaning_word(column)}" for column in headed[:_MOST_TOLD])
    became += ", …" * (len(headed) > _MOST_TOLD)
    lines = [" ".join((*encoding, *([f"Columns: {became}."] if became else [])))]
    lines += [look.question] * bool(look.question)
    lines += [
        f"  {column_name(column)}: {empty_cells(look, column)}"
        for column in look.columns
        if column.place in look.merged
    ]
    lines += [f"  {one}" for one in islice(look.notices, _MOST_TOLD)]
    if more := len(look.notices) - _MOST_TOLD:
        lines += [f"  and {more:,} more lines"] * (more > 0)
    return lines


def column_name(column: TableColumn) -> str:
    """A column by its head, or by its number where it has none."""
    return clip(clean_line(column.head), _HEAD_CELLS) or f"(column {column.place + 1})"


def empty_cells(look: Look, column: TableColumn) -> str:
    """Where a column is empty below a filled cell, which may have been merged over rows; empty where it is not."""
    numbers = look.merged.get(column.place, ())
    more = ", …" * (len(numbers) > _MOST_NUMBERS)
    lines = f"{plural(len(numbers), 'line')} {', '.join(map(str, numbers[:_MOST_NUMBERS]))}{more}"
    return f"empty on {lines}, below a filled cell" if numbers else ""


def columns_called(columns: Collection[TableColumn], heads: Iterable[str]) -> frozenset[int]:
    """The places of the columns with these heads, or meanings, whatever the accents and case.

    Raises:
        Refused: there is no such column.
    """
    found = {
        fold(called): one.place
        for one in columns
        for called in (meaning_word(one), one.meaning, column_name(one))
        if called
    }
    if unknown := next((head for head in heads if fold(head) not in found), None):
        raise Refused(f"There is no column {unknown}; there is {', '.join(map(column_name, columns))}.")
    return frozenset(found[fold(head)] for head in heads)


def meaning_word(column: TableColumn) -> str:
    """What a column becomes, as people call it."""
    return WORDS.get(column.meaning, column.meaning)


def next_meaning(kind: TableKind, meaning: str) -> str:
    """What a key makes of a column that has become `meaning`."""
    order = MEANINGS[kind]
    return order[(order.index(meaning) + 1) % len(order)] if meaning in order else order[0]


def _person(person: Mapping[str, Any]) -> str:
    return " · ".join(filter(None, (person["name"], *(person.get(side) for side in ("email", "organisation", "role")))))


def _task(given: Mapping[str, Any]) -> str:
    status = given.get("status")
    parts = (
        given["text"],
        given.get("owner") or given.get("who"),
        given.get("due"),
        "" if status == "open" else status,
    )
    return " · ".join(" ".join(str(part).split()) for part in parts if part)
