"""What a session passes on to a new one that is made like it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from peerassist_tui.language import NC_, _, pgettext, spoken, written_in
from peerassist_tui.models import ChecklistItem, GroundRule, Objective, Privacy, Row, SessionRow
from peerassist_tui.readings.floor.order_words import order_name
from peerassist_tui.session import Session

_ITEM = ("ref", "title", "phase", "minutes", "day", "lead", "note")
_OBJECTIVE = ("ref", "text", "sign_of_success", "needs")
_PERSON = ("ref", "name", "latin", "party", "organisation", "role", "email", "language", "skills", "outsider",
           "outsider_reason", "reports_to", "also")  # fmt: skip


_PRIVACY: Mapping[Privacy, str] = {
    "open": NC_("privacy of a session", "open"),
    "confidential": NC_("privacy of a session", "confidential"),
    "chatham_house": NC_("privacy of a session", "chatham house"),
}


def session_pattern(session: Session, starts_at: datetime, *, aims: bool, people: bool) -> dict[str, Any]:
    """What the rule `session` takes to make one like this: agenda, ground rules, checklist, place, queue,
    privacy and language.

    `aims`: with the challenge and the objectives; `people`: with everybody, of whom nobody has been asked yet.
    `starts_at` is local time. Nothing that was said or done comes along.
    """
    info = session.info
    made: dict[str, Any] = {
        "title": _copied(info),
        "starts_at": starts_at,
        **{name: getattr(info, name) for name in ("timezone", "place", "queue", "privacy", "language")},
        "agenda": _given(session.agenda, _ITEM),
        "ground_rules": [row.text for row in session.all(GroundRule)],
        "checklist": [row.text for row in session.all(ChecklistItem)],
    }
    if aims:
        made |= {"challenge": session.challenge, "objectives": _given(session.all(Objective), _OBJECTIVE)}
    return made | ({"people": _given(session.people, _PERSON)} if people else {})


def taken_over(made: Session) -> str:
    """What a session has that was just made by a pattern, in a sentence; what nobody would expect comes first."""
    info = made.info
    parts: dict[str, object] = {
        _("queue order “{name}”", name=order_name(info.queue)): info.queue != "first_come",
        _("privacy “{name}”", name=pgettext("privacy of a session", _PRIVACY[info.privacy])): info.privacy != "open",
        _("challenge"): made.challenge,
        _("objectives"): made.all(Objective),
        _("people"): made.people,
        _("agenda"): made.agenda,
        _("ground rules"): made.all(GroundRule),
        _("checklist"): made.all(ChecklistItem),
        _("place"): info.place,
    }
    there = [words for words, is_there in parts.items() if is_there]
    return _("Copied {parts}.", parts=", ".join(there)) if there else _("There was nothing to copy.")


def _copied(info: SessionRow) -> str:
    """The title of a copy, in the language of the session, or the one that is spoken where none is chosen."""
    with written_in(info.language or spoken().code):
        return _("Copy of {title}", title=info.title)


def _given(rows: Sequence[Row], names: Sequence[str]) -> list[dict[str, Any]]:
    return [{name: getattr(row, name) for name in names} for row in rows]
