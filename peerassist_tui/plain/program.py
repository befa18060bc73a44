"""Running the plain console, on the library or a session; what is heard first is said before the rest is loaded."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.language import _
from peerassist_tui.plain.announcer import Announcer
from peerassist_tui.plain.line_reader import LineReader

if TYPE_CHECKING:
    from peerassist_tui.models import Seat


def run(path: Path, session_id: UUID | None = None, seat: "Seat" = "facilitator") -> int:
    """Take lines from standard input until they end; the exit status.

    Raises:
        Refused: the store or the session cannot be opened, or the store was lost.
    """
    announcer, reader = Announcer(), LineReader(sys.stdin.fileno())
    announcer.say(_("Type ? for the commands."))
    listed = _tell_library(path, announcer) if session_id is None else []
    from peerassist_tui.plain.command_list import take
    from peerassist_tui.plain.plain_console import PlainConsole
    from peerassist_tui.settings_check import faults
    from peerassist_tui.store.disk.read_only import REFUSAL

    for fault in faults():
        announcer.say(fault)
    console = PlainConsole(path, seat, reader, announcer, take)
    console.listed = listed
    if console.store.is_read_only:
        announcer.say(_(REFUSAL))
    if session_id is not None:
        console.open(session_id)
    console.run()
    return 0


def _tell_library(path: Path, announcer: Announcer) -> list[str]:
    """Tell the sessions; their ids in that order."""
    from peerassist_tui.plain.session_list import MOST, NONE_YET, sessions_told
    from peerassist_tui.store.queries.overview import overviews

    found = overviews(path, limit=MOST + 1)
    announcer.say_all(sessions_told(found), _(NONE_YET))
    return [one.id for one in found[:MOST]]
