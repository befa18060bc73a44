"""What a typed line says of who has come or gone: "3", "ana", "11:20 ana", "-5m ana left", "ana came 10:20"."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from peerassist_tui.errors import RuleError
from peerassist_tui.language import _, pgettext
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.circle import person_meant
from peerassist_tui.readings.floor.correction import is_time, moment_meant
from peerassist_tui.readings.floor.present import is_here
from peerassist_tui.session import Session

CAME, LEFT = ("came", "here", "in"), ("left", "gone", "out")


@dataclass(frozen=True)
class ComingOrGoing:
    """Who has come (`came`) or gone, and when, where that was said (aware UTC)."""

    who: Person
    came: bool
    moment: datetime | None = None


def read_coming_or_going(session: Session, now: datetime, typed: str) -> ComingOrGoing:
    """Read a typed line; without a word for it, who is here has gone, and who is not has come.

    Raises:
        RuleError: it means nobody, several, or no time that has been.
    """
    words = typed.split()
    when = _taken(words, is_time)
    of_coming, of_going = _words_known()
    said = _taken(words, lambda word: word.casefold() in of_coming | of_going)
    if not words:
        raise RuleError(_("Say also who it was, by number or name."))
    person = person_meant(session, " ".join(words))
    came = said.casefold() in of_coming if said else not is_here(session, person)
    return ComingOrGoing(person, came, moment_meant(session, now, when) if when else None)


def _words_known() -> tuple[frozenset[str], frozenset[str]]:
    """What says that somebody has come, and that somebody has gone: in English, and in the language that is spoken."""
    came = pgettext("typed of somebody who has come; several words, a blank between them", "came here in")
    left = pgettext("typed of somebody who has left; several words, a blank between them", "left gone out")
    return frozenset((*CAME, *came.split())), frozenset((*LEFT, *left.split()))


def _taken(words: list[str], wanted: Callable[[str], bool]) -> str:
    """The first of several words that is `wanted` and stands at an end of a line, taken out of it; else empty."""
    found = next((place for place in (0, len(words) - 1) if len(words) > 1 and wanted(words[place])), None)
    return words.pop(found) if found is not None else ""
