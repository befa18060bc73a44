"""Making a session: with the agenda of a template, or with none."""

import asyncio
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.errors import Refused
from peerassist_tui.zones import to_local, zone

if TYPE_CHECKING:
    from peerassist_tui.app import PeerAssistApp

UNTITLED = "Untitled peer assist"
_HOUR = 10


async def make_new_session(app: "PeerAssistApp") -> Desk | None:
    """Ask whether a peer assist is right, and for a template; make a session with its agenda.

    None when the person thinks better of it.

    Raises:
        Refused: it could not be saved.
    """
    from peerassist_tui.screens.purpose_check import PurposeCheck
    from peerassist_tui.screens.template_choice import choose_template
    from peerassist_tui.templates import AgendaTemplate

    purpose = await app.push_screen_wait(PurposeCheck())
    blank = AgendaTemplate("No agenda", "Every item is yours to write.", [])
    question = "A new session. Which agenda does it begin with?"
    template = await choose_template(app, question, blank)
    if template is None:
        return None
    place = _own_zone()
    header: dict[str, Any] = {
        "title": UNTITLED,
        "starts_at": _tomorrow(app.clock(), place),
        "timezone": place,
        "agenda": template.items,
        "purpose": purpose,
    }
    return await asyncio.to_thread(make_session, await app.store(), app.clock, app.steady, seat=app.seat, **header)


def _tomorrow(now: datetime, place: str) -> datetime:
    day = to_local(now, place) + timedelta(days=1)
    return day.replace(hour=_HOUR, minute=0, second=0, microsecond=0, tzinfo=None)


def _own_zone() -> str:
    from tzlocal import get_localzone_name

    try:
        name = str(get_localzone_name())
        return zone(name).key
    except (Refused, LookupError, OSError, ValueError):
        return "UTC"
