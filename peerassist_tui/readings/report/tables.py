"""A session's points, options, lessons and actions as tables for a spreadsheet: no floor time, no private log."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from peerassist_tui.readings.report.session_document import Document, session_document
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local

TableContent = Literal["all", "notes", "options", "lessons", "actions"]
WHATS: tuple[TableContent, ...] = get_args(TableContent)
"""What a table may be of; "all" puts the others into one, with a first column that says which."""

TableCell = str | int
TableRow = dict[str, TableCell]


def table(session: Session, now: datetime, what: TableContent, *, anonymous: bool) -> list[list[TableCell]]:
    """The rows of a table, the names of its columns first."""
    shown = session_document(session, now, anonymous=anonymous)
    kinds = [one for one in MAKERS if what in (one, "all")]
    rows: list[TableRow] = []
    for kind in kinds:
        first: TableRow = {"what": kind.removesuffix("s")} if what == "all" else {}
        rows += [first | MAKERS[kind](session, one) for one in shown[kind]]
    named = ([] if what != "all" else ["what"]) + [name for kind in kinds for name in COLUMNS[kind]]
    columns = list(dict.fromkeys(named))
    return [list(columns), *([row.get(name, "") for name in columns] for row in rows)]


COLUMNS: dict[str, tuple[str, ...]] = {
    "notes": ("number", "text", "kind", "who", "objective", "agenda item", "heading", "marks", "written at"),
    "options": ("number", "text", "who", "rests on notes", "worked where", "needs", "questions", "response", "reason"),
    "lessons": (
        "number", "text", "advice", "intended", "observed", "cause", "impact", "holds when", "does not hold when",
        "rests on notes", "objective", "share with", "embedded by action", "status", "review on",
    ),
    "actions": ("number", "text", "who", "due", "status", "from option", "done when"),
}  # fmt: skip


def _note(session: Session, one: Document) -> TableRow:
    began = session.info.started_at or session.info.made_at
    moment = to_local(began + timedelta(seconds=one["at"]), session.info.timezone)
    return _row(
        COLUMNS["notes"], one["number"], one["text"], one["kind"], one["who"], one["objective"], one["item"],
        one["heading"], one["marks"], f"{moment:%Y-%m-%d %H:%M}",
    )  # fmt: skip


def _option(session: Session, one: Document) -> TableRow:
    return _row(
        COLUMNS["options"], one["number"], one["title"], one["by"], one["based_on"], one["worked_where"], one["needs"],
        one["questions"], one["response"], one["reason"],
    )  # fmt: skip


def _lesson(session: Session, one: Document) -> TableRow:
    said = ("number", "title", "advice", "intended", "observed", "cause", "impact", "holds_when", "fails_when",
            "evidence", "objective", "share_with", "embedded_by", "status", "review_on")  # fmt: skip
    return _row(COLUMNS["lessons"], *(one[name] for name in said))


def _action(session: Session, one: Document) -> TableRow:
    said = ("number", "text", "owner", "due", "status", "option", "done_when")
    return _row(COLUMNS["actions"], *(one[name] for name in said))


MAKERS: dict[str, Callable[[Session, Document], TableRow]] = {
    "notes": _note,
    "options": _option,
    "lessons": _lesson,
    "actions": _action,
}


def _row(columns: tuple[str, ...], *values: Any) -> TableRow:
    return {name: _cell(value) for name, value in zip(columns, values, strict=True)}


def _cell(value: Any) -> TableCell:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return value if isinstance(value, int) else str(value or "")
