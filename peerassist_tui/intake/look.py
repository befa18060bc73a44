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
from peerassist_tui.language import NC_, _, ngettext, pgettext
from peerassist_tui.text import clean_line, clip, fold
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
    "": NC_("what a column becomes", "left out"),
    "name": NC_("what a column becomes", "name"),
    "given": NC_("what a column becomes", "first name"),
    "family": NC_("what a column becomes", "family name"),
    "shown_name": NC_("what a column becomes", "name"),
    "email": NC_("what a column becomes", "e-mail"),
    "organisation": NC_("what a column becomes", "organisation"),
    "role": NC_("what a column becomes", "job"),
    "skills": NC_("what a column becomes", "skills"),
    "party": NC_("what a column becomes", "role here"),
    "language": NC_("what a column becomes", "language"),
    "latin": NC_("what a column becomes", "Name in Latin letters"),
    "reports_to": NC_("what a column becomes", "reports to"),
    "action": NC_("what a column becomes", "action"),
    "owner": NC_("what a column becomes", "owner"),
    "due": NC_("what a column becomes", "due"),
    "status": NC_("what a column becomes", "status"),
    "done_when": NC_("what a column becomes", "done when"),
    "done_on": NC_("what a column becomes", "done on that day"),
    "note": NC_("what a column becomes", "note"),
    "who": NC_("what a column becomes", "who"),
    "kind": NC_("what a column becomes", "kind"),
    "objective": NC_("what a column becomes", "objective"),
    "middle": NC_("what a column becomes", "middle name"),
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
    encoding = [_("Read as {encoding}.", encoding=_(look.read.name))] if look.read else []
    headed = [column for column in look.columns if column.head]
    became = ", ".join(f"{column_name(column)} → {meaning_word(column)}" for column in headed[:_MOST_TOLD])
    became += ", …" * (len(headed) > _MOST_TOLD)
    lines = [" ".join((*encoding, *([_("Columns: {columns}.", columns=became)] if became else [])))]
    lines += [look.question] * bool(look.question)
    lines += [
        _("  {column}: {cells}", column=column_name(column), cells=empty_cells(look, column))
        for column in look.columns
        if column.place in look.merged
    ]
    lines += [f"  {one}" for one in islice(look.notices, _MOST_TOLD)]
    if more := len(look.notices) - _MOST_TOLD:
        lines += [ngettext("  and {count} more lines", "  and {count} more lines", more)] * (more > 0)
    return lines


def column_name(column: TableColumn) -> str:
    """A column by its head, or by its number where it has none."""
    return clip(clean_line(column.head), _HEAD_CELLS) or _("(column {number})", number=column.place + 1)


def empty_cells(look: Look, column: TableColumn) -> str:
    """Where a column is empty below a filled cell, which may have been merged over rows; empty where it is not."""
    numbers = look.merged.get(column.place, ())
    if not numbers:
        return ""
    told = ", ".join(map(str, numbers[:_MOST_NUMBERS])) + ", …" * (len(numbers) > _MOST_NUMBERS)
    return ngettext(
        "empty on line {lines}, below a filled cell",
        "empty on lines {lines}, below a filled cell",
        len(numbers),
        lines=told,
    )


def columns_called(columns: Collection[TableColumn], heads: Iterable[str]) -> frozenset[int]:
    """The places of the columns with these heads, or meanings, whatever the accents and case.

    Raises:
        Refused: there is no such column.
    """
    found = {
        fold(called): one.place
        for one in columns
        for called in (meaning_word(one), WORDS.get(one.meaning, ""), one.meaning, column_name(one))
        if called
    }
    if unknown := next((head for head in heads if fold(head) not in found), None):
        raise Refused(
            _(
                "There is no column {column}; there is {columns}.",
                column=unknown,
                columns=", ".join(map(column_name, columns)),
            )
        )
    return frozenset(found[fold(head)] for head in heads)


def meaning_word(column: TableColumn) -> str:
    """What a column becomes, as people call it."""
    return pgettext("what a column becomes", WORDS[column.meaning]) if column.meaning in WORDS else column.meaning


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
