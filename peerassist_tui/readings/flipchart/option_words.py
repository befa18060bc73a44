"""What a typed option says besides its title: `@ami` names the proposer, `#12` a note that it rests on."""

import re
from dataclasses import dataclass

from peerassist_tui.models import Note, Person
from peerassist_tui.readings.flipchart.note_words import read_note_words
from peerassist_tui.session import Session

_NUMBER = re.compile(r"(?:^|\s)#(\d+)(?=\s|$)")


@dataclass(frozen=True)
class OptionWords:
    """The title, the proposer where one was named, and the notes."""

    title: str
    person: Person | None
    notes: tuple[Note, ...]


def read_option_words(session: Session, typed: str) -> OptionWords:
    """Read a typed line; the number of a note that is not there stays in the title."""
    by_number = {str(note.number): note for note in session.all(Note)}
    meant = [number for number in _NUMBER.findall(typed) if number in by_number]
    for number in meant:
        typed = re.sub(rf"(^|\s)#{number}(?=\s|$)", r"\1", typed)
    words = read_note_words(session, " ".join(typed.split()))
    return OptionWords(words.text, words.person, tuple(by_number[number] for number in dict.fromkeys(meant)))
