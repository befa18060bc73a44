"""What `show --json` says of the preparation, as docs/formats.md describes it."""

from typing import Any

from peerassist_tui.models import ChecklistItem, GroundRule, Material, Precedent
from peerassist_tui.session import Session

PERSON_FIELDS = (
    "ref",
    "latin",
    "organisation",
    "role",
    "email",
    "language",
    "skills",
    "outsider",
    "outsider_reason",
    "reports_to",
    "also",
    "invitation",
    "briefing",
    "called",
)


def prepared(session: Session) -> dict[str, Any]:
    """The place, the purpose, the room, the materials and the precedents of a session."""
    return {
        "place": session.info.place,
        "purpose": session.info.purpose,
        "ground_rules": [row.text for row in session.all(GroundRule)],
        "checklist": [{"text": row.text, "done": row.done} for row in session.all(ChecklistItem)],
        "materials": [_material(row) for row in session.all(Material)],
        "precedents": [_precedent(row) for row in session.all(Precedent)],
    }


def _material(row: Material) -> dict[str, Any]:
    named = {name: getattr(row, name) for name in ("title", "location", "purpose", "audience")}
    return {**named, "sent_on": row.sent_on.isoformat() if row.sent_on else None}


def _precedent(row: Precedent) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("source", "lesson", "title", "text", "origin", "verdict")}
