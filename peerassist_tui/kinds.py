"""What is known of each kind of row beside its columns: one entry a table, which everything else reads.

A new kind of row touches its model, its migration and its entry here; `tests/models/test_kinds.py` says what it lacks.
Plain data that imports nothing: the search reads it where SQLModel is not loaded.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Place = Literal["preparation", "wrap_up", "flipchart"]
"""Where in a session rows are opened: in a section of one of two stages, or in a view of the flipchart."""


@dataclass(frozen=True)
class Kind:
    """A kind of row; every value but its name is that of a column, or says of its rows what no column does."""

    name: str
    """The word by which people know such a row."""
    main: tuple[str, ...] = ()
    """Its text stands for the row: that of the first which is filled."""

    searched: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    """Those of the searched columns that hold several words each."""
    unsearched: tuple[str, ...] = ()
    """What people wrote there themselves as well, and is not searched."""
    codes: tuple[str, ...] = ()
    """Text in which no words of anybody stand: a time zone, an id from another session."""
    found_as: str = ""
    """The word under which it is searched, where it is neither the table's nor its name."""

    opens: tuple[Place, str] | None = None
    """Where such a row is read and reworded: the place, and the section or the view there."""
    listed_by: str = "id"
    """The column with the id under which that section lists it."""

    removable: bool = False
    """Whether somebody may take it out."""
    begins: str = ""
    """The moment from which on it is there; empty where that is not known."""
    ends: str = ""
    """The moment at which it is over, and stays there."""
    alone: bool = False
    """Whether at most the last one is not over."""
    course: bool = False
    """Whether it says how the meeting went, which two laptops cannot both have seen."""
    same_by: tuple[str, ...] = ()
    """No two rows are the same in all of these."""
    unlike_before: tuple[str, ...] = ()
    """No row is the same in all of these as the one before it."""
    later_holds: tuple[str, ...] = ()
    """Where two laptops differ in these, nobody is asked: the later one holds."""

    private: bool = False
    """Whether it is the facilitator's own: in no bundle unless it is asked for, in no document without names."""
    kept_back: tuple[str, ...] = ()
    """Words that stand in no document without names."""
    outside: str = ""
    """The name of whoever it is up to, where they were not in the room."""
    told_as: str = ""
    """Under this word a person is told of what is theirs."""
    told: tuple[str, ...] = ()
    """What is told of it there."""

    @property
    def word(self) -> str:
        """What people call it where they look for it."""
        return self.found_as or self.name


_OF_A_PERSON = (
    "ref", "name", "latin", "organisation", "role", "email", "language", "skills", "outsider_reason", "reports_to",
)  # fmt: skip
_OF_A_LESSON = ("title", "advice", "intended", "observed", "cause", "impact", "holds_when", "fails_when", "share_with")

