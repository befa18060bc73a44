"""What a typed line says besides its words: `@ami` names the speaker, `#OB1` or `#1` the objective."""

import re
from dataclasses import dataclass

from peerassist_tui.models import Objective, Person
from peerassist_tui.readings.circle import meant
from peerassist_tui.session import Session

_AT = re.compile(r"^@(\S+)\s*")
_HASH = re.compile(r"(?:^|\s)#(\w+)(?=\s|$)")


@dataclass(frozen=True)
class NoteWords:
    """The words of a note, and the speaker and objective that were named in the line."""

    text: str
    person: Person | None = None
    objective: Objective | None = None


def note_words(session: Session, typed: str) -> NoteWords:
    """Read a typed line; a mark that does not mean exactly one person or objective stays in the text."""
    text, person, objective = typed.strip(), None, None
    if at := _AT.match(text):
        people = meant(session, at[1].rstrip(":"))
        if len(people) == 1:
            person, text = people[0], text[at.end() :]
    for mark in _HASH.finditer(text):
        if found := _objective(session, mark[1]):
            objective, text = found, (text[: mark.start()] + text[mark.end() :]).strip()
            break
    return NoteWords(text, person, objective)


def _objective(session: Session, key: str) -> Objective | None:
    for row in session.all(Objective):
        if key.casefold() == row.ref.casefold() or key == str(row.number):
            return row
    return None
