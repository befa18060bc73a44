"""Notes that an option or a lesson rests on, typed by their numbers."""

from collections.abc import Callable

from peerassist_tui.language import _
from peerassist_tui.models import Note
from peerassist_tui.session import Session
from peerassist_tui.text import comma_separated
from peerassist_tui.widgets.fields.field import Field


def evidence_field(session: Session, name: str, ids: list[str]) -> Field:
    """A line of note numbers, with the words of the first one beside it."""
    numbers = {str(note.id): str(note.number) for note in session.all(Note)}
    value = ", ".join(numbers[key] for key in ids if key in numbers)
    ask = _("numbers; y in the list chooses")
    return Field(name, _("Rests on notes"), value=value, explain=_meaning(session), placeholder=ask)


def typed_evidence(text: str) -> list[str]:
    """The numbers that were typed."""
    return comma_separated(text)


def _meaning(session: Session) -> Callable[[str], str]:
    notes = {str(note.number): note.text for note in session.all(Note)}

    def meaning(text: str) -> str:
        missing = [number for number in comma_separated(text) if number not in notes]
        if missing:
            return _("there is no note {number}", number=missing[0])
        return " / ".join(notes[number][:40] for number in comma_separated(text))

    return meaning
