"""An agenda as another session may begin with it."""

from typing import Any

from peerassist_tui.models import AgendaItem
from peerassist_tui.session import Session


def template_items(session: Session) -> list[dict[str, Any]]:
    """The items as the rule `set_agenda` takes them, without references and without the people of this session."""
    here = {name for person in session.people for name in (person.ref, person.name) if name}
    return [_item(item, here) for item in session.agenda]


def _item(item: AgendaItem, here: set[str]) -> dict[str, Any]:
    leads = [word.strip() for word in item.lead.split(",")]
    lead = ", ".join(word for word in leads if word and word not in here)
    given: dict[str, Any] = {"title": item.title, "phase": item.phase, "minutes": item.minutes, "day": item.day}
    given["minutes"] = int(item.minutes) if item.minutes == int(item.minutes) else item.minutes
    return {
        **given,
        **{name: value for name, value in (("lead", lead), ("note", item.note), ("pinned", item.pinned)) if value},
    }
