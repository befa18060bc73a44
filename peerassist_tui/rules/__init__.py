"""What may happen in a session: pure functions that answer with the rows to write, or refuse with a sentence."""

from peerassist_tui.rules import library
from peerassist_tui.rules.core import removal, several
from peerassist_tui.rules.core.registry import RULES, Outcome, perform
from peerassist_tui.rules.flipchart import flipchart, lesson_merging, links, notes
from peerassist_tui.rules.meeting import (
    agenda,
    board,
    clock,
    floor,
    meeting,
    outage,
    protection,
    queue,
    reminders,
    roll_call,
    timer,
    turns,
    visitors,
)
from peerassist_tui.rules.preparation import about, materials, objectives, people, plan, plan_moves, precedents, room
from peerassist_tui.rules.undoing import redo, undo
from peerassist_tui.rules.wrap_up import actions, follow_up_review, lessons, options, thanks

__all__ = [
    "RULES",
    "Outcome",
    "about",
    "actions",
    "agenda",
    "board",
    "clock",
    "flipchart",
    "floor",
    "follow_up_review",
    "lesson_merging",
    "lessons",
    "library",
    "links",
    "materials",
    "meeting",
    "notes",
    "objectives",
    "options",
    "outage",
    "people",
    "perform",
    "plan",
    "plan_moves",
    "precedents",
    "protection",
    "queue",
    "redo",
    "reminders",
    "removal",
    "roll_call",
    "room",
    "several",
    "thanks",
    "timer",
    "turns",
    "undo",
    "visitors",
]
