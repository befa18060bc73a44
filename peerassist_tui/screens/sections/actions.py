"""The actions: what the hosts will do differently, who sees to it, and until when."""

from collections.abc import Hashable, Sequence
from datetime import date

from textual.content import Content

from peerassist_tui.dates import in_full, read_date
from peerassist_tui.errors import RuleError
from peerassist_tui.models import ACTION_STATUSES, Action
from peerassist_tui.screens.sections.section import Deed, Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.widgets.field import Field
from peerassist_tui.widgets.stream import Entry

STATUSES = tuple((status, status) for status in ACTION_STATUSES)
_SIGNS = {"open": "○", "done": "✓", "changed": "~", "dropped": "×"}


def names(session: Session) -> tuple[tuple[str, str], ...]:
    """The names that a field for people offers."""
    return tuple((person.name, person.name) for person in session.people)


def meaning(text: str, today: date) -> str:
    """What a typed date means, in words."""
    day = read_date(text, today)
    return in_full(day) if day else "not a date" if text.strip() else ""


def date_meant(text: str, today: date) -> str | None:
    """A typed date as the rules take it; None for an empty text.

    Raises:
        RuleError: the text means no date.
    """
    day = read_date(text, today)
    if day is None and text.strip():
        raise RuleError(f"“{text}” is not a date; write it like 2026-12-22 or “next friday”.")
    return day.isoformat() if day else None


class ActionsSection(Section):
    """A list of actions."""

    topic = "actions"
    title = "Actions"
    prompt = "What the hosts will do differently, then Enter"
    empty = "No action yet. What will the hosts do differently?"

    def count(self, session: Session) -> int:
        return len(session.all(Action))

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(session, row) for row in session.all(Action)]

    def _entry(self, session: Session, row: Action) -> Entry:
        owner = session.name_of(row.person_id) or row.owner
        whole = (owner and row.due) or row.status == "dropped"
        sign = (f"{_SIGNS[row.status]} ", "$text-success") if whole else ("! ", "$text-warning")
        due = (f"{row.due.isoformat():<12}", "") if row.due else (f"{'no date':<12}", "$text-warning")
        lead = Content.assemble((f"{row.number:>2}  ", "$foreground-muted"), sign, due)
        return Entry(row.id, lead, row.text, owner or "no owner")

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(Action, uuid_of(key))
        if row is None:
            return ()
        owner = session.name_of(row.person_id) or row.owner
        due = row.due.isoformat() if row.due else ""
        words = "2026-12-22, next friday, +2w, end of march"
        return (
            Field("text", "Action", value=row.text),
            Field("owner", "Owner", "people", owner, names(session), placeholder="anybody, → takes the offered name"),
            Field("due", "Due", "date", due, explain=lambda text: meaning(text, self.today()), placeholder=words),
            Field("status", "Status", "choice", row.status, STATUSES),
            Field("done_when", "Done when", "text", row.done_when, placeholder="By what all can see that it is done"),
        )

    def add(self, session: Session, text: str) -> Deed:
        return Deed("action", {"text": text})

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Deed | None:
        value = date_meant(text, self.today()) if name == "due" else text
        return Deed("change_action", {"action": str(key), name: value})
