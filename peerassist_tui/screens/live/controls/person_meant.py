"""Whom a number or the beginning of a name means, as it is typed into the line."""

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.circle import person_here_meant
from peerassist_tui.screens.flipchart.line_handler import WrittenLine
from peerassist_tui.screens.shell.control import SessionView

WHO = N_("number or name")
"""What an empty line that asks for a person says."""


def person_meant(screen: SessionView, written: WrittenLine) -> Person | None:
    """The one person who is meant, of several the one who is here; None when that has been told otherwise."""
    try:
        return person_here_meant(screen.session, written.text.strip())
    except Refused as refused:
        screen.console.tell(str(refused))
        return None
