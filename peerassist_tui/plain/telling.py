"""What somebody has done, in one sentence: the step's own label, who it was, and what they wrote."""

from typing import Any
from uuid import UUID

from peerassist_tui.kinds import KINDS
from peerassist_tui.models import Change, Seat
from peerassist_tui.plain.announcer import sentence
from peerassist_tui.session import Session
from peerassist_tui.text import clean_line, quoted

_SEATS: dict[Seat, str] = {"facilitator": "facilitator", "note_taker": "note-taker"}


def told(session: Session, change: Change, seat: Seat) -> str:
    """What another console has done, told at that seat; empty for what has no words, or is the facilitator's own."""
    if not change.label or (_is_private(change) and seat != "facilitator"):
        return ""
    written = "" if change.undoes or _is_private(change) else _written(session, change)
    return sentence(f"{change.label} ({_SEATS[change.seat]}){written}")


def _is_private(change: Change) -> bool:
    kinds = change.kinds()
    return bool(kinds) and all(KINDS[kind].private for kind in kinds)


def _written(session: Session, change: Change) -> str:
    """The first text that was written or reworded, with who said it, where the label does not say it."""
    for table, _, before, after in change.images():
        column = next(iter(KINDS[table].main), "")
        text = clean_line(str((after or {}).get(column) or ""))
        if text and text != clean_line(str((before or {}).get(column) or "")) and text not in change.label:
            return f": {_said_by(session, after or {})}{quoted(text)}"
    return ""


def _said_by(session: Session, row: dict[str, Any]) -> str:
    person = row.get("person_id")
    name = session.short_name_of(UUID(str(person))) if person else ""
    return f"{name}, " if name else ""
