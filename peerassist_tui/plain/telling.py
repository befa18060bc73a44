"""What somebody has done, in one sentence: the step's own label, who it was, and what they wrote."""

from typing import Any
from uuid import UUID

from peerassist_tui.kinds import KINDS
from peerassist_tui.labels import worded
from peerassist_tui.language import N_, _
from peerassist_tui.models import Change, Seat
from peerassist_tui.plain.announcer import sentence
from peerassist_tui.session import Session
from peerassist_tui.text import clean_line, quoted

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
