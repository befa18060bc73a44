"""Which rows of a table a session does not have yet, with its people called as they are called there."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from peerassist_tui.intake.name_words import same_name
from peerassist_tui.intake.names import one_person
from peerassist_tui.intake.table import LeftOut
from peerassist_tui.intake.task_table import TaskTable
from peerassist_tui.language import _
from peerassist_tui.models import Action, Note
from peerassist_tui.session import Session
from peerassist_tui.text import fold

NumberedRow = tuple[int, Mapping[str, Any]]
"""The number of a line, and what the rule of its table is given."""


def new_rows(session: Session, table: TaskTable) -> list[NumberedRow]:
    """The rows that are not in the session yet, in their order."""
    known = _known(session, table.rule)
    return [row for row in _as_called_here(session, table) if _mark(table.rule, row[1]) not in known]


def with_those_here(session: Session, table: TaskTable) -> TaskTable:
    """The table with a notice for each action that is here already and for which it names another day."""
    if table.rule == "note":
        return table
    here = _promised(session)
    notices = [
        LeftOut(number, given["text"], _("is here already, and the day {day} is not taken", day=given["due"]))
        for number, given in _as_called_here(session, table)
        if (mark := _mark(table.rule, given)) in here and given.get("due") and str(here[mark]) != str(given["due"])
    ]
    return replace(table, notices=tuple(sorted((*table.notices, *notices), key=lambda one: one.line)))


def _as_called_here(session: Session, table: TaskTable) -> list[NumberedRow]:
    return [(number, _with_person(session, given)) for number, given in table.rows]


def _promised(session: Session) -> dict[tuple[str, ...], date | None]:
    """When each action is due, by its words and its owner."""
    return {(row.text, row.owner or session.name_of(row.person_id)): row.due for row in session.all(Action)}


def _known(session: Session, rule: str) -> Collection[tuple[str, ...]]:
    if rule == "note":
        return {(row.kind, row.text, session.name_of(row.person_id)) for row in session.all(Note)}
    return _promised(session)


def _mark(rule: str, given: Mapping[str, Any]) -> tuple[str, ...]:
    if rule == "note":
        return given["kind"], given["text"], given["who"] or ""
    return given["text"], given["owner"]


def _with_person(session: Session, given: Mapping[str, Any]) -> Mapping[str, Any]:
    """The arguments with the person's name as it is in the session, whatever its accents, case, order and address."""
    field = "who" if "who" in given else "owner"
    wanted = given[field] or ""
    named = one_person(wanted) if wanted else {"name": ""}
    keys = {fold(wanted), same_name(named["name"])} - {""}
    means = {
        one.name
        for one in session.people
        if keys & {fold(one.name), fold(one.latin), fold(one.ref or ""), fold(one.email), same_name(one.name)}
        or ("email" in named and fold(one.email) == fold(named["email"]))
    }
    return {**given, field: means.pop()} if len(means) == 1 else given
