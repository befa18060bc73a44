"""What a typed line says besides its words: `@ami`, first or last, or `ami:` names the speaker, `#OB1` the aim."""

import re
from dataclasses import dataclass

from peerassist_tui.language import _
from peerassist_tui.models import Objective, Person
from peerassist_tui.readings.flipchart.set_apart import NUMBER_SIGNS, without
from peerassist_tui.readings.floor.circle import people_meant
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import fold

_AT = re.compile(r"^@(\S*[^\s,;:])[,;:]*(?:\s+|$)")
_LAST_AT = re.compile(r"\s@(\S+?)[.,;:!?]*$")
_TOGETHER = re.compile(r"(?<!\S)@[^\s@]+(?:@[^\s@]+)+(?!\S)")
_HASH = re.compile(rf"(?:^|(?<=[\s(\[]))[{NUMBER_SIGNS}](\w+)(?=[.,;:!?)\]]*(?:\s|$))")
_SAID = re.compile(r"^([^\W\d][^:：]{0,60})(?::\s+|：\s*)(?=\S)")
_LETTERS_ENOUGH = 3
"""A shorter word before a colon is a name only where it is a whole one: “to: all” is not Tomás."""


@dataclass(frozen=True)
class NoteWords:
    """The words of a note, and the speaker and objective that were named in the line."""

    text: str
    person: Person | None = None
    objective: Objective | None = None


def read_note_words(session: Session, typed: str, *, is_new: bool = True) -> NoteWords:
    """Read a typed line; a mark that does not mean exactly one person or objective stays in the text.

    What stands already, and is not `is_new`, keeps a name before its colon.
    """
    text, person, objective = names_parted(session, typed.strip()), None, None
    if (at := _AT.match(text)) and len(people := _people(session, at[1])) == 1:
        person, text = people[0], text[at.end() :]
    elif is_new and (said := _SAID.match(text)) and len(people := _before_colon(session, said[1])) == 1:
        person, text = people[0], text[said.end() :]
    for mark in _HASH.finditer(text):
        if found := _objective(session, mark[1]):
            objective, text = found, without(text, mark.start(), mark.end())
            break
    if not person and (at := _LAST_AT.search(text)) and len(people := _people(session, at[1])) == 1:
        person, text = people[0], text[: at.start()].rstrip(" ,;:–—-")
    return NoteWords(text, person, objective)


def names_parted(session: Session, typed: str) -> str:
    """A line with a blank between names that stand together, as in “@bao@amina”, where each of them means somebody."""

    def parted(found: re.Match[str]) -> str:
        names = found[0].rstrip(".,;:!?").split("@")[1:]
        return found[0].replace("@", " @").lstrip() if all(_people(session, name) for name in names) else found[0]

    return _TOGETHER.sub(parted, typed)


def speakers_meant(session: Session, typed: str) -> list[Person]:
    """Whom the `@word` at the beginning of a line can mean; nobody where there is none."""
    at = _AT.match(names_parted(session, typed.strip()))
    return _people(session, at[1]) if at else []


def nobody_named(session: Session, typed: str) -> str:
    """The word behind the `@` at the beginning of a line where nobody is called so; empty where there is none."""
    at = _AT.match(typed.strip())
    return at[1].rstrip(":") if at and not speakers_meant(session, typed) else ""


def nobody_named_words(session: Session, typed: str, speaker: Person | None) -> str:
    """That nobody is called as the line begins, and whose its words are instead; empty where that is no matter."""
    name = nobody_named(session, typed)
    if not name:
        return ""
    if speaker is None:
        return _("Nobody here is called “@{name}”: the words are nobody’s.", name=name)
    return _("Nobody here is called “@{name}”: the words are {person}’s.", name=name, person=short_name(speaker))


def said_by(session: Session, typed: str) -> list[Person]:
    """Whom the name before the colon of a line like `joaq: too far` can mean; nobody where it is no name."""
    said = _SAID.match(typed.strip())
    return _before_colon(session, said[1]) if said else []


def last_meant(session: Session, typed: str) -> list[Person]:
    """Whom the `@word` at the end of a line can mean; nobody where there is none."""
    at = _LAST_AT.search(names_parted(session, typed.strip()))
    return _people(session, at[1]) if at else []


def complete_note_line(session: Session, typed: str) -> str | None:
    """The line with the name or reference that is being typed at its end written out; None when nothing is meant."""
    word = typed[typed.rfind(" ") + 1 :]
    if len(word) < 2:
        return None
    if word == typed and word.startswith("@"):
        rest = next(filter(None, (_rest_of_name(session, one, word[1:]) for one in _people(session, word[1:]))), None)
    elif word[0] in NUMBER_SIGNS:
        refs = (row.ref for row in session.all(Objective))
        rest = next((ref[len(word) - 1 :] for ref in refs if ref.casefold().startswith(word[1:].casefold())), None)
    else:
        rest = None
    return typed + rest if rest else None


def _rest_of_name(session: Session, person: Person, begun: str) -> str | None:
    """What is still to be typed: a word of the name where that is enough, else the whole name with _ for blanks."""
    for name in (person.name, person.latin):
        for word in (*name.split(), "_".join(name.split())):
            if fold(word[: len(begun)]) == fold(begun) and _people(session, word) == [person]:
                return word[len(begun) :]
    return None


def _before_colon(session: Session, word: str) -> list[Person]:
    people = _people(session, word)
    if len(word.rstrip()) >= _LETTERS_ENOUGH:
        return people
    return [one for one in people if fold(word) in fold(f"{one.name} {one.latin} {one.ref or ''}").split()]


def _people(session: Session, word: str) -> list[Person]:
    return people_meant(session, word.rstrip(":").replace("_", " "))


def _objective(session: Session, key: str) -> Objective | None:
    for row in session.all(Objective):
        if key.casefold() == row.ref.casefold() or key == str(row.number):
            return row
    return None
