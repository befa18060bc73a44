"""The meeting as it is planned: the session itself, its challenge, its people, its agenda."""

from datetime import date
from uuid import UUID

from sqlalchemy import JSON, Column
from sqlmodel import Field

from peerassist_tui.models.bounds import (
    StoredDay,
    StoredKey,
    StoredLanguage,
    StoredMinutes,
    StoredMoment,
    StoredNumber,
    StoredSize,
    StoredTime,
)
from peerassist_tui.models.row import Row, naming_several, word
from peerassist_tui.models.words import (
    Also,
    Answer,
    Board,
    Briefing,
    Invitation,
    Party,
    Phase,
    Privacy,
    PurposeQuestion,
    QueueOrder,
)


class SessionRow(Row, table=True):
    """One peer assist: what is true of the meeting as a whole.

    `purpose` holds the answers (yes, no) to the questions whether a peer assist is the right thing, by their names.
    `tags` are words under which the session is found in the library. `board_message` is what the room is told now.
    `language` is the code of the one in which documents are written (fr, pt_BR); empty: English.
    `ends_by` is the time of day (17:00) by which each day has to be over; empty: nobody said.
    """

    __tablename__ = "session"

    session_id: UUID = Field(foreign_key="session.id")
    title: str
    timezone: str = "UTC"
    starts_at: StoredMoment
    place: str = ""
    ends_by: StoredTime = ""
    queue: QueueOrder = word("first_come")
    queue_closed: bool = False
    replies_next: bool = False
    turn_limit_seconds: StoredNumber = 120
    privacy: Privacy = word("open")
    language: StoredLanguage = ""
    board: Board = word("points")
    board_message: str = ""
    clock_offset_seconds: StoredSize = 0
    context: str = ""
    history: str = ""
    ideas: str = ""
    still_open: str = ""
    already_decided: str = ""
    decision_by: date | None = None
    purpose: dict[PurposeQuestion, Answer] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    made_at: StoredMoment
    started_at: StoredMoment | None = None
    finished_at: StoredMoment | None = None
    wrapped_up_at: StoredMoment | None = None
    discarded_at: StoredMoment | None = None
    archived_at: StoredMoment | None = None
    tags: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class Wording(Row, table=True):
    """One version of the challenge's statement; once it is `closed` other words are another version."""

    text: str
    at: StoredMoment
    closed: bool = False


class Objective(Row, table=True):
    """What the hosts want to have at the end; `needs` are the skills that it asks for."""

    ref: str
    text: str
    sign_of_success: str = ""
    needs: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class Person(Row, table=True):
    """Somebody in the room; `number` is the seat in the circle and the digit key.

    `also` is a second office that the person holds; `reports_to` names who is above them in their own organisation.
    `for_items` names the agenda items for which the person comes; none: for all.
    """

    ref: str | None = None
    name: str
    latin: str = ""
    party: Party = word("peer")
    organisation: str = ""
    role: str = ""
    email: str = ""
    language: str = ""
    skills: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    outsider: bool = False
    outsider_reason: str = ""
    reports_to: str = ""
    also: Also = word("")
    invitation: Invitation = word("")
    briefing: Briefing = word("")
    called: bool = False
    passed: bool = False
    for_items: list[StoredKey] = naming_several()


class AgendaItem(Row, table=True):
    """A stretch of the agenda; `minutes` is the plan, `extended_minutes` what was added or taken while it ran.

    `pinned` is the time of day (14:00) at which it has to begin, `conclusion` what came of it, in a line.
    `quota_added_seconds` is what every side was given on top of its part of the time (see the queue order `quota`).
    """

    __tablename__ = "agenda_item"
    ref: str
    title: str
    phase: Phase = word()
    minutes: StoredMinutes
    extended_minutes: StoredSize = 0
    quota_added_seconds: StoredSize = 0
    day: StoredDay = 1
    lead: str = ""
    note: str = ""
    conclusion: str = ""
    pinned: StoredTime = ""
    skipped: bool = False
