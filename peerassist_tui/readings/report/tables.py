"""A session's points, options, lessons and actions as tables for a spreadsheet: no floor time, no private log."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from peerassist_tui.language import NC_, pgettext
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.report.code_words import response_words, status_words
from peerassist_tui.readings.report.session_document import Document, session_document
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local

TableContent = Literal["all", "notes", "options", "lessons", "actions"]
WHATS: tuple[TableContent, ...] = get_args(TableContent)
"""What a table may be of; "all" puts the others into one, with a first column that says which."""

TableCell = str | int
TableRow = dict[str, TableCell]


@in_its_language
def table(session: Session, now: datetime, what: TableContent, *, anonymous: bool) -> list[list[TableCell]]:
    """The rows of a table, the names of its columns first, in the session's language."""
    shown = session_document(session, now, anonymous=anonymous)
    kinds = [one for one in MAKERS if what in (one, "all")]
    rows: list[TableRow] = []
    for kind in kinds:
        first: TableRow = {"what": pgettext("row of a table", WHAT_WORDS[kind])} if what == "all" else {}
        rows += [first | MAKERS[kind](session, one) for one in shown[kind]]
    named = ([] if what != "all" else ["what"]) + [name for kind in kinds for name in COLUMNS[kind]]
    columns = list(dict.fromkeys(named))
    heads: list[TableCell] = [pgettext("head of a column", name) for name in columns]
    return [heads, *([row.get(name, "") for name in columns] for row in rows)]


COLUMNS: dict[str, tuple[str, ...]] = {
    "notes": ("number", "text", "kind", "who", "objective", "agenda item", "heading", "marks", "written at"),
    "options": ("number", "text", "who", "rests on notes", "worked where", "needs", "questions", "response", "reason"),
    "lessons": (
        "number", "text", "advice", "intended", "observed", "cause", "impact", "holds when", "does not hold when",
        "rests on notes", "objective", "share with", "embedded by action", "status", "review on",
    ),
    "actions": ("number", "text", "who", "due", "status", "from option", "done when"),
}  # fmt: skip


HEADS = (
    NC_("head of a column", "number"),
    NC_("head of a column", "text"),
    NC_("head of a column", "kind"),
    NC_("head of a column", "who"),
    NC_("head of a column", "objective"),
    NC_("head of a column", "agenda item"),
    NC_("head of a column", "heading"),
    NC_("head of a column", "marks"),
    NC_("head of a column", "written at"),
    NC_("head of a column", "rests on notes"),
    NC_("head of a column", "worked where"),
    NC_("head of a column", "needs"),
    NC_("head of a column", "questions"),
    NC_("head of a column", "response"),
    NC_("head of a column", "reason"),
    NC_("head of a column", "advice"),
    NC_("head of a column", "intended"),
    NC_("head of a column", "observed"),
    NC_("head of a column", "cause"),
    NC_("head of a column", "impact"),
    NC_("head of a column", "holds when"),
    NC_("head of a column", "does not hold when"),
    NC_("head of a column", "share with"),
    NC_("head of a column", "embedded by action"),
    NC_("head of a column", "status"),
    NC_("head of a column", "review on"),
    NC_("head of a column", "due"),
    NC_("head of a column", "from option"),
    NC_("head of a column", "done when"),
    NC_("head of a column", "what"),
)
"""The names of the columns, for the catalogues."""


WHAT_WORDS = {
    "notes": NC_("row of a table", "note"),
    "options": NC_("row of a table", "option"),
    "lessons": NC_("row of a table", "lesson"),
    "actions": NC_("row of a table", "action"),
}
CODES = (
    NC_("kind of a note", "analyzing"),
    NC_("mark of a note", "lesson"),
    NC_("mark of a note", "unanswered"),
    NC_("mark of a note", "say_again"),
    NC_("mark of a note", "restricted"),
    NC_("mark of a note", "discussed"),
    NC_("mark of a note", "process"),
)
"""What cells hold as it stands in the store, for the catalogues."""


def _note(session: Session, one: Document) -> TableRow:
    began = session.info.started_at or session.info.made_at
    moment = to_local(began + timedelta(seconds=one["at"]), session.info.timezone)
    kind, marks = pgettext("kind of a note", one["kind"]), [pgettext("mark of a note", mark) for mark in one["marks"]]
    return _row(
        COLUMNS["notes"], one["number"], one["text"], kind, one["who"], one["objective"], one["item"], one["heading"],
        marks, f"{moment:%Y-%m-%d %H:%M}",
    )  # fmt: skip


def _option(session: Session, one: Document) -> TableRow:
    return _row(
        COLUMNS["options"], one["number"], one["title"], one["by"], one["based_on"], one["worked_where"], one["needs"],
        one["questions"], response_words(one["response"]) if one["response"] else "", one["reason"],
    )  # fmt: skip


def _lesson(session: Session, one: Document) -> TableRow:
    said = ("number", "title", "advice", "intended", "observed", "cause", "impact", "holds_when", "fails_when",
            "evidence", "objective", "share_with", "embedded_by", "status", "review_on")  # fmt: skip
    return _row(COLUMNS["lessons"], *((one | _state(one))[name] for name in said))


def _action(session: Session, one: Document) -> TableRow:
    said = ("number", "text", "owner", "due", "status", "option", "done_when")
    return _row(COLUMNS["actions"], *((one | _state(one))[name] for name in said))


def _state(one: Document) -> Document:
    return {"status": status_words(one["status"])}


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
