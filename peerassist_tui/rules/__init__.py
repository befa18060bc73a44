"""What may happen in a session: pure functions that answer with the rows to write, or refuse with a sentence."""

from peerassist_tui.rules import (
    actions,
    agenda,
    clock,
    flipchart,
    floor,
    gap,
    lessons,
    links,
    meeting,
    notes,
    objectives,
    options,
    people,
    plan,
    queue,
    removal,
    thanks,
)
from peerassist_tui.rules.registry import RULES, Outcome, perform
from peerassist_tui.rules.undoing import redo, undo

__all__ = [
    "RULES",
    "Outcome",
    "actions",
    "agenda",
    "clock",
    "flipchart",
    "floor",
    "gap",
    "lessons",
    "links",
    "meeting",
    "notes",
    "objectives",
    "options",
    "people",
    "perform",
    "plan",
    "queue",
    "redo",
    "removal",
    "thanks",
    "undo",
]
