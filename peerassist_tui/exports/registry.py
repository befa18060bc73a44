"""The registries of formats: what may be written, under which file ending, by which module."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module

from peerassist_tui.errors import Refused
from peerassist_tui.readings.anonymous import anonymised
from peerassist_tui.readings.briefing import briefing
from peerassist_tui.readings.facilitation_plan import facilitation_plan
from peerassist_tui.readings.paper import Paper
from peerassist_tui.session import Session

Writer = Callable[[Session, datetime, bool], str]
"""Turns a session at a moment into text; the flag says that it is the anonymous one."""

FORMATS: dict[str, str] = {".md": "markdown", ".json": "json_document"}
"""Each file ending with the module whose `write` makes such a report; it is imported when it is asked for."""

CALENDAR = ".ics"
PAPERS: dict[str, str] = {".docx": "docx_paper", ".html": "html_paper", ".md": "markdown_paper"}
"""Each file ending with the module whose `write` turns a paper into such a file."""
TABLE = ".csv"
HANDOUTS = (TABLE, CALENDAR)
"""The endings that mean no report, but what is taken from one into other programs (`exports.handouts`)."""


def report(session: Session, now: datetime, ending: str, *, anonymous: bool = False) -> str:
    """The session's report in the format of a file ending, for instance ".md".

    Raises:
        Refused: there is no such format.
    """
    if ending.lower() not in FORMATS:
        known = " ".join((*FORMATS, *HANDOUTS))
        raise Refused(f"A report cannot be written as {ending or 'a file without an ending'}; the endings are {known}.")
    write: Writer = import_module(f"peerassist_tui.exports.{FORMATS[ending.lower()]}").write
    return write(anonymised(session) if anonymous else session, now, anonymous)


def invitation(session: Session, now: datetime, ending: str) -> bytes:
    """What the invited get: the file for calendars (".ics"), else the briefing pack (".docx", ".html", ".md").

    Raises:
        Refused: there is no such format, or the agenda is empty and a calendar was asked for.
    """
    if ending.lower() == CALENDAR:
        return bytes(import_module("peerassist_tui.exports.calendar").write(session, now))
    return _paper(briefing, session, ending, "An invitation", (CALENDAR, *PAPERS))


def plan(session: Session, ending: str) -> bytes:
    """The private facilitation plan as ".docx", ".html" or ".md".

    Raises:
        Refused: there is no such format.
    """
    return _paper(facilitation_plan, session, ending, "A facilitation plan", tuple(PAPERS))


def _paper(make: Callable[[Session], Paper], session: Session, ending: str, what: str, known: tuple[str, ...]) -> bytes:
    if ending.lower() not in PAPERS:
        was = ending or "a file without an ending"
        raise Refused(f"{what} cannot be written as {was}; the endings are {' '.join(known)}.")
    return bytes(import_module(f"peerassist_tui.exports.{PAPERS[ending.lower()]}").write(make(session)))
