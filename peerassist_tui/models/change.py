"""What a write leaves behind, and what a console keeps beside the sessions."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import AutoString, Field

from peerassist_tui.models.base import SQLModel
from peerassist_tui.models.row import word
from peerassist_tui.models.words import Seat

RowChange = tuple[str, UUID, dict[str, Any] | None, dict[str, Any] | None]
"""Table, id, and the row before and after; None where it did not exist."""
ImageChange = tuple[str, str, dict[str, Any] | None, dict[str, Any] | None]
"""The same as it is kept, with the id as text."""


class Change(SQLModel, table=True):
    """What one rule did to a session: the images of each row it touched; an undo names the change that it `undoes`.

    `digest` is that of all this and of the digest before it (`models.chain`).
    """

    __table_args__ = (UniqueConstraint("session_id", "seq"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    session_id: UUID = Field(foreign_key="session.id", index=True)
    seq: int
    at: datetime
    seat: Seat = word()
    rule: str
    label: str
    undoes: UUID | None = None
    rows: list[Any] = Field(sa_column=Column(JSON, nullable=False))
    digest: str = ""

    def with_digest(self, digest: str) -> "Change":
        """A copy with that digest."""
        return Change(**{**dict(self), "digest": digest})

    def images(self) -> list[RowChange]:
        """The touched rows in the order in which they were touched."""
        return [(table, UUID(str(row_id)), before, after) for table, row_id, before, after in self.rows]

    def kinds(self) -> set[str]:
        """The tables of which it touched rows."""
        return {table for table, *_ in self.rows}


class Touched(SQLModel, table=True):
    """That a Change touched rows of the table `kind`: by it those that did are found without the others' images."""

    __table_args__ = ({"sqlite_with_rowid": False},)

    session_id: UUID = Field(foreign_key="session.id", primary_key=True)
    kind: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)


class Presence(SQLModel, table=True):
    """A console that has a session open; it is believed for a minute after `seen_at`."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    session_id: UUID = Field(foreign_key="session.id", index=True)
    seat: Seat = word()
    process: int
    seen_at: datetime


class Draft(SQLModel, table=True):
    """What somebody was typing and had not yet saved, by the line or field in which it stands (see `Unsaved`)."""

    session_id: UUID = Field(foreign_key="session.id", primary_key=True)
    seat: Seat = Field(primary_key=True, sa_type=AutoString)
    place: str = Field(primary_key=True)
    text: str
    kind: str = ""
    who: UUID | None = None
    was: str = ""
    at: datetime
