"""The tables of the store, as SQLModel classes, and the Change that every write leaves behind.

A row is never altered in place: a rule answers with an altered copy (`altered`), the store saves it together with its
Change, and the session in memory takes it over. All moments are aware UTC; lengths of agenda items are minutes.
"""

from collections.abc import Mapping

from peerassist_tui.models.change import Change, Draft, Image, Presence
from peerassist_tui.models.flipchart import Intervention, Link, Note, Parked
from peerassist_tui.models.meeting import AgendaItem, Objective, Person, SessionRow, Wording
from peerassist_tui.models.outcome import Action, FollowUp, Lesson, Option, Question, Thanks
from peerassist_tui.models.row import Row, reference, table_of
from peerassist_tui.models.time import Hand, Interruption, ItemRun, Pause, Turn
from peerassist_tui.models.words import (
    ACTION_STATUSES,
    FLOOR_STATES,
    HAND_KINDS,
    HAND_TAGS,
    LINK_KINDS,
    MARKS,
    NOTE_KINDS,
    PARTIES,
    PHASES,
    PRIVACIES,
    QUEUE_ORDERS,
    RESPONSES,
    SEATS,
    STANCES,
    ActionStatus,
    FloorState,
    HandKind,
    HandTag,
    LinkKind,
    Mark,
    NoteKind,
    Party,
    Phase,
    Privacy,
    QueueOrder,
    Response,
    Role,
    Seat,
    Stance,
)

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

__all__ = [
    "ACTION_STATUSES",
    "FLOOR_STATES",
    "HAND_KINDS",
    "HAND_TAGS",
    "LINK_KINDS",
    "MARKS",
    "NOTE_KINDS",
    "PARTIES",
    "PHASES",
    "PRIVACIES",
    "QUEUE_ORDERS",
    "RESPONSES",
    "SEATS",
    "STANCES",
    "TABLES",
    "Action",
    "ActionStatus",
    "AgendaItem",
    "Change",
    "Draft",
    "FloorState",
    "FollowUp",
    "Hand",
    "HandKind",
    "HandTag",
    "Image",
    "Interruption",
    "Intervention",
    "ItemRun",
    "Lesson",
    "Link",
    "LinkKind",
    "Mark",
    "Note",
    "NoteKind",
    "Objective",
    "Option",
    "Parked",
    "Party",
    "Pause",
    "Person",
    "Phase",
    "Presence",
    "Privacy",
    "Question",
    "QueueOrder",
    "Response",
    "Role",
    "Row",
    "Seat",
    "SessionRow",
    "Stance",
    "Thanks",
    "Turn",
    "Wording",
    "reference",
    "table_of",
]
