"""What somebody has done, in one sentence: the step's label, who else it was, what they wrote or one is understood."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import UUID

from peerassist_tui.kinds import KINDS
from peerassist_tui.labels import worded
from peerassist_tui.language import N_, _
from peerassist_tui.models import Action, Change, Note, Objective, Parked, Row, Seat, table_of
from peerassist_tui.plain.announcer import sentence
from peerassist_tui.readings.report.code_words import kind_words
from peerassist_tui.session import Session, promised_by
from peerassist_tui.text import clean_line, quoted
from peerassist_tui.timing.dates import full_date

_SEATS: dict[Seat, str] = {"facilitator": N_("facilitator"), "note_taker": N_("note-taker")}

_SAID_AT = "at"
"""From this moment on there is what somebody said or wrote down."""
_MOST = 3
"""So many texts of one step are told."""


def told(session: Session, change: Change, seat: Seat) -> str:
    """What another console has done, told at that seat; empty for what has no words, or is the facilitator's own."""
    if not change.label or (_is_private(change) and seat != "facilitator"):
        return ""
    written = "" if change.undoes or _is_private(change) else _written(session, change)
    return sentence(f"{worded(change.label)} ({_(_SEATS[change.seat])}){written}")


def _is_private(change: Change) -> bool:
    kinds = change.kinds()
    return bool(kinds) and all(KINDS[kind].private for kind in kinds)


def _written(session: Session, change: Change) -> str:
    """The first texts that were written or reworded, each with who said it, where the label does not say them."""
    texts = [
        f"{_said_by(session, after)}{quoted(text)}"
        for table, _id, before, after in change.images()
        if after and (text := _new_text(table, before or {}, after)) and text not in change.label
    ]
    if not texts:
        return ""
    told = "; ".join(texts[:_MOST])
    if len(texts) > _MOST:
        told = _("{texts} and {number} more", texts=told, number=len(texts) - _MOST)
    return _(": {texts}", texts=told)


def _new_text(table: str, before: dict[str, Any], after: dict[str, Any]) -> str:
    kind = KINDS[table]
    column = kind.main[0] if kind.main and kind.begins == _SAID_AT else ""
    text = clean_line(str(after.get(column) or ""))
    return "" if text == clean_line(str(before.get(column) or "")) else text


def _said_by(session: Session, row: dict[str, Any]) -> str:
    person = row.get("person_id")
    name = session.short_name_of(UUID(str(person))) if person else ""
    return f"{name}, " if name else ""


def understood(session: Session, done: Change) -> str:
    """A step in a sentence: what it is called, what it understood of the row that it wrote, and the row's words."""
    row = _row_written(session, done)
    if row is None:
        return sentence(worded(done.label))
    facts = ", ".join((_step(done, row), *filter(None, _FACTS[type(row)](session, row))))
    return sentence(_("{facts}: {text}", facts=facts, text=str(dict(row)[KINDS[table_of(row)].main[0]])))


def _row_written(session: Session, done: Change) -> Row | None:
    """The one row that was written or changed, where more is understood of it than its words."""
    after = [(table, row_id) for table, row_id, _before, after in done.images() if after]
    if done.rule not in _RULES or len(after) != 1:
        return None
    ((table, row_id),) = after
    return session.tables[table].get(row_id)


def _step(done: Change, row: Row) -> str:
    if done.rule == "park":
        return _("Parked point {number}", number=row.number)
    if done.rule == "change_parked":
        return _("Changed point {number}", number=row.number)
    return worded(done.label)


def _of_note(session: Session, row: Row) -> Iterator[str]:
    assert isinstance(row, Note)
    yield kind_words(row.kind)
    yield session.short_name_of(row.person_id)
    if aim := session.get(Objective, row.objective_id):
        yield _("objective {ref}", ref=aim.ref)


def _of_point(session: Session, row: Row) -> Iterator[str]:
    assert isinstance(row, Parked)
    yield session.short_name_of(row.person_id)
    if row.home:
        yield _("taken on by {name}", name=row.home)


def _of_action(session: Session, row: Row) -> Iterator[str]:
    assert isinstance(row, Action)
    yield promised_by(session, row) or _("no owner")
    yield _("by {day}", day=full_date(row.due)) if row.due else _("no day")


_FACTS: Mapping[type[Row], Callable[[Session, Row], Iterator[str]]] = {
    Note: _of_note,
    Parked: _of_point,
    Action: _of_action,
}
_RULES = ("note", "park", "change_parked", "action", "change_action")
