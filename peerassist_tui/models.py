"""The tables of the store, as SQLModel classes, and the Change that every write leaves behind.

A row is never altered in place: a rule answers with an altered copy (`altered`), the store saves it together with its
Change, and the session in memory takes it over. All moments are aware UTC; lengths of agenda items are minutes.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, ClassVar, Literal, Self, get_args
from uuid import UUID, uuid4

from pydantic import ConfigDict
from sqlalchemy import JSON, Column, ForeignKey, MetaData, UniqueConstraint
from sqlmodel import Field, SQLModel

Party = Literal["host", "peer", "facilitator", "note_taker"]
Phase = Literal[
    "welcome", "telling", "asking", "analyzing", "reflect", "confer", "feedback", "commit", "close", "break"
]
QueueOrder = Literal[
    "first_come",
    "kinds",
    "not_heard_first",
    "fewest_turns",
    "least_heard",
    "round",
    "zip",
    "quota",
    "for_against",
    "progressive",
    "free_talk",
]
HandKind = Literal["process", "question", "reply", "new"]
NoteKind = Literal["telling", "asking", "analyzing"]
Role = Literal["leadership", "referee", "neutral"]
Response = Literal["adopt", "adapt", "explore", "park"]
ActionStatus = Literal["open", "done", "changed", "dropped"]
Seat = Literal["facilitator", "note_taker"]
FloorState = Literal["crosstalk", "silence", "break"]
Stance = Literal["for", "against", "neutral"]
HandTag = Literal["affected", "new_here"]
Mark = Literal["lesson", "unanswered", "say_again", "restricted", "discussed"]
LinkKind = Literal["answers", "contradicts", "builds_on"]
Privacy = Literal["open", "confidential", "chatham_house"]

PARTIES: tuple[Party, ...] = get_args(Party)
PHASES: tuple[Phase, ...] = get_args(Phase)
QUEUE_ORDERS: tuple[QueueOrder, ...] = get_args(QueueOrder)
NOTE_KINDS: tuple[NoteKind, ...] = get_args(NoteKind)
RESPONSES: tuple[Response, ...] = get_args(Response)
ACTION_STATUSES: tuple[ActionStatus, ...] = get_args(ActionStatus)
SEATS: tuple[Seat, ...] = get_args(Seat)
HAND_KINDS: tuple[HandKind, ...] = get_args(HandKind)
FLOOR_STATES: tuple[FloorState, ...] = get_args(FloorState)
STANCES: tuple[Stance, ...] = get_args(Stance)
HAND_TAGS: tuple[HandTag, ...] = get_args(HandTag)
MARKS: tuple[Mark, ...] = get_args(Mark)
LINK_KINDS: tuple[LinkKind, ...] = get_args(LinkKind)
PRIVACIES: tuple[Privacy, ...] = get_args(Privacy)

SQLModel.metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def reference(table: str, *, required: bool = False) -> Any:
    """A column that names a row of `table`; deleting that row while it is named is refused by the store."""
    column: Column[Any] = Column(ForeignKey(f"{table}.id"), nullable=not required, index=required)
    return Field(sa_column=column) if required else Field(default=None, sa_column=column)


class Row(SQLModel):
    """What every row of a session has: an identity made where the row is made, and its place in its list."""

    model_config = ConfigDict(defer_build=True)  # type: ignore[assignment]
    NAME: ClassVar[str] = ""
    """The word by which people know such a row."""
    ORDER: ClassVar[tuple[str, ...]] = ("number",)
    """The values by which a list of such rows is sorted."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    session_id: UUID = Field(foreign_key="session.id", index=True)
    number: int = 0

    def image(self) -> dict[str, Any]:
        """The row as JSON-able values, as a Change keeps it."""
        return self.model_dump(mode="json")

    def altered(self, **values: Any) -> Self:
        """A copy of the row with other values; the row itself stays as it is."""
        return type(self)(**{**self.model_dump(), **values})


