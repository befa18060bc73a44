"""What is written down while people talk."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, Column
from sqlmodel import Field

from peerassist_tui.models.bounds import StoredMoment, StoredSize
from peerassist_tui.models.row import Row, reference, word
from peerassist_tui.models.words import LinkKind, Mark, NoteKind, Role


class Note(Row, table=True):
    """A point on the flipchart; `place` is its place among the others, where that is not its number."""

    ORDER: ClassVar[tuple[str, ...]] = ("position", "number")
    ref: str | None = None
    kind: NoteKind = word()
    text: str
    person_id: UUID | None = reference("person")
    objective_id: UUID | None = reference("objective")
    item_id: UUID | None = reference("agenda_item")
    place: StoredSize | None = None
    heading: str = ""
    marks: list[Mark] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    at: StoredMoment

    @property
    def position(self) -> float:
        """Where the note stands among the others."""
        return self.number if self.place is None else self.place


class Link(Row, table=True):
    """What one note is to another: it answers, contradicts or builds on it."""

    note_id: UUID = reference("note", required=True)
    to_id: UUID = reference("note", required=True)
    kind: LinkKind = word()
    at: StoredMoment


class Parked(Row, table=True):
    """A side topic in the parking lot; `home` says where it goes on from there."""

    text: str
    person_id: UUID | None = reference("person")
    home: str = ""
    at: StoredMoment


class Intervention(Row, table=True):
    """An entry of the facilitator's private log."""

    role: Role = word()
    saw: str
    did: str
    at: StoredMoment
