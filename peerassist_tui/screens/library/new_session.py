"""Making a session: with the agenda of a template, or with none."""

import asyncio
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.language import N_, _, usual_language
from peerassist_tui.readings.history.session_pattern import session_pattern
from peerassist_tui.readings.state import UNTITLED
from peerassist_tui.timing.zones import own_zone, to_local
from peerassist_tui.widgets.key_word import key_sentence

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

_HOUR = 10


async def make_new_session(app: "Console") -> Desk | None:
    """Ask whether a peer assist is right, and for a template; make a session with its agenda.

    None when the person thinks better of it.

    Raises:
        Refused: it could not be saved.
    """
    from peerassist_tui.content.templates import AgendaTemplate
    from peerassist_tui.screens.preparation.purpose_check import PurposeCheck
    from peerassist_tui.screens.preparation.template_choice import choose_template

    blank = AgendaTemplate(_("No agenda"), _("Every item is yours to write."), [])
    question = _("A new session. Which agenda does it begin with?")
    purpose: dict[str, str] = {}
    template: AgendaTemplate | None = None
    while template is None:
        answers = await app.push_screen_wait(PurposeCheck(purpose))
        if answers is None:
            return None
        purpose, template = answers, await choose_template(app, question, blank, after_enter=True)
    place = own_zone()
    header: dict[str, Any] = {
        "title": UNTITLED,
        "starts_at": _tomorrow(app.clock(), place),
        "timezone": place,
        "language": usual_language(),
        "agenda": template.items,
        "purpose": purpose,
    }
    return await _made(app, header)


async def make_one_like(app: "Console", session_id: UUID) -> Desk | None:
    """Ask what is to be taken over of a session, and make one after its pattern, for tomorrow at the same time.

    None when the person thinks better of it.

    Raises:
        Refused: the session is not there, or the new one could not be saved.
    """
    from peerassist_tui.screens.shell.pick import Pick, PickScreen

    store = await app.storage.store()
    pattern = await asyncio.to_thread(store.load, session_id)
    picks = [Pick(name, _(word), key_sentence(words)) for name, (word, words, _over) in _LIKE.items()]
    picked = await app.push_screen_wait(PickScreen(_("A new session like this one"), picks, "people"))
    if picked is None:
        return None
    info = pattern.info
    usual = to_local(info.starts_at, info.timezone)
    starts_at = _tomorrow(app.clock(), info.timezone).replace(hour=usual.hour, minute=usual.minute)
    header = session_pattern(pattern, starts_at, **_LIKE[picked][2])
    return await _made(app, header)


async def _made(app: "Console", header: dict[str, Any]) -> Desk:
    app.library.show_opening()
    make = partial(make_session, await app.storage.store(), app.clock, app.steady, seat=app.seat, **header)
    return await app.writes.answer(make, lambda: _("Made “{title}”", title=header["title"]))


_LIKE: dict[str, tuple[str, str, dict[str, bool]]] = {
    "frame": (N_("Agenda and rules only"), N_("agenda, ground rules, checklist"), {"aims": False, "people": False}),
    "people": (N_("With the people"), N_("they have not been asked yet"), {"aims": False, "people": True}),
    "aims": (N_("With challenge and objectives"), N_("and nobody yet"), {"aims": True, "people": False}),
    "all": (N_("With all of these"), "", {"aims": True, "people": True}),
}
"""What may be taken over: its word, what that means, and what `frame` is told."""


def _tomorrow(now: datetime, place: str) -> datetime:
    day = to_local(now, place) + timedelta(days=1)
    return day.replace(hour=_HOUR, minute=0, second=0, microsecond=0, tzinfo=None)