class SessionRow(Row, table=True):
    """One peer assist: what is true of the meeting as a whole."""

    __tablename__ = "session"
    NAME: ClassVar[str] = "session"

    session_id: UUID = Field(foreign_key="session.id")
    title: str
    timezone: str = "UTC"
    starts_at: datetime
    queue: str = "first_come"
    queue_closed: bool = False
    replies_next: bool = False
    turn_limit_seconds: int = 120
    privacy: str = "open"
    board: str = "points"
    clock_offset_seconds: float = 0
    context: str = ""
    history: str = ""
    still_open: str = ""
    already_decided: str = ""
    made_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None
    discarded_at: datetime | None = None


class Wording(Row, table=True):
    """One version of the challenge's statement."""

    NAME: ClassVar[str] = "wording"
    text: str
    at: datetime


class Objective(Row, table=True):
    """What the hosts want to have at the end."""

    NAME: ClassVar[str] = "objective"
    ref: str
    text: str
    sign_of_success: str = ""


class Person(Row, table=True):
    """Somebody in the room; `number` is the seat in the circle and the digit key."""

    NAME: ClassVar[str] = "person"
    ref: str | None = None
    name: str
    latin: str = ""
    party: str = "peer"
    organisation: str = ""
    role: str = ""
    skills: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    outsider: bool = False
    passed: bool = False


class AgendaItem(Row, table=True):
    """A stretch of the agenda; `minutes` is the plan, `extended_minutes` what was added or taken while it ran.

    `quota_added_seconds` is what every side was given on top of its part of the time (see the queue order `quota`).
    """

    __tablename__ = "agenda_item"
    NAME: ClassVar[str] = "agenda item"
    ref: str
    title: str
    phase: str
    minutes: float
    extended_minutes: float = 0
    quota_added_seconds: float = 0
    day: int = 1
    lead: str = ""
    note: str = ""
    skipped: bool = False


class ItemRun(Row, table=True):
    """A time during which an agenda item was on; an item that was gone back to has several."""

    __tablename__ = "item_run"
    NAME: ClassVar[str] = "run of an agenda item"
    item_id: UUID = reference("agenda_item", required=True)
    started_at: datetime
    ended_at: datetime | None = None


class Pause(Row, table=True):
    """A time that counts for nobody and for no agenda item."""

    NAME: ClassVar[str] = "pause"
    started_at: datetime
    ended_at: datetime | None = None


class Hand(Row, table=True):
    """A raised hand, from asking until it was called or lowered; `number` is the order of asking.

    `place` is the place in the queue, from 1, to which somebody moved it by hand.
    """

    NAME: ClassVar[str] = "raised hand"
    person_id: UUID = reference("person", required=True)
    kind: str = "new"
    raised_at: datetime
    ended_at: datetime | None = None
    called: bool = False
    place: int | None = None
    last_word: bool = False
    stance: str = ""
    tag: str = ""


class Turn(Row, table=True):
    """One person's time on the floor, or a time that is nobody's, of which `state` says what it was.

    A turn that goes on after a question was asked in it `continues` the part before; the question is `inside` that.
    """

    NAME: ClassVar[str] = "turn"
    ORDER: ClassVar[tuple[str, ...]] = ("started_at", "number")
    person_id: UUID | None = reference("person")
    state: str = ""
    continues_id: UUID | None = reference("turn")
    inside_id: UUID | None = reference("turn")
    started_at: datetime
    ended_at: datetime | None = None


class Interruption(Row, table=True):
    """Somebody was cut short while speaking; `by_id` is who did it, where that was said."""

    NAME: ClassVar[str] = "interruption"
    person_id: UUID = reference("person", required=True)
    by_id: UUID | None = reference("person")
    at: datetime


class Note(Row, table=True):
    """A point on the flipchart; `place` is its place among the others, where that is not its number."""

    NAME: ClassVar[str] = "note"
    ORDER: ClassVar[tuple[str, ...]] = ("position", "number")
    ref: str | None = None
    kind: str
    text: str
    person_id: UUID | None = reference("person")
    objective_id: UUID | None = reference("objective")
    item_id: UUID | None = reference("agenda_item")
    place: float | None = None
    heading: str = ""
    marks: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    at: datetime

    @property
    def position(self) -> float:
        """Where the note stands among the others."""
        return self.number if self.place is None else self.place


