"""The rows of a table of actions or notes, as the rules that take them want them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from peerassist_tui.errors import Refused
from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.intake.grid import SEPARATORS, GridLine, refuse_long_lines
from peerassist_tui.intake.heads import TableKind, cell_word, column_meaning
from peerassist_tui.intake.merged import filled_down, maybe_merged
from peerassist_tui.intake.table import (
    LeftOut,
    ListTable,
    TableColumn,
    cells_left_out,
    find_table,
    guess_table,
    row_left_out,
    with_meanings,
)
from peerassist_tui.language import NC_, _, joined, number_words
from peerassist_tui.text import clean, clean_line, quoted_again
from peerassist_tui.timing.date_column import DateColumn, read_dates
from peerassist_tui.timing.dates import read_date
from peerassist_tui.timing.days import DateOrder, Lies

Rule = Literal["action", "note"]
_LONGEST = 131_072
"""No cell is longer."""
_PATTERN = re.compile(r"\b(?:(?:dd?|jj|tt|gg)[/.-]mm?|mm?[/.-](?:dd?|jj|tt|gg))\b")
_ALL = 100
"""So much in a hundred is done."""


@dataclass(frozen=True)
class TaskTable:
    """What a table holds: the rule that takes each row, and its arguments with the number of the line."""

    rule: Rule
    rows: tuple[tuple[int, Mapping[str, Any]], ...]
    columns: tuple[TableColumn, ...] = ()
    notices: tuple[LeftOut, ...] = ()
    order: DateOrder | None = None
    """What comes first in the dates that are written in numbers; None where nothing tells."""
    question: str = ""
    """What has to be answered before the dates can be read: which order is right."""
    merged: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """The lines on which a column, by its place, is empty below a filled cell."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """The heads of the columns that become nothing."""
        return tuple(column.head for column in self.columns if not column.meaning and column.head)


def read_tasks(
    text: str, where: str, today: date, choices: ListChoices = PROPOSED, rule: Rule | None = None
) -> TaskTable:
    """The actions or notes of a table; `today` is what its dates are seen from, `where` names it in a refusal.

    `rule` says which of the two it is, None: the table does. Where no order is chosen and the dates do not tell it, the
    table has a question, and the dates that it is about are left out. Any other date that cannot be read is named, and
    its row comes in without one.

    Raises:
        Refused: no column is known, a quotation mark never closes, or a note is of no kind.
    """
    refuse_long_lines(text, NC_("kind of file", "table"))
    table = with_meanings(_table(text.lstrip("\ufeff"), where, rule), choices.meanings)
    if table.unclosed:
        raise Refused(
            _("{table}, line {line}: a quotation mark opens there and never closes.", table=where, line=table.unclosed)
        )
    rule = "action" if table.kind == "actions" else "note"
    rows, notices = [], list(table.left_out)
    if too_long := next((line.number for line in table.lines if max(map(len, line.cells)) > _LONGEST), 0):
        raise Refused(
            _(
                "Line {line} of the table cannot be read: a cell is longer than {most} characters.",
                line=too_long,
                most=number_words(_LONGEST),
            )
        )
    merged, table = maybe_merged(table.columns, table.lines), filled_down(table, choices.filled)
    lines = [(line, _cells(table, line)) for line in table.lines]
    due = _dates(lines, today, choices)
    if due.question and choices.order is None and (order := _order_in_heads(table)):
        due = _dates(lines, today, replace(choices, order=order))
    for (line, cells), (day, why) in zip(lines, due.cells, strict=True):
        notices += cells_left_out(table, line)
        if cells.get(rule):
            if why and why != due.question:
                notices.append(LeftOut(line.number, why, _("comes in without a date")))
            if rule == "action" and not status_of(status := cells.get("status", "")):
                notices.append(
                    LeftOut(line.number, clean_line(status), _("comes in open, for its status is not known"))
                )
            rows.append(
                (line.number, _arguments(rule, cells, day, _("{table}, line {line}", table=where, line=line.number)))
            )
        else:
            notices.append(row_left_out(line, _nothing(rule, cells)))
    notices.sort(key=lambda one: one.line)
    return TaskTable(rule, tuple(rows), table.columns, tuple(notices), due.order, due.question, merged)


def is_table(text: str, rule: Rule) -> bool:
    """Whether a text of some lines is a table of actions or notes: two of its columns are known, or tabs part them."""
    if "\t" not in text.strip() and len(text.strip().splitlines()) < 2:
        return False
    kind: TableKind = "actions" if rule == "action" else "notes"
    table = find_table(text, kind)
    if table is None and rule == "action" and "\t" in text:
        table = guess_table(text, kind, "\t")
    return table is not None and _says(table, rule) and sum(bool(one.meaning) for one in table.columns) > 1


def _table(text: str, where: str, rule: Rule | None) -> ListTable:
    if rule == "note" and (found := find_table(text, "notes")):
        return found
    if rule == "action" and (found := find_table(text, "actions")):
        return found
    actions, notes = find_table(text, "actions"), find_table(text, "notes")
    if actions and (notes is None or _says_task(actions) or not _says(notes, "note")):
        return actions
    if notes:
        return notes
    for separator in SEPARATORS:
        if separator in text and _says(guess := guess_table(text, "actions", separator), "action"):
            return guess
    raise Refused(
        _(
            "{table} has no column that is called “action” or “note”; its first line has to name the columns.",
            table=where,
        )
    )


def _says(table: ListTable, meaning: str) -> bool:
    return any(column.meaning == meaning for column in table.columns)


def _says_task(table: ListTable) -> bool:
    """Whether it is a table of actions, though “text” or “note” would be a note elsewhere."""
    return any(_says(table, each) for each in ("due", "done_when", "status")) or not _by_weak_word(table)


def _by_weak_word(table: ListTable) -> bool:
    return all(column_meaning("actions", column.head) != "action" for column in table.columns)


def _cells(table: ListTable, line: GridLine) -> dict[str, str]:
    """What each column says; where two are of one kind, the first that is filled."""
    cells: dict[str, str] = {}
    for column, cell in table.given(line):
        cells.setdefault(column, clean(cell).strip())
    return cells


def _dates(lines: Sequence[tuple[GridLine, Mapping[str, str]]], today: date, choices: ListChoices) -> DateColumn:
    """When each row is due, in the one order of day and month that the whole column has."""
    values = [cells.get("due", "") for __, cells in lines]
    numbers = [line.number for line, __ in lines]
    lies = _lies(values, today, choices.language)
    return read_dates(values, today, choices.language, order=choices.order, lies=lies, lines=numbers)


def _order_in_heads(table: ListTable) -> DateOrder | None:
    """The order of day and month that the head of the dates says, as in “Due (dd/mm/yyyy)”."""
    found = next((match for column in table.columns if (match := _PATTERN.search(column.head.casefold()))), None)
    return None if found is None else "month first" if found[0].startswith("m") else "day first"


def _lies(values: Sequence[str], today: date, language: str) -> Lies:
    """Dates without a year lie ahead, unless all those that have one are past: then it is a list of what was."""
    readings: tuple[Lies, Lies] = ("ahead", "behind")
    ahead, behind = ({read_date(value, today, language, lies=lies) for value in values} for lies in readings)
    with_year = (ahead & behind) - {None}
    return "behind" if with_year and all(day < today for day in with_year if day) else "ahead"


def _nothing(rule: Rule, cells: Mapping[str, str]) -> str:
    said = {"owner": _("an owner"), "who": _("a speaker"), "due": _("a date")}
    has = joined([word for column, word in said.items() if cells.get(column)] or [_("cells")])
    return _("has {what} and no action", what=has) if rule == "action" else _("has {what} and no note", what=has)


def _arguments(rule: Rule, cells: Mapping[str, str], due: date | None, where: str) -> dict[str, Any]:
    if rule == "note":
        kind = cell_word("kind", cells["kind"]) if cells.get("kind") else "telling"
        if not kind:
            raise Refused(
                _(
                    "{where}: a note is telling, asking or analysing, not {given}.",
                    where=where,
                    given=quoted_again(cells["kind"]),
                )
            )
        who = clean_line(cells.get("who", ""))
        return {"kind": kind, "text": cells["note"], "who": who or None, "objective": cells.get("objective") or None}
    words, owner = clean_line(cells["action"]), clean_line(cells.get("owner", "")).strip("[]")
    return {
        "text": words,
        "owner": owner,
        "due": due,
        "done_when": cells.get("done_when", ""),
        "status": status_of(cells.get("status", "done" if cells.get("done_on") else "")) or "open",
    }


def status_of(cell: str) -> str:
    """What became of an action, in the words of the program; empty where a cell says it in words that nobody knows."""
    if found := re.fullmatch(r"(\d{1,3})(?:[.,]\d+)?\s*%?", cell):
        return "done" if int(found[1]) >= _ALL or found[1] == "1" else "open"
    return cell_word("status", cell) if cell else "open"
