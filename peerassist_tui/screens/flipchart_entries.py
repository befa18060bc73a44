"""The flipchart's notes as entries of a list; a note that did not change keeps its entry."""

from uuid import UUID

from textual.content import Content

from peerassist_tui.models import Note, Objective
from peerassist_tui.screens.kinds import LETTERS, STYLES
from peerassist_tui.session import Session
from peerassist_tui.widgets.stream import Entry
from peerassist_tui.zones import to_local


class FlipchartEntries:
    """Turns the notes of one session into entries, making anew only what changed."""

    def __init__(self) -> None:
        self._made: dict[UUID, tuple[Note, str, Entry]] = {}

    def of(self, session: Session) -> list[Entry]:
        """An entry for each note in its order."""
        return [self._entry(session, note) for note in session.all(Note)]

    def _entry(self, session: Session, note: Note) -> Entry:
        name = session.name_of(note.person_id)
        made = self._made.get(note.id)
        if made and made[0] is note and made[1] == name:
            return made[2]
        clock = f"{to_local(note.at, session.info.timezone):%H:%M}"
        lead = Content.assemble((f"{clock}  ", "$foreground-muted"), (LETTERS[note.kind], STYLES[note.kind]), "  ")
        objective = session.get(Objective, note.objective_id)
        text = f"{note.text}  #{objective.ref}" if objective else note.text
        entry = Entry(note.id, lead, text, name)
        self._made[note.id] = (note, name, entry)
        return entry


def counts(session: Session) -> str:
    """How many notes there are of each kind, for instance "13 notes · T 7 · A 5 · Z 1"."""
    notes = session.all(Note)
    kinds = [f"{letter} {sum(note.kind == kind for note in notes)}" for kind, letter in LETTERS.items()]
    return f"{len(notes)} note{'' if len(notes) == 1 else 's'} · {' · '.join(kinds)}"