KINDS: Mapping[str, Kind] = {
    "session": Kind(
        "session",
        main=("title",),
        searched=("title", "context", "history", "ideas", "still_open", "already_decided", "tags"),
        lists=("tags",),
        unsearched=("place", "board_message"),
        codes=("timezone", "ends_by", "language"),
        opens=("preparation", "challenge"),
        later_holds=("clock_offset_seconds", "board_message"),
        kept_back=("board_message",),
    ),
    "wording": Kind(
        "wording",
        main=("text",),
        searched=("text",),
        found_as="challenge",
        opens=("preparation", "challenge"),
        begins="at",
        unlike_before=("text",),
    ),
    "objective": Kind(
        "objective",
        main=("text",),
        searched=("text", "sign_of_success"),
        unsearched=("ref", "needs"),
        opens=("preparation", "objectives"),
        removable=True,
    ),
    "person": Kind(
        "person",
        main=("name",),
        unsearched=_OF_A_PERSON,
        opens=("preparation", "people"),
        removable=True,
        kept_back=_OF_A_PERSON,
    ),
    "agenda_item": Kind(
        "agenda item",
        main=("title",),
        searched=("conclusion",),
        unsearched=("ref", "title", "lead", "note"),
        codes=("pinned",),
        opens=("preparation", "agenda"),
        removable=True,
        kept_back=("lead", "note"),
    ),
    "ground_rule": Kind(
        "ground rule",
        main=("text",),
        unsearched=("text",),
        opens=("preparation", "ground_rules"),
        removable=True,
    ),
    "checklist_item": Kind(
        "checklist item",
        main=("text",),
        unsearched=("text",),
        opens=("preparation", "room"),
        removable=True,
        kept_back=("text",),
    ),
    "material": Kind(
        "material",
        main=("title",),
        searched=("title", "purpose"),
        unsearched=("location", "audience"),
        opens=("preparation", "materials"),
        removable=True,
    ),
    "precedent": Kind(
        "precedent",
        main=("text", "title"),
        unsearched=("title", "text", "origin"),
        codes=("source", "lesson"),
        opens=("preparation", "precedents"),
        removable=True,
    ),
    "item_run": Kind("run of an agenda item", begins="started_at", ends="ended_at", alone=True, course=True),
    "pause": Kind("pause", begins="started_at", ends="ended_at", alone=True, course=True),
    "hand": Kind("raised hand", begins="raised_at", ends="ended_at", course=True, later_holds=("place",)),
    "turn": Kind("turn", begins="started_at", ends="ended_at", alone=True, course=True),
    "interruption": Kind("interruption", begins="at", course=True),
    "stay": Kind("time in the room", begins="arrived_at", ends="left_at", course=True),
    "timer": Kind("timer", begins="started_at", ends="ended_at", alone=True, course=True),
    "reminder": Kind(
        "reminder",
        main=("text",),
        unsearched=("text",),
        removable=True,
        begins="at",
        ends="done_at",
        private=True,
    ),
    "note": Kind(
        "note",
        main=("text",),
        searched=("text", "heading"),
        unsearched=("ref",),
        opens=("flipchart", "stream"),
        removable=True,
        begins="at",
        later_holds=("place",),
        told_as="notes",
        told=("number", "kind", "text", "at"),
    ),
    "link": Kind("link", begins="at", same_by=("note_id", "to_id", "kind")),
    "parked": Kind(
        "parked point",
        main=("text",),
        searched=("text", "home"),
        opens=("flipchart", "parked"),
        removable=True,
        begins="at",
        told_as="parking_lot",
        told=("number", "text", "at"),
    ),
    "intervention": Kind(
        "intervention",
        unsearched=("saw", "did"),
        removable=True,
        begins="at",
        private=True,
    ),
    "option": Kind(
        "option",
        main=("title",),
        searched=("title", "worked_where", "needs", "reason"),
        unsearched=("ref",),
        opens=("wrap_up", "options"),
        removable=True,
        begins="at",
        told_as="options",
        told=("number", "title", "worked_where", "needs", "response", "reason", "at"),
    ),
    "question": Kind(
        "question",
        main=("text",),
        searched=("text",),
        opens=("wrap_up", "options"),
        removable=True,
        begins="at",
    ),
    "lesson": Kind(
        "lesson",
        main=("title",),
        searched=_OF_A_LESSON,
        unsearched=("ref",),
        opens=("wrap_up", "lessons"),
        removable=True,
        begins="at",
    ),
    "action": Kind(
        "action",
        main=("text",),
        searched=("text", "done_when"),
        unsearched=("owner",),
        opens=("wrap_up", "actions"),
        removable=True,
        begins="at",
        outside="owner",
        told_as="actions",
        told=("number", "text", "due", "status", "at"),
    ),
    "thanks": Kind(
        "thanks",
        main=("text",),
        searched=("text",),
        opens=("wrap_up", "thanks"),
        listed_by="person_id",
        removable=True,
        begins="at",
        told_as="thanks",
        told=("number", "text", "at"),
    ),
    "follow_up": Kind(
        "follow-up",
        main=("what",),
        searched=("what",),
        unsearched=("by_name",),
        opens=("wrap_up", "follow_up"),
        removable=True,
        outside="by_name",
        told_as="follow_ups",
        told=("number", "date", "what", "held_on"),
    ),
    "finding": Kind(
        "finding",
        main=("text",),
        searched=("text",),
        opens=("wrap_up", "closing"),
        listed_by="about",
        begins="at",
    ),
}
"""Every kind of row that makes up a session, by its table, in the order in which people meet them."""
