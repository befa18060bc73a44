"""What is handed out beside the report: letters, one lesson alone, tables, dates.

Names are left out when that is asked for, and under the Chatham House Rule always.
"""

from datetime import datetime
from importlib import import_module
from uuid import UUID

from peerassist_tui.errors import Refused
from peerassist_tui.exports.formats import CALENDAR, HANDOUTS, TABLE, module_of, unknown_format
from peerassist_tui.exports.progress import PartDone, no_part_done
from peerassist_tui.language import N_, _
from peerassist_tui.models import Lesson, Person
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.paper import Paper
from peerassist_tui.readings.privacy.anonymous import anonymised
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.readings.privacy.restricted import without_restricted
from peerassist_tui.readings.report.lesson_page import lesson_page
from peerassist_tui.readings.report.letter import USUAL, letter, receivers
from peerassist_tui.readings.report.letter_style import LetterStyle
from peerassist_tui.readings.report.tables import TableContent, table
from peerassist_tui.session import Session, full_name
from peerassist_tui.text import safe_name


def handout(
    session: Session, now: datetime, ending: str, *, anonymous: bool = False, what: TableContent = "all"
) -> bytes:
    """A table for spreadsheets (".csv") of `what`, or all dates for calendars (".ics").

    Raises:
        Refused: there is no such format, or there is no date for a calendar.
    """
    shown, anonymous = _shown(session, anonymous)
    if ending.lower() == TABLE:
        return bytes(
            import_module("peerassist_tui.exports.csv_table").write(table(shown, now, what, anonymous=anonymous))
        )
    if ending.lower() == CALENDAR:
        return bytes(import_module("peerassist_tui.exports.dates_calendar").write(shown, now, anonymous))
    raise Refused(unknown_format(ending.lower(), N_("This"), HANDOUTS))


def letters(
    session: Session,
    ending: str,
    *,
    anonymous: bool = False,
    to: UUID | None = None,
    style: LetterStyle = USUAL,
    progress: PartDone = no_part_done,
) -> dict[str, bytes]:
    """Every letter by the name of its file, in the format of a file ending; with `to` only that person's.

    `style` says how they begin and end.
    `progress` is told how much is done, from 0 to 1.

    Raises:
        Refused: there is no such format, or nobody to write to.
    """
    shown, anonymous = _shown(session, anonymous)
    people = _receivers(shown, to)
    written = {}
    for place, person in enumerate(people):
        progress(place / len(people))
        name = f"{letter_name(shown, person, anonymous=anonymous)}{ending.lower()}"
        written[name] = _written(letter(shown, person, style, named=not anonymous), ending, N_("A letter"))
    progress(1)
    return written


def who_gets_which(session: Session, to: UUID | None = None) -> list[tuple[str, str]]:
    """Each alias with the name of who is meant, so that the letters without names find their receivers."""
    hidden = anonymised(session)
    return [(hidden.name_of(person.id), full_name(person)) for person in _receivers(session, to)]


def _receivers(session: Session, to: UUID | None) -> list[Person]:
    people = [session.row(Person, to)] if to else receivers(session)
    if not people:
        raise Refused(_("There is nobody to write to: no peer came, and nobody was thanked."))
    return people


def letter_name(session: Session, person: Person, *, anonymous: bool = False) -> str:
    """The name of the file with a letter: before a name its number on the list, so that no two are the same."""
    name = safe_name(person.name, "letter")
    return name if anonymous else f"{circle(session).index(person) + 1:02}-{name}"


def lesson_alone(session: Session, lesson: UUID, ending: str, *, anonymous: bool = False) -> bytes:
    """One lesson on a page of its own.

    Raises:
        Refused: there is no such format, or the lesson is restricted.
    """
    shown, anonymous = _shown(session, anonymous)
    found = shown.get(Lesson, lesson)
    if found is None:
        raise Refused(_("That lesson is restricted: it stays among those who were there."))
    return _written(lesson_page(shown, found), ending, N_("A lesson"))


def _shown(session: Session, anonymous: bool) -> tuple[Session, bool]:
    """What may be handed out of a session, and whether it names nobody."""
    anonymous = anonymous or not names_are_public(session)
    return anonymised(session) if anonymous else without_restricted(session), anonymous


def _written(paper: Paper, ending: str, what: str) -> bytes:
    return bytes(import_module(f"peerassist_tui.exports.{module_of(ending, what)}").write(paper))
