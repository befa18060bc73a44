"""Where people's own words stand in a session, and how such a place is called."""

from collections.abc import Iterator
from typing import NamedTuple

from peerassist_tui.models import AgendaItem, ChecklistItem, Intervention, Person, Row, SessionRow, Wording
from peerassist_tui.readings.privacy.anonymous import NOT_FREE_TEXT
from peerassist_tui.session import Session

_NO_DOCUMENT_HAS = (Person, Intervention, ChecklistItem)
_PRIVATE = ((AgendaItem, "note"), (AgendaItem, "lead"))
_MAIN = frozenset(("text", "title", "what"))
_WORDS = {"by_name": "by", "fails_when": "does not hold when", "ref": "reference"}


class Place(NamedTuple):
    """A text of a row; `where` says it in words, for instance "option 3, reason"."""

    row: Row
    field: str
    where: str
    text: str


def text_places(session: Session) -> Iterator[Place]:
    """Every text that can stand in a document; what is private is passed over."""
    for table in session.tables:
        for row in session.tables[table].values():
            if not isinstance(row, _NO_DOCUMENT_HAS):
                yield from _of(row)


def _of(row: Row) -> Iterator[Place]:
    for field, value in row:
        private = any(isinstance(row, model) and field == name for model, name in _PRIVATE)
        if field in NOT_FREE_TEXT or private:
            continue
        texts = value if isinstance(value, list) else [value]
        for text in texts:
            if isinstance(text, str) and text:
                yield Place(row, field, _where(row, field), text)


def _where(row: Row, field: str) -> str:
    said = _WORDS.get(field, field.replace("_", " "))
    if isinstance(row, SessionRow):
        return f"session, {said}"
    name = "challenge, wording" if isinstance(row, Wording) else row.NAME
    return f"{name} {row.number}" if field in _MAIN else f"{name} {row.number}, {said}"
