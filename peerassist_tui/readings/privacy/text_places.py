"""Where people's own words stand in a session, and how such a place is called."""

from collections.abc import Iterator
from typing import NamedTuple

from peerassist_tui.models import KINDS, Row, SessionRow, kind_of
from peerassist_tui.readings.privacy.own_words import OWN_WORDS
from peerassist_tui.session import Session

_SHOWN = {
    table: [name for name in names if name not in KINDS[table].kept_back]
    for table, names in OWN_WORDS.items()
    if not KINDS[table].private
}
_WORDS = {"by_name": "by", "fails_when": "does not hold when", "ref": "reference"}


class TextPlace(NamedTuple):
    """A text of a row; `where` says it in words, for instance "option 3, reason"."""

    row: Row
    field: str
    where: str
    text: str


def text_places(session: Session) -> Iterator[TextPlace]:
    """Every text that can stand in a document; what is private is passed over."""
    for table, rows in session.tables.items():
        for row in rows.values():
            for field in _SHOWN.get(table, ()):
                yield from _in_field(row, field)


def _in_field(row: Row, field: str) -> Iterator[TextPlace]:
    value = getattr(row, field)
    for text in value if isinstance(value, list) else [value]:
        if text:
            yield TextPlace(row, field, _where(row, field), text)


def _where(row: Row, field: str) -> str:
    said = _WORDS.get(field, field.replace("_", " "))
    if isinstance(row, SessionRow):
        return f"session, {said}"
    kind = kind_of(row)
    name = f"{kind.found_as}, {kind.name}" if kind.found_as else kind.name
    return f"{name} {row.number}" if field in kind.main else f"{name} {row.number}, {said}"
