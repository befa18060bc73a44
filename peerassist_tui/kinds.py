"""What is known of each kind of row beside its columns: one entry a table, which everything else reads.

A new kind of row touches its model, its migration and its entry here; `tests/models/test_kinds.py` says what it lacks.
Plain data that imports next to nothing: the search reads it where SQLModel is not loaded.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from peerassist_tui.language import NC_, pgettext

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
    def said(self) -> str:
        """Its name in the language that is spoken."""
        return pgettext("kind of row", self.name)

    @property
    def word(self) -> str:
        """What people call it where they look for it."""
        return self.found_as or self.name

    @property
    def said_word(self) -> str:
        """The same in the language that is spoken."""
        return pgettext("kind of row", self.word)


_OF_A_PERSON = (
    "ref", "name", "latin", "organisation", "role", "email", "language", "skills", "outsider_reason", "reports_to",
)  # fmt: skip
_OF_A_LESSON = ("title", "advice", "intended", "observed", "cause", "impact", "holds_when", "fails_when", "share_with")

KINDS: Mapping[str, Kind] = {
    "session": Kind(
        NC_("kind of row", "session"),
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
        NC_("kind of row", "wording"),
        main=("text",),
        searched=("text",),
        found_as=NC_("kind of row", "challenge"),
        opens=("preparation", "challenge"),
        begins="at",
        unlike_before=("text",),
    ),
    "objective": Kind(
        NC_("kind of row", "objective"),
        main=("text",),
        searched=("text", "sign_of_success"),
        unsearched=("ref", "needs"),
        opens=("preparation", "objectives"),
        removable=True,
    ),
    "person": Kind(
        NC_("kind of row", "person"),
        main=("name",),
        unsearched=_OF_A_PERSON,
        opens=("preparation", "people"),
        removable=True,
        kept_back=_OF_A_PERSON,
    ),
    "agenda_item": Kind(
        NC_("kind of row", "agenda item"),
        main=("title",),
        searched=("conclusion",),
        unsearched=("ref", "title", "lead", "note"),
        codes=("pinned",),
        opens=("preparation", "agenda"),
        removable=True,
        kept_back=("lead", "note"),
    ),
    "ground_rule": Kind(
        NC_("kind of row", "ground rule"),
        main=("text",),
        unsearched=("text",),
        opens=("preparation", "ground_rules"),
        removable=True,
    ),
    "checklist_item": Kind(
        NC_("kind of row", "checklist item"),
        main=("text",),
        unsearched=("text",),
        opens=("preparation", "room"),
        removable=True,
        kept_back=("text",),
    ),
    "material": Kind(
        NC_("kind of row", "material"),
        main=("title",),
        searched=("title", "purpose"),
        unsearched=("location", "audience"),
        opens=("preparation", "materials"),
        removable=True,
    ),
    "precedent": Kind(
        NC_("kind of row", "precedent"),
        main=("text", "title"),
        unsearched=("title", "text", "origin"),
        codes=("source", "lesson"),
        opens=("preparation", "precedents"),
        removable=True,
    ),
    "item_run": Kind(
        NC_("kind of row", "run of an agenda item"), begins="started_at", ends="ended_at", alone=True, course=True
    ),
    "pause": Kind(NC_("kind of row", "pause"), begins="started_at", ends="ended_at", alone=True, course=True),
    "hand": Kind(
        NC_("kind of row", "raised hand"), begins="raised_at", ends="ended_at", course=True, later_holds=("place",)
    ),
    "turn": Kind(NC_("kind of row", "turn"), begins="started_at", ends="ended_at", alone=True, course=True),
    "interruption": Kind(NC_("kind of row", "interruption"), begins="at", course=True),
    "stay": Kind(NC_("kind of row", "time in the room"), begins="arrived_at", ends="left_at", course=True),
    "timer": Kind(NC_("kind of row", "timer"), begins="started_at", ends="ended_at", alone=True, course=True),
    "reminder": Kind(
        NC_("kind of row", "reminder"),
        main=("text",),
        unsearched=("text",),
        removable=True,
        begins="at",
        ends="done_at",
        private=True,
    ),
    "note": Kind(
        NC_("kind of row", "note"),
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
    "link": Kind(NC_("kind of row", "link"), begins="at", same_by=("note_id", "to_id", "kind")),
    "parked": Kind(
        NC_("kind of row", "parked point"),
        main=("text",),
        searched=("text", "home"),
        opens=("flipchart", "parked"),
        removable=True,
        begins="at",
        told_as="parking_lot",
        told=("number", "text", "at"),
    ),
    "intervention": Kind(
        NC_("kind of row", "intervention"),
        unsearched=("saw", "did"),
        removable=True,
        begins="at",
        private=True,
    ),
    "option": Kind(
        NC_("kind of row", "option"),
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
        NC_("kind of row", "question"),
        main=("text",),
        searched=("text",),
        opens=("wrap_up", "options"),
        removable=True,
        begins="at",
    ),
    "lesson": Kind(
        NC_("kind of row", "lesson"),
        main=("title",),
        searched=_OF_A_LESSON,
        unsearched=("ref",),
        opens=("wrap_up", "lessons"),
        removable=True,
        begins="at",
    ),
    "action": Kind(
        NC_("kind of row", "action"),
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
        NC_("kind of row", "thanks"),
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
        NC_("kind of row", "follow-up"),
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
        NC_("kind of row", "finding"),
        main=("text",),
        searched=("text",),
        opens=("wrap_up", "closing"),
        listed_by="about",
        begins="at",
    ),
}
"""Every kind of row that makes up a session, by its table, in the order in which people meet them."""
