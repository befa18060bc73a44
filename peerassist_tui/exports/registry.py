"""A session as a file: as a report, an invitation or a plan, in the format of an ending."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from peerassist_tui.exports.formats import CALENDAR, DATA, HANDOUTS, module_of
from peerassist_tui.exports.progress import PartDone, no_part_done
from peerassist_tui.language import N_
from peerassist_tui.readings.paper import Paper
from peerassist_tui.readings.privacy.anonymous import anonymised
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.readings.report.briefing import briefing
from peerassist_tui.readings.report.facilitation_plan import facilitation_plan
from peerassist_tui.readings.report.report import report_paper
from peerassist_tui.session import Session

if TYPE_CHECKING:
    from peerassist_tui.exports.own.own_report import OwnReport

Writer = Callable[[Session, datetime, bool], str]
"""Turns a session at a moment into text; the flag says that it is the anonymous one."""


def report(
    session: Session,
    now: datetime,
    ending: str,
    *,
    anonymous: bool = False,
    template: "OwnReport | None" = None,
    progress: PartDone = no_part_done,
) -> bytes:
    """The session's report in the format of a file ending, for instance ".md".

    Under the Chatham House Rule it is always the anonymous one. `template` is one of the user's own.
    `progress` is told now and then which part of the work is done.

    Raises:
        Refused: there is no such format, or the template writes another one or has a mistake.
    """
    kind = ending.lower()
    module = DATA.get(kind) or module_of(kind, N_("A report"), (*DATA, *HANDOUTS))
    anonymous = anonymous or not names_are_public(session)
    shown = anonymised(session) if anonymous else session
    if template:
        return bytes(_module("own.own_report").write(template, kind, shown, now, anonymous))
    if kind in DATA:
        write: Writer = _module(module).write
        return write(shown, now, anonymous).encode()
    return bytes(_module(module).write(report_paper(shown, now, anonymous=anonymous), progress))


def invitation(session: Session, now: datetime, ending: str) -> bytes:
    """What the invited get: the file for calendars (".ics"), else the briefing pack, as any paper.

    Raises:
        Refused: there is no such format, or the agenda is empty and a calendar was asked for.
    """
    if ending.lower() == CALENDAR:
        return bytes(_module("calendar").write(session, now))
    return _paper(briefing, session, ending, N_("An invitation"), CALENDAR, ".txt")


def plan(session: Session, ending: str) -> bytes:
    """The private facilitation plan, in any format of papers.

    Raises:
        Refused: there is no such format.
    """
    return _paper(facilitation_plan, session, ending, N_("A facilitation plan"))


def _paper(make: Callable[[Session], Paper], session: Session, ending: str, what: str, *others: str) -> bytes:
    return bytes(_module(module_of(ending, what, others)).write(make(session)))


def _module(name: str) -> Any:
    """A module of this package; each is imported when it is asked for."""
    return import_module(f"peerassist_tui.exports.{name}")
