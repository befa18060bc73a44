"""What the console sees of a meeting that a person in front of seven people cannot count; docs/hints.md defines it."""

from peerassist_tui.readings.hints import asking, ending, floor, telling, thoughts
from peerassist_tui.readings.hints.hint import CARDS, HINTS, ROLE_WORDS, Hint, hints, role_words
from peerassist_tui.readings.hints.limits import Limits

__all__ = [
    "CARDS",
    "HINTS",
    "ROLE_WORDS",
    "Hint",
    "Limits",
    "asking",
    "ending",
    "floor",
    "hints",
    "role_words",
    "telling",
    "thoughts",
]
