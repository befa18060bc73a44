"""What a user's own report template is given: the document of `show --json` without what stays with the facilitator."""

from datetime import datetime

from peerassist_tui.readings.privacy.restricted import without_restricted
from peerassist_tui.readings.report.session_document import Document, session_document
from peerassist_tui.session import Session

_OF_A_PERSON = ("name", "latin", "party", "role", "organisation", "skills")
_PRIVATE = ("floor", "interventions", "timers", "reminders", "purpose", "checklist", "materials", "precedents")


def report_document(session: Session, now: datetime, *, anonymous: bool = False) -> Document:
    """The session as a document that may leave the room: no floor times, no log, no private notes, no addresses."""
    shown = session_document(without_restricted(session), now, anonymous=anonymous)
    people = [{name: one[name] for name in _OF_A_PERSON if name in one} for one in shown["people"]]
    agenda = [{name: value for name, value in one.items() if name not in ("lead", "note")} for one in shown["agenda"]]
    kept = {name: value for name, value in shown.items() if name not in _PRIVATE}
    return {**kept, "people": people, "agenda": agenda}
