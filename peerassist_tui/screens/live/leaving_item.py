"""Leaving the agenda item that is on: by a second press where it has hardly begun, or people wait."""

from typing import TYPE_CHECKING

from peerassist_tui.language import _
from peerassist_tui.readings.agenda.leaving import too_soon_words
from peerassist_tui.readings.state import current_item, next_item
from peerassist_tui.text import quoted

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


def may_leave_item(console: "Console", key: str) -> bool:
    """Whether the item that is on may be left by that key now; else it has been told why not yet."""
    session = console.session
    item = current_item(session) if session else None
    if session is None or item is None:
        return True
    early = too_soon_words(session, console.now)
    if console.writes.is_held and not early:
        return console.second.confirms(
            key, _("Earlier steps are still waiting to be saved."), _("goes on all the same")
        )
    return console.second.confirms(key, early, _("leaves {item}", item=quoted(item.title)))


def may_go_on(console: "Console", key: str) -> bool:
    """Whether the next item may be begun by that key; where none follows nothing is left, and the answer says so."""
    session = console.session
    if session is not None and session.agenda and next_item(session) is None:
        console.tell(_("This is the last item of the agenda; E ends the meeting."))
        return False
    return may_leave_item(console, key)