class Link(Row, table=True):
    """What one note is to another: it answers, contradicts or builds on it."""

    NAME: ClassVar[str] = "link"
    note_id: UUID = reference("note", required=True)
    to_id: UUID = reference("note", required=True)
    kind: str
    at: datetime


class Parked(Row, table=True):
    """A side topic in the parking lot."""

    NAME: ClassVar[str] = "parked point"
    text: str
    person_id: UUID | None = reference("person")
    at: datetime


class Intervention(Row, table=True):
    """An entry of the facilitator's private log."""

    NAME: ClassVar[str] = "intervention"
    role: str
    saw: str
    did: str
    at: datetime


class Option(Row, table=True):
    """What a peer would do in the hosts' place, and what the hosts answered."""

    NAME: ClassVar[str] = "option"
    ref: str | None = None
    title: str
    person_id: UUID | None = reference("person")
    based_on: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    worked_where: str = ""
    needs: str = ""
    response: str | None = None
    reason: str = ""
    at: datetime


class Question(Row, table=True):
    """What the hosts asked about an option."""

    NAME: ClassVar[str] = "question"
    option_id: UUID = reference("option", required=True)
    text: str
    at: datetime


class Lesson(Row, table=True):
    """A lesson learned, written as advice; `evidence` holds ids of notes."""

    NAME: ClassVar[str] = "lesson"
    ref: str | None = None
    title: str
    advice: str = ""
    intended: str = ""
    observed: str = ""
    cause: str = ""
    impact: str = ""
    holds_when: str = ""
    fails_when: str = ""
    share_with: str = ""
    evidence: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    at: datetime


class Action(Row, table=True):
    """What the hosts will do differently; `owner` is the name of somebody who was not in the room."""

    NAME: ClassVar[str] = "action"
    text: str
    person_id: UUID | None = reference("person")
    owner: str = ""
    due: date | None = None
    option_id: UUID | None = reference("option")
    done_when: str = ""
    status: str = "open"
    at: datetime


class Thanks(Row, table=True):
    """An acknowledgement of what somebody gave."""

    NAME: ClassVar[str] = "thanks"
    person_id: UUID = reference("person", required=True)
    text: str
    at: datetime


class FollowUp(Row, table=True):
    """A check-in after the meeting; `by_name` is the name of somebody who was not in the room."""

    __tablename__ = "follow_up"
    NAME: ClassVar[str] = "follow-up"
    date: date
    what: str
    person_id: UUID | None = reference("person")
    by_name: str = ""


TABLES: Mapping[str, type[Row]] = {
    str(model.__tablename__): model
    for model in (
        SessionRow,
        Wording,
        Objective,
        Person,
        AgendaItem,
        ItemRun,
        Pause,
        Hand,
        Turn,
        Interruption,
        Note,
        Link,
        Parked,
        Intervention,
        Option,
        Question,
        Lesson,
        Action,
        Thanks,
        FollowUp,
    )
}
"""The tables that make up a session, parents first."""


def table_of(row: Row | type[Row]) -> str:
    """The name of a row's table."""
    return str(row.__tablename__)


Image = tuple[str, UUID, dict[str, Any] | None, dict[str, Any] | None]
"""Table, id, and the row before and after; None where it did not exist."""


class Change(SQLModel, table=True):
    """What one rule did to a session: the images of each row it touched."""

    __table_args__ = (UniqueConstraint("session_id", "seq"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    session_id: UUID = Field(foreign_key="session.id", index=True)
    seq: int
    at: datetime
    seat: str
    rule: str
    label: str
    undoes: UUID | None = None
    rows: list[Any] = Field(sa_column=Column(JSON, nullable=False))

    def images(self) -> list[Image]:
        """The touched rows in the order in which they were touched."""
        return [(table, UUID(str(row_id)), before, after) for table, row_id, before, after in self.rows]


class Presence(SQLModel, table=True):
    """A console that has a session open; it is believed for a minute after `seen_at`."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    session_id: UUID = Field(foreign_key="session.id", index=True)
    seat: str
    process: int
    seen_at: datetime


class Draft(SQLModel, table=True):
    """What somebody was typing and had not yet saved."""

    session_id: UUID = Field(foreign_key="session.id", primary_key=True)
    seat: str = Field(primary_key=True)
    text: str
    at: datetime
