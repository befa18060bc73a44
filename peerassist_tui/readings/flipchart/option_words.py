"""What a typed option says besides its title: `@ami` names the proposer, `#12` a note that it rests on.

Of a question to an option: which one, by its number.
"""

from dataclasses import dataclass

from peerassist_tui.errors import RuleError
from peerassist_tui.language import _
from peerassist_tui.models import Note, Option, Person
from peerassist_tui.readings.flipchart.note_words import read_note_words
from peerassist_tui.readings.flipchart.set_apart import NUMBER_SIGNS, without_number
from peerassist_tui.session import Session


@dataclass(frozen=True)
class OptionWords:
    """The title, the proposer where one was named, and the notes."""

    title: str
    person: Person | None
    notes: tuple[Note, ...]


def read_option_words(session: Session, typed: str) -> OptionWords:
    """Read a typed line, like “@ami: share one spine, note #12”; the number of a note that is not there stays in it."""
    by_number = {str(note.number): note for note in session.all(Note)}
    text, meant = typed, list[Note]()
    while True:
        text, number = without_number(text, "note", by_number.__contains__)
        if not number:
            break
        meant.append(by_number[number])
    words = read_note_words(session, " ".join(text.split()))
    return OptionWords(words.text, words.person, tuple({note.id: note for note in meant}.values()))


def read_option_question(session: Session, typed: str, usual: Option | None = None) -> tuple[Option, str]:
    """The option that a line like "3 who pays?" or "#3 who pays?" asks about, and the question.

    Without a number it is about the `usual` one, which is the newest unless another is given.

    Raises:
        RuleError: there is no option yet, or nothing is asked.
    """
    options = session.all(Option)
    if not options:
        raise RuleError(_("There is no option yet to which a question could be asked."))
    first, _blank, rest = typed.strip().partition(" ")
    by_number = {str(option.number): option for option in options}
    about = by_number.get(first.lstrip(NUMBER_SIGNS))
    text = (rest if about else typed).strip()
    if not text:
        raise RuleError(_("Write also what the hosts ask."))
    return about or usual or options[-1], text
